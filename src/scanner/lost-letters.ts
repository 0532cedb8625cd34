/** Letters and marks that a wrong encoding lost: "Ren\ufffde", "pati?nt", "zo\ufffdn". What stood there is guessed from what is beside it. */
import { Ascii } from './ascii';
import { charClass, Char, isLetter } from './chars';

/** What decoders put for bytes that they can't read (Unicode, section 3.9). */
export const LOST = 0xfffd;

const E_ACUTE = 0xe9;
const E_TREMA = 0xeb;
const CAPITAL_E_ACUTE = 0xc9;
const I_TREMA = 0xef;
const O_TREMA = 0xf6;

const isVowel = (code: number) => 'aeiouyAEIOUY'.includes(String.fromCharCode(code));

/**
 * What is read for the lost character behind unit `last` of the view, before units `next` and `second` of the text: a letter, an
 * apostrophe or a space where a letter is beside it, else a hyphen, for a dash. Which vowel it was matters little: words are
 * looked up without accents.
 */
export function lostLetter(last: number, next: number, second: number): number {
  if (isLetter(last)) return behindLetter(last, next, second);
  // An initial: "Klapwijk, Ö.".
  if (next === Ascii.Dot) return CAPITAL_E_ACUTE;
  if (next === LOST) return isLetter(second) || second === LOST ? E_ACUTE : Ascii.Hyphen;
  if (!isLetter(next)) return Ascii.Hyphen;
  if ('stn'.includes(String.fromCharCode(next)) && !isLetter(second)) return Ascii.Apostrophe;
  // The hard space of "8 juni" and "dhr. Jansen", or a quote.
  if (charClass(last) === Char.Digit || charClass(next) === Char.Upper) return Ascii.Space;
  return CAPITAL_E_ACUTE;
}

function behindLetter(last: number, next: number, second: number): number {
  if (charClass(next) === Char.Digit) return Ascii.Space;
  // "foto's", "Lisa's", "zo'n": oftener an apostrophe than a letter ("Agnès").
  if ('sn'.includes(String.fromCharCode(next)) && isVowel(last) && !isLetter(second)) return Ascii.Apostrophe;
  if (charClass(last) === Char.Upper) {
    if (isLetter(next) ? charClass(next) === Char.Upper : next !== LOST)
      // "O'Brien" against "RENÉE".
      return charClass(second) === Char.Lower ? Ascii.Apostrophe : CAPITAL_E_ACUTE;
  } else if (charClass(next) === Char.Upper) {
    // "d'Angelo" against the hard space of "mevrouw Jansen".
    return 'dl'.includes(String.fromCharCode(last)) ? Ascii.Apostrophe : Ascii.Space;
  }
  if (!isLetter(next) || !isVowel(last)) return E_ACUTE;
  // "geïnformeerd" and "coördinatie", but "patiënt", "reëel", "Zoë".
  return TREMAS.get(String.fromCharCode(last | 32, next)) ?? E_TREMA;
}

/** Another trema than ë, by the letters around it: "geïnd", "geïrriteerd", "geïmporteerd", "geïsoleerd", "coördinatie", "coöperatie". */
const TREMAS = new Map([
  ...['en', 'er', 'em', 'es'].map((pair): [string, number] => [pair, I_TREMA]),
  ['or', O_TREMA],
  ['op', O_TREMA],
]);

/** How far back a word is looked at for what only links have. */
const LINK_REACH = 60;

/**
 * Where the question marks at `i` end that stand for a letter, or for the two bytes of one in UTF-8: "Ren?e", "pati??nt", "REN?E";
 * `i` for marks that ask. Nobody asks in the middle of a word; links do ("plaats.nl/zoek?id=3"), and one who forgot the space
 * goes on with a capital ("hij?Jan").
 */
export function lostEnd(text: string, i: number): number {
  const end = text.charCodeAt(i + 1) === Ascii.Question ? i + 2 : i + 1;
  return isInWord(text, i, end) ? end : i;
}

function isInWord(text: string, i: number, end: number): boolean {
  const before = charClass(text.charCodeAt(i - 1));
  const behind = charClass(text.charCodeAt(end));
  if (behind !== Char.Lower && !(behind === Char.Upper && before === Char.Upper)) return false;
  if (before !== Char.Lower && before !== Char.Upper) return false;
  for (let k = i - 2; k >= 0 && k > i - LINK_REACH; k--) {
    const c = text.charCodeAt(k);
    if (c === Ascii.Slash || c === Ascii.Dot || c === Ascii.At) return false;
    if (charClass(c) >= Char.Space && c !== Ascii.Hyphen && c !== Ascii.Question) return true;
  }
  return true;
}
