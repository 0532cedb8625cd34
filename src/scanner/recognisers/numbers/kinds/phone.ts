/** Telephone and fax numbers: Dutch by their number plan, foreign by + or 00, any other by the word beside it. */
import { charClass, Char } from '../../../chars';
import type { Candidate } from '../../../document';
import { inMachineText, isDate, isDateDigits, letterAt, type Group } from '../groups';
import { Meaning } from '../context/meaning';
import { readMisread, type Misread } from './misread';
import { afterwards, endsFree, joined, startsFree, type Match, type Spot } from '../spot';

const DUTCH = 'Lijkt op een Nederlands telefoonnummer.';
const FOREIGN = 'Lijkt op een buitenlands telefoonnummer.';
const MISREAD = 'Lijkt op een telefoonnummer met letters in plaats van cijfers.';
const CUED = 'Staat bij een woord als telefoon, mobiel, fax of bellen.';
const TOO_LONG = 'Lijkt op een telefoonnummer met een cijfer te veel.';

/** Area codes of four digits (Nummerplan telefoon- en ISDN-diensten, ACM), without the leading zero. */
const LONG_AREAS = new Set(
  '111 113 114 115 117 118 161 162 164 165 166 167 168 172 174 180 181 182 183 184 186 187 222 223 224 226 227 228 229 251 252 255 294 297 299 313 314 315 316 317 318 320 321 341 342 343 344 345 346 347 348 411 412 413 416 418 475 478 481 485 486 487 488 492 493 495 497 499 511 512 513 514 515 516 517 518 519 521 522 523 524 525 527 528 529 541 543 544 545 546 547 548 561 562 566 570 571 572 573 575 577 578 591 592 593 594 595 596 597 598 599'.split(' '),
); // prettier-ignore
/** Area codes of three digits, and other national numbers (82–91), without the leading zero. */
const SHORT_AREAS = new Set(
  '10 13 15 20 23 24 26 30 33 35 36 38 40 43 45 46 50 53 55 58 70 71 72 73 74 75 76 77 78 79 82 84 85 87 88 91'.split(
    ' ',
  ),
);
/** Numbers that belong to nobody: free and paid service numbers, crisis lines. */
const SERVICE = /^(?:0?(?:800|90[0-9]|676)\d{4,7}|116\d{3}|18\d\d|11[23]|144)$/;

/** Length of the area code of a national number without its zero ("612345678" → 1); 0 when it is none. */
function areaLength(national: string): number {
  if (/^6[^0]/.test(national)) return 1;
  if (SHORT_AREAS.has(national.slice(0, 2))) return 2;
  return LONG_AREAS.has(national.slice(0, 3)) ? 3 : 0;
}

const MARK = new Set([
  ...[..." .·-/)'=(\n"],
  ...[') ', ' - ', ' -', '- ', ' / ', '/ ', ' /', ' (', ' .', '. ', ' . ', ')-', ') - ', '  ', '-\n', ')('],
]);

/** A number with country code, or a Dutch one: what its digits alone tell. */
export function matchPhone(spot: Spot): Match | undefined {
  const { groups, at, doc } = spot;
  const first = groups[at];
  const plus = plusBefore(doc.text, first.start);
  if (plus >= 0) return international(spot, plus);
  if (
    first.digits.startsWith('00') &&
    /^00[1-9]/.test(first.digits + (groups[at + 1]?.digits ?? '')) &&
    first.digits.length <= 14 &&
    first.digits.length >= 3
  ) {
    const match = international(spot, first.start);
    if (match) return match;
  }
  if (first.digits.startsWith('0') && (first.digits.length >= 2 || isZeroApart(spot))) return national(spot);
  if (first.digits.startsWith('31') && /^316\d{8}$/.test(first.digits) && startsFree(spot) && !isThing(spot))
    return found(spot, at, first.start, 0.8, DUTCH);
  return undefined;
}

/** "0 3 3 - 4 6 0 9 5 5 0", "0 6 12 34 56 78", "(0)634954520": the zero stands apart from the digits that follow. */
function isZeroApart({ doc, groups, at }: Spot): boolean {
  const next = groups[at + 1];
  if (!next) return false;
  if (doc.text[groups[at].start - 1] === '(' && next.before.startsWith(')')) return true;
  return (
    next.digits.length === 1 && /^[ .-]$/.test(next.before) && (at === 0 || groups[at].before.includes('\n'))
  );
}

/** Offset of a + right before the number ("+31", "(+31)", "+ 31"), -1 for none. */
export function plusBefore(text: string, start: number): number {
  if (text[start - 1] === '+') return start - 1;
  return text[start - 1] === ' ' && text[start - 2] === '+' && text[start - 3] !== ' ' ? start - 2 : -1;
}

function international(spot: Spot, start: number): Match | undefined {
  const { groups, at, doc } = spot;
  const head = groups[at].digits;
  const skip = doc.text[start] === '+' ? 0 : 2;
  // EDIFACT and sums have a + between two numbers: 12+34567890.
  if (skip === 0 && start > 0 && /[\p{L}\d]/u.test(doc.text[start - 1]) && !head.startsWith('31'))
    return undefined;
  // "+++305/0766/37129+++": a Belgian bank's message.
  if (skip === 0 && doc.text[start - 1] === '+') return undefined;
  if (skip === 2 && !startsFree(spot)) return undefined;
  const dutch = head.startsWith('31', skip) || head === '0031';
  let digits = head.slice(skip);
  let to = at;
  let best = -1;
  for (;;) {
    const next = groups[to + 1];
    const plain = dutch ? digits.replace(/^310(?=[1-9])/, '31') : digits;
    if (dutch ? plain.length === 11 : plain.length >= 8 && plain.length <= 15) best = to;
    // "+48 512 884 209 / 06-15 99 02 48": another number.
    if (best >= 0 && next?.before.includes('/') && next.digits.startsWith('0')) break;
    if (skip === 2 && !dutch && next?.before.includes('\n')) break;
    if (skip === 2 && !dutch && (best >= 0 || isApart(groups, at, to + 1)) && isDate(groups, to + 1)) break;
    if (!next || !MARK.has(next.before) || digits.length + next.digits.length > (dutch ? 12 : 15)) break;
    // A longer gap or a line end closes a foreign number whose length isn't known.
    if (!dutch && (next.before.includes('\n') || next.before === '  ' || next.digits.length > 9) && best >= 0)
      break;
    if (dutch && best === to) break;
    digits += next.digits;
    to++;
  }
  if (best < 0 || (skip === 2 && !dutch && spot.sense.meaning === Meaning.Thing)) return undefined;
  const whole = joined(groups, at, best).slice(skip);
  // 00… without a + is a foreign number only if grouped as one, or a word says so.
  if (
    skip === 2 &&
    !dutch &&
    best === at &&
    spot.sense.meaning !== Meaning.Phone &&
    spot.column !== Meaning.Phone
  )
    return undefined;
  if (dutch && SERVICE.test(whole.replace(/^310?/, '0'))) return undefined;
  if (inMachineText(doc.text, start, groups[best].end)) return undefined;
  return found(spot, best, start, 0.96, dutch ? DUTCH : FOREIGN);
}

/** Longest country code with its 00: 00358. */
const LONGEST_COUNTRY = 5;

/**
 * "0020417 12-03-1956": behind a number that is no country code by itself a date written with other marks is one. The
 * end of "0032 475 12 03 1999" and "0032475 12 03 1999" only looks so.
 */
function isApart(groups: readonly Group[], at: number, date: number): boolean {
  return groups[at].digits.length > LONGEST_COUNTRY && groups[date]?.before !== groups[date + 1]?.before;
}

function national(spot: Spot): Match | undefined {
  const { groups, at, doc } = spot;
  if (!startsFree(spot) && !isGluedToCue(spot)) return undefined;
  let digits = '';
  for (let k = at; k < groups.length && k < at + 10; k++) {
    if (k > at && !MARK.has(groups[k].before)) break;
    digits += groups[k].digits;
    if (digits.length > 10) break;
    if (digits.length < 10) continue;
    const area = areaLength(digits.slice(1));
    if (area === 0 || SERVICE.test(digits)) return undefined;
    const next = groups[k + 1];
    if (next && (next.before === '-' || next.before === '.') && next.digits.length > 2) return undefined;
    const head = groups[at].digits.length;
    // The first group is the area code, the whole number, or the start of a mobile number in any cut.
    const cut =
      head === 10 ||
      head === 1 ||
      head === area + 1 ||
      area === 1 ||
      (area === 2 && head === 5) ||
      head === 6 ||
      (area === 3 && head === 7) ||
      hasCue(spot);
    if (!cut || (isThing(spot) && head === 10)) return undefined;
    if (
      letterAt(doc.text, groups[k].end) &&
      !/^[A-Z][a-z]|^[a-z]{3}/.test(doc.text.slice(groups[k].end, groups[k].end + 3))
    )
      return undefined;
    if (inMachineText(doc.text, groups[at].start, groups[k].end)) return undefined;
    return found(spot, k, groups[at].start, area === 1 ? 0.96 : 0.94, DUTCH);
  }
  return undefined;
}

/** "graagbellentel0593541877": without a space anywhere, ten digits in one run behind letters that end so. */
function isGluedToCue({ doc, groups, at }: Spot): boolean {
  const { start, digits } = groups[at];
  return digits.length === 10 && GLUED_CUE.test(doc.text.slice(Math.max(0, start - LONGEST_CUE), start));
}
const GLUED_CUE = /(?:tel|telnr|telefoon|mob|mobiel|fax|gsm|bel|op)[.:]?$/i;
const LONGEST_CUE = 9;

function hasCue(spot: Spot): boolean {
  return (spot.sense.meaning === Meaning.Phone && spot.sense.distance <= 4) || spot.column === Meaning.Phone;
}

function isThing(spot: Spot): boolean {
  return spot.sense.meaning === Meaning.Thing && spot.sense.distance <= 1;
}

/** "12.00-12.45": from one time to another. */
const HOURS = /^(?:[01]?\d|2[0-4])[.:][0-5]\d(?: ?- ?| )(?:[01]?\d|2[0-4])[.:][0-5]\d$/;

/** Any number beside "tel.", "mob.", "fax", "bel": foreign without +, local, or with the zero left out. */
export function matchCuedPhone(spot: Spot): Match | undefined {
  const { groups, at, sense, column, doc } = spot;
  const near = sense.meaning === Meaning.Phone && sense.distance <= 2;
  const first = groups[at];
  let total = first.digits.length;
  let to = at;
  while (to + 1 < groups.length && total < 10) {
    const next = groups[to + 1];
    if (!/^(?:[ .\-/)]|\) | - )$/.test(next.before) || total + next.digits.length > 11) break;
    total += next.digits.length;
    to++;
  }
  const digits = joined(groups, at, to);
  if (!near && column !== Meaning.Phone && !belgian(groups, at, to, digits) && !saidAfter(spot, to))
    return matchForeignShape(spot);
  // "tel 412345": a local number has six digits or seven, and never starts with a zero or a one (number plan, ACM).
  const local = near && sense.distance === 0 && (to > at || /^[2-9]/.test(digits));
  if (!startsFree(spot) || total < (local ? 6 : 7) || total > 12) return undefined;
  if (SERVICE.test(digits) || (/^14/.test(first.digits) && first.digits.length === 2 && digits[2] === '0'))
    return undefined;
  if (to === at && isDateDigits(digits)) return undefined;
  if (to === at + 3 && HOURS.test(doc.text.slice(first.start, groups[to].end))) return undefined;
  if (inMachineText(doc.text, first.start, groups[to].end)) return undefined;
  return found(spot, to, first.start, 0.9, CUED);
}

/** A Dutch number has ten digits; one more is a slip of the hand. */
const ONE_TOO_MANY = 11;
const BEHIND_AREA = /^(?: ?- ?| |\) ?|\/)$/;

/** "0345-4315167": an area code by itself, and one digit too many behind it. A person judges. */
export function matchLongPhone(spot: Spot): Match | undefined {
  const { groups, at, doc } = spot;
  const head = groups[at].digits;
  const opensBehind = groups[at + 1]?.before;
  if (opensBehind === undefined || !BEHIND_AREA.test(opensBehind)) return undefined;
  const code = head.slice(1);
  if (head[0] !== '0' || !(code === '6' || SHORT_AREAS.has(code) || LONG_AREAS.has(code))) return undefined;
  let total = head.length;
  let to = at;
  while (to + 1 < groups.length && MARK.has(groups[to + 1].before) && total < ONE_TOO_MANY)
    total += groups[++to].digits.length;
  if (total !== ONE_TOO_MANY || isThing(spot) || !startsFree(spot) || !endsFree(spot, to)) return undefined;
  if (inMachineText(doc.text, groups[at].start, groups[to].end)) return undefined;
  const { candidate, used } = found(spot, to, groups[at].start, 0.6, TOO_LONG);
  return { candidate: { ...candidate, severity: 'review' }, used };
}

/** Belgian numbers as they are typed: 02 522 30 82, 0475 12 34 56 has ten digits and reads as a Dutch one. */
function belgian(groups: readonly Group[], at: number, to: number, digits: string): boolean {
  if (digits.length !== 9 || !digits.startsWith('0')) return false;
  const sizes = groups
    .slice(at, to + 1)
    .map((g) => g.digits.length)
    .join('');
  return sizes === '2322' || sizes === '3222' || sizes === '27' || sizes === '36';
}

/** Ways in which numbers are grouped abroad when they are written as at home, with what stands between the groups. */
const AMERICAN = /^[2-9]\d\d(?:\) ?|-)[2-9]\d\d-\d{4}$/;
const TRUNK_ZERO = /^\(?0\d{1,4}(?:\) ?|[ -])\d{2,4}(?:[ -]\d{2,4}){1,3}$/;

/** Numbers without country code, told by their groups: (845) 555-0176, 1-868-555-0129, 0532 555 01 77, 031 555 0119. */
function matchForeignShape(spot: Spot): Match | undefined {
  const { groups, at, doc } = spot;
  if (isThing(spot) || !startsFree(spot)) return undefined;
  const one = groups[at].digits === '1' && groups[at + 1]?.before === '-' ? 1 : 0;
  const head = groups[at].digits;
  if (!one && !head.startsWith('0') && head.length !== 3) return undefined;
  let total = 0;
  for (let to = at; to < groups.length && to < at + 5; to++) {
    if (to > at && groups[to].before.includes('\n')) return undefined;
    total += groups[to].digits.length;
    if (total < 9) continue;
    if (total > 11) return undefined;
    const next = groups[to + 1];
    // The longest reading counts; what goes on in the same way is a longer series.
    if (next && (next.before === ' ' || next.before === '-')) continue;
    const written = doc.text.slice(groups[at + one].start, groups[to].end);
    const shaped = head.startsWith('0')
      ? TRUNK_ZERO.test(written) &&
        to - at >= 2 &&
        groups[at + 1].digits.length + groups[at + 2].digits.length > 4
      : total === 10 + one && AMERICAN.test(written);
    if (!shaped || letterAt(doc.text, groups[to].end)) return undefined;
    if (SERVICE.test(joined(groups, at, to)) || inMachineText(doc.text, groups[at].start, groups[to].end))
      return undefined;
    return found(spot, to, groups[at].start, 0.8, FOREIGN);
  }
  return undefined;
}

/** Fewest digits that are still digits in a telephone number with letters for some. */
const LEAST_REAL = 5;

function misreadNational({ doc, groups, at, sense }: Spot): Misread | undefined {
  const read = readMisread(doc, groups[at].token, sense.token, 10);
  return read && read.real >= LEAST_REAL && read.digits.length === 10 && read.digits.startsWith('0')
    ? read
    : undefined;
}

/** "+3l (O) 5l3-44 O9 9O": the same behind a country code; `digits` are those of the number at home. */
function misreadInternational({ doc, groups, at, sense }: Spot): Misread | undefined {
  const plus = plusBefore(doc.text, groups[at].start);
  if (plus < 0) return undefined;
  for (const most of [11, 12]) {
    const read = readMisread(doc, groups[at].token, sense.token, most);
    if (!read || read.real < LEAST_REAL || !/^31(?:[1-9]\d{8}|0[1-9]\d{8})$/.test(read.digits)) continue;
    return { ...read, start: plus, digits: read.digits.replace(/^310?/, '0') };
  }
  return undefined;
}

/** "te1. O475 - 33 8l 20": a Dutch number with letters for digits; its area code tells, or the word beside it. */
export function matchMisreadPhone(spot: Spot): Candidate | undefined {
  const { doc } = spot;
  const read = misreadNational(spot) ?? misreadInternational(spot);
  if (!read) return undefined;
  const { start, end, digits } = read;
  if (areaLength(digits.slice(1)) === 0 || SERVICE.test(digits) || isThing(spot)) return undefined;
  const written = doc.text.slice(start, end);
  if (!/[A-Za-z]/.test(written) || /[|!]/.test(written)) return undefined;
  // A word among the digits is no misreading, unless the text says that a telephone number stands here.
  if (!hasCue(spot) && written.split(/[ ./()-]+/).some((part) => part.length > 1 && !/\d/.test(part)))
    return undefined;
  if (start > 0 && (letterAt(doc.text, start - 1) || doc.text[start - 1] === '-')) return undefined;
  return { start, end, category: 'TELEFOON', severity: 'block', score: 0.9, reason: MISREAD };
}

/** "133224533 (nul ervoor)", "12 34 56 78 (gsm)", "… is mijn nummer": the words after it tell. */
export function saidAfter(spot: Spot, to: number): boolean {
  if (afterwards(spot, to) === Meaning.Phone) return true;
  const { text } = spot.doc;
  const { end } = spot.groups[to];
  // A cheap look past a space and a bracket: n, 0, z, t, w or p.
  let k = end;
  if (k < text.length && charClass(text.charCodeAt(k)) >= Char.Space) k++;
  if (text[k] === '(') k++;
  if (k >= text.length || !'n0ztwpNZTWP'.includes(text[k])) return false;
  const after = text.slice(end, end + 18).toLowerCase();
  return /^\s?\(?(?:nul ervoor|0 ervoor|zonder nul|toestel \d|toest\.? \d|thuis\)|werk\)|privé\))/.test(
    after,
  );
}

/** The extension behind a number is part of it. */
const EXTENSION =
  /^,? ?\(?(?:ext(?:ension)?\.?|x|toestel(?:nr\.?|nummer)?|tst\.?|toest\.?|doorkiesnr\.?|intern|poste|durchwahl|#):? ?\d{1,5}\b/i;

/** A cheap look past a comma, a space and a bracket: the first letter of a word for an extension. */
function mayExtend(text: string, at: number): boolean {
  let k = at;
  if (text[k] === ',') k++;
  if (text[k] === ' ') k++;
  if (text[k] === '(') k++;
  return k < text.length && 'extdip#EXTDIP'.includes(text[k]);
}

function found(spot: Spot, to: number, start: number, score: number, reason: string): Match {
  const { text } = spot.doc;
  let { end } = spot.groups[to];
  const extension = mayExtend(text, end) ? EXTENSION.exec(text.slice(end, end + 24)) : null;
  if (extension) end += extension[0].length;
  const bracket = text[start - 1] === '(' && text.slice(start, spot.groups[to].end).includes(')');
  const candidate: Candidate = {
    start: bracket ? start - 1 : start,
    end,
    category: 'TELEFOON',
    severity: 'block',
    score,
    reason,
  };
  return { candidate, used: to - spot.at + 1 };
}
