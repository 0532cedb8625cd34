// The way back: which text an answer belongs to, what is kept of it, and putting data back in a draft.
import { describe, expect, test } from 'vitest';
import { AttachedAnswers } from '../../../src/editor/incoming/attached';
import { approvalRow } from '../../../src/editor/incoming/approval-row';
import { entryRow } from '../../../src/editor/incoming/entry-row';
import {
  allUnknown,
  holdsCodes,
  putBackMessage,
  putBackPlan,
} from '../../../src/editor/incoming/put-back-plan';
import { draftOfSaved, isSavedDraft, movedUri, textTitle } from '../../../src/editor/shared/document-names';
import { DocumentKeys } from '../../../src/editor/vault/document-keys';
import { forgetWarning, textsWithCodes } from '../../../src/editor/vault/forget-text';
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
  const row = (
    text: string,
    findings: readonly [string, 'NAAM' | 'GEBOORTEDATUM' | 'BSN'][],
    own: number,
    codes: number,
  ) => {
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
    return entryRow({ entry, own, codes, fits: own > 0 }, 'in het antwoord', 0);
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
      3,
      4,
      'Wobbine Oldersma, Tjabbe Haantjes, 3 april 1951',
      '3 van de 4 codes kunnen van deze tekst zijn.',
    ],
    [
      'another value when there is no name',
      [['999990639', 'BSN']],
      1,
      2,
      '999990639',
      '1 van de 2 codes kan van deze tekst zijn.',
    ],
    [
      'no code in the answer',
      [['Wobbine Oldersma', 'NAAM']],
      0,
      0,
      'Wobbine Oldersma',
      'Er staan geen codes in het antwoord.',
    ],
    [
      'only codes of another text',
      [['Wobbine Oldersma', 'NAAM']],
      0,
      2,
      'Wobbine Oldersma',
      'Geen van de 2 codes is van deze tekst.',
    ],
    [
      'the one code',
      [['Wobbine Oldersma', 'NAAM']],
      1,
      1,
      'Wobbine Oldersma',
      'De code kan van deze tekst zijn.',
    ],
    [
      'one code, of another text',
      [['Wobbine Oldersma', 'NAAM']],
      0,
      1,
      'Wobbine Oldersma',
      'De code is niet van deze tekst.',
    ],
    [
      'all codes',
      [['Wobbine Oldersma', 'NAAM']],
      3,
      3,
      'Wobbine Oldersma',
      'Alle 3 codes kunnen van deze tekst zijn.',
    ],
  ] as const)('says whom it is about: %s', (_what, findings, own, codes, label, detail) => {
    expect(
      row(
        letter,
        findings.map(([value, category]) => [value, category]),
        own,
        codes,
      ),
    ).toMatchObject({ label, description: expect.stringMatching(/^brief\.txt, bewaard /u), detail });
  });

  test('with nothing to know a person by, its name comes first', () => {
    expect(row(letter, [], 0, 1)).toMatchObject({
      label: 'brief.txt',
      description: expect.stringMatching(/^bewaard /u),
    });
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

  test.each([
    ['the only one', ['Jan'], 'brief.txt', 'Jan'],
    ['of two alike the one in front', ['Jan', 'Piet'], 'Piet', 'Piet'],
    ['of two alike neither, when another text is in front', ['Jan', 'Piet'], 'brief.txt', undefined],
    ['none', [], 'Jan', undefined],
  ])('what was saved is %s', (_, drafts, inFront, saved) => {
    expect(draftOfSaved(drafts, inFront)).toBe(saved);
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
    ['Beste [NAAM-1],\r\nDag [NAME-2].', '“[NAME-2]”, regel 2 → Piet Bakker', undefined, 'Dag [NAME-2].'],
    ['Beste (naam\n 1),', '“(naam 1)”, regel 1 → Jan de Vries', undefined, 'Beste (naam 1),'],
    ['Dag,\n\nBeste [NAM-1],', '“[NAM-1]”, regel 3 → Jan de Vries', 'kijk dit goed na', 'Beste [NAM-1],'],
  ])(
    'a code that was changed in %j is shown as it was written, with its line and the words around it',
    (draft, label, description, around) => {
      const [proposal] = restore(draft, mapping).proposals;
      const row = approvalRow(proposal!, draft);
      expect(row.label).toBe(label);
      expect(row.description).toBe(description);
      expect(row.detail).toBe(`${around} · ${proposal!.why}`);
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

test.each([
  ['file:///map/brief%20nieuw.txt', undefined, 'brief nieuw.txt'],
  ['untitled:Untitled-1', undefined, 'Nieuwe tekst 1'],
  ['untitled:/map/Untitled-plan.txt', undefined, 'Untitled-plan.txt'],
  ['untitled:/map/brief%20nieuw.txt', undefined, 'brief nieuw.txt'],
  ['file:///map/Untitled-1', undefined, 'Untitled-1'],
  ['untitled:Untitled-1', { template: 'Folder', draft: 'brief.txt' }, 'brief.txt – Folder'],
  ['untitled:Untitled-2', { template: 'Folder', draft: undefined }, 'Nieuwe tekst 2 – Folder'],
  ['file:///map/prompt.md', { template: 'Folder', draft: 'brief.txt' }, 'prompt.md – Folder'],
  ['untitled:Untitled-1', { template: undefined, draft: 'brief.txt' }, 'Nieuwe tekst 1'],
  ['file:///map/Folder%202.md', { template: 'Folder', draft: 'brief.txt' }, 'Folder 2.md'],
  ['file:///map/100%.txt', undefined, '100%.txt'],
  ['', undefined, 'Tekst'],
])('%s with %j is known as %s', (uri, prompt, title) => {
  expect(textTitle(uri, prompt)).toBe(title);
});
