/** Addresses: street with house number, postcode and place, together or alone. */
import { Ascii } from '../../ascii';
import type { Candidate, Doc, Recogniser } from '../../document';
import { Cue, Label } from '../../cues';
import { Lex } from '../../lexicon';
import { keyOfValue } from '../../fields';
import { Kind, Shape } from '../../tokens';
import { Wake } from '../../wakes';
import { wordSet } from '../../word-table';
import { placeAt, placeByWords } from './place';
import { foreignPostcode, letteredPostcode } from './foreign-postcode';
import { Beside, brokenPostcode, postcodeCued } from './broken-postcode';
import { postcodeAt, type Postcode } from './postcode';
import { isAdded, spokenHouse, spokenPostcode } from './spoken';
import { behindPerson, fillsColumn, isAgeOfPerson, placedAsStreet } from './placed-street';
import { numberEnd } from './house-number';
import { numberlessHouse } from './numberless';
import { opensDirected } from './foreign-street';
import { onOwnLine, streetAt } from './street';
import type { StreetSpan } from './street-span';
import { Street, streetness } from './words';
import { placeCandidate, postcodeCandidate, skipMarks, tailOf } from './tail';

const STREET = 'Lijkt op een straat met huisnummer.';
const STREET_SUPPORTED = 'Lijkt op een adres: er staat een postcode of plaats bij.';
const BEFORE_STREET = 'Staat voor een straat en kan een naam zijn.';
const MAYBE_STREET = 'Staat achter een naam en kan een straat met huisnummer zijn.';
const STREET_CELL = 'Staat in een kolom of veld voor een adres.';
const MAYBE_POSTCODE = 'Kan een postcode zijn.';

/** Of a street behind a person's name: surer than any name. */
const PARTED = 0.97;
/** Longest number that is a house number, postbus or postcode, in digits. */
const LONGEST_NUMBER = 5;

export const recogniseAddress: Recogniser = (doc) => {
  const found: Candidate[] = [];
  const { count, kind, start, end } = doc.tokens;
  for (let i = 0; i < count; i++) {
    if (doc.layout.label[i] === Label.Key) continue;
    let used = 0;
    if (kind[i] === Kind.Word) {
      if (!isPlain(doc, i)) used = atWord(doc, i, found);
    } else if (kind[i] === Kind.Number && end[i] - start[i] <= LONGEST_NUMBER) used = atNumber(doc, i, found);
    while (used > 0 && i + 1 < count && start[i + 1] < used) i++;
  }
  return found;
};

/** Most words stand inside a line, with nothing of a place, a number or a label, and no word before them that leads to a place. */
function isPlain(doc: Doc, i: number): boolean {
  const { kind, shape, lex, cue, wakes, label } = doc.tokens;
  const promised = doc.layout.label[i];
  return (
    (lex[i] & Lex.Place) === 0 &&
    i > 0 &&
    kind[i - 1] !== Kind.Newline &&
    promised !== Label.Address &&
    promised !== Label.Place &&
    label[i] !== Label.Postcode &&
    (shape[i] === Shape.Lower ? (wakes[i] & Wake.HouseNumber) === 0 : (cue[i - 1] & LEADS_TO_PLACE) === 0)
  );
}

/** Cues behind which a word with a capital may be a place. */
const LEADS_TO_PLACE = Cue.Living | Cue.Toward | Cue.Prefix;

/** What an address or place makes of word token `i` as its first; returns the offset up to which the text is used. */
function atWord(doc: Doc, i: number, found: Candidate[]): number {
  const { label, inTable } = doc.layout;
  if (label[i] === Label.Address && (inTable[i] === 1 ? opensCell(doc, i) : afterStreetLabel(doc, i))) {
    const cell = streetCell(doc, i);
    if (!cell) return 0;
    found.push(cell);
    const house = houseField(doc, i, cell.end);
    if (house) found.push({ ...cell, ...house });
    return cell.end;
  }
  if (doc.tokens.label[i] === Label.Postcode) {
    const spoken = spokenPostcode(doc, i);
    if (spoken) found.push(postcodeCandidate(spoken));
    return spoken ? spoken.end : 0;
  }
  if (mayBeHouse(doc, i)) {
    const street = spokenHouse(doc, i) ?? numberlessHouse(doc, i);
    return street ? addFound(doc, street, i, true, found) : 0;
  }
  const place = mayBePlace(doc, i) ? placeByWords(doc, i) : undefined;
  if (place) found.push(placeCandidate(place));
  return place ? place.end : 0;
}

/** The last letters of words like "straat" before a number word. */
const HOUSE_BEFORE = new Uint8Array(128);
for (const letter of 'trngklfd') HOUSE_BEFORE[letter.charCodeAt(0)] = 1;

/** A number word may be a house number: a name or a word like "straat" stands before it. */
function mayBeHouse(doc: Doc, i: number): boolean {
  const { kind, shape, end, hash, count } = doc.tokens;
  if (i === 0 || kind[i - 1] !== Kind.Word || shape[i] !== Shape.Lower) return false;
  return (
    shape[i - 1] !== Shape.Lower ||
    HOUSE_BEFORE[doc.text.charCodeAt(end[i - 1] - 1)] === 1 ||
    (i + 1 < count && isAdded(hash[i + 1]))
  );
}

/** Longest street name of a column, in tokens. */
const LONGEST_CELL = 8;

function opensCell(doc: Doc, i: number): boolean {
  const { cell, line } = doc.layout;
  return (
    i === 0 || cell[i - 1] !== cell[i] || line[i - 1] !== line[i] || doc.tokens.kind[i - 1] === Kind.Mark
  );
}

const NUMBER_LABELS = wordSet('nr huisnr huisnummer nummer toev toevoeging hnr');
const STREET_LABELS = wordSet('straat straatnaam street');

const HOUSE_LABELS = wordSet('nr huisnr huisnummer hnr housenumber');

/** "Straat: Zwanebloem  Huisnr: 17", {"straat": "Zwanebloem"}: the number has a label of its own. */
function afterStreetLabel(doc: Doc, i: number): boolean {
  if (doc.layout.inTable[i]) return false;
  const key = keyOfValue(doc.tokens, i);
  return key !== undefined && STREET_LABELS.has(doc.tokens.hash[key.token]);
}

/** Quotes, comma, line end, key and colon between the last word of a street and its number. */
const HOUSE_FIELD = 9;

/** {"straat": "Zwanebloem", "nr": "17a"}: the number in the field right behind the street's, which opens at token `i` and ends at `to`. */
function houseField(doc: Doc, i: number, to: number): { start: number; end: number } | undefined {
  const { kind, start, count, hash, end } = doc.tokens;
  if (!keyOfValue(doc.tokens, i)?.marked) return undefined;
  let next = i + 1;
  while (next < count && start[next] < to) next++;
  for (let n = next; n < count && n < next + HOUSE_FIELD; n++) {
    if (kind[n] !== Kind.Number) continue;
    const key = keyOfValue(doc.tokens, n);
    if (!key || !HOUSE_LABELS.has(hash[key.token]) || end[n] - start[n] > LONGEST_NUMBER) return undefined;
    return { start: start[n], end: numberEnd(doc, n).end };
  }
  return undefined;
}

/** A cell of an address column without a house number: that has a column of its own. */
function streetCell(doc: Doc, i: number): Candidate | undefined {
  const { kind, start, end, count, hash } = doc.tokens;
  const { cell, line } = doc.layout;
  // "…, adres, …" in a sentence is no table.
  if (/, "?$/.test(doc.text.slice(Math.max(0, start[i] - 3), start[i]))) return undefined;
  let last = i;
  for (let t = i + 1; t < count && cell[t] === cell[i] && line[t] === line[i]; t++) {
    if (doc.layout.label[t] !== Label.Address || (t > i && NUMBER_LABELS.has(hash[t]))) break;
    if (kind[t] === Kind.Number || t - i > LONGEST_CELL) return undefined;
    if (kind[t] === Kind.Newline || (kind[t] === Kind.Mark && SEPARATORS.includes(hash[t]))) break;
    if (kind[t] === Kind.Word) last = t;
  }
  // "onbekend", "idem", "zie boven": a street has a capital, or is in the list of streets.
  if (
    doc.tokens.shape[i] === Shape.Lower &&
    (streetness(doc, last) === Street.No || end[last] - start[i] < 5) &&
    !(doc.tokens.lex[last] & Lex.Street)
  )
    return undefined;
  if (end[last] - start[i] < 3) return undefined;
  // The next label of a form: "address ⏎ BSN   739086066".
  if (doc.tokens.label[i] !== Label.None && doc.tokens.label[i] !== Label.Address) return undefined;
  return {
    start: start[i],
    end: end[last],
    category: 'ADRES',
    severity: 'block',
    score: 0.85,
    reason: STREET_CELL,
  };
}
const SEPARATORS = [Ascii.Bar, Ascii.Semicolon, Ascii.Comma, Ascii.Caret, Ascii.Quote];

/** Cheap signs that a place may begin at word token `i`. */
function mayBePlace(doc: Doc, i: number): boolean {
  const { kind, lex, cue, shape, hash } = doc.tokens;
  if (lex[i] & Lex.Place || doc.layout.label[i] === Label.Place) return true;
  const lower = shape[i] === Shape.Lower;
  if (i > 0 && kind[i - 1] !== Kind.Newline) return !lower && (cue[i - 1] & LEADS_TO_PLACE) !== 0;
  // The head of a letter: "Heiloo, …", "Den Haag, …", "Bergen (NH), …".
  if (hash[i + 2] === Ascii.Comma) return true;
  return lower
    ? hash[i + 3] === Ascii.Comma
    : hash[i + 1] === Ascii.Comma || (hash[i + 1] === Ascii.OpeningBracket && hash[i + 3] === Ascii.Comma);
}

/** What an address, postcode or both make of number token `i`; returns the offset up to which the text is used. */
function atNumber(doc: Doc, i: number, found: Candidate[]): number {
  const postcode = anyPostcode(doc, i);
  // "2209 SE Hawthorne Blvd" starts like a Dutch postcode.
  if (!postcode || opensDirected(doc, i)) return addStreet(doc, i, found);

  const place = placeAt(doc, skipMarks(doc, postcode.next, 2), true);
  if (!postcode.sure && !(place && followsStreet(doc, postcode.start))) {
    const { start, end } = postcode;
    if (place || onlyLower(doc, postcode))
      found.push({
        start,
        end,
        category: 'POSTCODE',
        severity: 'review',
        score: 0.6,
        reason: MAYBE_POSTCODE,
      });
    return end;
  }
  found.push(postcodeCandidate(postcode));
  if (!place) return postcode.end;
  found.push(placeCandidate(place));
  return place.end;
}

/** The postcode that starts at number token `i` or in the letters before it. */
function anyPostcode(doc: Doc, i: number): Postcode | undefined {
  const { start, end } = doc.tokens;
  const whole = end[i] - start[i] === 4;
  const cued = postcodeCued(doc, i);
  const glued = i > 0 && end[i - 1] === start[i];
  return (
    (whole ? postcodeAt(doc, i) : undefined) ??
    (whole || cued ? brokenPostcode(doc, i, cued ? Beside.Label : Beside.Nothing) : undefined) ??
    (glued ? letteredPostcode(doc, i) : undefined) ??
    foreignPostcode(doc, i)
  );
}

/** "1234ab" and "1234AB17": glued, and nothing beside it that says more. */
function onlyLower(doc: Doc, { start, end }: Postcode): boolean {
  return /^\d{4}(?:[a-z]{2}$|[A-Z]{2}\d)/.test(doc.text.slice(start, end + 1).replace(/(?<=[a-z])\W$/, ''));
}

/** A house number or a line end stands right before. */
function followsStreet(doc: Doc, at: number): boolean {
  return (
    at === 0 ||
    doc.text[at - 1] === '\n' ||
    /\d\s?[a-z]?[,\n ]{1,3}$/i.test(doc.text.slice(Math.max(0, at - 6), at))
  );
}

/** The street of which number token `i` is the house number, with what follows it. */
function addStreet(doc: Doc, i: number, found: Candidate[]): number {
  const street = streetAt(doc, i);
  return street ? addFound(doc, street, i, false, found) : 0;
}

/** Adds the street with what follows it, where enough says that it is one. */
function addFound(doc: Doc, street: StreetSpan, i: number, spoken: boolean, found: Candidate[]): number {
  const tail = tailOf(doc, street);
  const supported = tail.support !== 'none';
  const labelled = doc.layout.label[i] === Label.Address;
  if (!supported && !labelled && !street.cued && isAgeOfPerson(doc, street, i)) return 0;
  const certain = street.sure || supported || labelled || street.cued;
  if (
    !certain &&
    !spoken &&
    !(street.weak && (street.added || onOwnLine(doc, street.start, street.end))) &&
    !placedAsStreet(doc, street, i)
  ) {
    if (!behindPerson(doc, street, i)) return 0;
    const { start, end } = street;
    const column = fillsColumn(doc, street, i);
    found.push({
      start,
      end,
      category: 'ADRES',
      severity: column ? 'block' : 'review',
      // A name that was read on took the street along.
      score: PARTED,
      reason: MAYBE_STREET,
    });
    return end;
  }
  found.push({
    start: street.start,
    end: street.end,
    category: 'ADRES',
    severity: 'block',
    // Behind a person's name the street wins over a name that was read on into it: "Rixt Kerklaan 14".
    score: street.person ? PARTED : supported ? 0.95 : street.sure ? 0.88 : 0.8,
    reason: supported ? STREET_SUPPORTED : STREET,
  });
  if (street.person)
    found.push({
      ...street.person,
      category: 'NAAM',
      severity: 'review',
      score: 0.5,
      reason: BEFORE_STREET,
    });
  for (const candidate of tail.found) found.push(candidate);
  return tail.end;
}
