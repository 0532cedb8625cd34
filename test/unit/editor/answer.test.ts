// The way back: the check of a letter, what is kept of it, and putting data back in a draft.
import { describe, expect, test } from 'vitest';
import { AttachedAnswers } from '../../../src/editor/incoming/attached';
import { materialOf, pointRow, readabilityLines } from '../../../src/editor/incoming/check-text';
import { approvalRow } from '../../../src/editor/incoming/approval-row';
import { entryRow } from '../../../src/editor/incoming/entry-row';
import { composeCheck } from '../../../src/editor/incoming/compose-check';
import {
  allUnknown,
  holdsCodes,
  putBackMessage,
  putBackPlan,
} from '../../../src/editor/incoming/put-back-plan';
import { isSavedDraft, movedUri, textTitle } from '../../../src/editor/shared/document-names';
import { DocumentKeys } from '../../../src/editor/vault/document-keys';
import type { VaultEntry } from '../../../src/editor/vault/entries';
import { forgetWarning, textsWithCodes } from '../../../src/editor/vault/forget-text';
import type { KeptAnswer } from '../../../src/editor/vault/kept-answer';
import { createMapping, pseudonymise, restore } from '../../../src/sluice';
import { asFile, Memory } from './storage';

/** A text with the named words as codes, and what they stand for. */
function coded(text: string, ...names: string[]) {
  const spans = names.map((name) => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, category: 'NAAM', severity: 'block', reason: 'r' } as const;
  });
  return pseudonymise(text, spans, createMapping(0, 1));
}

describe('a kept text to choose', () => {
  const row = (text: string, findings: readonly [string, 'NAAM' | 'GEBOORTEDATUM' | 'BSN'][], hits = 1) => {
    const spans = findings.map(([value, category]) => {
      const start = text.indexOf(value);
      return { start, end: start + value.length, category, severity: 'block', reason: 'r' } as const;
    });
    const { mapping, text: sent } = pseudonymise(text, spans, createMapping(0, 1));
    const entry = {
      id: 'a',
      document: '',
      source: '',
      title: 'brief.txt',
      mapping,
      sent,
      checks: [],
      savedAt: 0,
    };
    return entryRow({ entry, hits }, 'in het antwoord', 0).detail;
  };
  const letter =
    'Mevrouw Wobbine Oldersma, geboren 3 april\n1951, BSN 999990639, en Tjabbe Haantjes en Baukina Reidsma.';

  test.each([
    [
      'the first people and the birth date, before the codes',
      [
        ['Wobbine Oldersma', 'NAAM'],
        ['3 april\n1951', 'GEBOORTEDATUM'],
        ['999990639', 'BSN'],
        ['Tjabbe Haantjes', 'NAAM'],
        ['Baukina Reidsma', 'NAAM'],
      ],
      2,
      'Wobbine Oldersma, Tjabbe Haantjes, 3 april 1951. 2 codes uit deze tekst in het antwoord.',
    ],
    [
      'another value when there is no name',
      [['999990639', 'BSN']],
      1,
      '999990639. 1 code uit deze tekst in het antwoord.',
    ],
    [
      'no code in the answer',
      [['Wobbine Oldersma', 'NAAM']],
      0,
      'Wobbine Oldersma. Geen van de codes staat in het antwoord.',
    ],
  ] as const)('says whom it is about: %s', (_what, findings, hits, detail) => {
    expect(
      row(
        letter,
        findings.map(([value, category]) => [value, category]),
        hits,
      ),
    ).toBe(detail);
  });
});

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
    [0, 1, ['1 code is teruggezet nadat u dat goedkeurde.']],
    [2, 1, ['2 codes zijn meteen teruggezet.', '1 code is teruggezet nadat u dat goedkeurde.']],
  ])('%i codes went back at once and %i after approval', (restored, approved, lines) => {
    const section = /## Teruggezet\n\n((?:- .*\n)+)/u.exec(
      compose('Tot ziens.', { restored, approved }).text,
    );
    expect(section?.[1]).toBe(lines.map((line) => `- ${line}\n`).join(''));
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
    expect(text).toContain('- [ ] Klopt de dosering?');
    expect(text).toContain('Nog niet nagekeken');
    expect(places).toHaveLength(1);
    expect(remarks).toBe(1);
  });

  test('says plainly that no code went back', () => {
    expect(compose('Neem 2 pillen.', { restored: 0 }).text).toContain('- Er is geen code teruggezet.\n');
  });

  test('shows who checked, and that the letter was changed after that', () => {
    const done = compose('Neem 2 pillen.', { ticked: [0], checkedBy: 'assistente' }).text;
    expect(done).toContain('- [x] Klopt de dosering?');
    expect(done).toContain('Nagekeken door: assistente');
    expect(done).not.toContain('veranderd');
    const later = compose('Neem 2 pillen.', { checkedBy: 'assistente', changedSince: true }).text;
    expect(later).toContain('Daarna is de brief veranderd');
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
    expect(compose('Bel [PRAKTIJK-TELEFOON].').text).toContain(
      'Nog leeg in het praktijkprofiel: Telefoonnummer',
    );
  });

  test('only measures that ask for a look are shown', () => {
    const measures = [
      { label: 'Langste zin', shown: '31 woorden', value: 31, level: 'te veel' },
      { label: 'Gemiddelde zin', shown: '9 woorden', value: 9, level: 'goed' },
    ] as const;
    expect(readabilityLines(measures)).toEqual(['Langste zin: 31 woorden (te veel).']);
  });
});

describe('which answer a letter came from', () => {
  const ref = { entry: 'a', answer: 'b' };

  test('is known after a reload, after saving under a name and after renaming a folder', async () => {
    const window = new Memory();
    await new AttachedAnswers(window, asFile).attach('untitled:Untitled-1', ref);
    const answers = new AttachedAnswers(window, asFile);
    expect(answers.of('untitled:Untitled-1')).toMatchObject(ref);
    await answers.move((uri) => movedUri(uri, 'untitled:Untitled-1', 'file:///oud/brief.md'));
    await answers.move((uri) => movedUri(uri, 'file:///oud', 'file:///nieuw'));
    expect(answers.documents()).toEqual(['file:///nieuw/brief.md']);
    expect(answers.of('file:///nieuw/brief.md')).toMatchObject(ref);
    expect(answers.isLetter('file:///nieuw/brief.md')).toBe(true);
  });

  test('is not said of another letter that has the name of an untitled one after a reload', async () => {
    const [window, uri] = [new Memory(), 'untitled:Untitled-1'];
    const withText = (text: string) => new DocumentKeys(window, () => text);
    const keys = withText('Beste Zandvoorder,');
    await new AttachedAnswers(window, keys).attach(uri, ref);
    await keys.remember();
    expect(new AttachedAnswers(window, withText('Beste Zandvoorder,')).isLetter(uri)).toBe(true);
    expect(new AttachedAnswers(window, withText('Geachte heer,')).isLetter(uri)).toBe(false);
    expect(new AttachedAnswers(window, withText('')).isLetter(uri)).toBe(false);
  });

  test('can be forgotten, the others stay', async () => {
    const answers = new AttachedAnswers(new Memory(), asFile);
    await answers.attach('file:///a', ref);
    await answers.attach('file:///b', ref);
    await answers.forget('file:///a');
    expect(answers.documents()).toEqual(['file:///b']);
  });

  test.each([
    ['file:///map/a.txt', 'file:///map/a.txt', 'file:///map/b.txt', 'file:///map/b.txt'],
    ['file:///map/a.txt', 'file:///map', 'file:///kast', 'file:///kast/a.txt'],
    ['file:///map2/a.txt', 'file:///map', 'file:///kast', undefined],
    ['', 'file:///map', 'file:///kast', undefined],
  ])('%s is found again when %s becomes %s', (document, from, to, now) => {
    expect(movedUri(document, from, to)).toBe(now);
  });

  test.each([
    ['Beste Jan,\nDag', 'Beste Jan,\nDag', true],
    ['Beste Jan, \r\nDag', 'Beste Jan,\nDag\n', true],
    ['Beste Jan', 'Beste Piet', false],
    ['', '\n', false],
  ])('%j saved as %j is the same document: %s', (draft, saved, same) => {
    expect(isSavedDraft(draft, saved)).toBe(same);
  });
});

describe('putting data back in a document', () => {
  const { text, mapping } = coded('Beste Jan de Vries,\nDag Piet Bakker.', 'Jan de Vries', 'Piet Bakker');
  const plan = (draft: string, approveAll = false) => {
    const restoration = restore(draft, mapping);
    return putBackPlan(draft, restoration, approveAll ? restoration.proposals : []);
  };
  const apply = (draft: string, edits: readonly { start: number; end: number; original: string }[]) =>
    [...edits]
      .reverse()
      .reduce((t, { start, end, original }) => t.slice(0, start) + original + t.slice(end), draft);

  test('everything strict goes back, and nothing more is to say than how much', () => {
    const all = plan(text);
    expect(apply(text, all.edits)).toBe('Beste Jan de Vries,\nDag Piet Bakker.');
    expect(putBackMessage(all)).toEqual({ text: '2 gegevens teruggezet.', complete: true });
  });

  test('what was changed goes back only when approved', () => {
    const draft = 'Beste [NAAM-1],\nDag (naam 2).';
    expect(apply(draft, plan(draft).edits)).toBe('Beste Jan de Vries,\nDag (naam 2).');
    expect(putBackMessage(plan(draft)).text).toContain('Deze code hebt u laten staan: (naam 2) (regel 2).');
    expect(apply(draft, plan(draft, true).edits)).toBe('Beste Jan de Vries,\nDag Piet Bakker.');
  });

  test.each([
    ['Beste [NAAM-1],\r\nDag [NAME-2].', '“[NAME-2]”, regel 2 → Piet Bakker', undefined],
    ['Beste (naam\n 1),', '“(naam 1)”, regel 1 → Jan de Vries', undefined],
    ['Dag,\n\nBeste [NAM-1],', '“[NAM-1]”, regel 3 → Jan de Vries', 'kijk dit goed na'],
  ])(
    'a code that was changed in %j is shown as it was written, with its line',
    (draft, label, description) => {
      const [proposal] = restore(draft, mapping).proposals;
      const row = approvalRow(proposal!, draft);
      expect(row.label).toBe(label);
      expect(row.description).toBe(description);
      expect(row.detail).toBe(proposal!.why);
    },
  );

  test('a code that nothing is kept of is named with its line, also when an original above takes two lines', () => {
    const broken = coded('Beste Jan\nde Vries,', 'Jan\nde Vries');
    const draft = `${broken.text}\nBSN: [BSN-1]\n`;
    const done = putBackPlan(draft, restore(draft, broken.mapping), []);
    expect(putBackMessage(done)).toEqual({
      text: '1 gegeven teruggezet. Bij deze code heeft Promptsluis geen gegeven meer: [BSN-1] (regel 3). Vul dat zelf in.',
      complete: false,
    });
  });

  test('a code of another day that stood there already stays, and is named', () => {
    const draft = 'Dag [NAAM-1].\nBeste Jan de Vries,';
    const now = coded(draft, 'Jan de Vries');
    const done = putBackPlan(now.text, restore(now.text, now.mapping), []);
    expect(apply(now.text, done.edits)).toBe(draft);
    expect(done.unknown).toEqual([{ code: '[NAAM-1]', line: 1 }]);
  });

  test('many codes are counted, the first ones named', () => {
    const draft = Array.from({ length: 8 }, (_, n) => `[BSN-${n + 1}]`).join('\n');
    const { text: message } = putBackMessage(plan(draft));
    expect(message).toContain('Er is niets teruggezet. Bij deze codes');
    expect(message).toContain('[BSN-5] (regel 5) en nog 3.');
    expect(allUnknown(draft)).toHaveLength(8);
  });

  test.each([
    ['Dag [NAAM-1]', true],
    ['Dag [NAAM-x], bel [PRAKTIJK-TELEFOON]', false],
    ['naam 1', false],
  ])('%j holds codes: %s', (draft, holds) => {
    expect(holdsCodes(draft)).toBe(holds);
  });
});

describe('the question before everything is forgotten', () => {
  const { text, mapping } = coded('Beste Jan de Vries,', 'Jan de Vries');
  const texts = [
    { title: 'brief.txt', text },
    { title: 'folder.md', text: 'Dag [BSN-7]' },
  ];

  test('names the open documents whose codes can not be put back afterwards', () => {
    expect(textsWithCodes(texts, [{ mapping }])).toEqual(['brief.txt']);
    const warning = forgetWarning(['brief.txt', 'b.txt']);
    expect(warning).toContain(
      'In “brief.txt” en “b.txt” staan codes. Die kunt u daarna niet meer terugzetten',
    );
    expect(warning).toContain('Zet gegevens terug in dit document');
  });

  test('says it of documents that are closed as well', () => {
    expect(textsWithCodes(texts, [])).toEqual([]);
    expect(forgetWarning([])).toContain('document dat nu niet open is');
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

test.each([
  ['file:///map/brief%20nieuw.txt', undefined, 'brief nieuw.txt'],
  ['untitled:Untitled-1', undefined, 'Untitled-1'],
  ['untitled:Untitled-1', { template: 'Folder', draft: 'brief.txt' }, 'brief.txt – Folder'],
  ['untitled:Untitled-2', { template: 'Folder', draft: undefined }, 'Untitled-2 – Folder'],
  ['file:///map/prompt.md', { template: 'Folder', draft: 'brief.txt' }, 'prompt.md – Folder'],
  ['untitled:Untitled-1', { template: undefined, draft: 'brief.txt' }, 'Untitled-1'],
  ['file:///map/100%.txt', undefined, '100%.txt'],
  ['', undefined, 'Tekst'],
])('%s with %j is known as %s', (uri, prompt, title) => {
  expect(textTitle(uri, prompt)).toBe(title);
});
