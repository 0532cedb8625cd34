/** What is left of findings after the user's corrections. Pure. */
import type { Finding } from '../../scanner';
import type { JudgedFinding } from '../../sluice';
import { spanAt } from './span-at';

/**
 * The findings that are still to be shown: one goes when the gate keeps it as a false alarm and replaces or asks
 * about no other part of it.
 */
export function withoutKept<T extends Finding>(
  findings: readonly T[],
  judged: readonly JudgedFinding[],
): T[] {
  const kept = judged.filter(({ fate }) => fate === 'keep');
  if (kept.length === 0) return [...findings];
  const pressing = judged.filter(({ fate }) => fate === 'replace' || fate === 'ask');
  return findings.filter(
    (finding) =>
      !kept.some((other) => touches(finding, other)) || pressing.some((other) => touches(finding, other)),
  );
}

/** What a user can put right at `offset` (UTF-16): a finding the gate would replace or ask about. */
export function pressingAt(judged: readonly JudgedFinding[], offset: number): JudgedFinding | undefined {
  return spanAt(
    judged.filter(({ fate }) => fate === 'replace' || fate === 'ask'),
    offset,
  );
}

function touches(a: Finding, b: Finding): boolean {
  return a.start < b.end && b.start < a.end;
}
