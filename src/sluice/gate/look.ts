/**
 * Looks at a text before it may leave: what the scanner finds and the user marked in it, and what the text around it and
 * the data behind its codes tell.
 */
import type { Finding } from '../../scanner';
import type { Judge, Judged } from './judge';
import { withEchoes } from './echoes';
import { markedFindings, type MarkedWords } from './marked';
import { placeholderSpans } from '../codes/placeholders';
import { findingsOutside } from '../codes/rescan';
import { joined, outside, replaceSpans, touches, touching } from '../spans';
import type { Mapping, Scan } from '../types';

/** A larger text, and where parts of it stand in the text that is to leave. */
export interface Surroundings {
  readonly text: string;
  /** `start` and `end` in the larger text, `at` in the text that is to leave, which holds the same there. */
  readonly pieces: readonly { readonly start: number; readonly end: number; readonly at: number }[];
}

/** Findings as a user meets them: "[NAAM-1]" and the like are not counted. */
export function judgeAll(
  judge: Judge,
  text: string,
  findings: readonly Finding[],
  mapping?: Mapping,
): Judged[] {
  return findingsOutside(text, findings, mapping).map((finding) =>
    judge.judge(finding, text.slice(finding.start, finding.end)),
  );
}

/**
 * What the scanner finds in a text, and what is known by that or by `mapping` to be data and stands there once more.
 */
function findingsIn(scan: Scan, judge: Judge, text: string, mapping: Mapping): readonly Finding[] {
  const found = scan(text);
  const judged = judgeAll(judge, text, found, mapping);
  const of = (one: Judged['fate']) => judged.filter(({ fate }) => fate === one).map(({ finding }) => finding);
  return withEchoes(text, found, mapping, { replaced: of('replace'), kept: of('keep') });
}

/** What is to be said of a text; spans in that text. `mapping` holds what is known of its letter so far. */
export type Look = (text: string, mapping: Mapping) => Judged[];

/** A look at texts with what the scanner finds, and with what the user marked. */
export function lookWith(scan: Scan, judge: Judge, marked: readonly MarkedWords[]): Look {
  return (text, mapping) => {
    const found = judgeAll(judge, text, findingsIn(scan, judge, text, mapping), mapping);
    return unite(judge, text, found, judgeMarked(judge, text, markedFindings(text, marked)));
  };
}

const judgeMarked = (judge: Judge, text: string, findings: readonly Finding[]): Judged[] =>
  findings.map((finding) => judge.judgeMarked(finding, text.slice(finding.start, finding.end)));

/**
 * The surroundings as they read with the data back in the place of the codes of `mapping`. A code hides what the data
 * said of its neighbours: behind "[NAAM-1] (" a nickname looks like any word, and of a name that got a code once
 * nothing tells that it stands there again.
 */
function withDataBack({ text, pieces }: Surroundings, mapping: Mapping): Surroundings {
  const codes = placeholderSpans(text, mapping);
  const { text: whole, placed } = replaceSpans(text, codes, ({ entry }) => entry.original);
  const gaps = [...placed, null].map((code, index) => {
    const before = placed[index - 1];
    const [start, newStart] = [before?.end ?? 0, before?.newEnd ?? 0];
    return { start, end: code?.start ?? text.length, newStart };
  });
  return {
    text: whole,
    pieces: pieces.flatMap((piece) =>
      gaps
        .filter((gap) => touches(gap, piece))
        .map((gap) => {
          const [start, end] = [Math.max(gap.start, piece.start), Math.min(gap.end, piece.end)];
          const shift = gap.newStart - gap.start;
          return { start: start + shift, end: end + shift, at: piece.at + start - piece.start };
        }),
    ),
  };
}

/** What is known beside a text. */
export interface Beside {
  readonly mapping: Mapping;
  /** What the text was selected from. */
  readonly within?: Surroundings;
  readonly marked?: readonly MarkedWords[];
}

/**
 * What the surroundings of a text, and the data behind its codes, say about it; cut to what stands in it. Empty where
 * they say no more than the text by itself.
 * @throws RangeError for pieces that are not the same in both: better no text than a wrong look at it.
 */
export function lookAround(scan: Scan, judge: Judge, text: string, beside: Beside): Judged[] {
  const { mapping, within } = beside;
  const itself: Surroundings = { text, pieces: [{ start: 0, end: text.length, at: 0 }] };
  const holdsCodes = placeholderSpans(text, mapping).length > 0;
  return [...(within ? [within] : []), ...(holdsCodes ? [itself] : [])].flatMap((around) =>
    lookIn(scan, judge, text, withDataBack(around, mapping), beside),
  );
}

function lookIn(
  scan: Scan,
  judge: Judge,
  text: string,
  { text: whole, pieces }: Surroundings,
  { mapping, marked = [] }: Beside,
): Judged[] {
  const isSame = ({ start, end, at }: Surroundings['pieces'][number]) =>
    whole.slice(start, end) === text.slice(at, at + end - start);
  if (!pieces.every(isSame)) throw new RangeError('The surroundings do not hold the text.');
  const inside = (findings: readonly Finding[]) =>
    pieces.flatMap(({ start, end, at }) =>
      findings
        .filter((finding) => touches(finding, { start, end }))
        .map((finding) => ({
          ...finding,
          start: Math.max(finding.start, start) - start + at,
          end: Math.min(finding.end, end) - start + at,
        })),
    );
  const found = judgeAll(judge, text, inside(findingsIn(scan, judge, whole, mapping)), mapping);
  const pointedAt = judgeMarked(judge, text, inside(markedFindings(whole, marked)));
  return [...found, ...pointedAt].filter(({ fate }) => fate !== 'leave');
}

/**
 * Both looks at a text as one: replacing comes first, and of two that say the same the longer one stays. What a doubt
 * holds beyond what is replaced stays a doubt.
 */
export function unite(
  judge: Judge,
  text: string,
  own: readonly Judged[],
  around: readonly Judged[],
): Judged[] {
  if (around.length === 0) return [...own];
  const isReplaced = ({ fate }: Judged) => fate === 'replace';
  const both = [...own, ...around];
  const replaced = both.filter(isReplaced);
  const taken = joined(replaced.map(({ finding }) => finding));
  const rest = both
    .filter((j) => !isReplaced(j))
    .flatMap((j) =>
      touching(taken, j.finding).length > 0
        ? outside(j.finding, taken).flatMap((piece) => judgeAll(judge, text, [piece]))
        : [j],
    );
  return longest([...replaced, ...rest]);
}

/** Those that lie in no other of the same fate, in order; of two at one place the first. */
function longest(judged: readonly Judged[]): Judged[] {
  const reached = new Map<Judged['fate'], number>();
  return [...judged]
    .sort((a, b) => a.finding.start - b.finding.start || b.finding.end - a.finding.end)
    .filter(({ fate, finding }) => {
      const isNew = finding.end > (reached.get(fate) ?? 0);
      if (isNew) reached.set(fate, finding.end);
      return isNew;
    });
}
