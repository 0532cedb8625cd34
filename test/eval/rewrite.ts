/** Documents as programs hand them over: what is found in them is told in places of the document as it was. */
import type { Finding } from '../../src/scanner';
import { wrapped } from './wrap';

/** What becomes of each unit of a text. */
type Way = (text: string) => readonly string[];

const each =
  (made: (unit: string, i: number, text: string) => string): Way =>
  (text) =>
    Array.from({ length: text.length }, (_, i) => made(text[i], i, text));

const withLineEnd = (lineEnd: string): Way => each((unit) => (unit === '\n' ? lineEnd : unit));

/** What mail is broken at (RFC 3676, section 4.2: 78 or fewer; most programs take 72). */
const MAIL_WIDTH = 72;

const escaped = (byte: number) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
/** The bytes of a unit in UTF-8; of half a pair those of the whole behind its first half. */
function bytesAt(text: string, i: number): number[] {
  const code = text.charCodeAt(i);
  if (code >= 0xdc00 && code <= 0xdfff && i > 0) return [];
  return [...Buffer.from(String.fromCodePoint(text.codePointAt(i)!), 'utf8')];
}

/** A unit as RTF has it: a letter of Latin-1 by its byte, one beyond by its number, with a question mark for programs of before. */
function inRtf(unit: string): string {
  const code = unit.charCodeAt(0);
  if (unit === '\n') return '\\par\n';
  if (unit === '\t') return '\\tab ';
  if ('\\{}'.includes(unit)) return `\\${unit}`;
  if (code < 0x7f) return unit;
  return code >= 0xa0 && code <= 0xff ? `\\'${code.toString(16)}` : `\\u${code}?`;
}

export const WAYS = {
  /** In lines of one width. */
  wrapped: (text) => wrapped(text, MAIL_WIDTH).split(''),
  /** With an empty line behind each line. */
  doubled: withLineEnd('\n\n'),
  indented: withLineEnd('\n    '),
  /** With a blank at the end of each line. */
  flowed: withLineEnd(' \n'),
  /** With the line ends that Word has within a paragraph. */
  word: withLineEnd('\u000b'),
  /** A paragraph for each line. */
  html: each((unit) => (unit === '\n' ? '</p>\n<p>' : unit === '<' ? '&lt;' : unit === '>' ? '&gt;' : unit)),
  /** One line of HTML. */
  br: withLineEnd('<br/>'),
  /** A string of JSON. */
  json: each((unit, i) => (i === 0 ? '{"text": "' : '') + JSON.stringify(unit).slice(1, -1)),
  /** Quoted-printable mail. */
  mail: each((unit, i, text) => {
    const head = i === 0 ? 'Content-Transfer-Encoding: quoted-printable\n\n' : '';
    const isPlain = unit.charCodeAt(0) < 0x7f && unit !== '=';
    return head + (isPlain ? unit : bytesAt(text, i).map(escaped).join(''));
  }),
  /** UTF-8 read as Latin-1. */
  mojibake: each((unit, i, text) =>
    unit.charCodeAt(0) < 0x7f ? unit : Buffer.from(bytesAt(text, i)).toString('latin1'),
  ),
  /** Each accent a character of its own. */
  decomposed: each((unit) => unit.normalize('NFD')),
  /** With three in ten spaces double, as justified text has them. */
  justified: each((unit, i) => (unit === ' ' && (i * 7919) % 100 < 30 ? '  ' : unit)),
  /** Latin-1 read as UTF-8: each letter and mark beyond ASCII is lost. */
  lost: each((unit) => (unit.charCodeAt(0) < 0x7f ? unit : '\ufffd')),
  /** Saved as ASCII, with question marks for what it lacks. */
  asked: each((unit) => (unit.charCodeAt(0) < 0x7f ? unit : '?')),
  /** A file of Rich Text Format, as an editor shows it. */
  rtf: each((unit, i, text) => {
    const head = i === 0 ? '{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Calibri;}}\\f0\\fs22 ' : '';
    const end = i === text.length - 1 ? '\\par\n}' : '';
    return head + inRtf(unit) + end;
  }),
  lower: each((unit) => unit.toLowerCase()),
  upper: each((unit) => unit.toUpperCase()),
} satisfies Record<string, Way>;

export type WayName = keyof typeof WAYS;

/** What `scan` finds in the text when it is handed over so, in offsets of the text itself. */
export function scanAs(way: WayName, text: string, scan: (text: string) => Finding[]): Finding[] {
  const pieces = WAYS[way](text);
  /** The unit of the text that each unit of the rewritten one came of. */
  const units: number[] = [];
  pieces.forEach((piece, i) => {
    for (let k = 0; k < piece.length; k++) units.push(i);
  });
  return scan(pieces.join('')).map((finding) => ({
    ...finding,
    start: units[finding.start],
    end: units[finding.end - 1] + 1,
  }));
}
