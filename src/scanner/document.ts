/** What every recogniser gets: the text in its plain view, its tokens and its layout. */
import { readLayout, type Layout } from './layout';
import type { Lexicon } from './lexicon';
import type { ScanMemory } from './scan-memory';
import { mayBeScanned, mendScanned } from './scanned';
import { tokenise } from './tokenise';
import type { Tokens } from './tokens';
import { makeView, type View } from './view';
import type { Category, Severity } from './finding';
import type { LeftoverModel } from './leftover/model';
import type { NameModel } from './names/model/weights';
import { wokenTokens } from './woken';
import { mendSpaces } from './spaces';
import { mendWraps } from './wraps';

export interface Doc {
  readonly view: View;
  /** `view.text`, which every offset of tokens and candidates refers to. */
  readonly text: string;
  readonly tokens: Tokens;
  /** The tokens that wake a recogniser, in order (woken.ts). */
  readonly woken: Int32Array;
  readonly layout: Layout;
  readonly lexicon: Lexicon;
  readonly nameModel: NameModel;
  readonly leftovers: LeftoverModel;
  /** What is remembered of the text scanned before; without it every line is read anew. */
  readonly memory?: ScanMemory | undefined;
}

/** What the scanner knows before it reads: the word lists and the trained weights. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly nameModel: NameModel;
  readonly leftovers: LeftoverModel;
}

/** What a recogniser proposes. Offsets are UTF-16 units of the view. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly category: Category;
  readonly severity: Severity;
  /**
   * How sure the recogniser is, 0–1. Where candidates overlap the surest wins; a check (elfproef, mod 97) or a
   * label gives 0.9 and more, a shape alone 0.5–0.7.
   */
  readonly score: number;
  /** One Dutch sentence for the user; never quotes the text. */
  readonly reason: string;
  /** Of a DATUM the sum of what speaks for a birth date (recognisers/dates/judge/weigh.ts). */
  readonly points?: number;
}

/** Each recogniser does one thing and knows none of the others; `scan` declares their order. */
export type Recogniser = (doc: Doc) => Candidate[];

export function readDocument(text: string, knowledge: Knowledge, memory?: ScanMemory): Doc {
  const { lexicon } = knowledge;
  const read = (plain: string) => memory?.tokenise(plain, lexicon) ?? tokenise(plain, lexicon);
  let view = mendWraps(mendSpaces(makeView(text)));
  let tokens = read(view.text);
  if (mayBeScanned(tokens)) {
    const mended = mendScanned(view, tokens, lexicon);
    if (mended !== view) tokens = read(mended.text);
    view = mended;
  }
  const { text: plain } = view;
  const woken = wokenTokens(plain, tokens);
  return { view, text: plain, tokens, woken, layout: readLayout(plain, tokens), memory, ...knowledge };
}
