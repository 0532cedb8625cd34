/** Where the name of a street begins, of which the last word is known. */
import { Ascii } from '../../ascii';
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';
import { opensColumn } from './house-number';
import { FROM_WORDS, isAddressLabel } from './street-cue';
import {
  isBareStreet,
  isFrenchType,
  isInside,
  isMeasure,
  isNoStreet,
  isNumbered,
  isSideOfStreet,
  isStreetTitle,
  isTypeWord,
  LONGEST_NAME,
  sendsSomebody,
  Street,
} from './words';

const ORDINAL = wordSet('e de ste');
/** Prepositions between the first word of a sentence and a street. */
const OPENERS = wordSet('bij naar in aan');
const VERBS = wordSet('is was blijft wordt werd luidt nu per van adres');
/** Behind a given name in the name of a street: jan van galenstraat. */
const OF = wordSet('van de den der v');
const NAAR = hashOf('naar');

/** "KL 738 to Rabat": two or three capitals in a text that is not all in capitals. */
function isAbbreviation({ tokens }: Doc, t: number): boolean {
  const { shape, start, end } = tokens;
  return shape[t] === Shape.Caps && end[t] - start[t] <= 3 && (t === 0 || shape[t - 1] !== Shape.Caps);
}

/** The first token of the street's name, which ends at word token `t` that looks so much like one. */
export function nameStart(doc: Doc, t: number, street: Street, cue: number | undefined): number | undefined {
  // "de brief met adres 12": no street stands between.
  if (cue === t) return undefined;
  const { kind, start, end, hash, shape, cue: cues } = doc.tokens;
  const { layout } = doc;
  const isName = (k: number) => kind[k] === Kind.Word && shape[k] !== Shape.Lower;
  const labelled = layout.label[t] === Label.Address || (cue !== undefined && isAddressLabel(hash[cue]));
  if (street === Street.No && shape[t] === Shape.Lower && isMeasure(hash[t])) return undefined;
  if (street === Street.No && !labelled && (isNumbered(hash[t]) || isAbbreviation(doc, t))) return undefined;
  if (
    street === Street.No &&
    (!(isName(t) || labelled) || (isNoStreet(hash[t]) && !standsAsStreet(doc, t, labelled))) &&
    !postcodeBehind(doc, t)
  )
    return undefined;
  let first = street === Street.Strong && isSideOfStreet(doc, t) ? t - 2 : t;
  for (let k = first - 1; k >= 0 && t - k < LONGEST_NAME; k--) {
    if (k === cue || kind[k] === Kind.Newline || doc.text[end[k]] === '\t' || start[k + 1] - end[k] > 1)
      break;
    if (kind[k] === Kind.Mark) {
      // Dots of "Burg.", hyphens of "Both-erf", apostrophes of "'t", the slash of "T/O".
      if (
        (hash[k] === Ascii.Dot || hash[k] === Ascii.Hyphen || hash[k] === Ascii.Slash) &&
        k > 0 &&
        end[k - 1] === start[k] &&
        kind[k - 1] === Kind.Word &&
        end[k - 1] - start[k - 1] <= 8
      )
        continue;
      if (hash[k] === Ascii.Apostrophe) continue;
      break;
    }
    if (kind[k] === Kind.Number) {
      // "Plein 1944 3", "2e Kerkstraat": a number belongs to the name only inside it.
      break;
    }
    if (isName(k)) {
      if (cues[k] & (Cue.Title | Cue.Weekday | Cue.Birth) && !isStreetTitle(hash[k])) break;
      if (cues[k] & Cue.Stop && shape[k] !== Shape.Initials && !isInside(hash[k]) && !isStreetTitle(hash[k]))
        break;
      // A full stop before a capital ends a sentence, unless a short form stands before it.
      if (
        kind[k + 1] === Kind.Mark &&
        hash[k + 1] === Ascii.Dot &&
        !isStreetTitle(hash[k]) &&
        end[k] - start[k] > 4
      )
        break;
      // "Ophalen bij Molenweg 3": a verb and a preposition before a street.
      if (
        OPENERS.has(hash[k + 1]) &&
        street === Street.Strong &&
        isSentenceStart(doc, k) &&
        doc.tokens.lex[k] & Lex.Word &&
        !isStreetTitle(hash[k])
      )
        break;
      if (FROM_WORDS.has(hash[k]) && isSentenceStart(doc, k) && !isInside(hash[k])) break;
      // "Praktijk Dorpsstraat 2"
      const institution = cues[k] & Cue.Institution && !isTypeWord(hash[k]);
      if (institution && street === Street.Strong && isSentenceStart(doc, k)) break;
      // "Visite Wilgenroosje 14"
      if (sendsSomebody(hash[k]) && isSentenceStart(doc, k)) break;
      first = k;
      continue;
    }
    // "1e Oosterparkstraat", "2de Kerkstraat"
    if (ORDINAL.has(hash[k]) && k > 0 && kind[k - 1] === Kind.Number && end[k - 1] === start[k]) {
      first = k - 1;
      break;
    }
    if (labelled && !(cues[k] & Cue.Living)) {
      if (VERBS.has(hash[k]) && !(isInside(hash[k]) && k > 0 && isName(k - 1))) break;
      first = k;
      continue;
    }
    // "burg. van Heemstralaan", "dr kuyperlaan"
    if (
      street === Street.Strong &&
      isStreetTitle(hash[k]) &&
      !(doc.tokens.lex[k] & Lex.GivenFrequent && !OF.has(hash[k + 1]))
    ) {
      first = k;
      continue;
    }
    // "rue de la Station 88"
    if (isFrenchType(hash[k])) return k;
    // "Weg naar de Zee"
    const leads = hash[k] === NAAR && k > 0 && isTypeWord(hash[k - 1]) && isName(k - 1);
    if (!isInside(hash[k]) && !leads) break;
    if (doc.text[start[k]] === "'") first = k; // 't Zand
  }
  return first;
}

/** "Adres: Markt 8", "aan de Markt 8", "Rixt, Markt 8, Delden": a type of street alone, where an address may stand. */
function standsAsStreet(doc: Doc, t: number, labelled: boolean): boolean {
  const { hash, shape, kind } = doc.tokens;
  if (!isBareStreet(hash[t])) return false;
  if (labelled) return true;
  if (t === 0 || shape[t] === Shape.Lower) return t === 0 && shape[t] !== Shape.Lower;
  if (opensColumn(doc.text, doc.tokens.start[t])) return true;
  return kind[t - 1] !== Kind.Word || isInside(hash[t - 1]) || FROM_WORDS.has(hash[t - 1]);
}

/** Characters behind a street in which its number and postcode stand. */
const POSTCODE_REACH = 26;

/** A postcode behind the number makes a street of any word with a capital, though it ends like none: "Markt 2-II;9251 JM". */
function postcodeBehind(doc: Doc, t: number): boolean {
  const { shape, lex, end } = doc.tokens;
  return (
    (shape[t] !== Shape.Lower || (lex[t] & Lex.Practice) === 0) &&
    hasFourDigits(doc, t + 2, end[t] + POSTCODE_REACH) &&
    /^ \d{1,4}(?: ?-? ?[A-Za-z]{1,3}\d?)?(?:[,;|\n\t]|[,;|]? )+[1-9]\d{3} ?[A-Z]{2}\b/.test(
      doc.text.slice(end[t], end[t] + POSTCODE_REACH),
    )
  );
}

/** A number of four digits stands at token `t` or behind it, before offset `to`. */
function hasFourDigits({ tokens: { kind, start, end, count } }: Doc, t: number, to: number): boolean {
  for (let k = t; k < count && start[k] < to; k++)
    if (kind[k] === Kind.Number && end[k] - start[k] === 4) return true;
  return false;
}

function isSentenceStart(doc: Doc, k: number): boolean {
  return k === 0 || doc.tokens.kind[k - 1] !== Kind.Word;
}
