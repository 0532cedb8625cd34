/** Tags of HTML, of a mail or a web page that was copied as it is: "<p>", "</li>", "<br/>", "<b>", "<td width=80>". */
import { Ascii } from './ascii';

export interface Tag {
  /** What it is for the eye: a line end, a tab between two cells, or 0 for nothing. */
  readonly code: number;
  /** One past its closing mark. */
  readonly end: number;
}

const BLOCKS = new Set(
  'p div br hr li ul ol dl dt dd tr table tbody thead tfoot h1 h2 h3 h4 h5 h6 html head body section article header footer blockquote pre center'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);
const INLINE = new Set('b i em strong u s span font small big mark sub sup code tt ins del o:p'.split(' '));

/**
 * What goes with its tag is read by nobody, so that only looks may go: numbers, colours and words of CSS. A tag with any other
 * word in it (href, alt, title, id, a class or font of one's own) stays, since that word may point to a person.
 */
const NUMBER = String.raw`-?\d{1,4}(?:\.\d{1,4})?(?:px|pt|em|rem|cm|mm|in|%)?`;
const LOOK = `(?:${NUMBER}|#[\\da-f]{3,6}|auto|none|left|right|center|middle|top|bottom|justify|normal|bold|italic|solid|collapse|black|white|ltr|rtl|nl|en|Mso(?:Normal|ListParagraph|TableGrid))`;
const PROPERTY =
  '(?:(?:margin|padding|border)(?:-(?:left|right|top|bottom|width|color|collapse))?|text-align|text-indent|font-size|font-weight|font-style|line-height|color|background|background-color|width|height|vertical-align)';
const STYLE = String.raw`(?:${PROPERTY}\s?:\s?${LOOK}(?:\s${LOOK}){0,3}\s?;?\s?){1,12}`;
const ATTRIBUTE =
  '(?:class|style|dir|lang|align|valign|width|height|border|cellpadding|cellspacing|bgcolor|color|size|colspan|rowspan|nowrap)';
const TAG = new RegExp(
  String.raw`<(/?)([a-z][a-z0-9:]{0,10})(?:\s+${ATTRIBUTE}(?:\s*=\s*(?:"(?:${LOOK}|${STYLE})"|'(?:${LOOK}|${STYLE})'|${LOOK}))?){0,12}\s*/?>`,
  'iy',
);

/** The tag whose opening mark stands at `i`; undefined for a tag of another language, or one that holds more than its looks. */
export function tagAt(text: string, i: number): Tag | undefined {
  TAG.lastIndex = i;
  const match = TAG.exec(text);
  if (!match) return undefined;
  const name = match[2].toLowerCase();
  const end = i + match[0].length;
  if (BLOCKS.has(name)) return { code: Ascii.Newline, end };
  if (CELLS.has(name)) return { code: match[1] ? Ascii.Tab : 0, end };
  return INLINE.has(name) ? { code: 0, end } : undefined;
}
