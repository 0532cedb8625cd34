import { describe, expect, test } from 'vitest';
import { copiesPatientData } from '../../../src/editor/paste/copied';
import { findingGroups, listTitle, placeInWords } from '../../../src/editor/findings/list-rows';
import { adviceFor, cappedFindings, findingMessage, statusText } from '../../../src/editor/findings/messages';
import { pressingAt, withoutKept } from '../../../src/editor/corrections/corrected';
import { fixesFor } from '../../../src/editor/corrections/fix-list';
import { replacePlan, sentAfter, type Reach } from '../../../src/editor/corrections/replace-plan';
import { countsInWords, enumerate } from '../../../src/editor/shared/categories';
import { spanAt } from '../../../src/editor/corrections/span-at';
import { isWatched, looksBinary } from '../../../src/editor/shared/documents';
import { CATEGORIES, type Category, type Finding } from '../../../src/scanner';
import { createMapping, type JudgedFinding } from '../../../src/sluice';
import { tagged } from '../sluice/support';

function find(text: string, value: string, category: Category = 'NAAM', nth = 0): Finding {
  let start = -1;
  for (let i = 0; i <= nth; i += 1) start = text.indexOf(value, start + 1);
  return { start, end: start + value.length, category, severity: 'block', reason: 'Een reden.' };
}

const many = (count: number): Finding[] =>
  Array.from({ length: count }, (_, i) => ({
    start: i * 10,
    end: i * 10 + 5,
    category: 'NAAM',
    severity: i % 2 ? 'review' : 'block',
    reason: 'Een reden.',
  }));

describe('messages', () => {
  test('a message says what and why', () => {
    expect(findingMessage(many(1)[0]!)).toBe('Naam: Een reden.');
  });

  test.each([
    ['NAAM', 'block', 'In het antwoord zet Promptsluis het weer terug.'],
    ['NAAM', 'review', 'Promptsluis twijfelt hierover.'],
    ['ZORGCODE', 'review', 'Promptsluis twijfelt hierover.'],
    ['PLAATS', 'review', 'Samen met andere gegevens kan dit naar één persoon wijzen.'],
    ['PLAATS', 'info', 'Dit gegeven blijft staan.'],
  ] as const)('the advice about a %s with severity %s: %s', (category, severity, part) => {
    expect(adviceFor({ category, severity })).toContain(part);
  });

  test('the advice knows what the policy has replaced', () => {
    expect(adviceFor({ category: 'PLAATS', severity: 'info' }, true)).toContain(
      'vervangt Promptsluis dit gegeven',
    );
  });

  test.each([
    [0, 0, ''],
    [1000, 1000, ''],
    [1001, 1000, 'En nog 1 bevinding '],
    [1250, 1000, 'En nog 250 bevindingen '],
  ])('%i findings give %i underlines, the last one counts the rest', (count, shown, tail) => {
    const capped = cappedFindings(many(count));
    expect(capped).toHaveLength(shown);
    expect(capped.slice(0, -1).every(({ message }) => message === 'Naam: Een reden.')).toBe(true);
    if (tail) expect(capped.at(-1)!.message).toContain(tail);
  });

  test('what is left out is the least serious, and the order is that of the text', () => {
    const capped = cappedFindings(many(10), 5);
    expect(capped.map(({ finding }) => finding.severity)).toEqual(Array(5).fill('block'));
    const starts = capped.map(({ finding }) => finding.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test.each([
    [{ kind: 'checked', findings: [] } as const, '$(check) Niets gevonden', false],
    [{ kind: 'checked', findings: many(1) } as const, '$(shield) 1 bevinding', false],
    [{ kind: 'checked', findings: many(3) } as const, '$(shield) 3 bevindingen', false],
    [{ kind: 'failed' } as const, '$(error) Sluis: controle mislukt', true],
    [{ kind: 'too-large' } as const, '$(error) Sluis: te groot', true],
  ])('the status bar says %o as %s', (state, text, alarming) => {
    expect(statusText(state)).toMatchObject({ text, alarming });
    expect(statusText(state)!.label).toMatch(/^Promptsluis/);
  });

  test('the status bar tells that not all is underlined, and only then', () => {
    const tooltip = (count: number) => statusText({ kind: 'checked', findings: many(count) })!.tooltip;
    expect(tooltip(1000)).not.toContain('Onderstreept');
    expect(tooltip(1001)).toContain('Onderstreept zijn er 1000: verderop in de tekst staan er meer.');
  });

  test('a document that is not watched has no status', () => {
    expect(statusText({ kind: 'none' })).toBeUndefined();
  });
});

describe('categories in words', () => {
  test('counts read as a Dutch enumeration', () => {
    const counts = new Map<Category, number>([
      ['BSN', 1],
      ['NAAM', 2],
      ['GEBOORTEDATUM', 1],
    ]);
    expect(countsInWords(counts)).toBe('2 namen, 1 geboortedatum en 1 BSN');
  });

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a en b'],
  ])('%o is "%s"', (parts, text) => {
    expect(enumerate(parts)).toBe(text);
  });

  test.each([...CATEGORIES])('%s has quick fixes with a command of the extension', (category) => {
    for (const { title, command } of fixesFor(category, 'Noor', true)) {
      expect(title).not.toMatch(/undefined|[A-Z]{5}/);
      expect(command).toMatch(/^promptsluis\./);
    }
  });
});

describe('quick fixes', () => {
  const titles = (category: Category, mayKeep: boolean) =>
    fixesFor(category, 'de woorden', mayKeep).map(({ title }) => title);

  test('what is always replaced can not be called a false alarm', () => {
    expect(titles('BSN', false).filter((title) => title.startsWith('Dit is'))).toEqual([]);
    expect(titles('BSN', false)).toHaveLength(4);
  });

  test('a false alarm holds for this document, or for this computer: more can not be promised', () => {
    expect(titles('NAAM', true)).toContain('Dit is geen naam (alleen in dit document)');
    expect(titles('NAAM', true)).toContain('Dit is geen naam (in alle teksten op deze computer)');
  });

  test.each([
    ['IBAN', 'Vervang “de woorden” door een code (rekeningnummer)'],
    ['BSN', 'Vervang “de woorden” door een code (BSN)'],
    ['IDNUMMER', 'Vervang “de woorden” door een code (nummer van een paspoort, rijbewijs of kenteken)'],
  ] as const)('%s in a sentence', (category, title) => {
    expect(titles(category, true)[0]).toBe(title);
  });

  test('a count is written as in a sentence', () => {
    expect(countsInWords(new Map([['IBAN', 1]]))).toBe('1 rekeningnummer');
    expect(countsInWords(new Map([['BSN', 1]]))).toBe('1 BSN');
  });
});

describe('what was put right', () => {
  const text = 'Roos Bloem belt.';
  const judged = (value: string, fate: JudgedFinding['fate']): JudgedFinding => ({
    ...find(text, value),
    value,
    key: value,
    mayKeep: true,
    fate,
  });

  test('a finding that is kept is not shown', () => {
    expect(withoutKept([find(text, 'Roos Bloem')], [judged('Roos Bloem', 'keep')])).toEqual([]);
  });

  test('a finding of which a part is replaced is shown', () => {
    const parts = [judged('Roos', 'keep'), judged('Bloem', 'replace')];
    expect(withoutKept([find(text, 'Roos Bloem')], parts)).toHaveLength(1);
  });

  test('what the gate leaves or keeps is nothing to put right', () => {
    expect(pressingAt([judged('Roos', 'keep')], 2)).toBeUndefined();
    expect(pressingAt([judged('Roos', 'leave')], 2)).toBeUndefined();
    expect(pressingAt([judged('Roos', 'ask')], 4)).toMatchObject({ value: 'Roos' });
    expect(pressingAt([judged('Roos', 'ask')], 5)).toBeUndefined();
  });

  test('of two findings that touch, the one that begins at the cursor is put right', () => {
    const touching = [judged('Roos ', 'ask'), judged('Bloem', 'replace')];
    expect(pressingAt(touching, 5)).toMatchObject({ value: 'Bloem' });
    expect(pressingAt([judged('Roos ', 'ask'), judged('Bloem', 'keep')], 5)).toMatchObject({
      value: 'Roos ',
    });
  });
});

describe('the finding at a place', () => {
  const touching = [
    { start: 2, end: 5 },
    { start: 5, end: 9 },
  ];
  test.each([
    ['before the first', 1, 1, undefined],
    ['in the first', 3, 3, 0],
    ['between the two', 5, 5, 1],
    ['behind the last', 9, 9, 1],
    ['beyond the last', 10, 10, undefined],
    ['the second from end to end', 5, 9, 1],
    ['from before the first to in the second', 0, 7, 0],
  ])('%s', (_what, from, to, index) => {
    expect(spanAt(touching, from, to)).toBe(index === undefined ? undefined : touching[index]);
  });
});

describe('the list', () => {
  const text = 'Jan de Vries\nBSN 111222333\nPieter Bakker\nmevrouw De Vries\n';
  const findings = [
    find(text, 'Jan de Vries'),
    find(text, '111222333', 'BSN'),
    find(text, 'Pieter Bakker'),
    find(text, 'De Vries'),
  ];

  test('findings are grouped by kind, and names of one person stand together', () => {
    const groups = findingGroups(text, findings);
    expect(groups.map(({ heading }) => heading)).toEqual(['Naam (3)', 'BSN (1)']);
    expect(groups[0]!.items.map(({ value }) => value)).toEqual(['Pieter Bakker', 'Jan de Vries', 'De Vries']);
  });

  test('line numbers count from 1', () => {
    expect(findingGroups(text, findings)[1]!.items[0]!.line).toBe(2);
  });

  test.each([
    [['block', 'review', 'info'], 'Bevindingen in deze tekst: 2 (en 1 ter informatie)'],
    [['block'], 'Bevindingen in deze tekst: 1'],
  ] as const)('the title of the list with %j: %s', (severities, title) => {
    const [one] = many(1);
    expect(listTitle(severities.map((severity) => ({ ...one!, severity })))).toBe(title);
  });

  test('what needs no action comes last, and a row says in words what its underline says by colour', () => {
    const letter = 'Roos komt 12 maart. Jan, zie 13 maart.';
    const rows = findingGroups(letter, [
      { ...find(letter, '12 maart', 'DATUM'), severity: 'info' },
      { ...find(letter, 'Roos'), severity: 'review' },
      find(letter, 'Jan'),
      { ...find(letter, '13 maart', 'DATUM'), severity: 'review' },
    ]).map(({ heading, items }) => [heading, ...items.map(placeInWords)]);
    expect(rows).toEqual([
      ['Naam (2)', 'regel 1', 'regel 1, nakijken'],
      ['Datum (1)', 'regel 1, nakijken'],
      ['Datum (1)', 'regel 1, ter informatie'],
    ]);
  });
});

describe('documents', () => {
  test.each([
    ['file', 'plaintext', true],
    ['untitled', 'markdown', true],
    ['file', 'typescript', false],
    ['output', 'plaintext', false],
    ['git', 'markdown', false],
    ['promptsluis-voorbeeld', 'markdown', false],
  ])('%s documents in %s: watched is %s', (scheme, languageId, expected) => {
    expect(isWatched({ uri: { scheme }, languageId }, ['plaintext', 'markdown'])).toBe(expected);
  });

  test.each([
    ['Geachte mevrouw,', false],
    ['', false],
    ['één caf\uFFFD in een lange regel tekst', false],
    ['PK\u0003\u0000\u0004', true],
    ['\uFFFD\uFFFDPNG\uFFFD', true],
  ])('%j: binary is %s', (text, expected) => {
    expect(looksBinary(text)).toBe(expected);
  });
});

describe('copying', () => {
  const text = 'Beste Jan de Vries, tot dinsdag.';
  test.each([
    ['the whole text', 0, text.length, true],
    ['half of the name', 8, 12, true],
    ['text without the name', 20, text.length, false],
    ['nothing', 3, 3, false],
  ])('%s', (_what, start, end, expected) => {
    expect(copiesPatientData([find(text, 'Jan de Vries')], [{ start, end }])).toBe(expected);
  });
});

describe('replacing in the draft', () => {
  const text = 'Jan de Vries belt. Dhr. De Vries wacht op Pieter Bakker.';
  const findings = [find(text, 'Jan de Vries'), find(text, 'De Vries'), find(text, 'Pieter Bakker')];
  const plan = (reach: Reach, target: number) =>
    replacePlan(text, findings, createMapping(0, 1), reach, target);

  test('here replaces the one finding under the cursor', () => {
    expect(plan('here', 2)!.replacements.map(({ original }) => original)).toEqual(['Jan de Vries']);
  });

  test('everywhere replaces every mention of that person and nobody else', () => {
    expect(plan('everywhere', 2)!.replacements.map(({ original }) => original)).toEqual([
      'Jan de Vries',
      'De Vries',
    ]);
  });

  test('all replaces all', () => {
    expect(plan('all', 0)!.replacements).toHaveLength(3);
  });

  // Each line goes on with the text and the mapping that the one before left behind.
  test.each([
    [['Jan de Vries', 'De Vries', 'Pieter Bakker']],
    [['Pieter Bakker', 'De Vries', 'Jan de Vries']],
    [['De Vries', 'Pieter Bakker', 'Jan de Vries']],
    [['Pieter Bakker', 'Jan de Vries', 'De Vries']],
  ])('one by one gives the same codes as all at once: %j', (order) => {
    let now = { text, mapping: createMapping(0, 1) };
    for (const value of order) {
      const left = findings
        .map((finding) => text.slice(finding.start, finding.end))
        .filter((word) => now.text.includes(word))
        .map((word) => find(now.text, word));
      now = replacePlan(now.text, left, now.mapping, 'here', now.text.indexOf(value))!;
    }
    expect(now.text).toBe(plan('all', 0)!.text);
  });

  test('of the persons only those that got a code are kept, and those who had one', () => {
    const first = replacePlan(text, findings, createMapping(0, 1), 'here', text.indexOf('Pieter'))!;
    expect(first.mapping.persons.map(({ number }) => number)).toEqual([2]);
    const known = { ...createMapping(0, 1), persons: [{ number: 7, gender: null }] };
    const next = replacePlan(text, findings, known, 'here', 2)!;
    expect(next.mapping.persons.map(({ number }) => number)).toEqual([7, 1]);
  });

  test.each([
    [3, 'Jan Jansen'],
    [10, '01-02-1980'],
    [12, '01-02-1980'],
    [20, '01-02-1980'],
  ])('of two findings that touch, %i is in %s', (target, original) => {
    const glued = 'Jan Jansen01-02-1980';
    const both = [find(glued, 'Jan Jansen'), find(glued, '01-02-1980', 'GEBOORTEDATUM')];
    const { replacements } = replacePlan(glued, both, createMapping(0, 1), 'here', target)!;
    expect(replacements.map((replacement) => replacement.original)).toEqual([original]);
  });

  test('the text with codes is the text the edits give', () => {
    expect(plan('here', 2)!.text).toBe('[NAAM-1] belt. Dhr. De Vries wacht op Pieter Bakker.');
  });

  test('the mapping holds what was replaced and no more', () => {
    expect(plan('here', 2)!.mapping.entries.map(({ original }) => original)).toEqual(['Jan de Vries']);
  });

  describe('what an answer is checked against afterwards', () => {
    const left = { left: { destination: 'extern', template: null }, sent: 'Beste [NAAM-1],' } as const;
    test.each([
      ['all codes', undefined, 'all', '[NAAM-1] belt. Dhr. [ACHTERNAAM-1] wacht op [NAAM-2].'],
      ['a name still in it', undefined, 'everywhere', ''],
      ['a name still in it, after all codes before', { sent: 'Beste [NAAM-1],' }, 'here', ''],
      ['all codes, after a safe copy', left, 'all', left.sent],
      ['a name still in it, after a safe copy', left, 'here', left.sent],
    ] as const)('%s', (_what, entry, reach, expected) => {
      expect(sentAfter(entry, plan(reach, 2)!)).toBe(expected);
    });

    test('one by one: all of it once the last one is a code', () => {
      const glued = 'Beste Jan Bos, beste Ans Kok,';
      const one = [find(glued, 'Jan Bos'), find(glued, 'Ans Kok')];
      const first = replacePlan(glued, one, createMapping(0, 1), 'here', 7)!;
      const second = replacePlan(first.text, [find(first.text, 'Ans Kok')], first.mapping, 'here', 24)!;
      expect([first, second].map((step) => sentAfter(undefined, step))).toEqual(['', second.text]);
    });
  });

  describe('a number or birth date that stands once more, where nothing says what it is', () => {
    const { text: letter, findings: seen } = tagged(
      'BSN <BSN>432489189</BSN>, geb. <GEBOORTEDATUM>14-08-1962</GEBOORTEDATUM>. Zie brief_432489189.pdf en scan_19620814.pdf.',
    );
    const planned = (reach: Reach) =>
      replacePlan(letter, seen, createMapping(0, 1), reach, letter.indexOf('432489189'))!;

    test.each([
      ['all', 'BSN [BSN-1], geb. [GEBOORTEDATUM-1]. Zie brief_[BSN-1].pdf en scan_[GEBOORTEDATUM-1b].pdf.', true],
      ['everywhere', 'BSN [BSN-1], geb. 14-08-1962. Zie brief_[BSN-1].pdf en scan_19620814.pdf.', false],
      ['here', 'BSN [BSN-1], geb. 14-08-1962. Zie brief_432489189.pdf en scan_19620814.pdf.', false],
    ] as const)('%s', (reach, expected, isComplete) => {
      expect(planned(reach)).toMatchObject({ text: expected, isComplete });
    }); // prettier-ignore

    test('is still to be replaced when all that was found has a code', () => {
      const [bsn, born] = seen.map(({ start, end }) => letter.slice(start, end));
      const { text: draft, mapping } = planned('here');
      const next = replacePlan(
        draft,
        [find(draft, born!, 'GEBOORTEDATUM')],
        mapping,
        'here',
        draft.indexOf(born!),
      )!;
      expect(sentAfter(undefined, next)).toBe('');
      const last = replacePlan(next.text, [], next.mapping, 'all', 0)!;
      expect(last.replacements.map(({ original }) => original)).toEqual([bsn, '19620814']);
      expect(sentAfter(undefined, last)).toBe(planned('all').text);
    });
  });

  test('a false alarm stays, though it had a code before', () => {
    const alarm = 'nr 48213377';
    const found = [find(alarm, '48213377', 'PATIENTNUMMER')];
    const { mapping } = replacePlan(alarm, found, createMapping(0, 1), 'all', 0)!;
    expect(replacePlan(alarm, [], mapping, 'all', 0, found)).toBeUndefined();
  });

  test('beside a finding there is nothing to replace', () => {
    expect(plan('here', 15)).toBeUndefined();
  });
});
