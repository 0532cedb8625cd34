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

/** Attributes that tell how something looks; others may hold what points to a person: href, alt, title, value, id. */
const ATTRIBUTE =
  '(?:class|style|dir|lang|align|valign|width|height|border|cellpadding|cellspacing|bgcolor|color|face|size|colspan|rowspan|nowrap)';
const TAG = new RegExp(
  `<(/?)([a-z][a-z0-9:]{0,10})((?:\\s+${ATTRIBUTE}(?:\\s*=\\s*(?:"[^"<>]{0,200}"|'[^'<>]{0,200}'|[^\\s"'<>]{1,40}))?){0,12})\\s*/?>`,
  'iy',
);

/** No looks have one. */
const LONG_NUMBER = /\d{6}/;

/** The tag whose opening mark stands at `i`; undefined for a tag of another language, or one that holds more than its looks. */
export function tagAt(text: string, i: number): Tag | undefined {
  TAG.lastIndex = i;
  const match = TAG.exec(text);
  if (!match || LONG_NUMBER.test(match[3])) return undefined;
  const name = match[2].toLowerCase();
  const end = i + match[0].length;
  if (BLOCKS.has(name)) return { code: Ascii.Newline, end };
  if (CELLS.has(name)) return { code: match[1] ? Ascii.Tab : 0, end };
  return INLINE.has(name) ? { code: 0, end } : undefined;
}
