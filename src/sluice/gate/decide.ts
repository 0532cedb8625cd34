/** The gate: the only place where a text becomes something that may leave. */
import type { Finding } from '../../scanner';
import { CATEGORIES } from '../../scanner/finding';
import { Judge, type Judged } from './judge';
import { judgeAll, lookAround, lookWith, unite, type Look, type Surroundings } from './look';
import { isExpired } from '../codes/mapping';
import type { MarkedWords } from './marked';
import { MESSAGES } from '../messages';
import { pseudonymise, type Pseudonymised } from '../codes/pseudonyms';
import { Offsets } from '../codes/rescan';
import { touches } from '../spans';
import type {
  CategoryCount,
  Choice,
  Day,
  DestinationKind,
  Held,
  HoldCode,
  HoldReason,
  Mapping,
  Policy,
  ProposedFinding,
  PutRight,
  Replacement,
  Scan,
} from '../types';

export interface GateOptions {
  /** The scanner. The gate scans itself, so no caller can hand it findings. */
  readonly scan: Scan;
  readonly policy: Policy;
  /** A keyed hash (HMAC with a key from protected storage) of a category and a word; never the word itself. */
  readonly fingerprint: (value: string) => string;
}

export interface PrepareRequest {
  readonly destination: DestinationKind;
  /** The document's mapping so far, or a new one from `createMapping`. */
  readonly mapping: Mapping;
  /** Milliseconds; an expired mapping holds the text. */
  readonly now: number;
  /** What the user said so far, for this document and for the practice. */
  readonly choices?: readonly Choice[];
  /** What the user marked where the scanner saw nothing, in this document and in those that it comes from. */
  readonly marked?: readonly MarkedWords[];
  /** Keep ages with birth dates, counted on this day. Nothing is kept where the policy guards ages. */
  readonly ageOn?: Day;
  /** What the text was selected from: half a BSN, or a date without its "geboren", says less than it does there. */
  readonly within?: Surroundings;
}

/** A replacement with what the user can do about it. */
export type ProposedReplacement = Replacement & Pick<ProposedFinding, 'key' | 'mayKeep'>;

export interface Pass {
  readonly verdict: 'pass';
  readonly passed: Passed;
  readonly destination: DestinationKind;
  readonly counts: readonly CategoryCount[];
  readonly putRight: readonly PutRight[];
  readonly characters: number;
}

export type Decision = Pass | Held;

/** A finding, or what of it is not a placeholder or a title, with what the gate would do about it. */
export type JudgedFinding = Finding &
  Pick<ProposedFinding, 'value' | 'key' | 'mayKeep'> &
  Pick<Judged, 'fate'>;

export interface Gate {
  /**
   * What the policy and the user's choices say about `findings` of `text`, without scanning or replacing: for
   * underlines and corrections. Nothing can leave by it, so it has no limit of length.
   */
  judge(
    text: string,
    findings: readonly Finding[],
    request: Pick<PrepareRequest, 'destination' | 'choices'>,
  ): JudgedFinding[];
  /** Scans `text`, replaces what must go and scans again. Never throws: a scanner that fails holds the text. */
  prepare(text: string, request: PrepareRequest): Proposal | Held;
  /**
   * The decision about a proposal of this gate; scans the preview once more. There is no way around a `hold`.
   * `now` in milliseconds: a mapping that expired since the proposal holds the text.
   */
  decide(proposal: Proposal, now: number): Decision;
}

/** Without this key nothing outside this file can construct a `Passed` or a `Proposal`, casts or not. */
const KEY = Symbol('gate');

function requireKey(key: symbol): void {
  if (key !== KEY) throw new TypeError(MESSAGES.notOurs);
}

/** A text that may go to `destination`. Only `gate.decide` makes one; only `release` opens it. */
class Passed {
  readonly #text: string;
  readonly #destination: DestinationKind;

  private constructor(key: symbol, text: string, destination: DestinationKind) {
    requireKey(key);
    this.#text = text;
    this.#destination = destination;
    Object.freeze(this);
  }

  static make(key: symbol, text: string, destination: DestinationKind): Passed {
    return new Passed(key, text, destination);
  }

  static open(passed: unknown, destination: DestinationKind): string | null {
    const ours = typeof passed === 'object' && passed !== null && #text in passed;
    return ours && passed.#destination === destination ? passed.#text : null;
  }
}

/** What stays between a gate and its proposal. */
interface Sealed {
  readonly gate: object;
  readonly look: Look;
  readonly preview: string;
  readonly destination: DestinationKind;
  readonly found: readonly CategoryCount[];
  readonly offsets: Offsets;
  /** What was not replaced, since a scan of the preview alone may not find it. Spans in the original. */
  readonly around: readonly Judged[];
}

/** What the gate would send, for the preview. Frozen, and only ever made by a gate. */
class Proposal {
  readonly verdict = 'propose';
  readonly destination: DestinationKind;
  readonly original: string;
  /** The text as it will go. */
  readonly preview: string;
  readonly mapping: Mapping;
  readonly replacements: readonly ProposedReplacement[];
  /** Doubtful findings the user has yet to choose about; one left holds the text. */
  readonly undecided: readonly ProposedFinding[];
  /** False alarms: findings left in the text because the user said so. */
  readonly kept: readonly ProposedFinding[];
  readonly counts: readonly CategoryCount[];
  readonly #sealed: Sealed;

  private constructor(
    key: symbol,
    original: string,
    result: Pseudonymised,
    judged: readonly Judged[],
    sealed: Sealed,
  ) {
    requireKey(key);
    this.destination = sealed.destination;
    this.original = original;
    this.preview = sealed.preview;
    this.mapping = result.mapping;
    this.replacements = withKeys(result.replacements, judged);
    this.undecided = proposed(judged, 'ask', sealed.offsets);
    this.kept = proposed(judged, 'keep', sealed.offsets);
    this.counts = sealed.found;
    this.#sealed = sealed;
    Object.freeze(this);
  }

  static make(
    key: symbol,
    original: string,
    result: Pseudonymised,
    judged: readonly Judged[],
    sealed: Sealed,
  ): Proposal {
    return new Proposal(key, original, result, judged, sealed);
  }

  static unseal(proposal: unknown): Sealed | null {
    const ours = typeof proposal === 'object' && proposal !== null && #sealed in proposal;
    return ours ? proposal.#sealed : null;
  }
}

export type { Passed, Proposal };

function proposed(judged: readonly Judged[], fate: Judged['fate'], offsets: Offsets): ProposedFinding[] {
  return judged
    .filter((j) => j.fate === fate)
    .map(({ finding, value, key, mayKeep }) => {
      const { start, end, category, severity, reason } = finding;
      const [newStart, newEnd] = [offsets.toNew(start), offsets.toNew(end)];
      return { start, end, newStart, newEnd, value, category, severity, reason, key, mayKeep };
    });
}

/** Gives each replacement the key of the finding it came from: the last one that starts at or before it. */
function withKeys(replacements: readonly Replacement[], judged: readonly Judged[]): ProposedReplacement[] {
  const sources = judged
    .filter((j) => j.fate === 'replace')
    .sort((a, b) => a.finding.start - b.finding.start);
  let at = 0;
  return replacements.map((replacement) => {
    while (at + 1 < sources.length && sources[at + 1]!.finding.start <= replacement.start) at++;
    const { key, mayKeep } = sources[at]!;
    return { ...replacement, key, mayKeep };
  });
}

/** Rounds of replace-and-scan-again. Each round only adds replacements; what is left after the last one holds. */
const MAX_ROUNDS = 4;

/** `judged` with the newcomers that say something new: those that are not already dealt with at the same place. */
function merge(judged: readonly Judged[], newcomers: readonly Judged[]): { all: Judged[]; news: boolean } {
  const place = ({ finding, fate }: Judged) => `${fate} ${finding.start} ${finding.end}`;
  const known = new Set(judged.map(place));
  const fresh = newcomers
    .filter((n) => n.fate !== 'leave' && !known.has(place(n)))
    .filter((n) => !judged.some((j) => touches(j.finding, n.finding) && j.fate === n.fate));
  const replaced = fresh.filter((n) => n.fate === 'replace');
  const stay = judged.filter(
    (j) => j.fate === 'replace' || !replaced.some((n) => touches(n.finding, j.finding)),
  );
  return { all: [...stay, ...fresh], news: fresh.length > 0 };
}

function countByCategory(judged: readonly Judged[], replacements: readonly Replacement[]): CategoryCount[] {
  return CATEGORIES.map((category) => ({
    category,
    found: judged.filter((j) => j.finding.category === category).length,
    replaced: replacements.filter((r) => r.category === category).length,
    kept: judged.filter((j) => j.finding.category === category && j.fate === 'keep').length,
  })).filter((count) => count.found > 0 || count.replaced > 0);
}

function countPutRight(judged: readonly Judged[]): PutRight[] {
  const counts = new Map<string, PutRight>();
  for (const { finding, choice } of judged) {
    if (!choice) continue;
    const { category, severity } = finding;
    const key = `${category} ${severity} ${choice.scope}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { category, severity, scope: choice.scope, count });
  }
  return [...counts.values()];
}

function held(destination: DestinationKind, characters: number, reason: HoldReason, detail?: string): Held {
  const base = {
    verdict: 'hold',
    destination,
    reasons: [reason],
    counts: [],
    putRight: [],
    characters,
  } as const;
  return detail === undefined ? base : { ...base, detail };
}

const reason = (code: HoldCode, message: string, spans: HoldReason['spans'] = []): HoldReason => ({
  code,
  message,
  spans,
});

/** The kind of an error, when that is a plain word: its message may quote the text. */
function kindOf(error: unknown): string {
  return error instanceof Error && /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
}

function replaceAll(scan: Scan, judge: Judge, look: Look, text: string, request: PrepareRequest) {
  const { mapping, ageOn } = request;
  const options = { select: () => true, ...(ageOn && !judge.isGuarded('LEEFTIJD') && { ageOn }) };
  let judged = unite(judge, text, look(text, mapping), lookAround(scan, judge, text, request));
  for (let round = 1; ; round++) {
    const targets = judged.filter((j) => j.fate === 'replace').map((j) => j.finding);
    const result = pseudonymise(text, targets, mapping, options);
    const offsets = new Offsets(result.replacements);
    if (round === MAX_ROUNDS || targets.length === 0) return { judged, result, offsets };
    const again = look(result.text, result.mapping).map((j) => {
      const [start, end] = [offsets.toOriginal(j.finding.start), offsets.toOriginal(j.finding.end)];
      return { ...j, finding: { ...j.finding, start, end } };
    });
    const merged = merge(judged, again);
    if (!merged.news) return { judged, result, offsets };
    judged = merged.all.sort((a, b) => a.finding.start - b.finding.start);
  }
}

/** What a look at the preview finds, with what only the surroundings of its original tell. Spans in the preview. */
function withThoseAround(found: readonly Judged[], { around, offsets }: Sealed): Judged[] {
  const placed = around.map((j) => {
    const [start, end] = [offsets.toNew(j.finding.start), offsets.toNew(j.finding.end)];
    return { ...j, finding: { ...j.finding, start, end } };
  });
  return [...found, ...placed.filter((j) => !found.some((f) => touches(f.finding, j.finding)))];
}

/** What still stands in a preview and may not, as reasons with spans in the original. */
function leftOvers(left: readonly Judged[], { offsets, destination }: Sealed): HoldReason[] {
  const spans = (some: readonly Judged[]) =>
    some.map(({ finding }) => ({
      start: offsets.toOriginal(finding.start),
      end: offsets.toOriginal(finding.end),
      category: finding.category,
    }));
  const isBsn = (j: Judged) => destination === 'extern' && j.finding.category === 'BSN' && j.fate !== 'leave';
  const bsn = left.filter(isBsn);
  const block = left.filter((j) => j.fate === 'replace' && !isBsn(j));
  const ask = left.filter((j) => j.fate === 'ask' && !isBsn(j));
  return [
    ...(bsn.length > 0 ? [reason('bsn', MESSAGES.bsn, spans(bsn))] : []),
    ...(block.length > 0 ? [reason('left-over', MESSAGES.leftOver(block.length), spans(block))] : []),
    ...(ask.length > 0 ? [reason('undecided', MESSAGES.undecided(ask.length), spans(ask))] : []),
  ];
}

/** A gate with one scanner, one policy and one key. Holds no state between calls. */
export function createGate({ scan, policy, fingerprint }: GateOptions): Gate {
  const identity = {};

  const judge: Gate['judge'] = (text, findings, { destination, choices = [] }) => {
    const one = new Judge(destination, policy[destination], fingerprint, choices);
    return judgeAll(one, text, findings).map(({ finding, value, key, mayKeep, fate }) => {
      return { ...finding, value, key, mayKeep, fate };
    });
  };

  function prepare(text: string, request: PrepareRequest): Proposal | Held {
    const { destination } = request;
    const rules = policy[destination];
    const stop = (code: HoldCode, message: string) => held(destination, text.length, reason(code, message));
    if (!rules.allowed) return stop('not-allowed', MESSAGES.notAllowed(destination));
    if (isExpired(request.mapping, request.now)) return stop('expired', MESSAGES.expired);
    if (text.length > rules.maxCharacters) {
      return stop('too-long', MESSAGES.tooLong(text.length, rules.maxCharacters));
    }
    try {
      const judge = new Judge(destination, rules, fingerprint, request.choices ?? []);
      const look = lookWith(scan, judge, request.marked ?? []);
      const { judged, result, offsets } = replaceAll(scan, judge, look, text, request);
      const found = countByCategory(judged, result.replacements);
      const around = judged.filter(({ fate }) => fate === 'ask' || fate === 'keep');
      const sealed: Sealed = {
        gate: identity,
        look,
        preview: result.text,
        destination,
        found,
        offsets,
        around,
      };
      return Proposal.make(KEY, text, result, judged, sealed);
    } catch (error) {
      return held(destination, text.length, reason('scan-failed', MESSAGES.scanFailed), kindOf(error));
    }
  }

  function decide(proposal: Proposal, now: number): Decision {
    const sealed = Proposal.unseal(proposal);
    if (sealed?.gate !== identity) return held('extern', 0, reason('not-ours', MESSAGES.notOurs));
    const { look, preview, destination, found: counts } = sealed;
    const characters = preview.length;
    if (isExpired(proposal.mapping, now)) {
      return held(destination, characters, reason('expired', MESSAGES.expired));
    }
    try {
      const left = withThoseAround(look(preview, proposal.mapping), sealed);
      const putRight = countPutRight(left);
      const reasons = leftOvers(left, sealed);
      if (reasons.length > 0) return { verdict: 'hold', destination, reasons, counts, putRight, characters };
      const passed = Passed.make(KEY, preview, destination);
      return { verdict: 'pass', passed, destination, counts, putRight, characters };
    } catch (error) {
      return held(destination, characters, reason('scan-failed', MESSAGES.scanFailed), kindOf(error));
    }
  }

  return Object.freeze({ judge, prepare, decide });
}

/**
 * The text of a `Passed`, for the code that sends it to `destination`.
 * @throws TypeError when `passed` was not made by the gate, or for another kind of destination.
 */
export function release(passed: Passed, destination: DestinationKind): string {
  const text = Passed.open(passed, destination);
  if (text === null) throw new TypeError(MESSAGES.notOurs);
  return text;
}
