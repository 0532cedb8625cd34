/** The grammar of placeholders: `[LABEL-number]`, with a variant letter and sometimes an age. One place for all. */
import { CATEGORIES } from '../../scanner/finding';
import type { Label, Mapping, MappingEntry, NameLabel } from '../types';

export const NAME_LABELS: readonly NameLabel[] = ['NAAM', 'VOORNAAM', 'ACHTERNAAM', 'VOORLETTERS'];

/** Every label, longest first, so that an alternation never takes NAAM out of VOORNAAM. */
export const LABELS: readonly Label[] = [
  ...NAME_LABELS,
  ...CATEGORIES.filter((category) => category !== 'NAAM'),
].sort((a, b) => b.length - a.length);

/** Labels that share their numbers: the parts of a name all carry the person's number. */
export function numberGroup(label: Label): string {
  return isNameLabel(label) ? 'NAAM' : label;
}

export function isNameLabel(label: Label): label is NameLabel {
  return (NAME_LABELS as readonly string[]).includes(label);
}

/** Variant letters. Without e, n and s: "[VOORNAAM-1s]" must stay readable as an inflected [VOORNAAM-1]. */
const VARIANT_LETTERS = 'abcdfghijklmopqrtuvwxyz';

/** '' for the first surface form, then 'b', 'c' … 'z', 'aa', 'ab' … */
export function variantOf(index: number): string {
  if (index === 0) return '';
  let rest = index + 1;
  let letters = '';
  while (rest > 0) {
    rest -= 1;
    letters = VARIANT_LETTERS[rest % VARIANT_LETTERS.length]! + letters;
    rest = Math.floor(rest / VARIANT_LETTERS.length);
  }
  return letters;
}

/** `[LABEL-number]`; `note` is what a birth date keeps, such as "67 jaar". */
export function placeholder(label: Label, number: number, variant = '', note = ''): string {
  return `[${label}-${number}${variant}${note && `, ${note}`}]`;
}

const NOTE = String.raw`, (?:\d{1,3} jaar(?: of ouder)?|jonger dan 1 jaar)`;

/** A placeholder letter for letter. Groups: label, number, variant, note. New object per call: it keeps state. */
export function strictPattern(): RegExp {
  return new RegExp(String.raw`\[(${LABELS.join('|')})-(\d{1,7})([a-z]{0,3})(${NOTE})?\]`, 'g');
}

/** Details of the practice that are filled in after the answer: the keys of the practice profile, in capitals. */
export const PRACTICE_MARKS: readonly string[] =
  'NAAM TELEFOON SPOEDLIJN OPENINGSTIJDEN ADRES WEBSITE AFZENDER KLACHTENREGELING'.split(' ');

/**
 * Where marks of templates stand in `text`: [PRAKTIJK-TELEFOON], the word of [INVULLEN: …] and [CONTROLEREN: …], and
 * the [NAAM-x] of their instructions. They point to no patient and stay as they are.
 */
export function templateMarks(text: string): { start: number; end: number }[] {
  const marks = String.raw`\[PRAKTIJK-(?:${PRACTICE_MARKS.join('|')})\]|\[(?:${LABELS.join('|')})-x\]|\[(?:INVULLEN|CONTROLEREN)(?=[:\]])`;
  return [...text.matchAll(new RegExp(marks, 'g'))].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
}

/** The mapping by placeholder. A birth date with an age is also known without it: models drop such notes. */
export function entriesByPlaceholder(mapping: Mapping): Map<string, MappingEntry> {
  const byPlaceholder = new Map<string, MappingEntry>();
  for (const entry of mapping.entries) {
    byPlaceholder.set(entry.placeholder, entry);
    byPlaceholder.set(placeholder(entry.label, entry.number, entry.variant), entry);
  }
  return byPlaceholder;
}

/** Where placeholders of `mapping` stand in `text`, letter for letter; sorted. */
export function placeholderSpans(
  text: string,
  mapping: Mapping,
): { start: number; end: number; entry: MappingEntry }[] {
  const byPlaceholder = entriesByPlaceholder(mapping);
  const spans: { start: number; end: number; entry: MappingEntry }[] = [];
  for (const match of text.matchAll(strictPattern())) {
    const entry = byPlaceholder.get(match[0]);
    if (entry) spans.push({ start: match.index, end: match.index + match[0].length, entry });
  }
  return spans;
}

/** Where codes of our shape stand in `text`, letter for letter, whatever mapping they are of; sorted. */
export function codeSpans(text: string): { start: number; end: number; code: string }[] {
  return [...text.matchAll(strictPattern())].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    code: match[0],
  }));
}

/** Placeholders that stand in `text` letter for letter but for a note, and are not of `mapping`. */
export function foreignPlaceholders(text: string, mapping: Mapping): Set<string> {
  const ours = entriesByPlaceholder(mapping);
  const foreign = new Set<string>();
  for (const match of text.matchAll(strictPattern())) {
    const bare = placeholder(match[1] as Label, Number(match[2]), match[3]);
    if (!ours.has(match[0])) foreign.add(bare);
  }
  return foreign;
}

/**
 * `GROUP-number` of everything in `text` that a person or a lenient reader could take for a placeholder. A longer number is data,
 * which this list may not keep.
 */
export function placeholderLikes(text: string): Set<string> {
  const likes = new Set<string>();
  const pattern = new RegExp(String.raw`(${LABELS.join('|')})[^\p{L}\p{N}]{0,3}0*(\d{1,3})(?!\d)`, 'giu');
  for (const match of text.matchAll(pattern)) {
    likes.add(`${numberGroup(match[1]!.toUpperCase() as Label)}-${match[2]!}`);
  }
  return likes;
}
