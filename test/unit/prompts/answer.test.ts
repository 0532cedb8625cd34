import { expect, it } from 'vitest';
import { findMarks, withoutRemarks } from '../../../src/prompts';

it.each([
  ['Beste [INVULLEN: naam], bel [CONTROLEREN: welk nummer].', ['invullen naam', 'controleren welk nummer']],
  ['\\[invullen: datum\\] en [INVULLEN]', ['invullen datum', 'invullen ']],
  ['[NAAM-1] en [PRAKTIJK-TELEFOON] [controle]', []],
])('marks in %j', (text, expected) => {
  expect(findMarks(text).map(({ kind, what }) => `${kind} ${what}`)).toEqual(expected);
  for (const { start, end } of findMarks(text)) expect(text.slice(start, end)).toMatch(/^\\?\[.*\]$/);
});

it.each([
  ['De brief.\n\n## Opmerkingen voor de praktijk\n\n- Een twijfel.', 'De brief.\n'],
  ['De brief.\n\n---\n\n**Opmerkingen voor de praktijk**\nEen twijfel.', 'De brief.\n'],
  ['De brief.\r\n\r\nopmerkingen voor de praktijk:\r\nEen.', 'De brief.\n'],
  [
    'De brief met een zin over opmerkingen voor de praktijk.',
    'De brief met een zin over opmerkingen voor de praktijk.',
  ],
  ['Alleen een brief.\n', 'Alleen een brief.\n'],
])('letter in %j', (answer, letter) => {
  expect(withoutRemarks(answer)).toBe(letter);
});
