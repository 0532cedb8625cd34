/** Digit groups: a number as it is written, `1234.56.782` being three of them with what stands between. */
import { charClass, Char } from '../../chars';
import type { Doc } from '../../document';
import { Kind } from '../../tokens';

export interface Group {
  readonly token: number;
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** What stands between this group and the one before; empty for the first of a cluster. */
  readonly before: string;
}

const MAX_GAP = 4;
/** Marks that may stand inside a written number (the view has already made every dash and space plain). */
const INSIDE = ' .-/·_\'|,()\n\t^~:;"=';

/** The number tokens from `i` on that only short marks and spaces separate; at most `most` of them. */
export function clusterAt(doc: Doc, i: number, most = Infinity): Group[] {
  const { kind, start, end, count } = doc.tokens;
  let groups: Group[] | undefined;
  let last = -1;
  for (let t = i; t < count && (groups === undefined || groups.length < most); t++) {
    if (kind[t] !== Kind.Number) {
      if (kind[t] === Kind.Word || start[t] - last > MAX_GAP) break;
      continue;
    }
    const before = last < 0 ? '' : doc.text.slice(last, start[t]);
    if (last >= 0 && !isSeparator(before)) break;
    const digits = doc.text.slice(start[t], end[t]);
    const group = { token: t, start: start[t], end: end[t], digits, before };
    // Most clusters are one group: an empty list would get room for sixteen.
    if (groups === undefined) groups = [group];
    else groups.push(group);
    last = end[t];
  }
  return groups ?? [];
}

function isSeparator(between: string): boolean {
  if (between.length > MAX_GAP) return false;
  for (let k = 0; k < between.length; k++) if (!INSIDE.includes(between[k])) return false;
  return true;
}

/** True when a mark ties group `at` to the one before it, so that it can't begin a number. */
export function tiedBefore(groups: readonly Group[], at: number): boolean {
  const { before, digits } = groups[at];
  // A comma ties thousands and decimals; in a list of values, and behind a date, it separates.
  if (before === ',')
    return digits.length <= 3 && groups[at - 1].digits.length <= 3 && !(at >= 3 && isDate(groups, at - 3));
  return before === '-' || before === '.' || before === '_' || before === '·' || before === "'";
}

/** A line that ends inside a number, behind one of its marks. */
const LINE_TURN = /^ ?([-./·_']) *\n *$/;

/** What stands before group `at`, without a line end right behind a hyphen: "432489-⏎189" is written as "432489-189" is. */
export function markBefore(groups: readonly Group[], at: number): string {
  const { before } = groups[at];
  return before.startsWith('-') && LINE_TURN.test(before) ? '-' : before;
}

/** A line ends before group `at` inside its number: behind a hyphen, or behind the mark that parts the groups above. */
export function turnsLine(groups: readonly Group[], at: number): boolean {
  const mark = LINE_TURN.exec(groups[at].before)?.[1];
  // Another full stop may end a sentence: "nummer 1234.⏎2025 was …".
  return mark === '-' || (mark !== undefined && groups[at - 1].before === mark);
}

/** A calendar date in three groups (12-03-1956, 1956.3.12, 3/5/61) or one of eight digits. */
export function isDate(groups: readonly Group[], at: number): boolean {
  const [a, b, c] = [groups[at], groups[at + 1], groups[at + 2]];
  // Cheap refusals first: long runs of short numbers are asked at each of them.
  if (!c || b.before !== c.before || (c.digits.length === 1 && a.digits.length !== 4)) return false;
  if (!/^\s?[-/. ]\s?$/.test(b.before)) return false;
  const day = Number(a.digits);
  const month = Number(b.digits);
  if (b.digits.length > 2 || month < 1 || (month > 12 && (day > 12 || b.before === '.'))) return false;
  if (a.digits.length === 4 && c.digits.length <= 2)
    return day > 1850 && day < 2100 && Number(c.digits) <= 31;
  if (a.digits.length > 2 || day < 1 || day > 31 || month > 31) return false;
  if (c.digits.length === 4) return /^(18|19|20|21)/.test(c.digits);
  // 06.12.34.56.78 goes on: a telephone number.
  const next = groups[at + 3];
  return c.digits.length === 2 && b.before !== ' ' && next?.before !== b.before;
}

/** Eight digits that are a date: 19560312, 12031956. */
export function isDateDigits(d: string): boolean {
  const valid = (y: string, m: string, day: string) =>
    /^(18|19|20)/.test(y) && Number(m) >= 1 && Number(m) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return (
    d.length === 8 &&
    (valid(d.slice(0, 4), d.slice(4, 6), d.slice(6)) || valid(d.slice(4), d.slice(2, 4), d.slice(0, 2)))
  );
}

const SHORT_DATE =
  /^(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d|\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/;

/** Six digits that are a date, the day or the year first: 120361, 610312. */
export const isShortDate = (digits: string): boolean => digits.length === 6 && SHORT_DATE.test(digits);

/** True when a letter stands right before / after this offset. */
export function letterBefore(text: string, at: number): boolean {
  const c = at > 0 ? charClass(text.charCodeAt(at - 1)) : Char.Space;
  return c === Char.Lower || c === Char.Upper || c === Char.Letter;
}

export function letterAt(text: string, at: number): boolean {
  const c = at < text.length ? charClass(text.charCodeAt(at)) : Char.Space;
  return c === Char.Lower || c === Char.Upper || c === Char.Letter;
}

const URL_REACH = 200;
/** What ends an address, a file name or a key; and the letters and strokes of which each of those has one. */
const enum Written {
  Stop = 1,
  Machine = 2,
}
const WRITTEN = new Uint8Array(128);
for (const stop of ' \n\t"<>(){},;|') WRITTEN[stop.charCodeAt(0)] = Written.Stop;
for (const mark of '/\\') WRITTEN[mark.charCodeAt(0)] = Written.Machine;
for (let letter = 65; letter <= 90; letter++) WRITTEN[letter] = WRITTEN[letter | 32] = Written.Machine;
const FILE_NAME =
  /\.(?:pdf|docx?|xlsx?|csv|txt|png|jpe?g|gif|html?|zip|xml|json|dcm|eml|msg|pptx?|exe|log|md|mp[34])\b/i;
/** A commit, a checksum, a UUID: letters a–f and digits, at least 16 of them. */
const HASH = /^[0-9a-f]+(?:-[0-9a-f]+)*$/i;

function hasMachineMark(text: string, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (WRITTEN[text.charCodeAt(k)] === Written.Machine) return true;
  return false;
}

/** True when the number at [from, to) is part of a web address, a file name, a hash or a machine's key. */
export function inMachineText(text: string, from: number, to: number): boolean {
  let a = from;
  while (a > 0 && from - a < URL_REACH && WRITTEN[text.charCodeAt(a - 1)] !== Written.Stop) a--;
  let b = to;
  while (b < text.length && b - to < URL_REACH && WRITTEN[text.charCodeAt(b)] !== Written.Stop) b++;
  // Beside most numbers stands nothing, or a full stop, a colon or a dash.
  if (b - a === to - from || !hasMachineMark(text, a, b)) return false;
  const chunk = text.slice(a, b);
  if (chunk.includes('://') || /^www\.|^[\w-]+\.(?:nl|com|org|eu|net)\/|^\\\\|^10\.\d{4,9}\//i.test(chunk))
    return true;
  if (FILE_NAME.test(text.slice(to, b))) return true;
  return chunk.length >= 16 && /[a-f]/i.test(chunk) && HASH.test(chunk) && /\d[a-f]|[a-f]\d/i.test(chunk);
}
