/** What people do to a text while they write: typing, pasting, deleting, moving a part. */
import fc from 'fast-check';
import { ScanMemory } from '../../../src/scanner';
import { readCorpus } from '../../eval/corpus';
import { scanner } from './real-scanner';
import { texts } from './texts';

/** Places are shares of the text. */
export interface Edit {
  /** What comes at `place`: typed or pasted; undefined for a part of the text itself, which is moved there. */
  readonly typed: string | undefined;
  readonly place: number;
  /** Characters that it replaces, or that are moved. */
  readonly length: number;
  /** Where a part that is moved begins. */
  readonly from: number;
}

const KEYS = [
  ...['', 'a', 'E', 'l', ' ', '\n', '\r\n', '\t', '.', ',', ':', ': ', ';', '|', '"', '0', '7', 'É', '\u00ad'],
  ...['van ', 'van der ', 'Thyra ', 'de Doorn\n', 'geb. ', 'mw ', 'DE ', 'Naam: ', 'BSN ', '12-03-1956', '123456782'],
]; // prettier-ignore

const share = fc.double({ min: 0, max: 1, noNaN: true });
const corpus = readCorpus();

/** Some lines of a document, from the clipboard. */
const pasted = fc
  .record({ document: fc.constantFrom(...corpus), from: share, length: fc.nat(400) })
  .map(({ document: { text }, from, length }) => {
    const at = Math.floor(from * text.length);
    return text.slice(at, at + length);
  });

const edit: fc.Arbitrary<Edit> = fc.record({
  typed: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...KEYS) },
    { weight: 1, arbitrary: texts },
    { weight: 1, arbitrary: pasted },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
  place: share,
  length: fc.constantFrom(0, 0, 1, 5, 80, 300),
  from: share,
});

export const edits = fc.array(edit, { minLength: 1, maxLength: 10 });
export const documents = fc.constantFrom(...corpus).map(({ text }) => text);

function edited(text: string, { typed, place, length, from }: Edit): string {
  const at = Math.floor(place * text.length);
  if (typed !== undefined) return text.slice(0, at) + typed + text.slice(at + length);
  const begin = Math.floor(from * text.length);
  const part = text.slice(begin, begin + length);
  const rest = text.slice(0, begin) + text.slice(begin + length);
  return rest.slice(0, at) + part + rest.slice(at);
}

/** What a scan that remembers the text before finds after each edit, and what one that remembers nothing finds. */
export function* scansWhileEditing(text: string, all: readonly Edit[]) {
  const memory = new ScanMemory();
  scanner.scan(text, memory);
  for (const one of all) {
    text = edited(text, one);
    yield { text, remembering: scanner.scan(text, memory), anew: scanner.scan(text) };
  }
}
