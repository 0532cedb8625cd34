/** What the text around a number says that makes it nobody's. */
import { isColleague } from '../beside';
import { Label } from '../cues';
import type { Doc } from '../document';
import { Meaning, senseBefore, wordMeaning } from '../recognisers/numbers/context/meaning';
import { UZOVI } from '../recognisers/numbers/context/record-words';
import { Kind, overMark, Shape } from '../tokens';
import { hashOf, wordSet } from '../word-table';
import { Found } from './found';
import type { Spot } from './spot';

/** Words of which a number right behind is a key, an error, a counter, a device, a norm, a colleague's line, a weight. */
const BEFORE_THING = wordSet(
  'sleutelkluis sleutelkluisje sleutelkastje sleutelkast kluiscode pin pincode pinbon inlogcode toegangscode alarmcode deurcode foutcode errorcode retourcode error afvalcode prestatiecode kilometerstand kmstand stand meterstand tankpas filiaal iso nen ral cyclus laserjet officejet kyocera lexmark tolk tolknummer badge hut apgar dect pieper intern toestelnr balie secretariaat bericht crc size runid callid job opdracht rit ritnr bonuskaart streepjescode bestelregel antwoordnr antwoordnummer folder zegel terminal gewicht geboortegewicht weegt woog',
);
/** Words right behind a measure, an amount or a count. */
const BEHIND_AMOUNT = wordSet(
  'g gr kb mb gb bytes db hz ie eh st consulten contacten visites verrichtingen inschrijvingen slagen kcal kostenplaats',
);
const IS = hashOf('is');
const ARTICLES = wordSet('een de het ons onze uw jullie');
const OF = hashOf('van');
/** Words between the numbers of a row. */
const BETWEEN = wordSet('en of ipv');
/** Marks between the word and the number, and between the numbers of a row: `"uzovi":"3311"`, "UZOVI 3311, 9664". */
const LEADING_MARKS = ':=#.,"\'>';
/** Tokens looked back. */
const ROW_REACH = 16;
const UZOVI_CODE = /^\d{4}$/;

/** "foutcode 0414", "sleutelkluis 0852", "UZOVI 3311, 9664": the word before it, or before its row, says what it is. */
export function isNamedThing(
  doc: Doc,
  { start, end, first }: Pick<Spot, 'start' | 'end' | 'first'>,
): boolean {
  const { text, tokens } = doc;
  const { kind, hash } = tokens;
  let inRow = false;
  for (let t = first - 1; t >= Math.max(0, first - ROW_REACH); t--) {
    if (kind[t] === Kind.Word) {
      if (BETWEEN.has(hash[t])) continue;
      if (hash[t] === UZOVI) return UZOVI_CODE.test(text.slice(start, end));
      return BEFORE_THING.has(hash[t]) || (inRow && wordMeaning(doc, t) === Meaning.Thing);
    }
    if (kind[t] === Kind.Mark) {
      if (!LEADING_MARKS.includes(text[tokens.start[t]])) return false;
    } else {
      if (kind[t] !== Kind.Number || tokens.end[t] - tokens.start[t] !== end - start) return false;
      inRow = true;
    }
  }
  return false;
}

/** "3680 g", "31.066 kB", "2847 consulten", "1412 van 1810", "25254 is een bestelnr". */
export function isSaidBehind(doc: Doc, { start, end, last }: Spot): boolean {
  const { text, tokens } = doc;
  const { kind, hash, shape, count } = tokens;
  const next = last + 1;
  if (next >= count || kind[next] !== Kind.Word) return false;
  if (hash[next] === IS) return isThingAt(doc, ARTICLES.has(hash[next + 1]) ? next + 2 : next + 1);
  if (hash[next] === OF && next + 1 < count && kind[next + 1] === Kind.Number)
    return Number(text.slice(start, end)) < Number(text.slice(tokens.start[next + 1], tokens.end[next + 1]));
  // "3680 g" and "31 kB", but "20417 G. Okkerse" and "1214 KB Muiden".
  return BEHIND_AMOUNT.has(hash[next]) && (shape[next] === Shape.Lower || shape[next] === Shape.Mixed);
}

function isThingAt(doc: Doc, t: number): boolean {
  const { count, kind } = doc.tokens;
  return t < count && kind[t] === Kind.Word && wordMeaning(doc, t) === Meaning.Thing;
}

/** Digits of an extension. */
const LONGEST_EXTENSION = 5;

/** "huisarts Okkerse, 71234": a short number behind a colleague's name is a telephone's. */
export function isExtension(doc: Doc, found: Uint8Array, { start, end, first }: Spot): boolean {
  if (end - start > LONGEST_EXTENSION) return false;
  let name = overMark(doc.tokens, first);
  if (name < 0 || (found[name] !== Found.Name && found[name] !== Found.DoubtfulName)) return false;
  while (name > 0 && found[name - 1] === found[name]) name--;
  return isColleague(doc, doc.tokens.start[name]) || isInExtensionList(doc, first);
}

/** Heads of a list of who sits at which telephone. */
const HEAD_OF_EXTENSIONS = wordSet(
  'telefoonlijst toestellijst toestelnummers doorkiesnummers doorkieslijst piepers seinen',
);
/** Lines of such a list, and tokens of one of them. */
const LONGEST_LIST = 40;
const LONGEST_ROW = 30;

/** The nearest line above without a number is the head of a list of extensions. */
function isInExtensionList({ layout: { line, lineFirst }, tokens }: Doc, first: number): boolean {
  for (let n = line[first] - 1; n >= Math.max(0, line[first] - LONGEST_LIST); n--) {
    if (lineFirst[n + 1] - lineFirst[n] > LONGEST_ROW) return false;
    let numbers = 0;
    for (let t = lineFirst[n]; t < lineFirst[n + 1]; t++) {
      if (tokens.kind[t] === Kind.Word && HEAD_OF_EXTENSIONS.has(tokens.hash[t])) return true;
      if (tokens.kind[t] === Kind.Number) numbers++;
    }
    if (numbers === 0) return false;
  }
  return false;
}

/** Tokens looked back for what a number of an area stands behind: "postcode 3511 en 3512". */
const AREA_REACH = 4;

export function isArea({ tokens: { label } }: Doc, first: number): boolean {
  for (let t = first - 1; t >= Math.max(0, first - AREA_REACH); t--)
    if (label[t] === Label.Postcode) return true;
  return false;
}

const EMERGENCY = /^(?:112|113|116117)$/;

/** "belde 112" */
export function isEmergencyLine(doc: Doc, { start, end, first }: Spot): boolean {
  if (!EMERGENCY.test(doc.text.slice(start, end))) return false;
  const { meaning, distance } = senseBefore(doc, first);
  return meaning === Meaning.Phone && distance <= 1;
}

/** Codes of a practice's work in the price list of the NZa: consults, visits, modules, tests. */
const NZA_CODE = /^(?:1[123]0[0-4]\d|12[1-5]0\d|11[16]\d\d)$/;
const DECLARING = wordSet(
  'consult consulten visite visites declareren gedeclareerd gedeclareerde declaratie declaraties vecozo prestatie prestaties prestatiecode verrichting verrichtingen tarief tarieven geweigerd afgewezen afgekeurd toegestaan passant passantentarief nza kwartaal zorgpad zorgpaden ketenzorg module inschrijftarief',
);
/** Tokens on either side in which the line may tell that it is about declaring. */
const DECLARING_REACH = 30;
/** An amount at the end of the line, and how far on. */
const AMOUNT = /^.*\d,\d\d[^\S\n]*(?:\n|$)/;
const AMOUNT_REACH = 80;

/** "12001 geweigerd door VECOZO", "13012 ECG 41,33": a code of the price list, on a line about declaring or with its price. */
export function isDeclared({ text, tokens, layout }: Doc, { start, end, first }: Spot): boolean {
  if (!NZA_CODE.test(text.slice(start, end))) return false;
  const n = layout.line[first];
  const from = Math.max(layout.lineFirst[n], first - DECLARING_REACH);
  const to = Math.min(layout.lineFirst[n + 1], first + DECLARING_REACH);
  for (let t = from; t < to; t++)
    if (tokens.kind[t] === Kind.Word && DECLARING.has(tokens.hash[t])) return true;
  return AMOUNT.test(text.slice(end, end + AMOUNT_REACH));
}

/** What opens the lines of a message that say nothing of a person: its sender, time and number. */
const ENVELOPE = /^(?:UN[ABHTZ]\+|MSG\+|MSH\|)/;

/** "UNB+UNOA:1+500011622+…", "MSH|^~\&|…", and a field of any segment of HL7 that holds a code. */
export function isOfEnvelope({ text, tokens, layout }: Doc, { first }: Pick<Spot, 'first'>): boolean {
  if (layout.label[first] === Label.Key) return true;
  const at = tokens.start[layout.lineFirst[layout.line[first]]];
  return ENVELOPE.test(text.slice(at, at + 4));
}

/** "ECLI:NL:RBMNE:2019:", "2021;165:", "2019;62(3):" */
const PUBLISHED = /(?:ECLI:[A-Z\d:]*|\d{4};\d+(?:\(\d+\))?:)$/;
const STATING = /o\.?v\.?v\.?\s*:?\s*$/i;
const INVOICE = /^20\d\d[-/]\d+$/;
const LOINC = /\bloinc\b/i;
const LOINC_CODE = /^\d{3,5}-\d$/;
const LONGEST_SOURCE = 40;

/** The page of a journal, the number of a judgement, of an invoice to be paid ("o.v.v. 2026-0392") or of a test. */
export function isReference({ text }: Doc, { start, end }: Spot): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_SOURCE), start);
  const written = text.slice(start, end);
  return (
    PUBLISHED.test(before) ||
    (STATING.test(before) && INVOICE.test(written)) ||
    (LOINC_CODE.test(written) && LOINC.test(before))
  );
}
