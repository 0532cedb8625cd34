/** What says that nine digits are no BSN though they pass the elfproef: a word, a column, what stands around them. */
import { charClass, Char } from '../../../chars';
import { Label } from '../../../cues';
import { wordSet } from '../../../word-table';
import { tiedBefore, type Group } from '../groups';
import { Meaning } from '../context/meaning';
import { saidAfter } from './phone';
import { afterwards, type Spot } from '../spot';

/** The text says that this is a number of something else. */
export function isOther(spot: Spot, to: number): boolean {
  const { sense } = spot;
  const { meaning, distance } = sense;
  if (meaning === Meaning.Thing && distance <= 2 && !isVague(spot)) return !isListed(spot);
  if (
    (meaning === Meaning.Phone || meaning === Meaning.Iban || meaning === Meaning.Care) &&
    distance <= 1 &&
    !sense.jumped
  )
    return true;
  if (spot.column === Meaning.Phone) return true;
  const after = afterwards(spot, to);
  return after === Meaning.Thing || after === Meaning.Phone || saidAfter(spot, to);
}

const SEVERAL = wordSet('bsns burgerservicenummers sofinummers');
const LIST_REACH = 20;

/** "BSNs came by mail, same order: 123456782, …": a word for several stands before it on its line. */
function isListed({ doc, groups, at }: Spot): boolean {
  const { hash } = doc.tokens;
  const { line } = doc.layout;
  const { token } = groups[at];
  for (let k = token - 1; k >= 0 && k > token - LIST_REACH && line[k] === line[token]; k--)
    if (SEVERAL.has(hash[k])) return true;
  return false;
}

/** Words that stand before numbers of things and of persons alike: with a passing check, a person decides. */
const VAGUE = wordSet(
  'ref referentie kenmerk aanvraag melding zaak code contract token retour getal getallen cijfer cijfers studie protocol formulier volgnr product refnr aanvraagnr meeting meetings meetingid zoom webex webinar teamviewer anydesk videobellen vergadering',
);

function isVague(spot: Spot): boolean {
  return VAGUE.has(spot.doc.tokens.hash[spot.sense.token]);
}

/** A column whose header promises nothing personal. */
export function inThingColumn(spot: Spot): boolean {
  const { layout } = spot.doc;
  const { token } = spot.groups[spot.at];
  return layout.inTable[token] === 1 && layout.label[token] === Label.Other;
}

/** Part of a longer run of digits with other marks around it: 4,123456782 or (01)123456782. */
export function longRun(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  const after = text[end];
  const digitAt = (i: number) => charClass(text.charCodeAt(i)) === Char.Digit;
  return (
    // EDIFACT closes its fields with a plus or an apostrophe: +09091950+486097420+…
    (before === ')' && digitAt(start - 2)) ||
    (before === '+' && digitAt(start - 2) && after !== '+' && after !== "'") ||
    (after === ',' && digitAt(end + 1) && before !== ',' && text[start - 1] !== ';' && !digitAt(end + 3)) ||
    '€$%'.includes(text[end] ?? ' ') ||
    before === '€' ||
    (before === ' ' && text[start - 2] === '€')
  );
}

/**
 * Groups among more of the same length: a series of values (120 130 125 118), or a longer number (0532 555 01 77). A date, a
 * telephone number, a clock or a house number beside a BSN has other groups.
 */
export function inSeries(groups: readonly Group[], at: number, to: number, taken: number): boolean {
  if (groups[at + 1]?.before !== ' ') return false;
  const next = groups[to + 1];
  const goesOn = next?.before === ' ' && next.digits.length === groups[to].digits.length;
  if (goesOn && !(groups[to + 2] && tiedBefore(groups, to + 2))) return true;
  const before = groups[at - 1];
  if (before === undefined || before.end <= taken || groups[at].before !== ' ') return false;
  for (let k = at; k <= to; k++) if (groups[k].digits.length !== before.digits.length) return false;
  return true;
}

const OF_SOMETHING = /(?:nr|nummer|[- ]id|code|sleutel|bon)[.:]? ?$/i;
const OF_SOMEBODY =
  /(?:^|[^\p{L}])\p{L}{0,4}(?:nr|nummer)[.:]? ?$|burger|service|sofi|bsn|pat|cli[eë]nt|persoon|zorg|bewoner/iu;
const WORD_REACH = 26;

/** "pakketnr 123456782", "TeamViewer-ID 123456782": a word for the number of something that no list has; a person decides. */
export function isNumberOfSomething({ doc, groups, at }: Spot): boolean {
  const { start } = groups[at];
  const before = doc.text.slice(Math.max(0, start - WORD_REACH), start);
  const word = before.slice(before.trimEnd().search(/\S+$/));
  return OF_SOMETHING.test(word) && !OF_SOMEBODY.test(word);
}

/** 187.27.77.10: four numbers that fit a byte. */
export function isIpAddress(groups: readonly Group[], at: number, to: number): boolean {
  if (to - at !== 3) return false;
  for (let k = at; k <= to; k++)
    if (Number(groups[k].digits) > 255 || /^0\d/.test(groups[k].digits)) return false;
  return true;
}
