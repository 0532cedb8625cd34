/** What a scanner keeps of the text scanned before, so that a few letters more cost less than a text. */
import type { Lexicon } from './lexicon';
import { LineMemory } from './names/model/line-memory';
import { TokenMemory } from './token-memory';
import type { Tokens } from './tokens';
import { WeighMemory } from './weigh-memory';

/** UTF-16 units, some hundred pages; for those 100 bytes per token are held. */
const LONGEST = 400_000;

/** Of one text at a time, in the memory of the process only. The gate and the command line scan without. */
export class ScanMemory {
  readonly lines = new LineMemory();
  readonly weighed = new WeighMemory();
  private readonly tokens = new TokenMemory();

  /** A text is short enough to be remembered; a longer one is read anew each time. */
  static holds(text: string): boolean {
    return text.length <= LONGEST;
  }

  /** What `tokenise` gives for a text, the next that is scanned; good until the next call. */
  tokenise(text: string, lexicon: Lexicon): Tokens {
    const { tokens, changed } = this.tokens.tokenise(text, lexicon);
    this.lines.change(text, tokens, changed);
    return tokens;
  }
}
