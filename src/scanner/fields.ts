/** Fields of data: {"straat": "Kerkstraat"}, tv="van de", tv=van de;, <tussenvoegsel>van</tussenvoegsel>. */
import { Ascii } from './ascii';
import { isMark, Kind, type Tokens } from './tokens';

const BRACE = 125;

export const isQuote = (tokens: Tokens, i: number) =>
  isMark(tokens, i, Ascii.Quote) || isMark(tokens, i, Ascii.Apostrophe);

export interface Key {
  readonly token: number;
  /** It or its value stands between quotes, or it is a tag: no label of a form, as in "straat: Kerkstraat". */
  readonly marked: boolean;
}

/** The word that is the key of the value that opens at token `i`; undefined where no value opens. */
export function keyOfValue(tokens: Tokens, i: number): Key | undefined {
  if (i < 2 || tokens.kind[i - 1] !== Kind.Mark) return undefined;
  const quoted = isQuote(tokens, i - 1);
  const mark = quoted ? i - 2 : i - 1;
  const tag = !quoted && isMark(tokens, mark, Ascii.Greater);
  if (!tag && !isMark(tokens, mark, Ascii.Colon) && !isMark(tokens, mark, Ascii.Equals)) return undefined;
  const quotedKey = !tag && isQuote(tokens, mark - 1);
  const token = quotedKey ? mark - 2 : mark - 1;
  if (token < 0 || tokens.kind[token] !== Kind.Word || (tag && !isMark(tokens, token - 1, Ascii.Less)))
    return undefined;
  return { token, marked: tag || quoted || quotedKey };
}

/** The first token of the value under the key at token `key`: "an":"…", an=…, <an>…; -1 for a label of a form, as in "an: …". */
export function valueOfKey(tokens: Tokens, key: number): number {
  const next = key + 1;
  if (isMark(tokens, next, Ascii.Greater)) return isMark(tokens, key - 1, Ascii.Less) ? next + 1 : -1;
  const mark = isQuote(tokens, key - 1) && isQuote(tokens, next) ? next + 1 : next;
  const quoted = isQuote(tokens, mark + 1);
  if (isMark(tokens, mark, Ascii.Equals)) return quoted ? mark + 2 : mark + 1;
  return quoted && isMark(tokens, mark, Ascii.Colon) ? mark + 2 : -1;
}

/** Token `i` is a key, also of a value without quotes: "tv": null. */
export function isKey(tokens: Tokens, i: number): boolean {
  if (valueOfKey(tokens, i) >= 0) return true;
  return isQuote(tokens, i - 1) && isQuote(tokens, i + 1) && isMark(tokens, i + 2, Ascii.Colon);
}

/** Token `i` is the name of a tag that closes: </an>. */
export function closesTag(tokens: Tokens, i: number): boolean {
  return (
    isMark(tokens, i + 1, Ascii.Greater) &&
    isMark(tokens, i - 1, Ascii.Slash) &&
    isMark(tokens, i - 2, Ascii.Less)
  );
}

/** True when a value can end before token `i`. */
export function closesValue(tokens: Tokens, i: number): boolean {
  const { count, kind, hash } = tokens;
  if (i >= count || kind[i] === Kind.Newline || isQuote(tokens, i)) return true;
  return kind[i] === Kind.Mark && [Ascii.Comma, Ascii.Semicolon, Ascii.Less, BRACE].includes(hash[i]);
}
