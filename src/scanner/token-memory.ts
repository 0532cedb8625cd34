/**
 * The tokens of the text scanned before. After a keystroke all but one line are as they were: only that line is cut in tokens
 * anew, and its words looked up.
 */
import type { Change } from './columns';
import type { Lexicon } from './lexicon';
import { TokenTable, type Arrays } from './token-table';
import { Kind, tokenAt, type Tokens } from './tokens';
import { sumUp, tokensBetween } from './tokenise';

/** What outlives a scan has memory of its own. */
const KEPT: Arrays = {
  bytes: (length) => new Uint8Array(length),
  shorts: (length) => new Uint16Array(length),
  ints: (length) => new Int32Array(length),
};

export class TokenMemory {
  private text = '';
  private readonly tokens = new TokenTable(0, KEPT);

  /** Of this text what `tokenise` gives, good until the next call, and which of the tokens are new. */
  tokenise(text: string, lexicon: Lexicon): { tokens: Tokens; changed: Change } {
    const { tokens } = this;
    const before = this.text;
    const { count, kind, end } = tokens;
    if (text === before) return { tokens, changed: { first: count, last: count, fresh: 0 } };
    const same = commonStart(before, text);
    const shift = text.length - before.length;
    const sameBehind = before.length - commonEnd(before, text, same);
    // No token goes on over a line end, nor depends on what stands beyond it; a line end knows whether a blank stands before it.
    let first = tokenAt(tokens, same);
    while (first > 0 && kind[first - 1] !== Kind.Newline) first--;
    let last = tokenAt(tokens, sameBehind);
    while (last < count && kind[last] !== Kind.Newline) last++;
    if (last < count) last++;
    const from = first > 0 ? end[first - 1] : 0;
    const to = last < count ? end[last - 1] + shift : text.length;
    const changed = tokens.replace(first, last, tokensBetween(text, from, to, lexicon), shift);
    sumUp(tokens);
    this.text = text;
    return { tokens, changed };
  }
}

/** The engine compares so many units at once faster than one by one. */
const STEP = 256;

/** Units that two texts have the same at their start. */
function commonStart(a: string, b: string): number {
  let n = 0;
  while (n + STEP <= a.length && b.startsWith(a.slice(n, n + STEP), n)) n += STEP;
  while (n < a.length && n < b.length && a.charCodeAt(n) === b.charCodeAt(n)) n++;
  return n;
}

/** Units that they have the same at their end, beyond those `same` at their start. */
function commonEnd(a: string, b: string, same: number): number {
  const most = Math.min(a.length, b.length) - same;
  let n = 0;
  while (n + STEP <= most && b.endsWith(a.slice(a.length - n - STEP, a.length - n), b.length - n)) n += STEP;
  while (n < most && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n++;
  return n;
}
