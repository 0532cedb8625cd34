/**
 * A view of an answer in which the ways models and editors spell the same characters are one: HTML entities,
 * percent codes, escapes, full-width and look-alike characters, all sorts of dashes and spaces, line-end hyphens.
 * Every unit of the view knows its span in the answer.
 */
export interface Folded {
  readonly text: string;
  /** Start and end in the answer of unit i of `text`. */
  readonly start: readonly number[];
  readonly end: readonly number[];
}

const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const DASH = /[-\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/;

/** Named references for the characters a placeholder is made of (HTML standard, section 13.5). */
const ENTITIES: Readonly<Record<string, string>> = {
  lbrack: '[', lsqb: '[', rbrack: ']', rsqb: ']', lt: '<', gt: '>', lpar: '(', rpar: ')', lcub: '{', lbrace: '{',
  rcub: '}', rbrace: '}', nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', hyphen: '-', dash: '-', ndash: '-', mdash: '-',
  lowbar: '_', quot: '"', apos: "'", ast: '*', bsol: '', shy: '', zwj: '', zwnj: '', grave: '`', comma: ',',
}; // prettier-ignore
const ENTITY = /&(?:amp;)?(?:#(\d{1,6})|#[xX]([0-9a-fA-F]{1,5})|([a-zA-Z]{2,8}));/y;
const PERCENT = /%(5B|5D|20|2D|7B|7D|28|29|3C|3E)/iy;

/** Cyrillic and Greek capitals that look like Latin ones. */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'АВСЕНІЈКМОРЅТХУ'].map((c, i) => [c, 'ABCEHIJKMOPSTXY'[i]!]),
  ...[...'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'].map((c, i) => [c, 'ABEZHIKMNOPTYX'[i]!]),
]);

function plain(char: string): string {
  if (char > ' ' && char < '\x7f') return char;
  if (DASH.test(char)) return '-';
  if (/\s/.test(char)) return ' ';
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return LOOK_ALIKES[char] ?? char;
}

/** A hyphen that only breaks a word at the end of a line: "ACHTER-", new line, "NAAM". */
const LINE_END_HYPHEN = /[-\u2010\u00ad][ \t]*\r?\n[ \t]*(?=\p{L})/uy;

const isHyphen = (char: string) => char === '-' || char === '\u2010' || char === '\u00ad';

/** The view of `answer`; its length is at most that of the answer. Linear. */
export function fold(answer: string): Folded {
  const start: number[] = [];
  const end: number[] = [];
  let text = '';
  // An escape belongs to the character after it: "\[" is one bracket.
  let escapedFrom = -1;
  const add = (char: string, from: number, to: number) => {
    if (char !== '') {
      text += char;
      start.push(escapedFrom >= 0 ? escapedFrom : from);
      end.push(to);
    }
    escapedFrom = -1;
  };
  for (let i = 0; i < answer.length;) {
    const char = answer[i]!;
    if (char === '\\') {
      if (escapedFrom < 0) escapedFrom = i;
      i++;
      continue;
    }
    if (char === '&') {
      ENTITY.lastIndex = i;
      const match = ENTITY.exec(answer);
      const code = match && (match[1] ? Number(match[1]) : match[2] ? parseInt(match[2], 16) : null);
      const decoded =
        match &&
        (code !== null
          ? code > 0 && code < 0x10000
            ? plain(String.fromCharCode(code))
            : null
          : ENTITIES[match[3]!]);
      if (match && typeof decoded === 'string') {
        add(INVISIBLE.test(decoded) ? '' : decoded, i, i + match[0].length);
        i += match[0].length;
        continue;
      }
    }
    if (char === '%') {
      PERCENT.lastIndex = i;
      const match = PERCENT.exec(answer);
      if (match) {
        add(String.fromCharCode(parseInt(match[1]!, 16)), i, i + 3);
        i += 3;
        continue;
      }
    }
    if (isHyphen(char) && i > 0 && /\p{L}/u.test(answer[i - 1]!)) {
      LINE_END_HYPHEN.lastIndex = i;
      const match = LINE_END_HYPHEN.exec(answer);
      if (match) {
        i += match[0].length;
        continue;
      }
    }
    if (char < '\x7f' || !INVISIBLE.test(char)) add(plain(char), i, i + 1);
    i++;
  }
  return { text, start, end };
}
