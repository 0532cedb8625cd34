// A letter without the signs of Markdown that a chatbot's copy button writes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutMarkup } from '../../../src/editor/incoming/markup';

describe('signs of Markdown in an answer', () => {
  test.each([
    ['**Let op:** neem 2 pillen.', 'Let op: neem 2 pillen.'],
    ['Uw kind **Sem Verdurmen** was hier.', 'Uw kind Sem Verdurmen was hier.'],
    ['***Bel*** ons. **Neem *nooit* meer.**', 'Bel ons. Neem nooit meer.'],
    ['__Bel__ ons *vandaag*, _niet_ morgen.', 'Bel ons vandaag, niet morgen.'],
    ['Bel *A* of (**B**).', 'Bel A of (B).'],
    ['## Wat kunt u doen?\n\nRust.', 'Wat kunt u doen?\n\nRust.'],
    ['# Folder ##\r\nRust.', 'Folder\r\nRust.'],
    ['### **Wanneer belt u?**', 'Wanneer belt u?'],
    ['Beste lezer,\n\n---\n\nTot ziens.', 'Beste lezer,\n\nTot ziens.'],
    ['***\n\nBeste lezer,', 'Beste lezer,'],
    ['* Rust\n* Drink\n    * water', '- Rust\n- Drink\n    - water'],
    ['*   **Rust:** lig.\n*   **Drink:** water.', '- Rust: lig.\n- Drink: water.'],
    ['```\nBeste lezer,\n```', 'Beste lezer,\n'],
    ['```text\r\nBeste lezer,\r\n```\r\n', 'Beste lezer,\r\n'],
    ['Neem `2` pillen.', 'Neem 2 pillen.'],
    ['Regel een\\\nregel twee', 'Regel een\nregel twee'],
    ['\\[INVULLEN: datum\\] 2\\*3 \\#4 a\\_b', '[INVULLEN: datum] 2*3 #4 a_b'],
  ])('%j reads %j', (answer, letter) => {
    expect(withoutMarkup(answer, [])).toBe(letter);
  });

  test.each([
    'Geachte mevrouw Verdurmen,\n\nNeem 1-2 pillen.\n- Rust\n- Drink\n\nGroet',
    'Naam: ____________\n____________\nGeboren: __-__-____',
    '1*2*3 = 6, 2 ** 3 ** 4, 3x*daags',
    'jan_de_vries@voorbeeld.nl, _post_@voorbeeld.nl, recept_van_mei_2.pdf',
    'https://voorbeeld.nl/_a_/*b* en C:\\brieven\\mei',
    '* Alleen als u koorts hebt.',
    'kamer #12, #griep',
    'RR *) 140/90\n*) gemeten op 3 mei',
    '| Dag | Dienst |\n|---|---|\n| ma | AB |',
    'Kop\n---\nTekst',
    '```\nzonder einde',
    '```\n```Jo',
    '**zonder einde\nvolgende regel**',
  ])('%j stays as it is', (text) => {
    expect(withoutMarkup(text, [])).toBe(text);
  });

  test('a letter in which real data would change stays as it is', () => {
    expect(withoutMarkup('**Bel** *Jo* nu', ['*Jo*'])).toBe('**Bel** *Jo* nu');
    expect(withoutMarkup('**Bel** *Jo* nu', ['Jo', ''])).toBe('Bel Jo nu');
  });

  const letters = fc
    .array(
      fc.constantFrom(
        '**',
        '*',
        '_',
        '__',
        '#',
        '## ',
        '`',
        '```',
        '---',
        '\\',
        '[',
        ' ',
        '\n',
        '\r\n',
        'a',
        'Jo',
        '1',
        '.',
      ),
    ) // prettier-ignore
    .map((parts) => parts.join(''));

  test('words and numbers stay, in their order', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const said = (t: string) => t.replace(/[^\p{L}\p{N}]/gu, '');
        expect(said(withoutMarkup(text, []))).toBe(said(text));
      }),
      { numRuns: 5000 },
    );
  });

  test('many signs that never close, in one line', () => {
    const hostile = ['**a ', '*a ', '_a ', '__a ', '`', '# ', '\\']
      .map((sign) => sign.repeat(50_000))
      .join('');
    expect(withoutMarkup(hostile, []).length).toBeGreaterThan(0);
  });
});
