/** Rich Text Format 1.9, as an editor shows such a file: "Ir\'e8ne", "9\~maart\~1964", "{\b Sieuwert}\tab", "d\rquote Hooghe\par". */
import { Ascii } from './ascii';
import type { Escape } from './escapes';
import { characterOfByte } from './lookalikes';

/** A file of it, a paragraph of one, or a letter of Windows-1252 by its number. */
const SIGNS = /\\rtf1|\\pard?(?=[\s\\{}]|$)|\\'[\da-f]{2}/i;

export const looksLikeRtf = (text: string): boolean => SIGNS.test(text);

/** Words for what stands on the page. */
const WRITTEN = new Map<string, number>([
  ...['par', 'line', 'row', 'sect', 'page'].map((word) => [word, Ascii.Newline] as const),
  ...['tab', 'cell'].map((word) => [word, Ascii.Tab] as const),
  ...['lquote', 'rquote'].map((word) => [word, Ascii.Apostrophe] as const),
  ...['ldblquote', 'rdblquote'].map((word) => [word, 34] as const),
  ...['endash', 'emdash'].map((word) => [word, Ascii.Hyphen] as const),
  ...['emspace', 'enspace'].map((word) => [word, Ascii.Space] as const),
]);
/** What these open is about the looks of the file. */
const LOOKS = new Set(['fonttbl', 'colortbl', 'stylesheet', 'listtable', 'listoverridetable', 'generator']);
/** A table of fonts or styles is no longer than this, and its groups are no deeper. */
const LONGEST_LOOKS = 20_000;
const DEEPEST_LOOKS = 3;
/**
 * What such a table names as a rule. It goes to nobody's eyes, but it goes along with the text: a table with any other word stays to be
 * read, since that word may point to a person.
 */
const LOOK_WORDS = new Set(
  'arial aptos calibri light cambria math times new roman verdana tahoma courier consolas segoe ui symbol wingdings helvetica georgia garamond liberation carlito dejavu sans serif mono ms normal standaard default paragraph font alinea lettertype table tabel list lijst heading kop title titel header footer koptekst voettekst riched msftedit microsoft word'.split(
    ' ',
  ),
);

/**
 * Words that say how the file looks, as WordPad, Word and LibreOffice write them. Any other word behind a backslash stays: it may be
 * a folder of a path, which carries a name.
 */
const SILENT = new Set(
  (
    'rtf ansi mac pc ansicpg deff deflang deflangfe adeflang fonttbl f af fs afs fcharset fnil froman fswiss fmodern fscript fdecor ftech fprq fbidi falt panose ' +
    'colortbl red green blue ctint cshade cf cb highlight chcbpat b ab i ai ul ulnone uld uldb ulw ulth strike striked super sub nosupersub scaps caps v shad outl ' +
    'plain pard ql qr qc qj li lin ri rin fi sa sb sl slmult saauto sbauto tx tqr tqc tqdec tldot tb deftab widctlpar nowidctlpar wrapdefault aspalpha aspnum faauto adjustright contextualspace hyphpar keep keepn itap ' +
    'trowd trgaph trleft trrh trqc trql trkeep trhdr trautofit trwWidth trftsWidth trpaddl trpaddr trpaddt trpaddb trpaddfl trpaddfr irow irowband lastrow intbl cellx clvertalt clvertalc clvertalb clbrdrl clbrdrr clbrdrt clbrdrb clwWidth clftsWidth cltxlrtb clshdrawnil clcbpat clmgf clmrg clvmgf clvmrg ' +
    'brdrs brdrw brdrb brdrt brdrl brdrr brdrcf brdrnone brdrdb brsp nestcell nestrow nonesttables ' +
    'lang langfe langnp langfenp alang noproof sectd sectdefaultcl headery footery linex endnhere paperw paperh margl margr margt margb gutter ltrpar rtlpar ltrch rtlch ltrrow ltrsect viewkind viewscale uc expnd expndtw kerning charscalex dn up outlinelevel ' +
    'stylesheet s cs ds ts tsrowd sbasedon snext slink sqformat spriority sunhideused ssemihidden styrsid additive listtable list listtemplateid listhybrid listlevel levelnfc levelnfcn leveljc levelfollow levelstartat leveltext levelnumbers levelspace levelindent levelold listid listname listoverridetable listoverride listoverridecount ls ilvl pn pnlvlblt pnlvlbody pntext pntxta pntxtb pnf pnindent pnstart pndec listtext bullet ' +
    'generator info title author operator company doccomm creatim revtim printim yr mo dy hr min version edmins nofpages nofwords nofchars nofcharsws vern header headerl headerr headerf footer footerl footerr footerf field flddirty fldinst fldrslt bkmkstart bkmkend insrsid charrsid sectrsid pararsid rsid rsidroot rsidtbl themelang themelangfe themelangcs hich dbch loch cgrid lsdlocked upr ud softline zwnj zwj'
  ).split(' '),
);

/** Words of which the number is a long one that Word draws by lot; a longer number behind any other stays: it may be somebody's. */
const LONG_NUMBERED =
  /^(?:insrsid|charrsid|sectrsid|pararsid|styrsid|rsid|rsidroot|rsidtbl|listid|listtemplateid)$/;
const LONGEST_NUMBER = 6;

const WORD = /\\([a-z]{1,32})(-?\d{1,10})?( ?)/iy;
const BYTE = /\\'([\da-f]{2})/iy;

/** What the backslash at `i` begins: a letter, a mark, or a word that only says how the rest looks. */
export function rtfEscape(text: string, i: number): Escape | undefined {
  BYTE.lastIndex = WORD.lastIndex = i;
  const byte = BYTE.exec(text);
  if (byte) return { code: characterOfByte(parseInt(byte[1], 16)), length: byte[0].length };
  const match = WORD.exec(text);
  if (!match) return symbol(text[i + 1]);
  const [{ length }, word, number] = match;
  if (word === 'u' && number !== undefined)
    return { code: Number(number) & 0xffff, length: length + fallback(text, i + length) };
  if (LOOKS.has(word) && opensGroup(text, i)) return { code: 0, length: looksEnd(text, i) - i || length };
  if (number !== undefined && number.length > LONGEST_NUMBER && !LONG_NUMBERED.test(word)) return undefined;
  const code = WRITTEN.get(word) ?? (SILENT.has(word) ? 0 : undefined);
  if (code === undefined) return undefined;
  return { code, length: length + (code === Ascii.Newline ? lineEnd(text, i + length) : 0) };
}

function symbol(mark: string | undefined): Escape | undefined {
  switch (mark) {
    case '~':
      return { code: Ascii.Space, length: 2 };
    case '_':
      return { code: Ascii.Hyphen, length: 2 };
    case '-':
    case '*':
      return { code: 0, length: 2 };
    case '{':
    case '}':
    case '\\':
      return { code: mark.charCodeAt(0), length: 2 };
  }
  return undefined;
}

/** The character that a program shows which does not know the letter before it: one, or one by its number. */
function fallback(text: string, i: number): number {
  BYTE.lastIndex = i;
  return BYTE.exec(text)?.[0].length ?? (text[i] === '?' ? 1 : 0);
}

/** The line end at `i`, which stands in the file only. */
function lineEnd(text: string, i: number): number {
  return text.startsWith('\r\n', i) ? 2 : text[i] === '\n' ? 1 : 0;
}

/** The word at `i` is the first of a group, or the first behind the mark of what only some programs read. */
const opensGroup = (text: string, i: number) => text[i - 1] === '{' || text.startsWith('{\\*', i - 3);

/** Where the group of looks ends that `i` opens, before its closing brace; `i` where it may hold something else. */
function looksEnd(text: string, i: number): number {
  let depth = 1;
  let end = i;
  for (; end < text.length && end - i < LONGEST_LOOKS && depth <= DEEPEST_LOOKS; end++) {
    if (text[end] === '\\') end++;
    else if (text[end] === '{') depth++;
    else if (text[end] === '}' && --depth === 0) return saysNothing(text.slice(i, end)) ? end : i;
  }
  return i;
}

function saysNothing(looks: string): boolean {
  const words = looks.replace(/\\[a-z]+-?\d* ?/gi, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every(
    (word) => /^\d{1,2}$/.test(word) || LOOK_WORDS.has(word.toLowerCase().replace(/\d+$/, '')),
  );
}
