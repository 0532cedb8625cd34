/** The persons known so far, found by the words they answer to, and the choice between several. */
import { sexOfGivenName } from './given-names';
import type { Gender, PersonRole } from './name-cues';
import { compareSurnames, type NameParts, type Surname } from './name-parts';

/** A person while names are being linked. */
export interface Draft {
  readonly number: number | null;
  /** Said by the text ("mevrouw", "zoon", "(m)"). */
  gender: Gender | null;
  /** Said by the given name or a married name only. */
  likely: Gender | null;
  role: PersonRole | null;
  readonly given: Set<string>;
  initials: string;
  readonly surnames: Surname[];
  /** First letters of the given names and initials, and '' for every person. */
  readonly letters: Set<string>;
  /** Made for "zijn vrouw, mevrouw De Vries": nobody's given name is known. */
  readonly relation: boolean;
  /** Starts of the full and of the bare mentions so far, each ascending; -1 for an earlier person. */
  readonly full: number[];
  readonly bare: number[];
}

/** Bearers of one name that are looked at, the latest ones: no letter has more, and a list of thousands stays quick. */
const MAX_BEARERS = 100;

/** Stands for the letter of a person of whom no given name and no initial is known. */
const NO_LETTER = '-';

const MARRIED = /(?:^|\s)(?:e\/v|ev|e\.v\.|geb\.?|wed\.?)\s/iu;

/** Drafts by the words they answer to. Every look-up gives at most some hundreds of drafts. */
export class Register {
  readonly all: Draft[] = [];
  /** By half a surname or a whole one, and by that and the first letter of a given name: "smit", "smit j". */
  private readonly bySurname = new Index();
  private readonly byGiven = new Index();
  private readonly byInitial = new Index();

  create(number: number | null, relation = false): Draft {
    const draft: Draft = {
      number,
      gender: null,
      likely: null,
      role: null,
      given: new Set(),
      initials: '',
      surnames: [],
      letters: new Set(['']),
      relation,
      full: [],
      bare: [],
    };
    this.all.push(draft);
    return draft;
  }

  /** Adds what a mention at `at` says about a person's name. */
  learn(draft: Draft, parts: NameParts, at: number): void {
    insert(parts.form === 'full' ? draft.full : draft.bare, at);
    for (const name of parts.given) {
      draft.given.add(name);
      this.byGiven.add(name, draft);
      draft.likely ??= sexOfGivenName(name);
    }
    if (parts.initials.length > draft.initials.length) {
      draft.initials = parts.initials;
      this.byInitial.add(parts.initials[0]!, draft);
    }
    if (MARRIED.test(parts.surnameText)) draft.likely ??= 'v';
    const known = draft.surnames.length + draft.letters.size;
    const { surname } = parts;
    if (surname && !draft.surnames.some((s) => s.core === surname.core && s.prefix === surname.prefix)) {
      draft.surnames.push(surname);
    }
    const letters = lettersOf(parts);
    for (const letter of letters.length > 0 ? letters : [NO_LETTER]) draft.letters.add(letter);
    if (draft.surnames.length + draft.letters.size > known) this.file(draft);
  }

  private file(draft: Draft): void {
    for (const { core, parts } of draft.surnames) {
      for (const key of new Set([core, ...parts])) {
        for (const letter of draft.letters) this.bySurname.add(`${key} ${letter}`, draft);
      }
    }
  }

  /** Bearers of a surname, of all of it or of half a double name; with `letters` only those with such a front. */
  withSurname(surname: Surname, letters: readonly string[] = ['']): Bearers {
    const keys = new Set([surname.core, ...surname.parts]);
    const found = new Set<Draft>();
    for (const key of keys) {
      for (const letter of letters) {
        for (const draft of this.bySurname.get(`${key} ${letter}`)) found.add(draft);
      }
    }
    const bearers: Bearers = { whole: [], half: [] };
    for (const draft of found) {
      const kinds = draft.surnames.map((own) => compareSurnames(own, surname));
      const kind = kinds.includes('whole') ? 'whole' : kinds.includes('half') ? 'half' : null;
      if (kind) bearers[kind].push(draft);
    }
    return bearers;
  }

  /** Bearers of a surname of whom nothing else is known. */
  withSurnameOnly(surname: Surname): Draft[] {
    return this.withSurname(surname, [NO_LETTER]).whole.filter(
      (draft) => draft.given.size === 0 && draft.initials === '',
    );
  }

  withGiven(names: readonly string[]): Draft[] {
    return [...new Set(names.flatMap((name) => this.byGiven.get(name)))];
  }

  withInitials(initials: string): Draft[] {
    return this.byInitial.get(initials[0] ?? '').filter((draft) => sameInitials(draft.initials, initials));
  }
}

export interface Bearers {
  readonly whole: Draft[];
  readonly half: Draft[];
}

class Index {
  private readonly drafts = new Map<string, Set<Draft>>();
  private readonly latest = new Map<string, Draft[]>();

  add(key: string, draft: Draft): void {
    const known = this.drafts.get(key);
    if (known?.has(draft)) return;
    if (known) known.add(draft);
    else this.drafts.set(key, new Set([draft]));
    const latest = this.latest.get(key) ?? [];
    latest.push(draft);
    if (latest.length > MAX_BEARERS) latest.shift();
    this.latest.set(key, latest);
  }

  get(key: string): readonly Draft[] {
    return this.latest.get(key) ?? [];
  }
}

/** Puts `value` in its place in an ascending list; mostly that is the end. */
function insert(ascending: number[], value: number): void {
  let at = ascending.length;
  while (at > 0 && ascending[at - 1]! > value) at--;
  ascending.splice(at, 0, value);
}

/** First letters under which a name with these given names and initials is looked for. */
export function lettersOf({ given, initials }: NameParts): string[] {
  return [...new Set([initials.slice(0, 1), ...given.map((name) => name.slice(0, 1))])].filter(Boolean);
}

/** "J." and "J.P.M." can be one person's, "J." and "P." can't. */
export const sameInitials = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);

/** What the text said of a person's gender, or what the name makes likely. */
export const likelyGender = (draft: Draft): Gender | null => draft.gender ?? draft.likely;
/** Only what the text said: a given name says nothing about which of two persons of that name is meant. */
export const statedGender = (draft: Draft): Gender | null => draft.gender;

/** Those of the gender, or else those of whom it isn't known; all of them when no gender is given. */
export function ofGender(
  candidates: readonly Draft[],
  gender: Gender | null,
  genderOf: (draft: Draft) => Gender | null,
): readonly Draft[] {
  if (gender === null) return candidates;
  const matching = candidates.filter((draft) => genderOf(draft) === gender);
  return matching.length > 0 ? matching : candidates.filter((draft) => genderOf(draft) === null);
}

/**
 * The choice between several: those of the gender first, then the last bearer before `at`, then the first after it.
 * Null when none of them can be meant.
 */
export function choose(
  candidates: readonly Draft[],
  gender: Gender | null,
  at: number,
  genderOf: (draft: Draft) => Gender | null,
): Draft | null {
  const pool = ofGender(candidates, gender, genderOf);
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
