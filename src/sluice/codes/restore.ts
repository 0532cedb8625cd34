/** The way back: placeholders in an answer become the originals again. */
import { derivedOriginal } from './derive';
import { findCandidates, type Candidate } from './lenient';
import { MESSAGES } from '../messages';
import {
  entriesByPlaceholder,
  numberGroup,
  placeholder,
  placeholderSpans,
  strictPattern,
} from './placeholders';
import { replaceSpans } from '../spans';
import type { Label, Mapping, MappingEntry, Placed } from '../types';

/** A placeholder in a form that is not letter for letter ours, with what it probably stands for. */
export interface LenientProposal {
  /** Span in the answer, brackets and escapes included. */
  readonly start: number;
  readonly end: number;
  /** The placeholder it is taken for. */
  readonly placeholder: string;
  /** What comes in its place when the user approves. */
  readonly original: string;
  /** One Dutch sentence: what was changed. */
  readonly why: string;
  /** `likely`: only the notation differs. `doubtful`: someone should look (a typing error, no number, a bare word). */
  readonly certainty: 'likely' | 'doubtful';
}

/** A placeholder that was sent and is not in the answer. */
export interface Missing {
  readonly placeholder: string;
  readonly original: string;
  /** True when the same person or value does come back under another placeholder. */
  readonly elsewhere: boolean;
}

/** Something that looks like a placeholder and is in no mapping. */
export interface Doubt {
  readonly start: number;
  readonly end: number;
  readonly found: string;
}

export interface Restoration {
  /** The answer with every strict match put back; lenient ones still as the model wrote them. */
  readonly text: string;
  /** Strict matches: span in the answer, span of the original in `text`. */
  readonly strict: readonly Placed[];
  /** To approve, sorted by start. Give the approved ones to `applyLenient`. */
  readonly proposals: readonly LenientProposal[];
  readonly missing: readonly Missing[];
  readonly unknown: readonly Doubt[];
}

export interface RestoreOptions {
  /**
   * The prompt as it was sent: only placeholders in it can be missing. Without it, or when it is empty because nobody
   * knows what was sent: every placeholder of the mapping.
   */
  readonly sent?: string;
}

/** An original and the span of the answer it comes in the place of. */
export interface Put {
  readonly start: number;
  readonly end: number;
  readonly placeholder: string;
  readonly original: string;
}

const putBack = (answer: string, puts: readonly Put[]) =>
  replaceSpans(answer, puts, ({ original }) => original);

/** The mapping's entries by what a candidate says. */
class Lookup {
  private readonly bySlot = new Map<string, MappingEntry>();
  private readonly byNumber = new Map<string, MappingEntry[]>();
  private readonly byLabel = new Map<Label, MappingEntry[]>();
  private readonly reserved: ReadonlySet<string>;

  constructor(mapping: Mapping) {
    this.reserved = new Set(mapping.reserved);
    for (const entry of mapping.entries) {
      this.bySlot.set(`${entry.label}-${entry.number}${entry.variant}`, entry);
      add(this.byNumber, `${numberGroup(entry.label)}-${entry.number}`, entry);
      add(this.byLabel, entry.label, entry);
    }
  }

  exact(label: Label, number: number, variant: string): MappingEntry | undefined {
    return this.bySlot.get(`${label}-${number}${variant}`);
  }

  /** Everything with this number: of a person all parts. */
  ofNumber(label: Label, number: number): readonly MappingEntry[] {
    return this.byNumber.get(`${numberGroup(label)}-${number}`) ?? [];
  }

  ofLabel(label: Label): readonly MappingEntry[] {
    return this.byLabel.get(label) ?? [];
  }

  /** True for a number that stood in a source already: not ours, and not new either. */
  isReserved(label: Label, number: number): boolean {
    return this.reserved.has(`${numberGroup(label)}-${number}`);
  }
}

function add<K>(map: Map<K, MappingEntry[]>, key: K, entry: MappingEntry): void {
  const entries = map.get(key);
  if (entries) entries.push(entry);
  else map.set(key, [entry]);
}

/** Bare words that are ordinary Dutch ("plaats 1", "datum 2"): without brackets or capitals they are no placeholder. */
const COMMON_WORDS: readonly Label[] = [
  'NAAM',
  'DATUM',
  'PLAATS',
  'ADRES',
  'EMAIL',
  'TELEFOON',
  'INSTELLING',
  'LEEFTIJD',
  'POSTCODE',
];

/** A candidate without brackets that more likely is a word and a number of the sentence. */
function isOrdinaryText(candidate: Candidate): boolean {
  if (candidate.bracketed) return false;
  if (candidate.capitals) return candidate.spaced && !candidate.ownLabel;
  if (!candidate.ownLabel) return true;
  return candidate.spaced && COMMON_WORDS.includes(candidate.label);
}

function proposal(
  candidate: Candidate,
  found: Put,
  certainty: 'likely' | 'doubtful',
  why: string,
): LenientProposal {
  const { start, end, tail } = candidate;
  return { start, end, placeholder: found.placeholder, original: found.original + tail, why, certainty };
}

/** What a candidate is taken for; `null` when it means nothing here. */
function judge(
  answer: string,
  candidate: Candidate,
  lookup: Lookup,
  sent: string | undefined,
  doubtAbout: (entry: MappingEntry) => string | undefined,
): LenientProposal | Doubt | null {
  const { label, number, variant, start, end } = candidate;
  const unknown: Doubt = { start, end, found: answer.slice(start, end) };
  if (number === null) {
    const entries = lookup.ofLabel(label);
    if (entries.length !== 1) return unknown;
    return proposal(candidate, { ...entries[0]!, start, end }, 'doubtful', MESSAGES.lenientNoNumber);
  }
  if (isOrdinaryText(candidate)) return null;
  const entry = lookup.exact(label, number, variant);
  if (entry) {
    const put = { ...entry, start, end };
    const doubt = doubtAbout(entry);
    if (doubt !== undefined) return proposal(candidate, put, 'doubtful', doubt);
    // The sentence's own brackets stay: "([NAAM-1])" was sent, "(NAAM-1)" came back.
    const [open, close] = candidate.perhapsOwn;
    if (open && close && sent?.includes(open + entry.placeholder + close)) {
      return {
        ...proposal(candidate, put, 'likely', MESSAGES.lenientNotation),
        original: open + entry.original + candidate.tail + close,
      };
    }
    if (candidate.another) return proposal(candidate, put, 'doubtful', MESSAGES.lenientAnother);
    if (candidate.typos > 0) return proposal(candidate, put, 'doubtful', MESSAGES.lenientTypo);
    if (!candidate.bracketed && !candidate.capitals)
      return proposal(candidate, put, 'doubtful', MESSAGES.lenientBare);
    const why = candidate.ownLabel ? MESSAGES.lenientNotation : MESSAGES.lenientTranslated;
    return proposal(candidate, put, 'likely', why);
  }
  const relatives = lookup.ofNumber(label, number);
  const base = variant ? lookup.exact(label, number, '') : undefined;
  if (base) return proposal(candidate, { ...base, start, end }, 'doubtful', MESSAGES.lenientVariant);
  const derived = derivedOriginal(label, relatives);
  if (derived !== null) {
    const put = { start, end, placeholder: placeholder(label, number), original: derived };
    return proposal(candidate, put, 'doubtful', MESSAGES.lenientDerived);
  }
  if (relatives.length === 1)
    return proposal(candidate, { ...relatives[0]!, start, end }, 'doubtful', MESSAGES.lenientOtherPart);
  const shapedLikeOurs =
    candidate.bracketed || (candidate.ownLabel && candidate.capitals && !candidate.spaced);
  if (!shapedLikeOurs || lookup.isReserved(label, number) || sent?.includes(unknown.found)) return null;
  return unknown;
}

const isDoubt = (value: LenientProposal | Doubt): value is Doubt => 'found' in value;

/** Strict matches with something around them that the prompt didn't have: "[[NAAM-1]]", "`[NAAM-1]`", "\[NAAM-1]". */
function tidyProposals(answer: string, strict: readonly Put[], sent: string | undefined): LenientProposal[] {
  if (sent === undefined) return [];
  const found: LenientProposal[] = [];
  for (const put of strict) {
    const { start, end, original } = put;
    const around = [answer[start - 1] ?? '', answer[end] ?? ''];
    const pair = around.join('') === '[]' || around.join('') === '``' || around.join('') === '{}';
    const from = pair ? start - 1 : around[0] === '\\' ? start - 1 : start;
    const to = pair ? end + 1 : end;
    if (from === start || sent.includes(answer.slice(from, to))) continue;
    const why = MESSAGES.lenientWrapped;
    found.push({ start: from, end: to, placeholder: put.placeholder, original, why, certainty: 'likely' });
  }
  return found;
}

/**
 * Why a code of ours is doubtful that was not in the prompt while others were; undefined for no doubt. It is of an earlier text
 * of the document, which may be about somebody else: a chatbot that was sent "[NAAM-2]" alone may well write "[NAAM-1]".
 * "[ACHTERNAAM-1]" where "[VOORNAAM-1]" was sent is the chatbot's idea. A question without codes ("maak het korter") goes on
 * about the text before.
 */
function doubtsAbout(
  sent: string | undefined,
  mapping: Mapping,
): (entry: MappingEntry) => string | undefined {
  if (sent === undefined) return () => undefined;
  const codes = new Set(placeholderSpans(sent, mapping).map(({ entry }) => entry));
  if (codes.size === 0) return () => undefined;
  const groups = new Set([...codes].map(groupOf));
  return (entry) => {
    if (codes.has(entry)) return undefined;
    return groups.has(groupOf(entry)) ? MESSAGES.lenientOtherPart : MESSAGES.lenientEarlier;
  };
}

const groupOf = ({ label, number }: MappingEntry) => `${numberGroup(label)}-${number}`;

function findMissing(mapping: Mapping, sent: string | undefined, back: ReadonlySet<string>): Missing[] {
  const byPlaceholder = entriesByPlaceholder(mapping);
  const groupsBack = new Set<string>();
  for (const name of back) {
    const match = strictPattern().exec(name);
    if (match) groupsBack.add(`${numberGroup(match[1] as Label)}-${match[2]!}`);
  }
  const expected =
    sent === undefined ? mapping.entries : new Set(placeholderSpans(sent, mapping).map((span) => span.entry));
  const bare = (entry: MappingEntry) => placeholder(entry.label, entry.number, entry.variant);
  const missing: Missing[] = [];
  for (const entry of expected) {
    if (back.has(entry.placeholder) || back.has(bare(entry)) || !byPlaceholder.has(entry.placeholder))
      continue;
    const { placeholder: name, original } = entry;
    missing.push({ placeholder: name, original, elsewhere: groupsBack.has(groupOf(entry)) });
  }
  return missing;
}

/**
 * Puts originals back. One pass: an original that looks like a placeholder is never replaced again.
 * Only `[LABEL-number]` letter for letter goes back at once; other notations become proposals, and so do codes that were
 * not sent.
 * Doesn't look at the expiry: the caller asks `isExpired` first.
 */
export function restore(answer: string, mapping: Mapping, options: RestoreOptions = {}): Restoration {
  const sent = options.sent || undefined;
  const doubtAbout = doubtsAbout(sent, mapping);
  const found = placeholderSpans(answer, mapping);
  const toPut = ({ start, end, entry }: (typeof found)[number]): Put => {
    return { start, end, placeholder: answer.slice(start, end), original: entry.original };
  };
  const puts = found.map(toPut);
  const sure = found.filter(({ entry }) => doubtAbout(entry) === undefined).map(toPut);
  const { text, placed } = putBack(answer, sure);

  const lookup = new Lookup(mapping);
  const proposals: LenientProposal[] = [
    ...tidyProposals(answer, sure, sent),
    ...found.flatMap((span): LenientProposal[] => {
      const why = doubtAbout(span.entry);
      return why === undefined ? [] : [{ ...toPut(span), why, certainty: 'doubtful' }];
    }),
  ];
  const unknown: Doubt[] = [];
  let next = 0;
  for (const candidate of findCandidates(answer)) {
    while (next < puts.length && puts[next]!.end <= candidate.start) next++;
    if (next < puts.length && puts[next]!.start < candidate.end) continue;
    const judged = judge(answer, candidate, lookup, sent, doubtAbout);
    if (judged) {
      if (isDoubt(judged)) unknown.push(judged);
      else proposals.push(judged);
    }
  }
  proposals.sort((a, b) => a.start - b.start);
  const back = new Set([...puts, ...proposals].map((put) => put.placeholder));
  return { text, strict: placed, proposals, missing: findMissing(mapping, sent, back), unknown };
}

/** What goes back: the strict matches and the approved proposals, sorted, not overlapping. */
export function putBacks(restoration: Restoration, approved: readonly LenientProposal[]): Put[] {
  const overlaps = (a: Put, b: Put) => a.start < b.end && b.start < a.end;
  const proposed = new Set(restoration.proposals);
  const own = approved.filter((a) => proposed.has(a)).sort((a, b) => a.start - b.start);
  const puts: Put[] = [];
  let next = 0;
  for (const match of restoration.strict) {
    while (next < own.length && own[next]!.end <= match.start) next++;
    if (next >= own.length || !overlaps(own[next]!, match)) puts.push(match);
  }
  puts.push(...own);
  return puts.sort((a, b) => a.start - b.start);
}

/** The answer with the strict matches and the approved proposals put back, in one pass over `answer`. */
export function applyLenient(
  answer: string,
  restoration: Restoration,
  approved: readonly LenientProposal[],
): string {
  return putBack(answer, putBacks(restoration, approved)).text;
}
