import { describe, expect, test } from 'vitest';
import { fixesForMark } from '../../../src/editor/corrections/fix-list';
import { FIRST_KINDS, kindRow, OTHER_KIND, OTHER_KINDS } from '../../../src/editor/corrections/kinds';
import { knownKind, markPlan, placesOf, type MarkReach } from '../../../src/editor/corrections/mark-plan';
import {
  noMarkText,
  ONE_AT_A_TIME,
  REST_IS_CLOSED,
  stillThere,
} from '../../../src/editor/corrections/mark-text';
import { markOf, meantBy } from '../../../src/editor/corrections/marking';
import { sentAfter } from '../../../src/editor/corrections/replace-plan';
import { CATEGORIES, type Category, type Finding } from '../../../src/scanner';
import { createMapping, occurrencesOf, restore } from '../../../src/sluice';

const spanOf = (text: string, value: string) => {
  const start = text.indexOf(value);
  return { start, end: start + value.length };
};

const find = (text: string, value: string, category: Category = 'NAAM'): Finding => ({
  ...spanOf(text, value),
  category,
  severity: 'block',
  reason: 'Een reden.',
});

describe('what a selection marks', () => {
  /** The text of the mark, or why there is none. */
  const marked = (text: string, selected: string, findings: readonly Finding[] = []) => {
    const mark = markOf(text, spanOf(text, selected), findings);
    return typeof mark === 'string' ? { no: mark } : text.slice(mark.start, mark.end);
  };

  test.each([
    ['Werkt bij bakkerij Timmer, elke dag.', ' bakkerij Timmer,', 'bakkerij Timmer'],
    ['De zoon van Timmer belt.', 'imme', 'Timmer'],
    ['Zij is Élodie.', 'lodie.', 'Élodie'],
    ['Van J.P. weten wij niets.', 'J.P.', 'J.P.'],
    ['Dat is Jan.', 'Jan.', 'Jan'],
    ['Bel 06 1234567.', ' 1234567.', '1234567'],
    ['Bel +31 6 1234.', '+31 6 1234', '+31 6 1234'],
    ['Zij heet “Roos”.', '“Roos”', 'Roos'],
    ['De heer korenaar-molensteen belt.', 'korenaar', 'korenaar-molensteen'],
    ['De heer korenaar-molensteen belt.', '-molensteen', 'korenaar-molensteen'],
    ['Gezin korenaar/molensteen.', 'molensteen', 'korenaar/molensteen'],
    ["Met d'Arc en d’Arc.", 'Arc', "d'Arc"],
    ['Van D’Ancona-bos weten wij niets.', 'Ancona', 'D’Ancona-bos'],
    ['Dat is J.Korenaar.', 'Korenaar.', 'J.Korenaar'],
    ['Dossier kl-12345-AB is weg.', '12345', 'kl-12345-AB'],
    ['Op 12.34/56-78 gezien.', '34', '12.34/56-78'],
    ['Zij heet zoe\u0308.', 'zo', 'zoe\u0308'],
    ['De kore\u00ADnaar.', 'naar', 'kore\u00ADnaar'],
    ['Bakkers’ brood - korenaar', 'Bakkers', 'Bakkers'],
    ['Nummer 12’34.', '12', '12'],
    ['Een rij: korenaar -molen.', 'korenaar', 'korenaar'],
    ['Groet,\nJan\nTimmer\n', 'Jan\nTimmer\n', 'Jan\nTimmer'],
    ['Groet,\r\nJan\r\nTimmer\r\n', '\r\nJan\r\nTimmer', 'Jan\r\nTimmer'],
  ])('in %j selecting %j', (text, selected, expected) => {
    expect(marked(text, selected)).toBe(expected);
  });

  test.each([
    ['blank', 'een  woord', '  '],
    ['blank', 'een - woord', ' - '],
    ['too-long', `${'a'.repeat(60)} ${'b'.repeat(60)}`, `${'a'.repeat(60)} ${'b'.repeat(60)}`],
    ['too-long', 'een\ntwee\ndrie', 'een\ntwee\ndrie'],
    ['too-long', `x ${'korenaar-'.repeat(20)}bos`, 'bos'],
    ['blank', `a${' '.repeat(100_000)}b`, ' '.repeat(100_000)],
    ['too-long', `${'a b '.repeat(100_000)}`, `${'a b '.repeat(100_000)}`],
    ['code', 'Beste [NAAM-1] Timmer', '-1] Timmer'],
    ['code', 'Beste [GEBOORTEDATUM-1, 54 jaar]', 'jaar'],
    ['code', 'Bel [PRAKTIJK-TELEFOON] nu', 'PRAKTIJK'],
  ] as const)('none, %s: %j', (no, text, selected) => {
    expect(marked(text, selected)).toEqual({ no });
  });

  const text = 'Beste Jan de Vries Zandbergen (1956),';
  const jan = [find(text, 'Jan de Vries')];

  test.each(['Jan de Vries', 'de Vries', ' Jan de Vries ', 'Vries Zandbergen', 'Beste Jan'])(
    'none of %j, which is a finding or cuts one',
    (selected) => {
      expect(marked(text, selected, jan)).toEqual({ no: 'finding' });
    },
  );

  test('a name of which the scanner saw a part is marked whole, and the part is told', () => {
    expect(markOf(text, spanOf(text, 'Jan de Vries Zandbergen'), jan)).toMatchObject({ holds: jan[0] });
    expect(marked(text, ' Zandbergen', jan)).toBe('Zandbergen');
  });

  test('of a double name of which the scanner saw one half the other is marked', () => {
    const double = 'Jan Korenaar-molensteen/bos belt.';
    const seen = [find(double, 'Jan Korenaar'), find(double, 'bos')];
    expect(marked(double, 'molensteen', seen)).toBe('molensteen');
    expect(meantBy(double, 15, spanOf(double, 'molensteen'), seen).mark).toMatchObject(
      spanOf(double, 'molensteen'),
    );
  });

  // Work that grows with the square of the text would not end within the test's time.
  test('a large selection of white space is judged', () => {
    const blank = ' \n'.repeat(500_000);
    expect(markOf(`a${blank}b`, { start: 1, end: 1 + blank.length }, [])).toBe('blank');
    expect(markOf(`a${blank}b`, { start: 0, end: 2 + blank.length }, [])).toBe('too-long');
  });

  test('what is only shown as information can be marked', () => {
    const info: Finding = { ...find(text, '1956', 'DATUM'), severity: 'info' };
    expect(marked(text, '1956', [info])).toBe('1956');
  });
});

describe('what a command means', () => {
  const text = 'Jan belt, en Zandbergen ook. Jan wacht.';
  const findings = [find(text, 'Jan'), { ...find(text, 'Jan'), start: 29, end: 32 }];

  test('without a selection the cursor', () => {
    expect(meantBy(text, 1, undefined, findings)).toMatchObject({ offset: 1, no: 'blank' });
  });

  test('a selection that was missed', () => {
    expect(meantBy(text, 23, spanOf(text, 'Zandbergen'), findings)).toMatchObject({
      mark: spanOf(text, 'Zandbergen'),
    });
  });

  test.each(['Zandbergen ook. Jan', 'an wacht', 'Jan wacht'])(
    'of a selection with a finding in it, %j, the finding',
    (selected) => {
      const { offset, mark } = meantBy(text, 3, spanOf(text, selected), findings);
      expect([offset, mark]).toEqual([29, undefined]);
    },
  );

  test('a selection of a code means the cursor, and the reason stands beside it', () => {
    expect(meantBy('Dag [NAAM-1].', 5, { start: 4, end: 12 }, [])).toEqual({ offset: 5, no: 'code' });
  });
});

test('the same words are found as whole words in any case, over a line end, and not in codes', () => {
  const text = 'Jan Timmer, JAN\nTIMMER, jan  timmer; Jan Timmerman, Jan\n\nTimmer. [NAAM-1] naam';
  const values = (words: string) =>
    occurrencesOf(text, words).map(({ start, end }) => text.slice(start, end));
  expect(values('Jan\r\nTimmer')).toEqual(['Jan Timmer', 'JAN\nTIMMER', 'jan  timmer']);
  expect(values('naam')).toEqual(['naam']);
  expect(occurrencesOf('a+b (c) a+b', 'a+b')).toHaveLength(2);
});

test.each([
  ['zoë', 'Zoe\u0308 belt, ZOË ook, zoe niet.', ['Zoe\u0308', 'ZOË']],
  ['zoe\u0308', 'Zoë belt.', ['Zoë']],
  ['zoe', 'Zoe\u0308 en zoë.', []],
  ['korenaar', 'Kore\u00ADnaar en korenaar\u00AD.', ['Kore\u00ADnaar', 'korenaar']],
  ['kore\u00ADnaar', 'Korenaar.', ['Korenaar']],
  ['koren', 'Koren\u00ADaar.', []],
  ['Bos-Zoë', 'bos-zoe\u0308', ['bos-zoe\u0308']],
  ['molensteen', 'De molen-\nsteen en de molen-steen.', ['molen-\nsteen']],
  ['molensteen', 'Een molen\nsteen, een molen -\nsteen.', []],
  [
    'bos-vries',
    'Bos\u2011Vries, bos\u2013vries, bos-\r\n  vries, bos -vries',
    ['Bos\u2011Vries', 'bos\u2013vries', 'bos-\r\n  vries'],
  ],
])('%j is found however its letters are written: %j', (words, text, expected) => {
  expect(occurrencesOf(text, words).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

describe('marking', () => {
  const text =
    'Piet Zandbergen belt. Mevrouw Timmer van bakkerij Timmer schrijft. TIMMER is ziek, Timmerman niet.';
  const findings = [find(text, 'Piet')];
  const empty = createMapping(0, 1);
  const plan = (reach: MarkReach, words: string, category: Category = 'NAAM', seen = findings) =>
    markPlan(text, seen, empty, reach, spanOf(text, words), category);

  test('here replaces what is selected and nothing else', () => {
    const { text: after, mapping } = plan('here', 'bakkerij Timmer', 'INSTELLING')!;
    expect(after).toBe(text.replace('bakkerij Timmer', '[INSTELLING-1]'));
    expect(mapping.entries.map(({ original }) => original)).toEqual(['bakkerij Timmer']);
  });

  test('everywhere replaces every whole word, and each comes back as it was', () => {
    const { text: after, mapping } = plan('everywhere', 'Timmer')!;
    expect(after).not.toMatch(/timmer\b/iu);
    expect(after).toContain('Mevrouw [ACHTERNAAM-2]');
    expect(after).toContain('Timmerman niet');
    expect(new Set(mapping.entries.map(({ number }) => number)).size).toBe(1);
    expect(restore(after, mapping).text).toBe(text);
  });

  test('a surname that was missed gets the number of the person', () => {
    const both = plan('here', 'Zandbergen')!;
    expect(both.text).toContain('Piet [ACHTERNAAM-1] belt');
    const known = { ...both.mapping };
    const later = 'Zandbergen komt.';
    expect(markPlan(later, [], known, 'here', { start: 0, end: 10 }, 'NAAM')!.text).toBe(
      '[ACHTERNAAM-1] komt.',
    );
  });

  test('a finding that holds the words, or a part of them, leaves nothing of either', () => {
    const letter = 'Timmer schrijft. Jan Timmer belt: timmer@voorbeeld.nl. Ans Timmer Bos wacht.';
    const seen = [
      find(letter, 'Jan Timmer'),
      find(letter, 'timmer@voorbeeld.nl', 'EMAIL'),
      find(letter, 'Bos'),
      find(letter, 'Ans'),
    ];
    const all = markPlan(letter, seen, empty, 'everywhere', { start: 0, end: 6 }, 'NAAM')!;
    expect(all.text).not.toMatch(/timmer/iu);
    expect(all.text).toContain('[EMAIL-1]');
    expect(restore(all.text, all.mapping).text).toBe(letter);
    const half = 'Piet Zandbergen en Jan Piet Zandbergen.';
    const wide = markPlan(half, [find(half, 'Piet'), find(half, 'Jan Piet')], empty, 'everywhere', {
      start: 0,
      end: 15,
    }, 'NAAM')!; // prettier-ignore
    expect(wide.text).not.toMatch(/Piet|Jan|Zandbergen/u);
    expect(restore(wide.text, wide.mapping).text).toBe(half);
  });

  test('a text in which the words still stand is none to check an answer against', () => {
    const one = plan('here', 'Timmer', 'NAAM', [])!;
    const all = plan('everywhere', 'Timmer', 'NAAM', [])!;
    expect(sentAfter(undefined, one)).toBe('');
    expect(sentAfter(undefined, all)).toBe(all.text);
  });

  test('a double name leaves nothing of either half', () => {
    const letter = 'De heer korenaar-molensteen belt.';
    const mark = markOf(letter, spanOf(letter, 'korenaar'), []);
    if (typeof mark === 'string') throw new Error(mark);
    expect(markPlan(letter, [], empty, 'here', mark, 'NAAM')!.text).not.toMatch(/korenaar|molensteen/u);
  });

  test('a title before a name stays', () => {
    expect(plan('here', 'Mevrouw Timmer')!.text).toContain('Mevrouw [ACHTERNAAM-2] van bakkerij Timmer');
  });

  test.each([
    ['Timmer', 'NAAM', ['Timmer']],
    ['TIMMER', 'NAAM', ['TIMMER']],
    ['Mevrouw Timmer', 'NAAM', ['Timmer']],
    ['bakkerij Timmer', 'INSTELLING', ['bakkerij Timmer']],
  ] as const)('of %j is remembered what the scanner will miss again', (words, category, expected) => {
    const { marked } = plan('here', words, category)!;
    expect(marked).toEqual(expected.map((value) => ({ category, words: value })));
  });

  test('a code that is in the text already is not given out again', () => {
    const letter = 'Beste [NAAM-1], Timmer belt.';
    expect(markPlan(letter, [], empty, 'here', spanOf(letter, 'Timmer'), 'NAAM')!.text).toBe(
      'Beste [NAAM-1], [VOORNAAM-2] belt.',
    );
  });
});

describe('the kind of what is marked', () => {
  const text = 'Timmer belt. Jan Timmer ook: 06-12345678 of 06-12345678.';
  const timmer = spanOf(text, 'Timmer');
  const empty = createMapping(0, 1);

  test('is asked when nothing tells it', () => {
    expect(knownKind(text, [], empty, timmer)).toBeUndefined();
  });

  test('is known of a part of a name, and of a value that is a finding elsewhere', () => {
    expect(knownKind(text, [find(text, 'Jan Timmer')], empty, timmer)).toBe('NAAM');
    const phone = find(text, '06-12345678', 'TELEFOON');
    const last = { start: text.lastIndexOf('06-'), end: text.length - 1 };
    expect(knownKind(text, [phone], empty, last)).toBe('TELEFOON');
    expect(knownKind(text, [phone], empty, { ...last, end: last.start + 2 })).toBeUndefined();
  });

  test('is known once it has a code', () => {
    const { mapping } = markPlan(text, [], empty, 'here', timmer, 'ADRES')!;
    expect(knownKind('TIMMER', [], mapping, { start: 0, end: 6 })).toBe('ADRES');
    const { mapping: named } = markPlan(text, [], empty, 'here', timmer, 'NAAM')!;
    expect(knownKind('TIMMER', [], named, { start: 0, end: 6 })).toBe('NAAM');
  });

  test('is asked when the document says two things', () => {
    const two = [find(text, 'Jan Timmer'), find(text, '06-12345678', 'TELEFOON')];
    const { mapping } = markPlan(text, [], empty, 'here', timmer, 'ADRES')!;
    expect(knownKind(text, two, mapping, timmer)).toBeUndefined();
  });

  test('can be every kind that exists, a name first', () => {
    expect(FIRST_KINDS[0]).toBe('NAAM');
    expect([...FIRST_KINDS, ...OTHER_KINDS].sort()).toEqual([...CATEGORIES].sort());
    expect(kindRow('BSN')).toEqual({ label: 'BSN', description: '', category: 'BSN' });
    expect(OTHER_KIND.category).toBeUndefined();
  });
});

describe('in words', () => {
  test('a quick fix tells in how many places', () => {
    const titles = (places: number, holds: boolean) => fixesForMark(places, holds).map(({ title }) => title);
    expect(titles(1, false)).toEqual([
      'Dit is wél een gegeven van een persoon: vervang door een code',
      'Dit is wél een gegeven van een persoon: vervang overal in dit document',
    ]);
    expect(titles(3, true)[1]).toBe(
      'De hele selectie is een gegeven van een persoon: vervang overal in dit document (3 plaatsen)',
    );
    expect(placesOf('Timmer, timmer', { start: 0, end: 6 })).toHaveLength(2);
  });

  test('a message without a finding tells the way out', () => {
    expect(noMarkText('blank')).toContain('Selecteer');
    expect(noMarkText('too-long')).toContain('100 tekens');
    expect(ONE_AT_A_TIME).toContain('één gegeven tegelijk');
    expect(REST_IS_CLOSED).toContain('Open het document opnieuw');
    expect(stillThere(1)).toContain('nog op 1 andere plaats in');
    expect(stillThere(2)).toContain('nog op 2 andere plaatsen in');
  });
});
