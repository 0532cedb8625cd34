/** What the view makes plain: look-alike letters, and the tables of HTML entities and broken encodings. */
import { Ascii } from './ascii';
import { charClass, Char } from './chars';

/** Cyrillic and Greek letters that look like a Latin one (Unicode confusables, the letters seen in names). */
const PAIRS =
  'АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX ҮY аa сc еe һh іi јj оo рp ѕs уy хx ԛq ԝw ѵv ԁd ' +
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv ιi ρp κk';
export const LATIN_FOR = new Map(PAIRS.split(' ').map((p) => [p.charCodeAt(0), p.charCodeAt(1)]));

/** Letters that stand for a digit in a number: Cyrillic ze, and the round and straight letters of every script. */
export const DIGIT_FOR = new Map(
  ['З3', 'з3', 'О0', 'о0', 'І1', 'і1', 'Ο0', 'ο0', 'Ι1', 'б6'].map((p) => [p.charCodeAt(0), p.charCodeAt(1)]),
);

const ENTITY_NAMES =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml';
/** HTML's named entities for U+00A0–U+00FF (HTML 4.01, section 24.2), and the few others that letters hold. */
export const ENTITIES = new Map<string, number>([
  ...ENTITY_NAMES.split(' ').map((name, i): [string, number] => [name, 0xa0 + i]),
  ['amp', 38],
  ['lt', 60],
  ['gt', 62],
  ['quot', 34],
  ['apos', 39],
  ['rsquo', 39],
  ['lsquo', 39],
  ['ndash', 45],
  ['mdash', 45],
  ['scaron', 0x161],
  ['Scaron', 0x160],
  ['ccaron', 0x10d],
  ['zcaron', 0x17e],
]);

/** The bytes 0x80–0x9F of Windows-1252, as the characters that a wrong decoding shows. */
const CP1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';
const BYTE_OF = new Map([...CP1252].map((char, i) => [char.charCodeAt(0), 0x80 + i]));

/** The byte that shows as this character when UTF-8 is read as Windows-1252; -1 for none above 0x7F. */
export function byteShownAs(code: number): number {
  if (code >= 0x80 && code <= 0xff) return code;
  return BYTE_OF.get(code) ?? -1;
}

/** The character that a byte is in Windows-1252. */
export function characterOfByte(byte: number): number {
  return byte >= 0x80 && byte < 0xa0 ? CP1252.charCodeAt(byte - 0x80) : byte;
}

/** Look-alike letters in a word that also has Latin ones become Latin; among digits they become digits. */
export function mendLookalikes(text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (let from = 0; from < text.length;) {
    let to = from;
    let latin = false;
    let digits = false;
    let foreign = false;
    for (; to < text.length && inWord(text.charCodeAt(to)); to++) {
      const code = text.charCodeAt(to);
      const kind = charClass(code);
      if (kind === Char.Digit) digits = true;
      else if (code < 0x250) latin ||= kind !== Char.Other;
      else foreign ||= LATIN_FOR.has(code) || DIGIT_FOR.has(code);
    }
    const table = !foreign ? undefined : latin ? LATIN_FOR : digits ? DIGIT_FOR : undefined;
    if (table) {
      parts.push(text.slice(done, from));
      for (let i = from; i < to; i++) {
        const code = text.charCodeAt(i);
        parts.push(String.fromCharCode(table.get(code) ?? code));
      }
      done = to;
    }
    from = to + 1;
  }
  return parts.join('') + text.slice(done);
}

/** Letters, digits, and what joins them in names and numbers. */
function inWord(code: number): boolean {
  const kind = charClass(code);
  return (
    kind !== Char.Space &&
    kind !== Char.Newline &&
    (kind !== Char.Other || code === Ascii.Hyphen || code === Ascii.Dot || code === Ascii.Slash)
  );
}
