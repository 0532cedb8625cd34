/** Which kept text an answer belongs to. Pure. */
import { restore, type Mapping } from '../../sluice';

export interface Candidate {
  readonly mapping: Mapping;
  readonly sent: string;
  readonly document: string;
  readonly savedAt: number;
}

export interface Ranked<T> {
  readonly entry: T;
  /** How many placeholders of the entry the answer holds, exact or nearly. */
  readonly hits: number;
}

/**
 * The kept texts, the likeliest first: most placeholders in the answer, then the document in front, then the newest.
 * Placeholders have the same names in every letter, so with more than one candidate the user chooses:
 * a wrong guess puts one patient's name in another's letter.
 */
export function rankCandidates<T extends Candidate>(
  entries: readonly T[],
  answer: string,
  activeDocument: string | undefined,
): Ranked<T>[] {
  return entries
    .map((entry) => {
      const { strict, proposals } = restore(answer, entry.mapping, { sent: entry.sent });
      return { entry, hits: strict.length + proposals.length };
    })
    .sort(
      (a, b) =>
        b.hits - a.hits ||
        Number(b.entry.document === activeDocument) - Number(a.entry.document === activeDocument) ||
        b.entry.savedAt - a.entry.savedAt,
    );
}

/** The only candidate there can be; undefined when the user must choose. */
export function onlyCandidate<T>(ranked: readonly Ranked<T>[]): T | undefined {
  return ranked.length === 1 ? ranked[0]!.entry : undefined;
}
