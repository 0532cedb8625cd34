/**
 * What the trees are told of a spot: how it is written, what stands beside it, what was found near it, and how the text is
 * written. All are whole numbers below INPUT_VALUES. Which inputs: those without which documents of another fold were read worse.
 */
import { Ascii } from '../ascii';
import { charClass, Char } from '../chars';
import { Cue } from '../cues';
import type { Doc } from '../document';
import { Lex } from '../lexicon';
import { nameKind, otherKind } from '../names/model/attributes';
import { senseBefore } from '../recognisers/numbers/context/meaning';
import { isShortDate } from '../recognisers/numbers/groups';
import { YEAR_OF_RELEASE } from '../recognisers/dates/judge/weigh';
import { fullYear } from '../recognisers/dates/read/calendar';
import { Kind } from '../tokens';
import { INPUT_VALUES } from '../trees';
import { Found } from './found';
import { neighbour } from './neighbour';
import { capped, Page } from './page';
import type { Spot } from './spot';
import { LEAST_POINTS } from './spots';

/** How many inputs `SpotInputs` fills. */
export const SPOT_INPUTS = 74;

const FAR = INPUT_VALUES - 1;
/** Points of a date are told apart by quarters. */
const POINT_GRADES = 4;
/** Tokens looked at on the line, and back over the line before. */
const LINE_REACH = 30;
const LOOKED_FOR = [Found.Name, Found.DoubtfulName, Found.Birth, Found.Number, Found.Date, Found.Bsn];
/** Tokens on either side of a spot of which the trees are told what they are. */
const BESIDE = 4;

const MARKS_INSIDE = ' .-/_:,';

export class SpotInputs {
  readonly inputs = new Uint8Array(SPOT_INPUTS);
  private readonly page: Page;
  /** By what was found: tokens back to the nearest. */
  private readonly distances = new Uint8Array(Found.Birth + 1);
  /** How many inputs of the spot at hand are filled. */
  private filled = 0;

  /** `found` is of `foundPerToken`, `spots` are all of the text. */
  constructor(
    private readonly doc: Doc,
    private readonly found: Uint8Array,
    spots: readonly Spot[],
  ) {
    this.page = new Page(doc, found, spots);
  }

  /** Fills `inputs` for this spot. */
  collect(spot: Spot): void {
    this.filled = 0;
    this.putWritten(spot);
    this.putWords(spot);
    this.putBeside(spot);
    this.putFound(spot);
    this.putLines(spot);
    this.inputs.set(this.page.inputs, this.filled);
  }

  private put(input: number): void {
    this.inputs[this.filled++] = capped(input);
  }

  /** How it is written. */
  private putWritten({ start, end, kind, points }: Spot): void {
    const { text } = this.doc;
    let digits = '';
    let group = 0;
    let groups = 0;
    let longest = 0;
    let letters = 0;
    let capitals = 0;
    let mark = '';
    let mixed = false;
    for (let k = start; k < end; k++) {
      const cls = charClass(text.charCodeAt(k));
      if (cls === Char.Digit) {
        groups += group === 0 ? 1 : 0;
        longest = Math.max(longest, ++group);
        digits += text[k];
        continue;
      }
      group = 0;
      if (cls === Char.Lower || cls === Char.Upper || cls === Char.Letter) {
        if (cls === Char.Upper && capitals === k - start) capitals++;
        letters++;
      } else if (mark === '') mark = text[k];
      else mixed ||= mark !== text[k];
    }
    let zeros = 0;
    while (digits[digits.length - 1 - zeros] === '0') zeros++;
    const year = kind === 'date' ? yearOf(text.slice(start, end)) : 0;
    this.put(digits.length);
    this.put(groups);
    this.put(letters);
    this.put(capitals);
    this.put(digits === '' ? 0 : digits.charCodeAt(0) - Ascii.Zero);
    this.put(zeros);
    this.put(end - start);
    this.put(mark === '' ? 0 : 2 + MARKS_INSIDE.indexOf(mark) + (mixed ? 10 : 0));
    this.put(longest);
    this.put(isShortDate(digits) ? 1 : 0);
    this.put(digits.length > 7 ? FAR : 3 * Math.log2(1 + Number(digits)));
    this.put(year === 0 ? FAR : Math.min(FAR - 1, YEAR_OF_RELEASE + 2 - year));
    this.put(POINT_GRADES * (points - LEAST_POINTS));
  }

  /** Of a home the word that would be the street; no code or date is told by such a word. */
  private putWords({ kind, first, last }: Spot): void {
    const { tokens } = this.doc;
    let street = last;
    while (street > first && tokens.kind[street] !== Kind.Number) street--;
    while (street > first && tokens.kind[street] !== Kind.Word) street--;
    const isHome = kind === 'home';
    const lex = tokens.lex[street];
    const toward = first > 0 ? tokens.cue[first - 1] & (Cue.Toward | Cue.Living) : 0;
    this.put(isHome ? nameKind(lex) : 0);
    this.put(isHome ? otherKind(lex) : 0);
    this.put(isHome ? tokens.shape[street] : 0);
    this.put(isHome ? tokens.end[street] - tokens.start[street] : 0);
    this.put(isHome ? (lex & Lex.Street ? 1 : 0) + (lex & Lex.Place ? 2 : 0) : 0);
    this.put(isHome ? (toward & Cue.Toward ? 1 : 0) + (toward & Cue.Living ? 2 : 0) : 0);
    this.put(isHome ? street - first : 0);
  }

  /** What stands beside it, and what the words before it say. */
  private putBeside({ first, last }: Spot): void {
    const { tokens } = this.doc;
    this.put(tokens.spaced[first]);
    this.put(last + 1 < tokens.count ? tokens.spaced[last + 1] : 1);
    for (let k = 1; k <= BESIDE; k++) {
      this.put(neighbour(this.doc, this.found, first - k));
      this.put(neighbour(this.doc, this.found, last + k));
    }
    this.put(neighbour(this.doc, this.found, this.nextWord(first, -1)));
    this.put(neighbour(this.doc, this.found, this.nextWord(last, 1)));
    const { meaning, distance } = senseBefore(this.doc, first);
    this.put(meaning);
    this.put(Math.min(15, distance));
  }

  /** The next word of the line before (-1) or behind (1) token `t`; -1 for none within reach. */
  private nextWord(t: number, step: -1 | 1): number {
    const { kind, count } = this.doc.tokens;
    const end = t + step * LINE_REACH;
    for (let k = t + step; k >= 0 && k < count && k !== end && kind[k] !== Kind.Newline; k += step)
      if (kind[k] === Kind.Word) return k;
    return -1;
  }

  /** What was found nearest before it, and first on its line on either side. */
  private putFound({ first, last }: Spot): void {
    const { found } = this;
    const { lineFirst, line } = this.doc.layout;
    const opening = lineFirst[line[first]];
    const end = Math.min(lineFirst[line[first] + 1], last + LINE_REACH);
    this.distances.fill(FAR);
    let before = Found.Nothing;
    const least = Math.max(0, opening - LINE_REACH, first - FAR + 1);
    for (let t = first - 1; t >= least; t--) {
      const what: Found = found[t];
      if (what === Found.Nothing) continue;
      if (before === Found.Nothing && t >= opening) before = what;
      if (this.distances[what] === FAR) this.distances[what] = first - t;
    }
    for (const what of LOOKED_FOR) this.put(this.distances[what]);
    this.put(before);
    let behind = last + 1;
    while (behind < end && found[behind] === Found.Nothing) behind++;
    this.put(behind < end ? found[behind] : Found.Nothing);
  }

  /** Its place on its line, and the lines around. */
  private putLines({ first, last }: Spot): void {
    const { page } = this;
    const { lineFirst, line } = this.doc.layout;
    const n = line[first];
    const place = first - lineFirst[n];
    this.put(lineFirst[n + 1] - lineFirst[n]);
    this.put(place);
    this.put(lineFirst[n + 1] - 1 - last);
    this.put(page.names[n]);
    this.put(page.births[n]);
    this.put(page.dates[n]);
    for (const other of [n - 1, n + 1, n - 2, n + 2]) {
      this.put(page.outline(other));
      this.put(page.foundAt(other, place));
    }
  }
}

const YEAR = /^(?:18|19|20)\d\d/;

/** The year of a date; 0 for none. */
function yearOf(written: string): number {
  const groups = written.match(/\d+/g) ?? [];
  const whole = groups.find((group) => group.length === 4 && YEAR.test(group));
  if (whole) return Number(whole);
  const eight = groups.find((group) => group.length === 8);
  if (eight) return Number(YEAR.test(eight) ? eight.slice(0, 4) : eight.slice(4));
  const last = groups[groups.length - 1];
  const hasYear = groups.length > 2 || (groups.length === 2 && /[a-z]/i.test(written));
  return hasYear && last.length === 2 ? fullYear(Number(last)) : 0;
}
