/** Places where people live: behind a postcode or address, after "woont in", under a label, in a letter's head. */
import { Ascii } from '../../ascii';
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { wordSet } from '../../word-table';

export interface PlaceSpan {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Words inside a place's name, between two capitals: Katwijk aan den Rijn, Berg en Dal. */
const INSIDE = wordSet('aan den de der op en bij van ad a d z het over ten ter in la');
const FIRST = wordSet(
  "den de het 's 't s t sint st nieuw oud noord zuid oost west groot klein bad 's sta san new los",
);
/** True for the first word of a place's name in two words: den haag, bad bentheim. */
export const opensPlace = (doc: Doc, t: number) => FIRST.has(doc.tokens.hash[t]);
/** Words after which a place is where somebody lives or comes from, whatever its name. */
const LIVES = wordSet(
  'woont wonend wonende woonachtig woonde wonen geboren geboorteplaats afkomstig gevestigd opgegroeid verhuisd verhuist verhuisde verhuizen verblijft verblijvend overleden overl lives living lived born resident domicilié domiciliée birthplace died wohnhaft gestorven huisarts huisartsen ha wh moved birth death komt kwam',
);
/** Prepositions before a place that the lexicon knows. */
const NEAR = wordSet('in te uit naar from à loc locatie regio at bij');
const NOT_PLACES = wordSet(
  'nederland duitsland belgië belgie frankrijk spanje turkije marokko syrië polen engeland amerika europa afrika azië suriname italië iran irak china india the de het een deze dit week mei maart mijn uw hun haar zijn ons overleg eigen huis ziekenhuis ochtend middag avond zaal kamer bed house netherlands germany belgium england france spain dutch nederlands september januari februari april juni juli augustus oktober november december',
);

/** Reads a place's name from token `t` on: Den Haag, 's-Hertogenbosch, Katwijk aan den Rijn, R'dam. */
export function placeAt(doc: Doc, t: number, anyCase: boolean): PlaceSpan | undefined {
  const { kind, start, end, hash, shape, lex, cue, count } = doc.tokens;
  let k = t;
  if (k >= count || kind[k] !== Kind.Word || NOT_PLACES.has(hash[k])) return undefined;
  const known = (i: number) => (lex[i] & Lex.Place) !== 0;
  const capital = (i: number) =>
    i < count &&
    kind[i] === Kind.Word &&
    shape[i] !== Shape.Lower &&
    end[i] - start[i] > 1 &&
    !(cue[i] & (Cue.Month | Cue.Weekday | Cue.Title));
  const begins =
    capital(k) ||
    (FIRST.has(hash[k]) && capital(skipDash(doc, k))) ||
    (anyCase && (known(k) || FIRST.has(hash[k])));
  if (!begins) return undefined;
  let last = k;
  const allCaps = shape[k] === Shape.Caps;
  for (k = t + 1; k < count && k < t + 8; k++) {
    const glued = start[k] === end[k - 1];
    if (
      kind[k] === Kind.Mark &&
      glued &&
      (hash[k] === Ascii.Hyphen || hash[k] === Ascii.Apostrophe || hash[k] === Ascii.Slash)
    )
      continue;
    if (kind[k] !== Kind.Word || start[k] - end[k - 1] > 1) break;
    if (hash[k - 1] === Ascii.Slash && !INSIDE.has(hash[k])) break;
    if (
      capital(k) &&
      (!allCaps || shape[k] === Shape.Caps) &&
      (glued || known(k) || known(last) || FIRST.has(hash[last]) || INSIDE.has(hash[k - 1]) || allCaps)
    )
      last = k;
    else if (anyCase && known(k) && (FIRST.has(hash[last]) || INSIDE.has(hash[k - 1]))) last = k;
    else if (!INSIDE.has(hash[k])) break;
  }
  return { start: start[t], end: end[last], next: last + 1 };
}

function skipDash(doc: Doc, k: number): number {
  return doc.tokens.kind[k + 1] === Kind.Mark ? k + 2 : k + 1;
}

/** A place by the words before token `t` or by its label; `t` is the first word of the name. */
export function placeByWords(doc: Doc, t: number): PlaceSpan | undefined {
  const { kind, hash, lex, shape, start, end } = doc.tokens;
  const { label, lineFirst, line } = doc.layout;
  if (label[t] === Label.Place) {
    const first = t === 0 || label[t - 1] !== Label.Place || kind[t - 1] !== Kind.Word;
    return first ? (placeAt(doc, t, true) ?? undefined) : undefined;
  }
  const before = t - 1;
  const known = (lex[t] & Lex.Place) !== 0;
  if (t > 0 && kind[before] === Kind.Word) {
    if (NEAR.has(hash[before])) {
      if (known && shape[t] !== Shape.Lower) return placeAt(doc, t, false);
      for (let k = before - 1; k >= 0 && k >= before - 5; k--) {
        if (kind[k] === Kind.Newline || (kind[k] === Kind.Mark && hash[k] === Ascii.Dot)) break;
        if (LIVES.has(hash[k]))
          return known || shape[t] !== Shape.Lower || FIRST.has(hash[t]) ? placeAt(doc, t, known) : undefined;
      }
    }
    if (LIVES.has(hash[before]) && known && shape[t] !== Shape.Lower) return placeAt(doc, t, false);
  }
  // "Heiloo, 9 september 2025" opens a letter; "…, Amersfoort" closes a line of a letter's head.
  const opensLine = lineFirst[line[t]] === t;
  if ((opensLine || known) && (shape[t] !== Shape.Lower || FIRST.has(hash[t]))) {
    const place = placeAt(doc, t, false);
    if (!place) return undefined;
    if (opensLine && closesHead(doc, place.next, known)) return place;
    const mark =
      t > 0 &&
      kind[before] === Kind.Mark &&
      (hash[before] === Ascii.Comma || hash[before] === Ascii.OpeningBracket || hash[before] === Ascii.Bar);
    const closes = place.next >= doc.tokens.count || kind[place.next] !== Kind.Word;
    if (
      known &&
      (mark || (opensLine && !(lex[t] & Lex.Word)) || (t > 0 && start[t] - end[before] > 1)) &&
      closes
    )
      return place;
  }
  // A place in mid-sentence that is no name and no word: "Is het nu Schiedam of …".
  if (known && t > 0 && shape[t] === Shape.Capital && shape[before] === Shape.Lower && !(lex[t] & OTHERWISE))
    return placeAt(doc, t, false);
  return undefined;
}

/** What else a place's name may be. */
const OTHERWISE = Lex.Word | Lex.Given | Lex.Surname | Lex.English | Lex.Drug | Lex.Eponym;

const BEFORE_DATE = wordSet('le the den dd de');

/** A comma and a date follow, over a province in brackets: "Bergen (NH), 3 mei 2025". */
function closesHead(doc: Doc, from: number, known: boolean): boolean {
  const { kind, hash, count } = doc.tokens;
  let t = from;
  if (
    t + 2 < count &&
    kind[t] === Kind.Mark &&
    hash[t] === Ascii.OpeningBracket &&
    hash[t + 2] === Ascii.ClosingBracket
  )
    t += 3;
  return t < count && kind[t] === Kind.Mark && hash[t] === Ascii.Comma && datelike(doc, t + 1, known);
}

function datelike(doc: Doc, t: number, known: boolean): boolean {
  const { kind, cue, count } = doc.tokens;
  if (t >= count) return false;
  if (kind[t] === Kind.Number) return true;
  return (
    kind[t] === Kind.Word &&
    ((cue[t] & (Cue.Weekday | Cue.Month)) !== 0 ||
      (known && kind[t + 1] === Kind.Number) ||
      BEFORE_DATE.has(doc.tokens.hash[t]))
  );
}
