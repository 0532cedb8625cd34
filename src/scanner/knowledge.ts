/** What the scanner knows before it reads, from the bytes of its file. */
import { inflateRawSync } from 'node:zlib';
import { cueWords } from './cues';
import type { Knowledge } from './document';
import { decodeLeftovers } from './leftover/model';
import { decodeLexicon, type Lexicon } from './lexicon';
import { NOTATION_WORDS } from './names/asked/notation';
import { wakesPlain } from './names/asked/plain-words';
import { LEADING_WORDS } from './names/floors/by-place';
import { FILE_TYPES } from './names/floors/file-names';
import { decodeModel } from './names/model/weights';
import { NUMBERLESS_WORDS } from './recognisers/address/numberless';
import { HOUSE_NUMBER_WORDS } from './recognisers/address/spoken';
import { ADDRESS_WORDS } from './recognisers/address/street-cue';
import { AT_WORDS } from './recognisers/contact/email';
import { DATE_WORDS, wakesDate } from './recognisers/dates/read/calendar';
import { FACT_WORDS, wakesFacts } from './recognisers/numbers/facts';
import { SAYING_WORDS, wakesMeaning } from './recognisers/numbers/context/meaning';
import { DIGIT_WORDS } from './recognisers/numbers/spoken';
import type { WakeWords } from './wakes';

/** Reads all parts of `dist/lexicon.bin`. */
export function decodeKnowledge(bytes: Uint8Array): Knowledge {
  const { lists, model, leftovers } = knowledgeParts(bytes);
  return {
    lexicon: decodeLists(lists),
    nameModel: decodeModel(model),
    leftovers: decodeLeftovers(leftovers),
  };
}

/**
 * Reads the word lists of the file's first part.
 * @throws RangeError when the bytes are cut short or of another version.
 */
export const decodeLists = (lists: Uint8Array): Lexicon => decodeLexicon(lists, wakeWords(), wakesPlain);

/** Every word that wakes somebody. */
function* wakeWords(): WakeWords {
  for (const [hash, cues, label] of cueWords())
    yield [hash, wakesMeaning(label) | wakesFacts(cues, label) | wakesDate(cues)];
  yield* SAYING_WORDS;
  yield* FACT_WORDS;
  yield* DATE_WORDS;
  yield* DIGIT_WORDS;
  yield* AT_WORDS;
  yield* HOUSE_NUMBER_WORDS;
  yield* NUMBERLESS_WORDS;
  yield* ADDRESS_WORDS;
  yield* LEADING_WORDS;
  yield* FILE_TYPES;
  yield* NOTATION_WORDS;
}

/** A file that unpacks to more than this is not ours; ours is some 3 MB. */
const MOST_UNPACKED = 32e6;

/** The parts of `dist/lexicon.bin`, not yet read. */
export interface KnowledgeParts {
  readonly lists: Uint8Array;
  readonly model: Uint8Array;
  readonly leftovers: Uint8Array;
}

/**
 * Takes the file apart. It is deflated (RFC 1951), which takes a third off it: the word lists and the name model, each behind
 * its length in an u32, and the trees for leftovers. Little endian.
 * @throws RangeError when the bytes are damaged.
 */
export function knowledgeParts(packed: Uint8Array): KnowledgeParts {
  const bytes = unpacked(packed);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let at = 0;
  const next = () => {
    if (bytes.byteLength < at + 4) throw new RangeError('the lexicon is cut short');
    const length = view.getUint32(at, true);
    at += 4 + length;
    if (bytes.byteLength < at) throw new RangeError('the lexicon is cut short');
    return bytes.subarray(at - length, at);
  };
  return { lists: next(), model: next(), leftovers: bytes.subarray(at) };
}

function unpacked(packed: Uint8Array): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: MOST_UNPACKED });
  } catch {
    throw new RangeError('the lexicon is damaged');
  }
}
