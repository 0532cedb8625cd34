/**
 * The words of the sluice. Offsets are UTF-16 code units, `end` exclusive, as in `Finding`.
 * Moments are milliseconds since the epoch, handed in by the edge: no room reads a clock.
 */
import type { Category, Finding, Severity } from '../scanner';
import type { Gender, PersonRole } from './names/name-cues';

/** Where a text may go: outside the practice, inside the care network, or a model on this machine. */
export const DESTINATION_KINDS = ['extern', 'zorgkader', 'lokaal'] as const;
export type DestinationKind = (typeof DESTINATION_KINDS)[number];

/** The scanner's one function; the gate does its own scanning with it. */
export type Scan = (text: string) => readonly Finding[];

/** What holds for one kind of destination. */
export interface DestinationPolicy {
  /** False: nothing goes to this kind at all. */
  readonly allowed: boolean;
  /** Categories that never pass: replaced by placeholders, and holding the text when one is left. */
  readonly guarded: readonly Category[];
  /** Doubtful findings (severity `review`): leave them, ask the user about each, or replace them all. */
  readonly review: 'leave' | 'ask' | 'replace';
  /** How long "dit is geen naam" may last: not at all, for one document, or for the practice. */
  readonly dismissal: 'never' | 'document' | 'practice';
  /** Longest text that may pass, in UTF-16 units. */
  readonly maxCharacters: number;
  /** True: no journal entry written, nothing leaves (the edge checks this one). */
  readonly journalRequired: boolean;
}

export type Policy = Readonly<Record<DestinationKind, DestinationPolicy>>;

/** Words a placeholder can begin with: the categories, and the parts of a person's name. */
export type NameLabel = 'NAAM' | 'VOORNAAM' | 'ACHTERNAAM' | 'VOORLETTERS';
export type Label = NameLabel | Exclude<Category, 'NAAM'>;

/** One placeholder and what it stands for. */
export interface MappingEntry {
  /** As it stands in the text: `[NAAM-1]`, `[VOORNAAM-1b]`, `[GEBOORTEDATUM-1, 67 jaar]`. */
  readonly placeholder: string;
  readonly label: Label;
  /** The person's number, or the number of the distinct value within its category. */
  readonly number: number;
  /** '' for the first surface form, then 'b', 'c' …: "Jan" and "JAN" each come back exactly. */
  readonly variant: string;
  readonly original: string;
}

/** A person the mapping knows by number, with the gender and the role the text gave ("mevrouw", "dr."), if it did. */
export interface KnownPerson {
  readonly number: number;
  readonly gender: Gender | null;
  /** Absent in a mapping of an earlier version. */
  readonly role?: PersonRole | null;
}

/** Placeholders and their originals. Holds patient data: memory and protected storage only. */
export interface Mapping {
  readonly version: 1;
  /** Milliseconds since the epoch. */
  readonly created: number;
  /** Milliseconds since the epoch; from this moment on the mapping may not be used. */
  readonly expires: number;
  readonly entries: readonly MappingEntry[];
  readonly persons: readonly KnownPerson[];
  /**
   * What is never given out, because it stood in a source already: `GROUP-number` of anything placeholder-like, and
   * placeholders letter for letter.
   */
  readonly reserved: readonly string[];
}

/** A placeholder and its original, and where they stand: on the way out and on the way back. */
export interface Placed {
  /** Span in the text as it was. */
  readonly start: number;
  readonly end: number;
  /** Span of what came in its place, in the new text. */
  readonly newStart: number;
  readonly newEnd: number;
  readonly placeholder: string;
  readonly original: string;
}

/** A finding replaced by a placeholder. */
export interface Replacement extends Placed {
  readonly category: Category;
  readonly severity: Severity;
  /** The scanner's Dutch sentence. */
  readonly reason: string;
}

/** A calendar day, for ages. Months 1–12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * What a user said about a finding. Only a keyed hash of the word is kept (`key`), so a choice can be stored
 * outside the vault without storing the word.
 */
export interface Choice {
  /** `fingerprint(category + value)`; the edge's key makes it useless to others. */
  readonly key: string;
  readonly category: Category;
  /** Covers findings of this severity and below: calling a doubtful "Roos" no name never frees "mevrouw Roos". */
  readonly severity: Severity;
  /** `replace` confirms the finding, `keep` is "dit is geen naam". */
  readonly choice: 'replace' | 'keep';
  readonly scope: 'document' | 'practice';
}

/** A finding with what the user can do about it. Spans in the original and in the preview. */
export interface ProposedFinding {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
  readonly value: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly reason: string;
  /** The key of a `Choice` about this finding. */
  readonly key: string;
  /** False: this one can't be called a false alarm for this destination (a BSN to `extern`, or the policy forbids it). */
  readonly mayKeep: boolean;
}

/** How often a category was found, replaced, and called a false alarm. */
export interface CategoryCount {
  readonly category: Category;
  readonly found: number;
  readonly replaced: number;
  readonly kept: number;
}

/** A false alarm put right, without the word. */
export interface PutRight {
  readonly category: Category;
  readonly severity: Severity;
  readonly scope: 'document' | 'practice';
  readonly count: number;
}

export const HOLD_CODES = [
  'scan-failed',
  'too-long',
  'not-allowed',
  'undecided',
  'left-over',
  'bsn',
  'not-ours',
  'expired',
] as const;

export type HoldCode = (typeof HOLD_CODES)[number];

/** Why a text is held: a code for programs, a Dutch message for people, and where. Never content. */
export interface HoldReason {
  readonly code: HoldCode;
  readonly message: string;
  /** Spans in the original text, where the reason has a place. */
  readonly spans: readonly { readonly start: number; readonly end: number; readonly category: Category }[];
}

/** Nothing left. */
export interface Held {
  readonly verdict: 'hold';
  readonly destination: DestinationKind;
  readonly reasons: readonly HoldReason[];
  readonly counts: readonly CategoryCount[];
  readonly putRight: readonly PutRight[];
  readonly characters: number;
  /** For the output channel: the kind of error, never its text. */
  readonly detail?: string;
}
