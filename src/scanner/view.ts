/**
 * A normalised view of the text with a map back to the original offsets, so that every later stage sees clean
 * text and every span comes back exact. What is made plain, and why, stands at each step below.
 */
import { Ascii } from './ascii';
import { boxesAt, isEmptyBox, spacedBoxesEnd } from './boxes';
import { bracketBoxesAt } from './bracket-boxes';
import { INVISIBLE, isMark, isPairAt, ITSELF, plainCharacter } from './characters';
import { charClass, Char, isLetter } from './chars';
import { encodedWordAt, type EncodedWord } from './encoded-words';
import { entityAt } from './entities';
import { Backslash, backslashEscape, backslashesOf, isQuerySpace, percentEscape } from './escapes';
import { DIGIT_FOR, LATIN_FOR, mendLookalikes } from './lookalikes';
import { LOST, lostEnd, lostLetter } from './lost-letters';
import { brokenAt } from './mojibake';
import { looksQuoted, quotedEscape } from './quoted-mail';
import { tagAt } from './tags';
import { ViewWriter, type View } from './view-writer';

export type { View } from './view-writer';

/** Below U+0250 these need a look: always (1), for what stands behind (2), or first on a line and as the side of a box (3), or around one character (4). Everything above does. */
const NEEDS_LOOK = new Uint8Array(0x250);
// Ã Ä Å Æ Â È Ì Í Ð Ñ open a UTF-8 pair when shown as Windows-1252, â á ï a triple.
for (const char of '\r&*_=`´\\\u00a0\u00adÃâÂÄÅÆÈÌÍÐÑáï') NEEDS_LOOK[char.charCodeAt(0)] = 1;
for (let c = 0x80; c < 0xa0; c++) NEEDS_LOOK[c] = 1;
for (const char of '-%<?+{}') NEEDS_LOOK[char.charCodeAt(0)] = 2;
for (const char of '>|') NEEDS_LOOK[char.charCodeAt(0)] = 3;
for (const char of '[(') NEEDS_LOOK[char.charCodeAt(0)] = 4;

/** Also what Word and other programs end a line with inside a paragraph, and pages with. */
const isLineEnd = (code: number) =>
  (code >= Ascii.Newline && code <= Ascii.Return) || code === 0x85 || code === 0x2028 || code === 0x2029;
const isLineStart = (text: string, i: number) => i === 0 || isLineEnd(text.charCodeAt(i - 1));
const OPENING_BRACE = 123;
const CLOSING_BRACE = 125;
/** What stands in the value of a query beside a plus sign. */
const isValue = (code: number) =>
  isLetter(code) || charClass(code) === Char.Digit || code === Ascii.Dot || code === Ascii.Percent;
const isHex = (code: number) => (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 102);

function needsLook(text: string, i: number): boolean {
  const c = text.charCodeAt(i);
  const need = c >= 0x250 ? 1 : NEEDS_LOOK[c];
  if (need < 2) return need === 1;
  if (need === 3) return isLineStart(text, i) || (c === Ascii.Bar && isBoxSide(text, i));
  if (need === 4) return opensBox(text, i, c);
  if (c === Ascii.Percent) return isHex(text.charCodeAt(i + 1));
  if (c === Ascii.Question) return lostEnd(text, i) > i;
  // A group of RTF opens with a word about looks, and may close inside a word or a name.
  if (c === OPENING_BRACE) return text.charCodeAt(i + 1) === Ascii.Backslash;
  if (c === CLOSING_BRACE) return text[i + 1] === ' ' || isLetter(text.charCodeAt(i + 1));
  if (c === Ascii.Plus) return isValue(text.charCodeAt(i - 1)) && isValue(text.charCodeAt(i + 1));
  if (c === Ascii.Less) return text[i + 1] === '/' || isLetter(text.charCodeAt(i + 1));
  return isLineEnd(text.charCodeAt(behindSpaces(text, i + 1)));
}

/** Another bar stands one character on, or one and two spaces. */
const isBoxSide = (text: string, i: number) =>
  text.charCodeAt(i + 2) === Ascii.Bar || (text.charCodeAt(i + 4) === Ascii.Bar && text[i - 1] === ' ');

/** A bracket around one character, with another one right behind it or one mark further: "[6][0]", "(1)-(9)". */
function opensBox(text: string, i: number, open: number): boolean {
  const close = open === Ascii.OpeningSquare ? ']' : ')';
  return text[i + 2] === close && (text.charCodeAt(i + 3) === open || text.charCodeAt(i + 4) === open);
}

/** The place behind the spaces at `i`: nobody means those that end a line, or indent the next. */
function behindSpaces(text: string, i: number): number {
  while (isSpace(text.charCodeAt(i))) i++;
  return i;
}

const SOFT_HYPHEN = 0xad;
const HARD_SPACE = 0xa0;
const isSpace = (code: number) => code === Ascii.Space || code === Ascii.Tab || code === HARD_SPACE;

/**
 * Makes the view of a text. Linear; copies nothing when the text is already plain. What escapes stood for is made plain in its
 * turn: a mail or a message may hold text that was broken before it was escaped.
 */
export function makeView(text: string): View {
  const first = plainEnd(text, 0);
  if (first === text.length) return { text, start: (i) => i, end: (i) => i };
  const normaliser = new Normaliser(text);
  const outer = normaliser.view(first);
  if (!normaliser.looksAgain) return outer;
  const inner = new Normaliser(outer.text).view(plainEnd(outer.text, 0));
  return {
    text: inner.text,
    start: (i) => outer.start(inner.start(i)),
    end: (i) => outer.end(inner.end(i)),
  };
}

/** Where the run of characters from `i` on ends that stay as they are. */
function plainEnd(text: string, i: number): number {
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if ((c >= 0x250 || NEEDS_LOOK[c] !== 0) && needsLook(text, i)) break;
  }
  return i;
}

/** Makes a text plain. */
class Normaliser extends ViewWriter {
  /** Whether what an escape, an entity or a tag stood for is to be made plain itself. */
  looksAgain = false;
  /** Whether a letter was seen that looks like a Latin one or a digit. */
  private lookalikes = false;
  /** Where the last escape ends. */
  private escapedTo = -1;
  /** Where the last boxes end, of a form or a table. */
  private boxesTo = 0;
  /** Where the last boxes of a form end. */
  private boxedTo = 0;
  /** What backslashes say in the text; asked at most once. */
  private backslashes?: Backslash;
  /** Whether the text is quoted-printable mail; asked at most once. */
  private mail?: boolean;

  /** The view of the text, of which the characters before `first` stay as they are. */
  view(first: number): View {
    const { text } = this;
    this.copyRun(0, first);
    for (let i = first; i < text.length;) {
      i = this.step(text.charCodeAt(i), i);
      const end = plainEnd(text, i);
      this.copyRun(i, end);
      i = end;
    }
    return this.written(this.lookalikes ? mendLookalikes : undefined);
  }

  /** Makes the character at `i` plain, with what belongs to it; returns where to go on. */
  private step(c: number, i: number): number {
    const { text } = this;
    switch (c) {
      case 13: // CRLF and CR are one line end, so that both give the same findings.
        if (text.charCodeAt(i + 1) === Ascii.Newline) return i + 1;
        this.push(10, i, i + 1);
        return i + 1;
      case 38:
        return this.entity(i);
      case 42: // Markdown emphasis touches the word it marks: **Jan** de Vr*ies*. "* 12-03-1956" (born) stays.
      case 95:
        return this.emphasis(c, i);
      case 45: {
        // Line-end hyphenation: a letter, a hyphen, a line end, a letter of the same case.
        const lineEnd = behindSpaces(text, i + 1);
        const crlf =
          text.charCodeAt(lineEnd) === Ascii.Return && text.charCodeAt(lineEnd + 1) === Ascii.Newline;
        const next = behindSpaces(text, quoteEnd(text, lineEnd + (crlf ? 2 : 1)));
        const kind = charClass(text.charCodeAt(next));
        if (
          isLineEnd(text.charCodeAt(lineEnd)) &&
          this.n > 0 &&
          isLetter(this.last) &&
          (kind === Char.Lower || (kind === Char.Upper && charClass(this.last) === Char.Upper))
        )
          return next;
        this.push(45, i, i + 1);
        return i + 1;
      }
      case Ascii.Equals:
        return this.quoted(i);
      case Ascii.Percent:
      case Ascii.Backslash:
        return this.escape(c, i);
      case Ascii.Question:
        return this.lost(i, lostEnd(text, i));
      case Ascii.Bar: {
        const end = Math.max(this.boxes(i), this.spacedBoxes(i));
        return end > i ? end : this.lineMark(c, i);
      }
      case Ascii.OpeningSquare:
      case Ascii.OpeningBracket:
        return this.bracketBoxes(c, i);
      case Ascii.Greater:
        return this.lineMark(c, i);
      case Ascii.Less:
        return this.tag(i);
      case Ascii.Plus:
        return this.put(isQuerySpace(text, i) ? Ascii.Space : c, i, i + 1);
      case OPENING_BRACE:
      case CLOSING_BRACE:
        return this.saysOfBackslashes() === Backslash.Rtf ? i + 1 : this.put(c, i, i + 1);
      case 96: // ` and ´ are typed for an apostrophe.
      case 0xb4:
        return this.put(39, i, i + 1);
    }
    if (c >= 0xc2 && c <= 0xef) return this.mojibake(c, i);
    if (c < 0x250)
      return c === 0xa0 || c === 0x85 ? this.put(32, i, i + 1) : c === 0xad ? i + 1 : this.put(c, i, i + 1);
    return this.beyondLatin(c, i);
  }

  /** An escape stood for `code`. An ampersand opens no entity then: `entityAt` has seen to it. */
  private lookAgainAt(code: number): void {
    const needs = code >= 0x250 || NEEDS_LOOK[code] !== 0 || isLineEnd(code);
    if (needs && code !== Ascii.Ampersand) this.looksAgain = true;
  }

  /** A bar or > at `i`, which quoted mail puts before a line. */
  private lineMark(c: number, i: number): number {
    const end = isLineStart(this.text, i) ? quoteEnd(this.text, i) : i;
    return end > i ? end : this.put(c, i, i + 1);
  }

  private entity(i: number): number {
    const found = entityAt(this.text, i + 1);
    if (!found) return this.put(Ascii.Ampersand, i, i + 1);
    this.lookAgainAt(found.code);
    if (found.code === SOFT_HYPHEN) return found.end;
    return this.put(found.code === HARD_SPACE ? Ascii.Space : found.code, i, found.end);
  }

  /** The tag that starts at `i`, of which a block begins a line of its own; for none the mark itself. */
  private tag(i: number): number {
    const found = tagAt(this.text, i);
    if (!found) return this.put(Ascii.Less, i, i + 1);
    const { code, end } = found;
    if (this.last === Ascii.Hyphen) this.looksAgain = true;
    const atEdge = this.n === 0 || isLineEnd(this.last) || isLineEnd(this.text.charCodeAt(end));
    return code === 0 || (code === Ascii.Newline && atEdge) ? end : this.put(code, i, end);
  }

  /** The escape that starts at `i`; for none the mark itself. */
  private escape(c: number, i: number): number {
    const { text } = this;
    const found =
      c === Ascii.Percent
        ? percentEscape(text, i, this.escapedTo === i)
        : backslashEscape(text, i, () => this.saysOfBackslashes());
    if (!found) return this.put(c, i, i + 1);
    this.lookAgainAt(found.code);
    this.escapedTo = i + found.length;
    return found.code === 0 ? this.escapedTo : this.put(found.code, i, this.escapedTo);
  }

  private saysOfBackslashes(): Backslash {
    return (this.backslashes ??= backslashesOf(this.text));
  }

  /** The escape of quoted-printable mail that starts at `i`; for none the equals sign. */
  private quoted(i: number): number {
    const { text } = this;
    const word = encodedWordAt(text, i);
    if (word) return this.encodedWord(word);
    const isMail = () => (this.mail ??= looksQuoted(text));
    const lineEnd = text.charCodeAt(i + 1) === Ascii.Return ? i + 2 : i + 1;
    // A line that was too long for the mail goes on behind it.
    if (text.charCodeAt(lineEnd) === Ascii.Newline && isMail()) return quoteEnd(text, lineEnd + 1);
    const found = quotedEscape(text, i, this.last, isMail);
    if (found) this.lookAgainAt(found.code);
    return found ? this.put(found.code, i, i + found.length) : this.put(Ascii.Equals, i, i + 1);
  }

  /** What an encoded word of a mail's header says. */
  private encodedWord({ units, end }: EncodedWord): number {
    for (const { code, start, end: to } of units) {
      this.lookAgainAt(code);
      this.push(code, start, to);
    }
    return end;
  }

  /** The boxes of a form from the bar at `i` on, without their bars; returns where they end, or `i` for none. */
  private boxes(i: number): number {
    const { text } = this;
    if (i < this.boxesTo) return i;
    const boxes = boxesAt(text, i, this.boxedTo);
    if (!boxes) return i;
    this.boxesTo = boxes.to;
    if (!boxes.ofForm) return i;
    this.boxedTo = boxes.to;
    const { to, closed } = boxes;
    // An outer bar parts what it holds from what stands around it, and an empty box the words in them.
    if (closed) this.push(Ascii.Space, i, i + 1);
    let filled = !closed;
    let empty = -1;
    for (let k = i + 1; k < (closed ? to - 1 : to); k += 2) {
      const code = text.charCodeAt(k);
      if (isEmptyBox(code)) {
        if (filled && empty < 0) empty = k;
        continue;
      }
      if (empty >= 0) this.push(Ascii.Space, empty, empty + 1);
      empty = -1;
      this.push(code, k, k + 1);
      filled = true;
    }
    if (closed && charClass(text.charCodeAt(to)) < Char.Space) this.push(Ascii.Space, to - 1, to);
    return to;
  }

  /** Boxes with brackets of their own, without these. */
  private bracketBoxes(c: number, i: number): number {
    const boxes = i < this.boxesTo ? undefined : bracketBoxesAt(this.text, i);
    if (boxes) this.boxesTo = boxes.to;
    if (!boxes || boxes.kept.length === 0) return this.put(c, i, i + 1);
    boxes.kept.forEach((at, k) => {
      const from = k === 0 ? i : at;
      const to = boxes.kept[k + 1] ?? boxes.to;
      this.push(this.text.charCodeAt(at), from, to);
    });
    return boxes.to;
  }

  /** Digits between bars with spaces from the bar at `i` on, without the bars. */
  private spacedBoxes(i: number): number {
    const end = spacedBoxesEnd(this.text, i);
    // Behind the bar goes a space, which stays before it.
    for (let k = i + 2; k < end; k += 4) {
      if (k > i + 2) this.push(Ascii.Space, k - 3, k - 2);
      this.push(this.text.charCodeAt(k), k, k + 1);
    }
    return end;
  }

  private emphasis(c: number, i: number): number {
    const { text } = this;
    let end = i;
    while (text.charCodeAt(end) === c && end < i + 3) end++;
    const before = this.n > 0 && isLetter(this.last);
    const after = end < text.length && isLetter(text.charCodeAt(end));
    const touches = c === Ascii.Asterisk ? before || after : before !== after && end - i < 3;
    if (touches || (c === Ascii.Asterisk && end - i > 1)) return end;
    for (let k = i; k < end; k++) this.push(c, k, k + 1);
    return end;
  }

  /** The broken character that starts at `i`; for none the letter itself. */
  private mojibake(c: number, i: number): number {
    const found = brokenAt(this.text, c, i + 1);
    if (!found) return this.put(c, i, i + 1);
    this.lookAgainAt(found.code);
    return this.put(found.code, i, found.end);
  }

  /** What was lost from `i` to `end`. */
  private lost(i: number, end: number): number {
    const { text } = this;
    return this.put(lostLetter(this.last, text.charCodeAt(end), text.charCodeAt(end + 1)), i, end);
  }

  private beyondLatin(c: number, i: number): number {
    const { text } = this;
    // A combining mark joins the letter before it, as NFC would have it.
    if (isMark(c)) {
      if (this.n === 0) return i + 1;
      const composed = (String.fromCharCode(this.last) + String.fromCharCode(c)).normalize('NFC');
      if (composed.length > 1 && c >= 0x370) return this.put(c, i, i + 1);
      const joined = composed.length === 1 ? composed.charCodeAt(0) : this.last;
      const { code, end } = brokenAt(text, joined, i + 1) ?? { code: joined, end: i + 1 };
      this.joinLast(code, end);
      return end;
    }
    if (c === LOST) return this.lost(i, i + 1);
    const pair = isPairAt(text, i);
    const plain = plainCharacter(pair ? text.slice(i, i + 2) : text[i], this.last, text.charCodeAt(i + 1));
    if (plain === INVISIBLE) return i + 1;
    if (plain !== ITSELF) return this.put(plain, i, i + (pair ? 2 : 1));
    this.lookalikes ||= LATIN_FOR.has(c) || DIGIT_FOR.has(c);
    return this.put(c, i, i + 1);
  }
}

/**
 * Where the marks end that quoted mail puts before the line that starts at `i` ("> > ", "| "); `i` when there are none. A bar
 * that is one of several on its line belongs to a table, which may be quoted itself.
 */
function quoteEnd(text: string, i: number): number {
  let end = i;
  let bar = -1;
  for (; text[end] === '>' || text[end] === '|'; end++) {
    if (bar < 0 && text[end] === '|') bar = end;
    const next = text.charCodeAt(end + 1);
    if (next === Ascii.Space || next === HARD_SPACE) end++;
  }
  for (let k = end; bar >= 0 && k < text.length && !isLineEnd(text.charCodeAt(k)); k++)
    if (text[k] === '|') return bar;
  return end;
}
