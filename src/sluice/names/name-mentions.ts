/** Names as they stand in a text, read with their cues, and the ones that together are one name. */
import { sexOfGivenName } from './given-names';
import { cueAround, endsInPossessive, type NameCue } from './name-cues';
import { asGiven, asSurname, composeName, parseName, type NameParts } from './name-parts';
import type { NameLabel } from '../types';

/** A name as it stands in the text. Offsets are UTF-16 units. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
}

export interface Mention {
  readonly start: number;
  /** Earlier than given where an s turned out to be a possessive. */
  end: number;
  readonly surface: string;
  parts: NameParts;
  readonly cue: NameCue;
  label: NameLabel;
}

/** One mention, or several that make one name: "Voornaam: Jan", new line, "Achternaam: De Vries". */
export interface Unit {
  readonly mentions: readonly Mention[];
  parts: NameParts;
  readonly cue: NameCue;
  readonly start: number;
  /** The unit before it in the text, when it stands near by in the same sentence. */
  readonly previous: Unit | null;
  /** The one behind it, likewise. */
  next: Unit | null;
}

/** More parts than these no name has. */
const MAX_PARTS = 6;

/** Fields of one person stand this close together in a form. */
const FIELD_GAP = 60;

const JOINER = /^,?\s{1,2}(?:e\/v|ev|e\.v\.|geb\.?|wed\.?|voorheen|thans)\s{1,2}$/iu;
/** No tabs or columns: the cells of a row are not one name, a roster has a name a day. */
const SAME_LINE = /^[ \u00a0]$/;
/** "Johannes (Jan) de Vries", 'Cornelis "Kees" Vermaas', "mw. Rikkerink (Sien)" found one by one. */
const OPENING = /^[ \u00a0]?[("“„][ \u00a0]?$/;
const CLOSING = /^[ \u00a0]?[)"”][ \u00a0]{1,2}$/;
const ONE_SPACE = /^[ \u00a0]{0,2}(?:\r?\n[ \u00a0]{0,2})?$/;

const LABEL_OF = { full: 'NAAM', surname: 'ACHTERNAAM', given: 'VOORNAAM', initials: 'VOORLETTERS' } as const;

/**
 * Reads the names at `spans`. `known` are names the mapping holds. A word whose like stands behind a title elsewhere
 * ("mevrouw Bloem") is a surname where nothing says what it is.
 */
export function readMentions(
  text: string,
  spans: readonly NameSpan[],
  known: readonly NameParts[],
): Mention[] {
  const mentions = spans.map(({ start, end }): Mention => {
    const surface = text.slice(start, end);
    return {
      start,
      end,
      surface,
      parts: parseName(surface),
      cue: cueAround(text, start, end),
      label: 'NAAM',
    };
  });
  cutPossessives(text, mentions, known);
  const titled = new Set(
    mentions.filter(({ cue }) => cue.expects === 'surname').flatMap(({ parts }) => parts.surname?.core ?? []),
  );
  return mentions.map((mention) => {
    const { cue, parts } = mention;
    const surname = parts.form === 'single' && cue.expects === null && titled.has(parts.surname!.core);
    return surname ? { ...mention, cue: { ...cue, expects: 'surname' as const } } : mention;
  });
}

/** Puts the s of "Jans moeder" outside the name when the text or the mapping knows Jan, and no Jans. */
function cutPossessives(text: string, mentions: readonly Mention[], known: readonly NameParts[]): void {
  const possible = new Set(mentions.filter(({ end }) => endsInPossessive(text, end)));
  const plain = mentions.filter((mention) => !possible.has(mention)).map(({ parts }) => parts);
  const words = new Set([...known, ...plain].flatMap(knownWords));
  for (const mention of possible) {
    const base = parseName(mention.surface.slice(0, -1));
    const [word, baseWord] = [wholeWord(mention.parts), wholeWord(base)];
    if (word === null || baseWord === null || `${baseWord}s` !== word || baseWord.length < 2) continue;
    if (words.has(word) || !words.has(baseWord)) continue;
    mention.parts = base;
    mention.end -= 1;
  }
}

/** What a name is known by when it stands there again with an s: "jan", "berg", "karin bakker". */
function wholeWord({ form, given, surname }: NameParts): string | null {
  if (form === 'full') return given.length > 0 ? `${given[0]!} ${surname!.core}` : null;
  return surname?.core ?? given[0] ?? null;
}

function knownWords(parts: NameParts): string[] {
  const { surname, given } = parts;
  return [wholeWord(parts) ?? '', ...given, ...(surname ? [surname.core, ...surname.parts] : [])];
}

/** The part a mention adds to a name made of several; null when it is a name of its own. */
function following(text: string, unit: Unit, mention: Mention): NameParts | null {
  const last = unit.mentions[unit.mentions.length - 1]!;
  const gap = text.slice(last.end, Math.min(mention.start, last.end + FIELD_GAP + 1));
  const { parts, cue } = mention;
  if (gap.length > FIELD_GAP || unit.mentions.length >= MAX_PARTS) return null;
  const fields = unit.mentions.map((m) => m.cue.field);
  if (cue.callName) {
    const named = !unit.mentions.some((m) => m.cue.callName);
    return named && (parts.form === 'single' || parts.form === 'given') ? asGiven(parts) : null;
  }
  if (cue.field !== null) {
    const sameForm = fields.every((field) => field !== null && field !== cue.field);
    return sameForm ? ofField(parts, cue) : null;
  }
  if (JOINER.test(gap) && unit.parts.surname && parts.surname) return asSurname(parts);
  if (unit.parts.form === 'full') return null;
  if (unit.mentions.length > 1) {
    return CLOSING.test(gap) && !unit.parts.surname && isSurname(parts) ? asSurname(parts) : null;
  }
  const nickname = OPENING.test(gap) && /[)"”]/.test(text.charAt(mention.end)) && parts.form === 'single';
  if (nickname) return asGiven(parts);
  return isBeside(gap, last, parts) ? asSurname(parts) : null;
}

const isSurname = ({ form }: NameParts) => form === 'surname' || form === 'single';

/**
 * "Jan" and "de Vries" found one by one. Two words without a tussenvoegsel can be two persons: only a word that is a
 * given name, with one behind it that isn't, makes one name.
 */
function isBeside(gap: string, first: Mention, { form, given }: NameParts): boolean {
  if (first.parts.form === 'surname' || first.parts.form === 'full') return false;
  if (form === 'surname') return ONE_SPACE.test(gap) && gap !== '';
  if (form !== 'single' || first.cue.expects === 'surname' || !SAME_LINE.test(gap)) return false;
  return sexOfGivenName(first.parts.given[0] ?? '') !== null && sexOfGivenName(given[0]!) === null;
}

function ofField(parts: NameParts, { field }: NameCue): NameParts {
  if (parts.form === 'full') return parts;
  return field === 'surname' ? asSurname(parts) : parts.form === 'single' ? asGiven(parts) : parts;
}

/** What the first mention of a name of several parts is: a word that can be either is mostly a given name. */
function leading({ parts, cue }: Mention, gap: string): NameParts {
  if (cue.field !== null) return ofField(parts, cue);
  if (parts.form !== 'single') return parts;
  return cue.expects === 'surname' || JOINER.test(gap) ? asSurname(parts) : asGiven(parts);
}

function joined(text: string, unit: Unit, mention: Mention, added: NameParts): Unit {
  const { mentions, cue } = unit;
  const first = mentions[0]!;
  if (mentions.length === 1) first.parts = leading(first, text.slice(first.end, mention.start));
  mention.parts = added;
  return {
    ...unit,
    mentions: [...mentions, mention],
    parts: composeName(mentions.length === 1 ? first.parts : unit.parts, added),
    cue: {
      ...cue,
      gender: cue.gender ?? mention.cue.gender,
      role: cue.role ?? mention.cue.role,
    },
  };
}

/** How near "zijn" in "Jan de Vries en zijn vrouw" stands to the one it points to, in UTF-16 units. */
const NEAR = 60;

function isNear(text: string, { mentions }: Unit, { start }: Mention): boolean {
  const { end } = mentions[mentions.length - 1]!;
  return start - end <= NEAR && !/[!?\r\n]|\.\s+\p{Lu}/u.test(text.slice(end, start));
}

/** The mentions in units, in the order of the text. Labels of names in several parts are set. */
export function groupMentions(text: string, mentions: readonly Mention[]): Unit[] {
  const units: Unit[] = [];
  for (const mention of mentions) {
    const unit = units[units.length - 1] ?? null;
    const added = unit && following(text, unit, mention);
    if (unit && added) {
      const whole = joined(text, unit, mention, added);
      units[units.length - 1] = whole;
      if (whole.previous) whole.previous.next = whole;
      continue;
    }
    const previous = unit && isNear(text, unit, mention) ? unit : null;
    const { parts, cue, start } = mention;
    const own: Unit = { mentions: [mention], parts, cue, start, previous, next: null };
    if (previous) previous.next = own;
    units.push(own);
  }
  for (const { mentions: parts } of units.filter((unit) => unit.mentions.length > 1)) {
    for (const mention of parts) {
      const { form } = mention.parts;
      mention.label = form === 'single' ? 'VOORNAAM' : LABEL_OF[form];
    }
  }
  return units;
}
