/** What the recognisers of this folder find: a number under which a practice, hospital or pharmacy knows somebody. */
import type { Candidate } from '../../../document';

/** The finding of such a number in `span`, UTF-16 offsets; `score` from 0 to 1 settles overlaps, `reason` is for the user. */
export function patientNumber(
  { start, end }: Pick<Candidate, 'start' | 'end'>,
  severity: Candidate['severity'],
  score: number,
  reason: string,
): Candidate {
  return { start, end, category: 'PATIENTNUMMER', severity, score, reason };
}
