/**
 * A kilobyte with a hole per word. It says of nearly all other words that they are none of these, where a table of
 * hundreds of words is so large that each look in it waits for memory.
 */
export class Sieve {
  private readonly holes = new Uint8Array(1024);

  /** `hashes` are those of the words, as tokens have them. */
  constructor(hashes: readonly number[]) {
    for (const hash of hashes) this.holes[(hash >>> 3) & 1023] |= 1 << (hash & 7);
  }

  /** False for a word that is not among them; true for those that are, and for one in ten of the others. */
  passes(hash: number): boolean {
    return (this.holes[(hash >>> 3) & 1023] & (1 << (hash & 7))) !== 0;
  }
}
