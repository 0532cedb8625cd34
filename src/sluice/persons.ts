/**
 * Which names in a text are one person. Full names found persons; bare first names, surnames and initials join the
 * person they fit. Where a bare name fits several, the choice is fixed: the person whose gender the cue says, else
 * the bearer spoken of last before it, else the first bearer after it.
 */
import { cueAround, type Gender, type NameCue } from './name-cues';
import { parseName, samePrefix, type NameParts, type Surname } from './name-parts';
import type { NameLabel } from './types';

/** A name as it stands in the text. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
}

/** A person the document's mapping knows already. */
export interface EarlierPerson {
  readonly number: number;
  readonly gender: Gender | null;
  readonly names: readonly { readonly label: NameLabel; readonly text: string }[];
}

export interface Person {
  /** The number of an earlier person, or null for one that is new in this text. */
  readonly number: number | null;
  readonly gender: Gender | null;
}

export interface LinkedName extends NameSpan {
  readonly label: NameLabel;
  /** Index in `persons`. */
  readonly person: number;
}

export interface Linked {
  /** In the order of the spans. A span may end earlier than given: "Jans" of Jan becomes "Jan" with the s outside. */
  readonly names: readonly LinkedName[];
  /** Earlier persons first, then the new ones in order of first appearance. */
  readonly persons: readonly Person[];
}

interface Draft {
  number: number | null;
  gender: Gender | null;
  given: string[];
  initials: string;
  surnames: Surname[];
  /** Made for "zijn vrouw, mevrouw De Vries": nobody's given name is known. */
  relation: boolean;
  /** Starts of the full and of the bare mentions so far, each ascending; -1 for an earlier person. */
  full: number[];
  bare: number[];
}

interface Mention {
  start: number;
  end: number;
  readonly surface: string;
  parts: NameParts;
  cue: NameCue;
  person: Draft | null;
  label: NameLabel;
}

/** Bearers of one name that are looked at, the latest ones: no letter has more, and a list of thousands stays quick. */
const MAX_BEARERS = 100;

/** Drafts by the words they answer to. */
class Register {
  readonly all: Draft[] = [];
  /** By surname, and by surname and first letter of a given name: "smit", "smit j". */
  private readonly bySurname = new Map<string, Draft[]>();
  private readonly byGiven = new Map<string, Draft[]>();
  private readonly byInitial = new Map<string, Draft[]>();

  create(number: number | null, relation = false): Draft {
    const draft: Draft = {
      number,
      gender: null,
      given: [],
      initials: '',
      surnames: [],
      relation,
      full: [],
      bare: [],
    };
    this.all.push(draft);
    return draft;
  }

  learn(draft: Draft, parts: NameParts, at: number): void {
    (parts.form === 'full' ? draft.full : draft.bare).push(at);
    for (const name of parts.form === 'surname' ? [] : parts.given) {
      if (draft.given.includes(name)) continue;
      draft.given.push(name);
      push(this.byGiven, name, draft);
    }
    if (parts.form !== 'surname' && parts.initials.length > draft.initials.length) {
      draft.initials = parts.initials;
      push(this.byInitial, parts.initials[0]!, draft);
    }
    const surname = parts.form === 'single' ? null : parts.surname;
    if (surname && !draft.surnames.some((s) => s.core === surname.core && s.prefix === surname.prefix)) {
      draft.surnames.push(surname);
    }
    const letters = new Set([draft.initials.slice(0, 1), ...draft.given.map((name) => name.slice(0, 1)), '']);
    for (const { core, parts: halves } of draft.surnames) {
      for (const key of new Set([core, ...halves])) {
        for (const letter of letters) push(this.bySurname, surnameKey(key, letter), draft);
      }
    }
  }

  /** Bearers of a surname; with `letter` only those one of whose given names begins with it. */
  withSurname(surname: Surname, letter = ''): readonly Draft[] {
    const whole = this.bearers(surname.core, letter).filter((draft) =>
      draft.surnames.some((s) =>
        s.core === surname.core ? samePrefix(s.prefix, surname.prefix) : s.parts.includes(surname.core),
      ),
    );
    const exact = whole.filter((draft) => draft.surnames.some((s) => s.core === surname.core));
    if (exact.length > 0) return exact;
    if (whole.length > 0 || surname.parts.length < 2) return whole;
    return unique(surname.parts.flatMap((part) => this.bearers(part, letter)));
  }

  private bearers(core: string, letter: string): readonly Draft[] {
    return (this.bySurname.get(surnameKey(core, letter)) ?? []).slice(-MAX_BEARERS);
  }

  withGiven(name: string): Draft[] {
    return (this.byGiven.get(name) ?? []).slice(-MAX_BEARERS);
  }

  withInitials(initials: string): Draft[] {
    return (this.byInitial.get(initials[0]!) ?? [])
      .slice(-MAX_BEARERS)
      .filter((draft) => sameInitials(draft.initials, initials));
  }
}

const surnameKey = (core: string, letter: string) => (letter === '' ? core : `${core} ${letter}`);

/** "J." and "J.P.M." can be one person's, "J." and "P." can't. */
const sameInitials = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);

function push(map: Map<string, Draft[]>, key: string, draft: Draft): void {
  const drafts = map.get(key);
  if (!drafts) map.set(key, [draft]);
  else if (drafts[drafts.length - 1] !== draft && !drafts.includes(draft)) drafts.push(draft);
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const noConflict = (draft: Draft, gender: Gender | null) =>
  draft.gender === null || gender === null || draft.gender === gender;

/** The documented choice between several: gender first, then the last bearer before `at`, then the first after it. */
function choose(candidates: readonly Draft[], gender: Gender | null, at: number): Draft | null {
  const possible = candidates.filter((draft) => noConflict(draft, gender));
  const matching = gender === null ? [] : possible.filter((draft) => draft.gender === gender);
  const pool = matching.length > 0 ? matching : possible;
  let best: Draft | null = null;
  let bestBefore = -Infinity;
  for (const draft of pool) {
    const before = lastBefore(draft, at);
    if (before > bestBefore) [best, bestBefore] = [draft, before];
  }
  if (best) return best;
  const first = (draft: Draft) => Math.min(draft.full[0] ?? Infinity, draft.bare[0] ?? Infinity);
  return pool.reduce<Draft | null>((a, b) => (a && first(a) <= first(b) ? a : b), null);
}

/** Start of the person's last mention before `at`. Bare mentions are linked in order, so all of them lie before. */
function lastBefore(draft: Draft, at: number): number {
  let [low, high] = [0, draft.full.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (draft.full[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return Math.max(draft.full[low - 1] ?? -Infinity, draft.bare[draft.bare.length - 1] ?? -Infinity);
}

/** True when the given names and initials of a full name fit a person's. */
function sameFront(draft: Draft, parts: NameParts): boolean {
  if (draft.given.length > 0 && parts.given.length > 0) return draft.given.includes(parts.given[0]!);
  if (draft.initials === '' || parts.initials === '') return true;
  return sameInitials(draft.initials, parts.initials);
}

function linkFull(register: Register, mention: Mention): void {
  const { parts, cue, start } = mention;
  const fitting = register
    .withSurname(parts.surname!, parts.initials.slice(0, 1))
    .filter((draft) => sameFront(draft, parts));
  const sameGiven = fitting.filter((d) => parts.given.length > 0 && d.given.includes(parts.given[0]!));
  // Half of a double name ("A. de Wit" for Anna Jansen-de Wit) is only proof together with a given name.
  const sameSurname = fitting.filter((d) => d.surnames.some((s) => s.core === parts.surname!.core));
  const pool = sameGiven.length > 0 ? sameGiven : sameSurname;
  settle(register, mention, choose(pool, cue.gender, start), 'NAAM');
}

function settle(register: Register, mention: Mention, found: Draft | null, label: NameLabel): void {
  const draft = found ?? register.create(null, mention.cue.relation);
  register.learn(draft, mention.parts, mention.start);
  draft.gender ??= mention.cue.gender;
  mention.person = draft;
  mention.label = label;
}

function linkSurname(register: Register, mention: Mention, surname: Surname): Draft | null {
  const { cue, start } = mention;
  let candidates = register.withSurname(surname);
  // "zijn vrouw, mevrouw De Vries" is not the Jan de Vries just named, unless the text called Jan a woman.
  if (cue.relation) {
    candidates = candidates.filter((d) => d.relation || (cue.gender !== null && d.gender === cue.gender));
  }
  return choose(candidates, cue.gender, start);
}

/** A surname learned from a word of which only its place told that it is one. */
const asSurname = (parts: NameParts): NameParts => ({ ...parts, form: 'surname', given: [], initials: '' });
const asGiven = (parts: NameParts): NameParts => ({ ...parts, form: 'given', surname: null });

/** "Jans moeder": the name without its possessive s, when only that is a name the text knows. */
function withoutPossessive(register: Register, mention: Mention): NameParts | null {
  const name = mention.parts.given[0] ?? '';
  if (name.length < 3 || !/s$/i.test(mention.surface)) return null;
  const base = name.slice(0, -1);
  const known =
    register.withGiven(base).length > 0 ||
    register.withSurname({ prefix: '', core: base, parts: [base] }).length > 0;
  return known ? parseName(mention.surface.slice(0, -1)) : null;
}

function linkSingle(register: Register, mention: Mention): void {
  const tryBoth = (parts: NameParts): boolean => {
    const byGiven = () => {
      const found = choose(register.withGiven(parts.given[0]!), mention.cue.gender, mention.start);
      if (found) {
        mention.parts = asGiven(parts);
        settle(register, mention, found, 'VOORNAAM');
      }
      return found !== null;
    };
    const bySurname = () => {
      const found = linkSurname(register, mention, parts.surname!);
      if (found) {
        mention.parts = asSurname(parts);
        settle(register, mention, found, 'ACHTERNAAM');
      }
      return found !== null;
    };
    return mention.cue.expects === 'surname' ? bySurname() || byGiven() : byGiven() || bySurname();
  };
  if (tryBoth(mention.parts)) return;
  const base = withoutPossessive(register, mention);
  if (base) {
    const end = mention.end;
    mention.end -= 1;
    if (tryBoth(base)) return;
    mention.end = end;
  }
  const surname = mention.cue.expects === 'surname';
  mention.parts = surname ? asSurname(mention.parts) : asGiven(mention.parts);
  settle(register, mention, null, surname ? 'ACHTERNAAM' : 'VOORNAAM');
}

function linkPartial(register: Register, mention: Mention): void {
  const { parts, cue, start } = mention;
  switch (parts.form) {
    case 'single':
      return linkSingle(register, mention);
    case 'surname':
      return settle(register, mention, linkSurname(register, mention, parts.surname!), 'ACHTERNAAM');
    case 'given':
      return settle(
        register,
        mention,
        choose(register.withGiven(parts.given[0]!), cue.gender, start),
        'VOORNAAM',
      );
    default:
      return settle(
        register,
        mention,
        choose(register.withInitials(parts.initials), cue.gender, start),
        'VOORLETTERS',
      );
  }
}

/**
 * Links the names at `spans` (sorted, not overlapping) of `text` to persons. `earlier` are the persons of the
 * document's mapping, so that a follow-up keeps their numbers. Deterministic.
 */
export function linkPersons(
  text: string,
  spans: readonly NameSpan[],
  earlier: readonly EarlierPerson[] = [],
): Linked {
  const register = new Register();
  for (const person of earlier) {
    const draft = register.create(person.number);
    for (const { label, text: name } of person.names) {
      const parts = parseName(name);
      const bare = parts.form === 'single' && (label === 'ACHTERNAAM' ? asSurname(parts) : asGiven(parts));
      register.learn(draft, bare || parts, -1);
    }
    draft.gender = person.gender;
  }
  const mentions: Mention[] = spans.map(({ start, end }) => ({
    start,
    end,
    surface: text.slice(start, end),
    parts: parseName(text.slice(start, end)),
    cue: cueAround(text, start, end),
    person: null,
    label: 'NAAM',
  }));
  const isFull = (mention: Mention) => mention.parts.form === 'full';
  mentions.filter(isFull).forEach((mention) => linkFull(register, mention));
  mentions.filter((mention) => !isFull(mention)).forEach((mention) => linkPartial(register, mention));

  const order = unique([
    ...register.all.filter((draft) => draft.number !== null),
    ...mentions.map((mention) => mention.person!),
  ]);
  const index = new Map(order.map((draft, i) => [draft, i]));
  return {
    names: mentions.map(({ start, end, label, person }) => ({
      start,
      end,
      label,
      person: index.get(person!)!,
    })),
    persons: order.map(({ number, gender }) => ({ number, gender })),
  };
}
