// The check of a letter that came back: what it points at, what is left open, and who signed.
import { describe, expect, test } from 'vitest';
import { composeCheck } from '../../../src/editor/incoming/compose-check';
import {
  materialOf,
  openQuestion,
  pointRow,
  readabilityLines,
  untickedQuestion,
} from '../../../src/editor/incoming/check-text';
import type { VaultEntry } from '../../../src/editor/vault/entries';
import type { KeptAnswer } from '../../../src/editor/vault/kept-answer';
import { createMapping, pseudonymise } from '../../../src/sluice';
import { measure } from '../../../src/readability';

/** A text with the named words as codes, and what they stand for. */
function coded(text: string, ...names: string[]) {
  const spans = names.map((name) => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, category: 'NAAM', severity: 'block', reason: 'r' } as const;
  });
  return pseudonymise(text, spans, createMapping(0, 1));
}

describe('the answer check', () => {
  const prompt =
    'Schrijf hooguit 200 woorden over <invoer> en </invoer>.\n\n<invoer>\nNeem 2 pillen.\n</invoer>\n\nGeef 5 tips.\n';
  const kept: KeptAnswer = {
    id: 'b',
    input: materialOf(prompt),
    checklist: ['Klopt de dosering?'],
    restored: 1,
    approved: 0,
    remarks: '',
    ticked: [],
    checkedBy: '',
    changedSince: false,
  };
  const entry: VaultEntry = {
    id: 'a',
    document: '',
    source: '',
    title: 'brief.txt',
    mapping: createMapping(0, 1),
    sent: prompt,
    checks: [],
    savedAt: 0,
  };
  const compose = (letter: string, over: Partial<KeptAnswer> = {}) =>
    composeCheck(entry, { ...kept, ...over }, letter, { profile: {}, isDrug: () => false });

  test('the material is what stands between the delimiters on lines of their own', () => {
    expect(materialOf(prompt).trim()).toBe('Neem 2 pillen.');
    expect(materialOf('Een brief zonder sjabloon.')).toBe('Een brief zonder sjabloon.');
  });

  test('what a template writes for a field without an answer is no material, the same words in a letter are', () => {
    const given = '<invoer>\nWoorden: niet opgegeven\n\nHet gewicht is niet opgegeven.\n</invoer>';
    expect(materialOf(given)).toBe('\nWoorden: \n\nHet gewicht is niet opgegeven.');
    expect(materialOf('Gewicht: niet opgegeven')).toContain('niet');
    const letter = 'Neem 2 pillen.';
    const input = materialOf(
      prompt.replace('Neem', 'Woorden die moeten blijven staan: niet opgegeven\n\nNeem'),
    );
    expect(compose(letter, { input }).remarks).toBe(0);
  });

  test('of a code that is gone, and of a lost sentence with a negation, it shows what it is about', () => {
    const { mapping, text } = coded(
      'Uw broer Tjabbe\nOldersma komt mee.\nWobbine is nergens allergisch voor.',
      'Tjabbe\nOldersma',
      'Wobbine',
    );
    const { text: check } = composeCheck({ ...entry, mapping }, { ...kept, input: text }, 'Tot ziens.', {
      profile: {},
      isDrug: () => false,
    });
    expect(check).toMatch(
      /^- Deze 2 codes staan niet in het antwoord\. .*:\n {2}- “\[NAAM-1\]” \(Tjabbe Oldersma\)\n {2}- “\[VOORNAAM-2\]” \(Wobbine\)$/mu,
    );
    expect(check).toMatch(/^- “nergens”: .* De zin was: “Wobbine is nergens allergisch voor\.”$/mu);
  });

  test.each([
    [0, 0, ['Er is geen code teruggezet.']],
    [0, 1, ['Op 1 plaats teruggezet nadat u dat goedkeurde.']],
    [2, 1, ['Op 2 plaatsen meteen teruggezet.', 'Op 1 plaats teruggezet nadat u dat goedkeurde.']],
  ])('%i codes went back at once and %i after approval', (restored, approved, lines) => {
    const section = /## Teruggezet\n\n((?:- .*\n)+)/u.exec(
      compose('Tot ziens.', { restored, approved }).text,
    );
    expect(section?.[1]).toBe(lines.map((line) => `- ${line}\n`).join(''));
  });

  test.each([
    [0, undefined],
    [1, 'In de brief staat nog 1 plek om in te vullen of na te kijken. Toch ondertekenen?'],
    [3, 'In de brief staan nog 3 plekken om in te vullen of na te kijken. Toch ondertekenen?'],
  ])('who signs a letter with %i open places reads: %s', (open, question) => {
    expect(openQuestion(open)).toBe(question);
  });

  test('it says that signs for bold and headings were left out, and how to have them back', () => {
    const told = /## Opmaak\n\n- .*\*\* en ##.*Ctrl\+Z/u;
    expect(compose('Tot ziens.', { unmarked: true }).text).toMatch(told);
    expect(compose('Tot ziens.').text).not.toContain('Opmaak');
  });

  test('one code that is gone is said in one line', () => {
    const { mapping, text } = coded('Uw broer Tjabbe komt mee.', 'Tjabbe');
    const { text: check } = composeCheck({ ...entry, mapping }, { ...kept, input: text }, 'Tot ziens.', {
      profile: {},
      isDrug: () => false,
    });
    expect(check).toMatch(/^- “\[VOORNAAM-1\]” \(Tjabbe\): Deze code staat niet in het antwoord\./mu);
  });

  test('takes a phone number that was wrapped in the draft for the same on one line', () => {
    const { mapping, text } = pseudonymise(
      'Bel 06-1234\n5678.',
      [{ start: 4, end: 16, category: 'TELEFOON', severity: 'block', reason: 'r' }],
      createMapping(0, 1),
    );
    const letter = 'Bel 06-1234 5678.';
    const check = composeCheck({ ...entry, mapping }, { ...kept, input: text }, letter, {
      profile: {},
      isDrug: () => false,
    });
    expect(check.places).toEqual([]);
    expect(check.remarks).toBe(0);
  });

  test('names what is new with its line, and shows the check list', () => {
    const { text, places, remarks } = compose('Beste lezer,\nNeem 3 pillen.');
    expect(text).toMatch(/“3[^”]*”.*\(regel 2\)/);
    expect(text).toContain('- ☐ Klopt de dosering?');
    expect(text).toContain('Nog niet nagekeken');
    expect(places).toHaveLength(1);
    // The new dose, and the one that is gone.
    expect(remarks).toBe(2);
  });

  test('says plainly that no code went back', () => {
    expect(compose('Neem 2 pillen.', { restored: 0 }).text).toContain('- Er is geen code teruggezet.\n');
  });

  test('shows who checked, and that the letter was changed after that', () => {
    const done = compose('Neem 2 pillen.', { ticked: [0], checkedBy: 'assistente' }).text;
    expect(done).toContain('- ☑ Klopt de dosering?');
    expect(done).toContain('Nagekeken door: assistente. Afgevinkt: 1 van 1 punt');
    expect(done).not.toContain('veranderd');
    const later = compose('Neem 2 pillen.', { checkedBy: 'assistente', changedSince: true }).text;
    expect(later).toContain(
      'Nagekeken door: assistente. Afgevinkt: 0 van 1 punt. Daarna is de brief veranderd.',
    );
    const without = compose('Neem 2 pillen.', { checkedBy: 'assistente', checklist: [] }).text;
    expect(without).toContain('Nagekeken door: assistente\n');
  });

  test('names the places that the chatbot left for a person, with their lines', () => {
    const letter = 'Beste [INVULLEN: naam],\n\nNeem 2 pillen [CONTROLEREN].\n';
    const { text, places, remarks } = compose(letter);
    expect(text).toContain('“naam”: Hier ontbreekt iets. Vul het in. (regel 1)');
    expect(text).toContain('Hier twijfelde de chatbot. Kijk of het klopt en haal de haken weg. (regel 3)');
    expect(text).toContain('Kijk naar 2 punten.');
    // VS Code's own key goes to every underline in every file.
    expect(text).not.toContain('F8');
    expect(places.map(({ start, end }) => letter.slice(start, end))).toEqual([
      '[INVULLEN: naam]',
      '[CONTROLEREN]',
    ]);
    expect(remarks).toBe(2);
  });

  test('shows what the chatbot wrote for the practice, apart from the letter', () => {
    const { text } = compose('Neem 2 pillen.', { remarks: '# Twijfel\r\n\r\nKlopt 2?' });
    expect(text).toContain('## Opmerkingen van de chatbot');
    expect(text).toContain('> # Twijfel\n>\n> Klopt 2?');
    expect(compose('Neem 2 pillen.').text).not.toContain('Opmerkingen');
  });

  test('names details of the practice that still are to be filled in', () => {
    const letter = 'Neem 2 pillen.\nBel [PRAKTIJK-TELEFOON] of fax [PRAKTIJK-FAX]. Dag [INVULLEN: naam].';
    const { text, places, remarks } = compose(letter);
    expect(text).toMatch(
      /## Nog in te vullen of te controleren\n\n- “Telefoonnummer”: Hier hoort een gegeven van uw praktijk\. .*\(regel 2\)\n- “\[PRAKTIJK-FAX\]”: .*\n- “naam”/u,
    );
    expect(places.map(({ start, end }) => letter.slice(start, end))).toEqual([
      '[PRAKTIJK-TELEFOON]',
      '[PRAKTIJK-FAX]',
      '[INVULLEN: naam]',
    ]);
    expect(remarks).toBe(3);
  });

  describe('what is gone from the text', () => {
    const isDrug = (word: string) => /^(?:medicijn[a-z]|amoxicilline|metoprolol)$/u.test(word);
    const check = (input: string, letter: string) =>
      composeCheck(entry, { ...kept, input }, letter, { profile: {}, isDrug });

    test('stands together under a heading of its own: medicines and doses, and other numbers', () => {
      const input = 'U krijgt amoxicilline. Stop met metoprolol  50 mg. De bloeddruk was 158/92.';
      const { text, places, remarks } = check(input, 'Tot ziens.\n\nStart met metoprolol.');
      expect(text).toContain(
        '## Medicijnen en doseringen die niet meer in het antwoord staan\n\n- “amoxicilline” en “metoprolol 50 mg”. Kijk of dat klopt.\n',
      );
      expect(text).toContain(
        '## Getallen en datums die niet meer in het antwoord staan\n\n- “158/92”. Kijk of de lezer dat nodig heeft.\n',
      );
      expect(text).toMatch(
        /- “Start met metoprolol”: .* \(regel 3\) In uw tekst stond: “Stop met metoprolol”\n/u,
      );
      expect(text).toContain('Kijk naar 3 punten.');
      expect(remarks).toBe(3);
      expect(places).toHaveLength(1);
    });

    test('is no flood when the answer is a summary', () => {
      const letters = [...'abcdefghijklmnop'];
      const input = letters.map((letter, i) => `Neem medicijn${letter} bij waarde ${101 + i}.`).join('\n');
      const { text, remarks } = check(input, 'Neem rust.');
      expect(text).toContain('“medicijnl” en nog 4. Kijk of dat klopt.');
      expect(text).toContain('- 16 getallen en datums staan niet meer in het antwoord.');
      expect(remarks).toBe(2);
    });
  });

  test('who signs with open points is asked about it', () => {
    expect(untickedQuestion(0, 7)).toBe('U hebt 0 van de 7 punten afgevinkt. Toch ondertekenen?');
    expect(untickedQuestion(0, 1)).toBe('U hebt het punt van de lijst niet afgevinkt. Toch ondertekenen?');
    expect(untickedQuestion(7, 7)).toBeUndefined();
  });

  test('only measures that ask for a look are shown', () => {
    const measures = [
      { label: 'Langste zin', shown: '31 woorden', value: 31, level: 'te veel', hints: [] },
      { label: 'Gemiddelde zin', shown: '9 woorden', value: 9, level: 'goed', hints: [] },
    ] as const;
    expect(readabilityLines(measures, '')).toEqual(['Langste zin: 31 woorden (te veel).']);
  });

  test('a measure says where', () => {
    const letter = 'Beste Noor,\nIndien u verhinderd bent, dient u te bellen.\nIndien niet, dan niet.';
    const lines = readabilityLines(measure(letter).measures, letter);
    expect(lines).toContain(
      'Kantoorwoorden: 4 (te veel): “Indien” (regel 2), “verhinderd” (regel 2), “dient” (regel 2) en “Indien” (regel 3).',
    );
  });
});

test('a point of the check list is a row that can be read whole: the question, and below it what follows', () => {
  expect(pointRow('Klopt alles? Let op "niet". En op getallen.')).toEqual({
    label: 'Klopt alles?',
    detail: 'Let op "niet". En op getallen.',
  });
  for (const whole of ['Past de toon bij de lezer?', 'Lees het na.', '']) {
    expect(pointRow(whole)).toEqual({ label: whole });
  }
});
