/** Settles overlaps and gives every finding its offsets in the original text. */
import type { Candidate, Doc } from './document';
import type { Finding } from './finding';

const SEVERITY_RANK = { block: 2, review: 1, info: 0 } as const;

/**
 * Sorted, not overlapping findings. Where candidates overlap, the one that stops more wins (a block over an info),
 * then the surer, then the longer; what the loser covers beyond the winner stays a finding, so that no part of an
 * identifier falls open.
 */
export function resolve(doc: Doc, candidates: Candidate[]): Finding[] {
  const sorted = candidates.filter((c) => c.end > c.start).sort((a, b) => a.start - b.start || a.end - b.end);
  const findings: Finding[] = [];
  // Only candidates that touch each other, directly or through others, need settling: a cluster is small.
  for (let i = 0; i < sorted.length;) {
    let end = sorted[i].end;
    let j = i + 1;
    for (; j < sorted.length && sorted[j].start < end; j++) end = Math.max(end, sorted[j].end);
    if (j === i + 1) addFinding(doc, { start: sorted[i].start, end, winner: sorted[i] }, findings);
    else for (const span of settled(sorted.slice(i, j))) addFinding(doc, span, findings);
    i = j;
  }
  return findings;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly winner: Candidate;
}

/** The spans of one cluster, in order: every offset goes to the best candidate that covers it. */
function settled(cluster: Candidate[]): Span[] {
  const ranked = cluster.filter((candidate) => !isElse(candidate, cluster)).sort(byRank);
  const edges: number[] = [];
  for (const { start, end } of ranked) edges.push(start, end);
  edges.sort((a, b) => a - b);
  const spans: Span[] = [];
  let last: Candidate | undefined;
  for (let e = 0; e + 1 < edges.length; e++) {
    if (edges[e] === edges[e + 1]) continue;
    const winner = bestAt(ranked, edges[e]);
    if (winner === undefined) continue;
    if (winner === last) spans[spans.length - 1] = { ...spans[spans.length - 1], end: edges[e + 1] };
    else spans.push({ start: edges[e], end: edges[e + 1], winner });
    last = winner;
  }
  return spans;
}

/** Of names/spans.ts, whose scores are 0.45 and half the verdict: below this the model says no five times in six. */
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

/** The first of the candidates that covers the offset. */
function bestAt(ranked: readonly Candidate[], at: number): Candidate | undefined {
  for (const candidate of ranked) if (candidate.start <= at && candidate.end > at) return candidate;
  return undefined;
}

function addFinding(doc: Doc, span: Span, findings: Finding[]): void {
  const kept = trimmed(doc.text, span.start, span.end);
  if (!kept) return;
  const { category, severity, reason } = span.winner;
  const before = findings.length > 0 ? findings[findings.length - 1].end : 0;
  const start = Math.max(before, doc.view.start(kept.start));
  const end = doc.view.end(kept.end);
  if (end > start) findings.push({ start, end, category, severity, reason });
}

/** Marks and spaces that are no part of an identifier at its edge. */
const EDGES = new Uint8Array(128);
for (const mark of ' \t\n,;:.()[]{}"|') EDGES[mark.charCodeAt(0)] = 1;
const DOT = 46;
const OPENING_BRACKET = 40;

/** What is left of a span without spaces and marks at its edges; nothing when no letter or digit is in it. */
function trimmed(text: string, start: number, end: number): { start: number; end: number } | undefined {
  while (end > start && EDGES[text.charCodeAt(end - 1)] === 1) {
    if (text.charCodeAt(end - 1) === DOT && end - start > 1) break;
    end--;
  }
  while (start < end && EDGES[text.charCodeAt(start)] === 1) {
    // A bracket that closes inside the span belongs to it: (0182) 53 64 18.
    if (text.charCodeAt(start) === OPENING_BRACKET && text.slice(start, end).includes(')')) break;
    start++;
  }
  return start < end ? { start, end } : undefined;
}
