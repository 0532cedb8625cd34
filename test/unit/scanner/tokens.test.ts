/** How a text is cut in words, numbers and marks, and what each word is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Cue, CUE_WORDS, Label, LABEL_WORDS } from '../../../src/scanner/cues';
import { hashWord } from '../../../src/scanner/hash';
import { Lex } from '../../../src/scanner/lexicon';
import { tokenise } from '../../../src/scanner/tokenise';
import { Kind, Shape } from '../../../src/scanner/tokens';
import { makeView } from '../../../src/scanner/view';
import { knowledge } from './real-scanner';
import { texts } from './texts';

const read = (text: string) => tokenise(text, knowledge.lexicon);

function cut(text: string): string[] {
  const { count, start, end } = read(text);
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]));
}

/** Text · its tokens, with ␣ between them. */
const CUTS: readonly (readonly [text: string, tokens: string])[] = [
  ['Jan belt.', 'Jan␣belt␣.'],
  ['J. de Vries', 'J.␣de␣Vries'],
  ['J.P.M. de Wit', 'J.P.M.␣de␣Wit'],
  ['J P de Wit', 'J␣P␣de␣Wit'],
  ['JPM de Wit', 'JPM␣de␣Wit'],
  ['Th. Bakker', 'Th␣.␣Bakker'],
  ['t.a.v. de arts', 't.a.v.␣de␣arts'],
  ['vitamine a.', 'vitamine␣a␣.'],
  ['hepatitis B.', 'hepatitis␣B.'],
  ["van 't Hof", "van␣'t␣Hof"],
  ["'s-Gravenhage", "'s␣-␣Gravenhage"],
  ["d'Ancona", "d'Ancona"],
  ["Jan's fiets", "Jan␣'␣s␣fiets"],
  ["foto's", "foto␣'␣s"],
  ["Hans' fiets", "Hans␣'␣fiets"],
  ["O'Sullivan", "O'Sullivan"],
  ['Vries-Bakker', 'Vries␣-␣Bakker'],
  ['12-03-1956', '12␣-␣03␣-␣1956'],
  ['2dd 40mg', '2␣dd␣40␣mg'],
  ['06-12345678', '06␣-␣12345678'],
  ['jan@voorbeeld.nl', 'jan␣@␣voorbeeld␣.␣nl'],
  ['Jan\nKok', 'Jan␣\n␣Kok'],
  ['', ''],
];

const SHAPES: readonly (readonly [word: string, shape: Shape])[] = [
  ['jan', Shape.Lower],
  ['Jan', Shape.Capital],
  ['Élise', Shape.Capital],
  ['JAN', Shape.Caps],
  ['J', Shape.Initials],
  ['J.', Shape.Initials],
  ['McDonald', Shape.Mixed],
  ['vdBerg', Shape.Mixed],
  ['Иванов', Shape.Foreign],
  ['李', Shape.Foreign],
];

const LEXICON: readonly (readonly [word: string, kind: Lex])[] = [
  ['huis', Lex.Word],
  ['Fatima', Lex.Given],
  ['Jansen', Lex.Surname],
  ['Utrecht', Lex.Place],
  ['paracetamol', Lex.Drug],
  ['Parkinson', Lex.Eponym],
];

const CUES: readonly (readonly [word: string, cue: Cue])[] = [
  ['mevr', Cue.Title],
  ['Mevr', Cue.Title],
  ['dochter', Cue.Relation],
  ['Geachte', Cue.Greeting],
  ['geb', Cue.Birth],
  ['maart', Cue.Month],
  ['van', Cue.Prefix],
];

describe('tokens', () => {
  test.each(CUTS)('%j', (text, tokens) => expect(cut(text).join('␣')).toBe(tokens));

  test('are words, numbers, marks and line ends', () => {
    expect([...read('Jan 12,\n').kind.subarray(0, 4)]).toEqual([
      Kind.Word,
      Kind.Number,
      Kind.Mark,
      Kind.Newline,
    ]);
  });

  test('know whether white space stands before them', () => {
    expect([...read('a b,c\nd').spaced.subarray(0, 6)]).toEqual([0, 1, 0, 0, 0, 1]);
  });

  test('cover every character that is no space, once', () => {
    fc.assert(
      fc.property(texts, (typed) => {
        const { text } = makeView(typed);
        const { count, start, end } = read(text);
        let at = 0;
        for (let i = 0; i < count; i++) {
          expect(text.slice(at, start[i]).trim()).toBe('');
          expect(end[i]).toBeGreaterThan(start[i]);
          at = end[i];
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a word', () => {
  test.each(SHAPES)('%s has its shape', (word, shape) => expect(read(word).shape[0]).toBe(shape));
  test.each(LEXICON)('%s is in its list', (word, kind) => expect(read(word).lex[0] & kind).toBe(kind));
  test.each(CUES)('%s tells of its neighbours', (word, cue) => expect(read(word).cue[0] & cue).toBe(cue));

  test('has one hash, however it is written', () => {
    const hash = hashWord('müller') | 0;
    for (const written of ['Müller', 'MÜLLER', 'Muller']) expect(read(written).hash[0]).toBe(hash);
  });

  test.each([['cues', CUE_WORDS], ['labels', LABEL_WORDS]] as const)('of the table of %s can be met in a text', (_, table) => {
    // Without its hyphens: a table knows a word in two parts by its letters.
    const words = table.flatMap(([, list]) => list.split(' ')).map((word) => word.replaceAll('-', ''));
    const neverMet = words.filter((word) => ![...read(word).hash].includes(hashWord(word) | 0));
    expect(neverMet).toEqual([]);
  }); // prettier-ignore

  test('that is a label promises something', () => {
    expect(read('geboortedatum').label[0]).toBe(Label.BirthDate);
    expect(read('BSN').label[0]).toBe(Label.Bsn);
    expect(read('fiets').label[0]).toBe(Label.None);
  });
});
