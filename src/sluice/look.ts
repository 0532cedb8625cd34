/** Looks at a text before it may leave: what the scanner finds, what the user marked, and what the text around it tells. */
import type { Finding } from '../scanner';
import type { Judge, Judged } from './judge';
import { markedFindings, type MarkedWords } from './marked';
import { findingsOutside } from './rescan';
import type { Scan } from './types';

/** A larger text, and where parts of it stand in the text that is to leave. */
export interface Surroundings {
  readonly text: string;
  /** `start` and `end` in the larger text, `at` in the text that is to leave, which holds the same there. */
  readonly pieces: readonly { readonly start: number; readonly end: number; readonly at: number }[];
}

export const touches = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/** Findings as a user meets them: "[NAAM-1]" and the like are not counted. */
export function judgeAll(judge: Judge, text: string, findings: readonly Finding[]): Judged[] {
  return findingsOutside(text, findings).map((finding) =>
    judge.judge(finding, text.slice(finding.start, finding.end)),
  );
}

/** What is to be said of a text; spans in that text. */
export type Look = (text: string) => Judged[];

/** A look at texts with what the scanner finds, and with what the user marked. */
export function lookWith(scan: Scan, judge: Judge, marked: readonly MarkedWords[]): Look {
  return (text) => {
    const found = judgeAll(judge, text, scan(text));
    const pointedAt = judgeMarked(judge, text, markedFindings(text, marked));
    return pointedAt.length === 0 ? found : unite(judge, text, found, pointedAt);
  };
}

const judgeMarked = (judge: Judge, text: string, findings: readonly Finding[]): Judged[] =>
  findings.map((finding) => judge.judgeMarked(finding, text.slice(finding.start, finding.end)));

/**
 * What the surroundings say about the text, cut to what stands in it.
 * @throws RangeError for pieces that are not the same in both: better no text than a wrong look at it.
 */
export function lookAround(
  scan: Scan,
  judge: Judge,
  text: string,
  { text: whole, pieces }: Surroundings,
  marked: readonly MarkedWords[],
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
  const found = judgeAll(judge, text, inside(scan(whole)));
  const pointedAt = judgeMarked(judge, text, inside(markedFindings(whole, marked)));
  return [...found, ...pointedAt].filter(({ fate }) => fate !== 'leave');
}

const lies = (inner: Judged, outer: Judged) =>
  inner.finding.start >= outer.finding.start && inner.finding.end <= outer.finding.end;

/** What of a finding lies outside the others, in order. */
function outside(finding: Finding, others: readonly Finding[]): Finding[] {
  const pieces: Finding[] = [];
  let at = finding.start;
  for (const { start, end } of others) {
    if (end <= at || start >= finding.end) continue;
    if (start > at) pieces.push({ ...finding, start: at, end: start });
    at = end;
  }
  if (at < finding.end) pieces.push({ ...finding, start: at });
  return pieces;
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
  const isReplaced = ({ fate }: Judged) => fate === 'replace';
  const both = [...around, ...own];
  const replaced = both.filter(isReplaced);
  const taken = replaced.map((j) => j.finding).sort((a, b) => a.start - b.start);
  const rest = both
    .filter((j) => !isReplaced(j))
    .flatMap((j) =>
      taken.some((span) => touches(span, j.finding))
        ? outside(j.finding, taken).flatMap((piece) => judgeAll(judge, text, [piece]))
        : [j],
    );
  const all = [...replaced, ...rest];
  return all
    .filter(
      (j, index) =>
        !all.some((k, other) => k.fate === j.fate && lies(j, k) && (!lies(k, j) || other > index)),
    )
    .sort((a, b) => a.finding.start - b.finding.start);
}
