/**
 * Names of files: "zandvoorder_petra_m.pdf", "recept_van_der_meer.docx". No sentence tells what their words are, and most
 * words of a file's name are a practice's own; a word of the name lists that is none of those is a person's as a rule.
 */
import { Ascii } from '../../ascii';
import { Cue } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';
import { Wake, waking, type WakeWords } from '../../wakes';
import { hashOf } from '../../word-table';
import { isCompound } from '../model/attributes';
import { CLASS_COUNT, NameClass } from '../model/weights';

/** Types of files that practices keep and send; of "mp3" and "mp4" the letters, which are a token by themselves. */
export const FILE_TYPES: WakeWords = waking(
  Wake.FileType,
  'pdf doc docx odt rtf txt xls xlsx ods csv ppt pptx jpg jpeg png gif heic tif tiff bmp mp wav mov zip eml msg dcm xml html htm json edi'
    .split(' ')
    .map(hashOf),
);
/** Longest name of a file, in tokens. */
const LONGEST = 24;
/** Shorter words are the same as a name by chance. */
const SHORTEST = 3;
const SHORTEST_UNKNOWN = 5;

/** Raises the verdict in `p` to `floor` for the words in names of files that can only be a person's. */
export function keepFileNames(doc: Doc, p: Float32Array, floor: number): void {
  const { kind, spaced, woken, count } = doc.tokens;
  if ((woken & Wake.FileType) === 0) return;
  for (let i = 2; i < count; i++) {
    if (!isExtension(doc, i)) continue;
    for (let k = i - 2; k >= 0 && k > i - LONGEST; k--) {
      const at = k * CLASS_COUNT + NameClass.Person;
      if (kind[k] === Kind.Word && isNameInFile(doc, k)) p[at] = Math.max(p[at], floor);
      if (spaced[k] === 1 || kind[k] === Kind.Newline) break;
    }
  }
}

/** The ".pdf" of a file's name, without its full stop. */
export function isExtension({ tokens }: Doc, i: number): boolean {
  const { kind, hash, spaced, wakes } = tokens;
  if ((wakes[i] & Wake.FileType) === 0 || i < 2 || spaced[i] === 1 || spaced[i - 1] === 1) return false;
  return kind[i - 1] === Kind.Mark && hash[i - 1] === Ascii.Dot;
}

function isNameInFile(doc: Doc, k: number): boolean {
  const { start, end, lex, cue, shape } = doc.tokens;
  const length = end[k] - start[k];
  // "van_der_meer": a word of the language, but for what stands before it.
  if (lex[k] & Lex.Surname && (cue[k] & Cue.Prefix) === 0 && isBehindPrefix(doc, k)) return true;
  if (length < SHORTEST || cue[k] !== 0 || lex[k] & (Lex.Drug | Lex.NotName)) return false;
  if (lex[k] & (Lex.Given | Lex.Surname)) return (lex[k] & Lex.Practice) === 0;
  return (
    lex[k] === 0 &&
    length >= SHORTEST_UNKNOWN &&
    shape[k] !== Shape.Caps &&
    !isCompound(doc.text, start[k], end[k], doc.lexicon)
  );
}

/** Behind "van", "de" or "der" and the mark that parts them, an underscore as a rule. */
function isBehindPrefix({ tokens }: Doc, k: number): boolean {
  return k > 1 && tokens.kind[k - 1] === Kind.Mark && (tokens.cue[k - 2] & Cue.Prefix) !== 0;
}
