/** Whether a copied range holds something that may not leave. Pure. */
import type { Finding } from '../../scanner';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans are UTF-16 offsets, end exclusive. A finding that is cut in two by the selection counts. */
export function copiesPatientData(findings: readonly Finding[], copied: readonly Span[]): boolean {
  return findings.some(
    ({ severity, start, end }) =>
      severity === 'block' && copied.some((span) => start < span.end && span.start < end),
  );
}
