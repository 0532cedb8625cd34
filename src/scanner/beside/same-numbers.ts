/** A number that is somebody's in one place of a text is so wherever it stands: "dossier 20417 … samenvoegen met 20417". */
import type { Candidate, Doc } from '../document';
import { letterAt, letterBefore } from '../recognisers/numbers/groups';
import { Meaning, senseBefore } from '../recognisers/numbers/context/meaning';
import { unitAfter } from '../recognisers/numbers/context/record-words';
import { Kind } from '../tokens';

const OF_PERSON: readonly string[] = ['PATIENTNUMMER', 'POLISNUMMER', 'IDNUMMER'];
const REASON = 'Is gelijk aan een nummer van een persoon elders in de tekst.';
/** Fewer digits are the same by chance; from so many on it is no chance any more. */
const LEAST = 4;
const SURE = 6;
/** Years, round numbers and those that count lines (0004), which other things have too. */
const COMMON = /^(?:(?:19|20)\d\d|\d+00|0+\d{1,2})$/;
const RUN = new RegExp(`\\d{${LEAST},}`);

interface Known {
  readonly written: string;
  /** Where its longest run of digits starts in it. */
  readonly offset: number;
  readonly source: Candidate;
}

/** The other mentions of the certain numbers in `found`, and of those in `beside`. */
export function sameNumbers(
  doc: Doc,
  found: readonly Candidate[],
  beside: readonly Candidate[],
): Candidate[] {
  const known = new Map<string, Known>();
  const taken = new Set<number>();
  const read = (source: Candidate) => {
    const written = doc.text.slice(source.start, source.end);
    const run = RUN.exec(written);
    if (run && !COMMON.test(written)) known.set(run[0], { written, offset: run.index, source });
  };
  for (const candidate of found)
    if (OF_PERSON.includes(candidate.category)) {
      taken.add(candidate.start);
      if (candidate.severity === 'block') read(candidate);
    }
  beside.forEach(read);
  const more: Candidate[] = [];
  if (known.size === 0) return more;
  for (const candidate of beside) taken.add(candidate.start);
  const { count, kind, start, end } = doc.tokens;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== Kind.Number || end[i] - start[i] < LEAST) continue;
    const same = known.get(doc.text.slice(start[i], end[i]));
    if (!same) continue;
    const from = start[i] - same.offset;
    const to = from + same.written.length;
    if (taken.has(from) || !doc.text.startsWith(same.written, from) || !standsAlone(doc, i, from, to))
      continue;
    const { category } = same.source;
    const sure = same.source.severity === 'block' && same.written.length >= SURE;
    more.push({
      start: from,
      end: to,
      category,
      severity: sure ? 'block' : 'review',
      score: 0.6,
      reason: REASON,
    });
  }
  return more;
}

/** No part of a longer number or word, no amount, and nothing says that it is a thing's. */
function standsAlone(doc: Doc, i: number, from: number, to: number): boolean {
  const { text } = doc;
  if (letterBefore(text, from) || letterAt(text, to) || unitAfter(doc, i)) return false;
  if (/[\d€][-.,:/ ]$/.test(text.slice(Math.max(0, from - 2), from))) return false;
  if (/^[-.,:/]\d/.test(text.slice(to, to + 2))) return false;
  const { meaning, distance } = senseBefore(doc, i);
  return meaning !== Meaning.Thing || distance > 0;
}
