import { describe, expect, test } from 'vitest';
import { draftInPrompt } from '../../../src/editor/templates/prompt-draft';

describe('a template that is chosen with a prompt in front', () => {
  const draft = 'Beste lezer,\nbel ons.';
  const start = 'Stijl: '.length;
  const stop = { start, end: start + 'gewoon'.length, field: 'stijl', choices: [] };
  const made = { draft, filled: { text: 'Stijl: gewoon', tabStops: [stop], problems: [] } };
  const prompt = `Stijl: gewoon\r\n<invoer>\r\n${draft.replace('\n', '\r\n')}\r\n</invoer>`;

  test.each([
    ['nothing selected: the draft of the prompt', prompt, '', made, draft],
    ['a place to fill in, which VS Code selected', prompt, 'gewoon', made, draft],
    ['a field without an answer', prompt, 'niet opgegeven', made, draft],
    ['the same after a reload', prompt, 'niet opgegeven', undefined, ''],
    ['a place for a required field', prompt, '[INVULLEN: De tekst]', undefined, ''],
    ['what the user selected', prompt, 'bel ons', made, 'bel ons'],
    ['a draft that the user changed in the prompt', prompt.replace('bel', 'mail'), '', made, ''],
  ])('goes on with: %s', (_what, text, selected, known, expected) => {
    expect(draftInPrompt(text, selected, known)).toBe(expected);
  });
});
