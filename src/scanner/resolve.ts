/** Settles overlaps and gives every finding its offsets in the original text. */
import { Ascii } from './ascii';
import type { Candidate, Doc } from './document';
import { withCombination } from './combination';
import type { Category, Finding, Severity } from './finding';

const SEVERITY_RANK = { block: 2, review: 1, info: 0 } as const;

/**
 * Sorted, not overlapping findings. Where candidates overlap, the one that stops more wins (a block over an info),
 * then the surer, then the longer; what the loser covers beyond the winner stays a finding, so that no part of an
 * identifier falls open.
 */
export function resolve(doc: Doc, candidates: Candidate[]): Finding[] {
  return findingsOf(doc, withCombination(doc, settled(doc, candidates)));
}

/** What remains of the candidates, without spaces and marks at its edges. Offsets are UTF-16 units of the view. */
export interface Settled {
  readonly start: number;
  readonly end: number;
  readonly category: Category;
  readonly severity: Severity;
  readonly reason: string;
}

function settled(doc: Doc, candidates: Candidate[]): Settled[] {
  const sorted = candidates.filter((c) => c.end > c.start).sort((a, b) => a.start - b.start || a.end - b.end);
  const findings: Settled[] = [];
  // Only candidates that touch each other, directly or through others, need settling: a cluster is small.
  for (let i = 0; i < sorted.length;) {
    let end = sorted[i].end;
    let j = i + 1;
    for (; j < sorted.length && sorted[j].start < end; j++) end = Math.max(end, sorted[j].end);
    if (j === i + 1) addFinding(doc, sorted[i].start, end, sorted[i], findings);
    else settle(doc, sorted.slice(i, j), findings);
    i = j;
  }
  return findings;
}

/** Adds the findings of one cluster, in order: every offset goes to the best candidate that covers it. */
function settle(doc: Doc, cluster: readonly Candidate[], findings: Settled[]): void {
  const rivals = cluster.filter((candidate) => !isElse(candidate, cluster));
  for (let at = rivals[0].start; ;) {
    const winner = bestFrom(rivals, at);
    if (winner === undefined) return;
    const start = Math.max(at, winner.start);
    at = winner.end;
    for (const rival of rivals)
      if (rival.start > start && rival.start < at && byRank(rival, winner) < 0) at = rival.start;
    addFinding(doc, start, at, winner, findings);
  }
}

/** Of names/spans/index.ts, whose scores are 0.45 and half the verdict: below this the model says no five times in six. */
const HARDLY_NAME = 0.53;
/** Of recognisers/address/tail.ts: an address tells that it is a place; a word that only looks like one has a lower score. */
const PLACE_OF_ADDRESS = 0.7;

/** "12 jan", "7942 WB Meppel": a word that is hardly a name, inside a date or where the place of an address stands. */
function isElse({ category, score, start, end }: Candidate, cluster: readonly Candidate[]): boolean {
  if (category !== 'NAAM' || score >= HARDLY_NAME) return false;
  return cluster.some(
    (c) =>
      c.end >= end &&
      (c.category === 'DATUM'
        ? c.start < start
        : c.category === 'PLAATS' && c.start <= start && c.score >= PLACE_OF_ADDRESS),
  );
}

/** Which of two candidates stops more, is surer, is longer, or starts first. */
function byRank(a: Candidate, b: Candidate): number {
  return (
    SEVERITY_RANK[b.severity] - SEVERITY_RANK[a.severity] ||
    b.score - a.score ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start
  );
}

/** The best of the candidates that cover the offset; where none does, of those that start next. */
function bestFrom(rivals: readonly Candidate[], at: number): Candidate | undefined {
  let best: Candidate | undefined;
  for (const rival of rivals) {
    if (rival.end <= at) continue;
    if (best !== undefined && rival.start > Math.max(at, best.start)) break;
    if (best === undefined || byRank(rival, best) < 0) best = rival;
  }
  return best;
}

/** Adds what is left of a span without spaces and marks at its edges; nothing when no letter or digit is in it. */
function addFinding(doc: Doc, from: number, to: number, winner: Candidate, findings: Settled[]): void {
  const end = trimmedEnd(doc.text, from, to);
  const start = trimmedStart(doc.text, from, end);
  const { category, severity, reason } = winner;
  if (end > start) findings.push({ start, end, category, severity, reason });
}

/** The same in offsets of the original; one character may stand for several of the view. */
function findingsOf(doc: Doc, all: readonly Settled[]): Finding[] {
  const findings: Finding[] = [];
  let before = 0;
  for (const { start: first, end: last, category, severity, reason } of all) {
    const start = Math.max(before, doc.view.start(first));
    const end = doc.view.end(last);
    if (end <= start) continue;
    findings.push({ start, end, category, severity, reason });
    before = end;
  }
  return findings;
}

/** Marks and spaces that are no part of an identifier at its edge. */
const EDGES = new Uint8Array(128);
for (const mark of ' \t\n,;:.()[]{}"|') EDGES[mark.charCodeAt(0)] = 1;

function trimmedEnd(text: string, start: number, to: number): number {
  let end = to;
  while (end > start && EDGES[text.charCodeAt(end - 1)] === 1) {
    // A full stop stays: "J. de V." is the whole of a name.
    if (text.charCodeAt(end - 1) === Ascii.Dot && end - start > 1) break;
    end--;
  }
  return end;
}

function trimmedStart(text: string, from: number, end: number): number {
  let start = from;
  while (start < end && EDGES[text.charCodeAt(start)] === 1) {
    // A bracket that closes inside the span belongs to it: (0182) 53 64 18.
    if (text.charCodeAt(start) === Ascii.OpeningBracket && text.slice(start, end).includes(')')) break;
    start++;
  }
  return start;
}
