/** What the practice can show about its chatbot use: who, when, what kind, how many. Never content (NEN 7513, ROER tip 2). */
import type { Decision } from './decide';
import type { CategoryCount, DestinationKind, HoldCode, PutRight } from './types';

/** What the edge knows beside the decision. */
export interface JournalFacts {
  /** The member of staff, as the operating system or the practice names them; cut to 60 characters. */
  readonly who: string;
  /** Milliseconds since the epoch. */
  readonly when: number;
  readonly template?: { readonly id: string; readonly version: string };
  /** The answer check: points on the check list, how many were ticked, how many remarks the check made. */
  readonly check?: { readonly points: number; readonly ticked: number; readonly remarks: number };
}

/** One line of the journal. Holds only codes, counts, and who and when. */
export interface JournalEntry {
  readonly version: 1;
  readonly who: string;
  readonly when: number;
  readonly template: { readonly id: string; readonly version: string } | null;
  readonly destination: DestinationKind;
  readonly verdict: 'pass' | 'hold';
  readonly reasons: readonly HoldCode[];
  readonly characters: number;
  readonly counts: readonly CategoryCount[];
  readonly putRight: readonly PutRight[];
  readonly check: { readonly points: number; readonly ticked: number; readonly remarks: number } | null;
}

/** Longest name of a member of staff that is kept, in characters. */
const MAX_WHO = 60;

const plain = (text: string, shape: RegExp) => (shape.test(text) ? text : '?');

/**
 * The entry for a decision: built field by field, so that nothing else of the decision can slip in.
 * A template id or version of an unexpected shape becomes '?'.
 */
export function journalEntry(decision: Decision, facts: JournalFacts): JournalEntry {
  const { template, check } = facts;
  return {
    version: 1,
    who: [...facts.who.replace(/[\p{Cc}\p{Cs}]/gu, ' ')].slice(0, MAX_WHO).join(''),
    when: facts.when,
    template: template
      ? {
          id: plain(template.id, /^[a-z0-9][a-z0-9-]{0,59}$/),
          version: plain(template.version, /^[0-9]{1,4}(?:\.[0-9]{1,4}){0,2}$/),
        }
      : null,
    destination: decision.destination,
    verdict: decision.verdict,
    reasons: decision.verdict === 'hold' ? decision.reasons.map(({ code }) => code) : [],
    characters: decision.characters,
    counts: decision.counts.map(({ category, found, replaced, kept }) => ({
      category,
      found,
      replaced,
      kept,
    })),
    putRight: decision.putRight.map(({ category, severity, scope, count }) => ({
      category,
      severity,
      scope,
      count,
    })),
    check: check ? { points: check.points, ticked: check.ticked, remarks: check.remarks } : null,
  };
}
