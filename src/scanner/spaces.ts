/**
 * Spaces that nobody typed. Justified text, as PDF files and printouts hand it over, has two or three spaces between some of its
 * words; to every other stage such a gap parts the columns of a table.
 */
import { Ascii } from './ascii';
import type { View } from './view';
import { hashOf, wordSet } from './word-table';

/** A wider gap is a tab or an indent, in justified text too. */
const WIDEST = 3;
/** So many gaps of running text are no slip of the thumb; in a text of one line one is enough, as it can't be a table. */
const LEAST = 2;
/**
 * A cell of a table may end with a small word too; in justified text one gap in so many has one on either side. With 8 three names
 * fewer are found in our training texts with double spaces (`npm run eval -- --folder data/training --as justified`), with 20
 * three more, but a table needs less to be taken for running text.
 */
const LEAST_SHARE = 12;

/** Words that open or close hardly any cell of a table. */
const SMALL = wordSet(
  'de het een van en of in op te met is zijn haar voor aan bij dat die deze dit om als uit door over er ik u uw we wij hij zij ze ' +
    'niet wel nog ook al heeft had hebben wordt werd worden was waren ben bent kan kunt graag tot na sinds naar maar omdat ' +
    'the a an of and to at on with for from his her he she was were that this has had is my our',
);
const LONGEST_WORD = 7;

/** A gap: where its spaces begin and end. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

/** The view with one space for each gap in justified text. Linear. */
export function mendSpaces(view: View): View {
  const { text } = view;
  if (!text.includes('  ')) return view;
  const gaps = gapsOf(text);
  return isJustified(text, gaps) ? withoutGaps(view, gaps) : view;
}

/** The gaps of a text but the wide ones, and the blanks before and behind a line. */
function gapsOf(text: string): Gap[] {
  const gaps: Gap[] = [];
  for (let from = text.indexOf('  '); from >= 0;) {
    let to = from + 2;
    while (text.charCodeAt(to) === Ascii.Space) to++;
    if (to - from <= WIDEST && !isBlankAt(text, from - 1) && !isBlankAt(text, to)) gaps.push({ from, to });
    from = text.indexOf('  ', to);
  }
  return gaps;
}

/** A blank, a line end or an end of the text. */
const isBlankAt = (text: string, i: number) => !(text.charCodeAt(i) > Ascii.Space);

function isJustified(text: string, gaps: readonly Gap[]): boolean {
  // With a capital a small word opens a surname in a column; in a text of capitals nothing tells them apart.
  const capitals = !/[a-z]/.test(text);
  const found = gaps.filter((gap) => hasSmallWord(text, gap, capitals)).length;
  return found >= (text.includes('\n') ? LEAST : 1) && found * LEAST_SHARE >= gaps.length;
}

/** A small word stands on either side of the gap. */
function hasSmallWord(text: string, { from, to }: Gap, capitals: boolean): boolean {
  const isLetter = capitals ? isCapital : isLower;
  let first = from;
  while (from - first <= LONGEST_WORD && isLetter(text.charCodeAt(first - 1))) first--;
  if (isSmallWord(text, first, from)) return true;
  let last = to;
  while (last - to <= LONGEST_WORD && isLetter(text.charCodeAt(last))) last++;
  return isSmallWord(text, to, last);
}
const isLower = (code: number) => code >= 97 && code <= 122;
const isCapital = (code: number) => code >= 65 && code <= 90;

function isSmallWord(text: string, from: number, to: number): boolean {
  return isBlankAt(text, from - 1) && isBlankAt(text, to) && SMALL.has(hashOf(text.slice(from, to)));
}

/** The view with the first space of each of the gaps only. */
function withoutGaps({ text, start, end }: View, gaps: readonly Gap[]): View {
  const parts: string[] = [];
  /** Per gap the place in the new text behind its space, and how many units of the old one are left out up to there. */
  const places: number[] = [];
  const left: number[] = [];
  let done = 0;
  let out = 0;
  for (const { from, to } of gaps) {
    parts.push(text.slice(done, from + 1));
    out += to - from - 1;
    done = to;
    places.push(to - out);
    left.push(out);
  }
  parts.push(text.slice(done));
  const before = (i: number) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle] <= i) low = middle + 1;
      else high = middle;
    }
    return i + (low > 0 ? left[low - 1] : 0);
  };
  return {
    text: parts.join(''),
    start: (i) => start(before(i)),
    end: (i) => (i <= 0 ? 0 : end(before(i - 1) + 1)),
  };
}
