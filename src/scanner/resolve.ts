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
  const ranked = cluster.sort(
    (a, b) =>
      SEVERITY_RANK[b.severity] - SEVERITY_RANK[a.severity] ||
      b.score - a.score ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  const edges = [...new Set(ranked.flatMap((c) => [c.start, c.end]))].sort((a, b) => a - b);
  const spans: Span[] = [];
  for (let e = 0; e + 1 < edges.length; e++) {
    const winner = ranked.find((c) => c.start <= edges[e] && c.end > edges[e]);
    if (!winner) continue;
    const last = spans.at(-1);
    if (last && last.winner === winner && last.end === edges[e])
      spans[spans.length - 1] = { ...last, end: edges[e + 1] };
    else spans.push({ start: edges[e], end: edges[e + 1], winner });
  }
  return spans;
}

function addFinding(doc: Doc, span: Span, findings: Finding[]): void {
  const kept = trimmed(doc.text, span.start, span.end);
  if (!kept) return;
  const { category, severity, reason } = span.winner;
  const start = Math.max(findings.at(-1)?.end ?? 0, doc.view.start(kept.start));
  const end = doc.view.end(kept.end);
  if (end > start) findings.push({ start, end, category, severity, reason });
}

const EDGES = new Set(Array.from(' \t\n,;:.()[]{}"|', (mark) => mark.charCodeAt(0)));
const DOT = 46;
const OPENING_BRACKET = 40;

/** What is left of a span without spaces and marks at its edges; nothing when no letter or digit is in it. */
function trimmed(text: string, start: number, end: number): { start: number; end: number } | undefined {
  const isEdge = (i: number) => EDGES.has(text.charCodeAt(i));
  // A bracket that closes inside the span belongs to it: (0182) 53 64 18.
  const opens = (i: number) => text.charCodeAt(i) === OPENING_BRACKET && text.slice(i, end).includes(')');
  while (end > start && isEdge(end - 1) && !(text.charCodeAt(end - 1) === DOT && end - start > 1)) end--;
  while (start < end && isEdge(start) && !opens(start)) start++;
  return start < end ? { start, end } : undefined;
}
