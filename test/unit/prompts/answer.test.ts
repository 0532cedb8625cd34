import { expect, it } from 'vitest';
import { findMarks, splitRemarks } from '../../../src/prompts';

it.each([
  ['Beste [INVULLEN: naam], bel [CONTROLEREN: welk nummer].', ['invullen naam', 'controleren welk nummer']],
  ['\\[invullen: datum\\] en [INVULLEN]', ['invullen datum', 'invullen ']],
  ['[NAAM-1] en [PRAKTIJK-TELEFOON] [controle]', []],
])('marks in %j', (text, expected) => {
  expect(findMarks(text).map(({ kind, what }) => `${kind} ${what}`)).toEqual(expected);
  for (const { start, end } of findMarks(text)) expect(text.slice(start, end)).toMatch(/^\\?\[.*\]$/);
});

const SENTENCE = 'De brief.\n\nOpmerkingen voor de praktijk kunt u mailen.\n\nMet groet\n';

it.each([
  ['De brief.\n\n## Opmerkingen voor de praktijk\n\n- Een twijfel.', 'De brief.\n', '- Een twijfel.'],
  ['De brief.\n\n---\n\n**Opmerkingen voor de praktijk**\nEen twijfel.', 'De brief.\n', 'Een twijfel.'],
  [
    'De brief.\n***\n## 2. Opmerkingen voor de praktijk:\nEen.\n## Keuzes\nTwee.',
    'De brief.\n',
    'Een.\n## Keuzes\nTwee.',
  ],
  ['De brief.\r\n\r\nopmerkingen voor de praktijk:\r\nEen.', 'De brief.\n', 'Een.'],
  ['De brief.\n\n__Opmerking voor de praktijk:__\nEen.', 'De brief.\n', 'Een.'],
  [
    '## Opmerkingen voor de praktijk\nEen.\n### Keuzes\nTwee.\n\n## Brief\nBeste lezer,',
    '## Brief\nBeste lezer,\n',
    'Een.\n### Keuzes\nTwee.',
  ],
  ['**Opmerkingen voor de praktijk:**\nEen.\n\n---\n\nBeste lezer,', 'Beste lezer,\n', 'Een.'],
  ['De brief.\n\n**Opmerkingen voor de praktijk:** Een twijfel.', 'De brief.\n', 'Een twijfel.'],
  ['De brief.\n\n## Opmerkingen voor de praktijk\n', 'De brief.\n', ''],
])('the remarks of %j go to the practice, not in the letter', (answer, letter, remarks) => {
  expect(splitRemarks(answer)).toEqual({ letter, remarks });
});

it.each([
  'De brief met een zin over opmerkingen voor de praktijk.',
  SENTENCE,
  'Alleen een brief.\n',
  '## Opmerkingen voor de praktijk\n\n- Alleen een twijfel.\n',
  '',
])('%j stays whole', (answer) => {
  expect(splitRemarks(answer)).toEqual({ letter: answer, remarks: '' });
});
