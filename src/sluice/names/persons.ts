/**
 * Which names in a text are one person. A wrong split costs a number; a wrong merge hands one person's story to
 * another. So the rules below link what fits, and split where signs conflict.
 *
 * 1. Names in parts are one name: "Jan" and "de Vries" side by side, the fields of a form, "de Boer" e/v "Smit",
 *    "roepnaam Hans" behind a name, "Johannes (Jan)". A nickname or a diminutive that stands alone is a name of its own.
 * 2. Full names are linked first, those with a given name before those with initials. Two are one person when the
 *    surname fits (capitals, accents, order and an absent tussenvoegsel don't matter; a double name fits in both orders)
 *    and so do the given names, or the initials, where one of them has no given name. Initials that fit several persons
 *    ("J. de Vries" beside Jan and Jeroen de Vries) are a person of their own, unless a title leaves one of them. Half a
 *    double name fits together with a given name only. A full name also joins a person an earlier prompt knows by that
 *    surname or that given name alone.
 * 3. Bare given names, surnames and initials join a person who has them. A surname of one half joins the bearer of
 *    the double name; a double name never joins the bearer of one half.
 * 4. Gender ("mevrouw", "zoon", "(m)") must not conflict. For surnames and initials the sex of a given name and
 *    "e/v" count as well; for a given name they say nothing.
 * 5. Roles must not conflict: a family ("familie", "dhr. en mevr.") is a person of its own; a bare surname with
 *    "dr." is a care worker's, else that of somebody of whom the text says nothing, and who is not named beside
 *    it in the same sentence; one with "mevrouw" or "de heer" is neither a care worker's nor a child's ("dochter Sanne",
 *    "6 jaar"); without any title it is a child's only when nobody else bears it.
 * 6. "zijn vrouw", "haar zoon" is not the one just spoken of, whatever the name.
 * 7. Of several that fit: those of the stated gender, else the one spoken of last before it, else the first after it.
 * 8. A final s counts as a possessive when the text or the mapping knows the name without it, not the one with it, and
 *    something that can be had stands behind it. It stays outside the placeholder.
 */
import { sexOfGivenName } from './given-names';
import type { Gender, PersonRole } from './name-cues';
import { groupMentions, readMentions, type Mention, type NameSpan, type Unit } from './name-mentions';
import { asGiven, asSurname, parseName, type NameParts } from './name-parts';
import {
  choose,
  lettersOf,
  likelyGender,
  ofGender,
  Register,
  sameInitials,
  statedGender,
  type Draft,
} from './person-register';
import type { NameLabel } from '../types';

export type { NameSpan } from './name-mentions';

/** A person the document's mapping knows already. */
export interface EarlierPerson {
  readonly number: number;
  readonly gender: Gender | null;
  readonly role: PersonRole | null;
  readonly names: readonly { readonly label: NameLabel; readonly text: string }[];
}

export interface Person {
  /** The number of an earlier person, or null for one that is new in this text. */
  readonly number: number | null;
  readonly gender: Gender | null;
  readonly role: PersonRole | null;
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

/** How many given names a text has for one surname and one initial: "Jan" and "Jeroen" for J. de Vries. */
class Namesakes {
  private readonly names = new Map<string, Set<string>>();

  constructor(units: readonly Unit[]) {
    for (const { parts } of units) {
      if (!parts.surname || !parts.given[0]) continue;
      const key = keyOf(parts);
      this.names.set(key, (this.names.get(key) ?? new Set()).add(parts.given[0]));
    }
  }

  of(parts: NameParts): number {
    return this.names.get(keyOf(parts))?.size ?? 0;
  }
}

const keyOf = ({ surname, initials }: NameParts) => `${surname?.core ?? ''} ${initials.slice(0, 1)}`;

class Linker {
  readonly register = new Register();
  private readonly persons = new Map<Unit, Draft>();

  constructor(private readonly namesakes: Namesakes) {}

  personOf(unit: Unit): Draft {
    return this.persons.get(unit)!;
  }

  addEarlier({ number, gender, role, names }: EarlierPerson): void {
    const draft = this.register.create(number);
    for (const { label, text } of names) {
      const parts = parseName(text);
      const bare = label === 'ACHTERNAAM' ? asSurname(parts) : asGiven(parts);
      this.register.learn(draft, parts.form === 'single' ? bare : parts, -1);
    }
    draft.gender = gender;
    draft.role = role;
  }

  linkFull(unit: Unit): void {
    const { parts, cue, start } = unit;
    const surname = parts.surname!;
    const open = (drafts: readonly Draft[], proof: Proof) => this.open(drafts, unit, proof);
    const { whole, half } = this.register.withSurname(surname, lettersOf(parts));
    // "Maria de Vries" can be Anna Maria; Anna Maria is not Maria, unless the text says that she is called so.
    const names = unit.mentions.length > 1 ? parts.given : parts.given.slice(0, 1);
    const named = [...whole, ...half].filter((draft) => names.some((name) => draft.given.has(name)));
    const gender = cue.gender ?? (parts.given.length > 0 ? sexOfGivenName(parts.given[0]!) : null);
    const found =
      choose(open(named, 'full'), cue.gender, start, statedGender) ??
      this.byInitials(
        open(
          whole.filter((draft) => initialsFit(draft, parts)),
          'initials',
        ),
        unit,
        gender,
      ) ??
      choose(open(this.register.withSurnameOnly(surname), 'surname'), gender, start, likelyGender) ??
      choose(
        open(this.register.withGiven(parts.given.slice(0, 1)), 'given').filter(
          (d) => d.surnames.length === 0,
        ),
        cue.gender,
        start,
        statedGender,
      );
    this.settle(unit, found, 'NAAM');
  }

  linkBare(unit: Unit): void {
    const { parts, cue } = unit;
    switch (parts.form) {
      case 'single':
        return this.linkSingle(unit);
      case 'surname':
        return this.settle(unit, this.bySurname(unit, parts), 'ACHTERNAAM');
      case 'given':
        return this.settle(unit, this.byGiven(unit, parts), 'VOORNAAM');
      default: {
        const bearers = this.open(this.register.withInitials(parts.initials), unit, 'initials');
        return this.settle(unit, this.byInitials(bearers, unit, cue.gender), 'VOORLETTERS');
      }
    }
  }

  private linkSingle(unit: Unit): void {
    if (this.settleEither(unit, unit.parts)) return;
    const surname = unit.cue.expects === 'surname';
    unit.parts = surname ? asSurname(unit.parts) : asGiven(unit.parts);
    this.settle(unit, null, surname ? 'ACHTERNAAM' : 'VOORNAAM');
  }

  /** Links a word that can be either to a person who has it as a given name or as a surname. */
  private settleEither(unit: Unit, parts: NameParts): boolean {
    const given = (): boolean => this.settleAs(unit, asGiven(parts), this.byGiven(unit, parts), 'VOORNAAM');
    const surname = (): boolean =>
      this.settleAs(unit, asSurname(parts), this.bySurname(unit, parts), 'ACHTERNAAM');
    if (unit.cue.role === 'familie') return surname();
    return unit.cue.expects === 'surname' ? surname() || given() : given() || surname();
  }

  private settleAs(unit: Unit, parts: NameParts, found: Draft | null, label: NameLabel): boolean {
    if (!found) return false;
    unit.parts = parts;
    this.settle(unit, found, label);
    return true;
  }

  private byGiven(unit: Unit, { given }: NameParts): Draft | null {
    const bearers = this.open(this.register.withGiven(given), unit, 'given');
    return choose(bearers, unit.cue.gender, unit.start, statedGender);
  }

  private bySurname(unit: Unit, { surname }: NameParts): Draft | null {
    const { whole, half } = this.register.withSurname(surname!);
    // A double name says more than its halves do: whoever bears one of them is somebody else.
    const pools = surname!.parts.length > 1 ? [whole] : [whole, half];
    const { gender } = unit.cue;
    for (const pool of pools) {
      const bearers = this.open(pool, unit, 'surname').filter(
        (draft) =>
          !unit.cue.relation || draft.relation || (gender !== null && likelyGender(draft) === gender),
      );
      const sameRole = bearers.filter(({ role }) => role === unit.cue.role && role !== null);
      const grown = bearers.filter(({ role }) => role !== 'kind');
      const found = [sameRole, grown, bearers]
        .map((some) => choose(some, gender, unit.start, likelyGender))
        .find((draft) => draft !== null);
      if (found) return found;
    }
    return null;
  }

  /** Those of `drafts` whose role fits, without those spoken of beside it where the cue says that it is another. */
  private open(drafts: readonly Draft[], { cue, previous, next }: Unit, proof: Proof): Draft[] {
    const [before, after] = [previous, next].map((unit) => unit && this.persons.get(unit));
    const others = new Set<Draft>();
    if (cue.toPrevious && before) others.add(before);
    if (cue.role === 'zorg' && proof === 'surname') {
      for (const beside of [before, after]) if (beside && beside.role !== 'zorg') others.add(beside);
    }
    return drafts.filter((draft) => !others.has(draft) && roleFits(draft.role, cue.role, proof));
  }

  /**
   * Whose initials these are. When several persons fit it is none of them, but a person of its own that the same
   * initials mean from then on. `gender` is what is said or likely.
   */
  private byInitials(bearers: readonly Draft[], { parts, cue }: Unit, gender: Gender | null): Draft | null {
    if (parts.given.length > 0 && this.namesakes.of(parts) > 1) return null;
    const fitting = ofGender(bearers, gender, likelyGender);
    const whole = fitting.filter(({ initials }) => initials === parts.initials);
    const pool = parts.initials.length > 1 && whole.length > 0 ? whole : fitting;
    if (pool.length <= 1) return pool[0] ?? null;
    const own = pool.filter((draft) => draft.given.size === 0 && draft.gender === cue.gender);
    return own.length === 1 ? own[0]! : null;
  }

  private settle(unit: Unit, found: Draft | null, label: NameLabel): void {
    const { parts, cue, start, mentions } = unit;
    const draft = found ?? this.register.create(null, cue.relation);
    this.register.learn(draft, parts, start);
    draft.gender ??= cue.gender;
    draft.role = strongerRole(draft.role, cue.role);
    this.persons.set(unit, draft);
    if (mentions.length === 1) mentions[0]!.label = label;
  }
}

/** What a name has in common with a person; the less, the more a role weighs. */
type Proof = 'full' | 'initials' | 'given' | 'surname';

function roleFits(known: PersonRole | null, said: PersonRole | null, proof: Proof): boolean {
  if ((known === 'familie') !== (said === 'familie')) return false;
  if (proof === 'full' || known === said) return true;
  if (known === null || said === null) return true;
  // Between a child and a grown-up a given name or an initial decides; a surname doesn't, and nothing makes a doctor.
  return proof !== 'surname' && known !== 'zorg' && said !== 'zorg';
}

const STRENGTH: Readonly<Record<PersonRole, number>> = { kind: 1, volwassen: 2, zorg: 3, familie: 4 };

/** The role that holds when a person has been given both. */
export function strongerRole(a: PersonRole | null, b: PersonRole | null): PersonRole | null {
  if (a === null || b === null) return a ?? b;
  return STRENGTH[b] > STRENGTH[a] ? b : a;
}

/** True when initials don't keep a full name from being a person's, and not both have given names. */
function initialsFit(draft: Draft, parts: NameParts): boolean {
  if (draft.given.size > 0 && parts.given.length > 0) return false;
  return draft.initials !== '' && parts.initials !== '' && sameInitials(draft.initials, parts.initials);
}

/**
 * Links the names at `spans` (sorted, not overlapping) of `text` to persons. `earlier` are the persons of the
 * document's mapping, so that a follow-up keeps their numbers. Deterministic; linear in the number of names, as no
 * more than a fixed number of bearers of one name is compared.
 */
export function linkPersons(
  text: string,
  spans: readonly NameSpan[],
  earlier: readonly EarlierPerson[] = [],
): Linked {
  const known = earlier.flatMap(({ names }) => names.map((name) => parseName(name.text)));
  const mentions = readMentions(text, spans, known);
  const units = groupMentions(text, mentions);
  const isFull = (unit: Unit) => unit.parts.form === 'full';
  const isNamed = (unit: Unit) => unit.parts.given.length > 0;
  const full = units.filter(isFull);
  const bare = units.filter((unit) => !isFull(unit));
  const linker = new Linker(new Namesakes(full));
  earlier.forEach((person) => linker.addEarlier(person));
  // Whom initials fit shows only when every given name is known.
  full.filter(isNamed).forEach((unit) => linker.linkFull(unit));
  full.filter((unit) => !isNamed(unit)).forEach((unit) => linker.linkFull(unit));
  bare.forEach((unit) => linker.linkBare(unit));

  const personOf = new Map<Mention, Draft>();
  for (const unit of units) unit.mentions.forEach((m) => personOf.set(m, linker.personOf(unit)));
  const order = [
    ...new Set([
      ...linker.register.all.filter((draft) => draft.number !== null),
      ...mentions.map((mention) => personOf.get(mention)!),
    ]),
  ];
  const index = new Map(order.map((draft, i) => [draft, i]));
  return {
    names: mentions.map((mention) => ({
      start: mention.start,
      end: mention.end,
      label: mention.label,
      person: index.get(personOf.get(mention)!)!,
    })),
    persons: order.map(({ number, gender, role }) => ({ number, gender, role })),
  };
}
