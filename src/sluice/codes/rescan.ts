/** Looking again at a text in which placeholders stand: what counts, and where it stands in the original. */
import type { Finding } from '../../scanner';
import { isGivenName } from '../names/is-given';
import { titleLength } from '../names/name-cues';
import { entriesByPlaceholder, strictPattern, templateMarks } from './placeholders';
import { tidyFindings, type Span } from '../spans';
import type { Mapping, Replacement } from '../types';

/** Spans of everything that has the exact shape of a placeholder, sorted; such a text says nothing about a person. */
export function placeholderShapes(text: string): Span[] {
  const shapes = [...text.matchAll(strictPattern())].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
  return [...shapes, ...templateMarks(text)].sort((a, b) => a.start - b.start);
}

/** What a finding across a placeholder leaves beside it and points to nobody: "dhr." before it, an s after it. */
function isRemainder(text: string, piece: Finding): boolean {
  const words = text.slice(piece.start, piece.end);
  const letters = words.replace(/[^\p{L}\p{N}]/gu, '');
  if (letters === '') return true;
  const before = text.slice(Math.max(0, piece.start - 2), piece.start);
  if (/^s$/i.test(letters) && /\]['’]?$/.test(before)) return true;
  const titles = piece.category === 'NAAM' && titleLength(`${words} `) === words.length + 1;
  return titles && /^\s{0,2}\[/.test(text.slice(piece.end, piece.end + 3));
}

/**
 * "'s bloed" in "[VOORNAAM-1]'s bloed": behind a bracket the scanner takes the possessive for a tussenvoegsel, as in
 * Van 's Gravesande. Only for a word in lower case that is no given name: "[VOORNAAM-1]'s Piet" holds a name.
 */
function isThingPossessed(text: string, { category, severity, start, end }: Finding): boolean {
  if (severity === 'block') return false;
  const around = text.slice(Math.max(0, start - 2), end);
  const thing = /\]['’]s\s+(\p{Ll}+)$/u.exec(around)?.[1];
  return category === 'NAAM' && thing !== undefined && !isGivenName(thing);
}

/** A text holds no thousand patients: a longer number is as well a postcode, a telephone number or a date. */
const MOST_DIGITS = 3;

/** Those of the shapes that hold no data: codes of `mapping`, those with a short number, and marks of templates. */
function harmlessShapes(text: string, mapping: Mapping | undefined): Span[] {
  const codes = mapping && entriesByPlaceholder(mapping);
  return placeholderShapes(text).filter(({ start, end }) => {
    const shape = text.slice(start, end);
    const digits = /-(\d+)/.exec(shape)?.[1] ?? '';
    return digits.length <= MOST_DIGITS || codes?.has(shape);
  });
}

/** Parts of `findings` outside the codes of `mapping` and others like them, without the remainders of what is replaced already. */
export function findingsOutside(text: string, findings: readonly Finding[], mapping?: Mapping): Finding[] {
  const names = findings.filter((finding) => !isThingPossessed(text, finding));
  return tidyFindings(text, names, harmlessShapes(text, mapping)).filter(
    (piece) => !isRemainder(text, piece),
  );
}

/** Translates offsets between an original and the text with its replacements. */
export class Offsets {
  constructor(private readonly replacements: readonly Replacement[]) {}

  /** An offset of the new text, outside every placeholder, in the original. */
  toOriginal(offset: number): number {
    const before = this.last((r) => r.newEnd <= offset);
    return before ? offset - before.newEnd + before.end : offset;
  }

  /** An offset of the original, outside every replaced span, in the new text. */
  toNew(offset: number): number {
    const before = this.last((r) => r.end <= offset);
    return before ? offset - before.end + before.newEnd : offset;
  }

  private last(lies: (replacement: Replacement) => boolean): Replacement | undefined {
    let [low, high] = [0, this.replacements.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lies(this.replacements[middle]!)) low = middle + 1;
      else high = middle;
    }
    return this.replacements[low - 1];
  }
}
