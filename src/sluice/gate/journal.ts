/** What the practice can show about its chatbot use: who, when, what kind, how many. Never content (NEN 7513, ROER tip 2). */
import type { Decision } from './decide';
import type { CategoryCount, DestinationKind, HoldCode, PutRight } from '../types';

/** What the edge knows beside the decision. */
export interface JournalFacts {
  /** The member of staff, as the operating system or the practice names them; cut to 60 characters. */
  readonly who: string;
  /** Milliseconds since the epoch. */
  readonly when: number;
  readonly template?: TemplateVersion;
}

export interface TemplateVersion {
  readonly id: string;
  readonly version: string;
}

/** One decision of the gate in the journal. Holds only codes, counts, and who and when. */
export interface JournalEntry {
  readonly version: 1;
  readonly who: string;
  readonly when: number;
  readonly template: TemplateVersion | null;
  readonly destination: DestinationKind;
  readonly verdict: 'pass' | 'hold';
  readonly reasons: readonly HoldCode[];
  readonly characters: number;
  readonly counts: readonly CategoryCount[];
  readonly putRight: readonly PutRight[];
}

/** What the edge knows of an answer that someone checked. */
export interface CheckFacts extends JournalFacts {
  /** Who read the answer, as they call themselves; cut to 60 characters. */
  readonly checkedBy: string;
  /** Where the text that was answered went. */
  readonly destination: DestinationKind;
  /** Points on the check list, how many were ticked, how many places the check pointed at. */
  readonly points: number;
  readonly ticked: number;
  readonly remarks: number;
}

/** One checked answer in the journal. */
export interface JournalCheck extends Omit<CheckFacts, 'template'> {
  readonly version: 1;
  readonly template: TemplateVersion | null;
}

/** One line of the journal. A check is told apart by `checkedBy`. */
export type JournalLine = JournalEntry | JournalCheck;

/** Longest name of a member of staff that is kept, in characters. */
const MAX_WHO = 60;

const plain = (text: string, shape: RegExp) => (shape.test(text) ? text : '?');

const person = (name: string) => [...name.replace(/[\p{Cc}\p{Cs}]/gu, ' ')].slice(0, MAX_WHO).join('');

const templateOf = (template: TemplateVersion | undefined): TemplateVersion | null =>
  template
    ? {
        id: plain(template.id, /^[a-z0-9][a-z0-9-]{0,59}$/),
        version: plain(template.version, /^[0-9]{1,4}(?:\.[0-9]{1,4}){0,2}$/),
      }
    : null;

/**
 * The entry for a decision: built field by field, so that nothing else of the decision can slip in.
 * A template id or version of an unexpected shape becomes '?'.
 */
export function journalEntry(decision: Decision, facts: JournalFacts): JournalEntry {
  return {
    version: 1,
    who: person(facts.who),
    when: facts.when,
    template: templateOf(facts.template),
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
  };
}

/** The entry for an answer that someone checked; built field by field as well. */
export function journalCheck(facts: CheckFacts): JournalCheck {
  const { when, destination, points, ticked, remarks } = facts;
  return {
    version: 1,
    who: person(facts.who),
    when,
    template: templateOf(facts.template),
    checkedBy: person(facts.checkedBy),
    destination,
    points,
    ticked,
    remarks,
  };
}
