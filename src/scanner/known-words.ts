/**
 * The words that texts use most, with all that is known of them: what they can be, what they say of their neighbours,
 * and what they promise as a label. It lies together, since a look in memory that the processor's cache does not hold
 * costs more than all else the tokeniser does with a word.
 */
import { Label } from './cues';

/** Numbers per place: hash, kinds and label, cues, and what wakes on the word; four places fill a line of the cache. */
const STEP = 4;
const PLACES = 1 << 16;
const MASK = PLACES - 1;
/** Kinds are `Lex` bits, below this one. */
const LABEL_BIT = 16;

export class KnownWords {
  private readonly cells = new Int32Array(PLACES * STEP);
  private count = 0;

  /** Half the places are taken: more words would make the search for each longer. */
  get isFull(): boolean {
    return this.count * 2 >= PLACES;
  }

  /** Adds a word, or says anew what is known of it. */
  put(hash: number, kinds: number, cues: number, label: Label): void {
    const { cells } = this;
    let at = (hash & MASK) * STEP;
    while (cells[at] !== 0 && cells[at] !== hash) at = (at + STEP) & (PLACES * STEP - 1);
    if (cells[at] === 0) this.count++;
    cells[at] = hash;
    cells[at + 1] = kinds | (label << LABEL_BIT);
    cells[at + 2] = cues;
  }

  /** Adds what wakes on a word (bits of `Wake`); a word that is not here yet is added with its kinds. */
  wake(hash: number, kinds: number, wakes: number): void {
    if (wakes === 0) return;
    if (this.find(hash) < 0) this.put(hash, kinds, 0, Label.None);
    this.cells[this.find(hash) + 3] |= wakes;
  }

  /** Adds to every word what wakes on it by its kinds and cues. */
  wakeAll(wakesOf: (kinds: number, cues: number) => number): void {
    const { cells } = this;
    for (let at = 0; at < cells.length; at += STEP)
      if (cells[at] !== 0) cells[at + 3] |= wakesOf(this.kindsAt(at), this.cuesAt(at));
  }

  /** Where the word with this hash (a signed integer) stands; -1 when it is not here. */
  find(hash: number): number {
    const { cells } = this;
    for (let at = (hash & MASK) * STEP; cells[at] !== 0; at = (at + STEP) & (PLACES * STEP - 1))
      if (cells[at] === hash) return at;
    return -1;
  }

  kindsAt(place: number): number {
    return this.cells[place + 1] & ((1 << LABEL_BIT) - 1);
  }

  labelAt(place: number): Label {
    return this.cells[place + 1] >>> LABEL_BIT;
  }

  cuesAt(place: number): number {
    return this.cells[place + 2];
  }

  wakesAt(place: number): number {
    return this.cells[place + 3];
  }
}
