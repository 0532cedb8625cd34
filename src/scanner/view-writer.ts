/** Writes a view of a text piece by piece, with the way back to the places of the original. */

/** Offsets of a view are UTF-16 units of `text`; `start` and `end` give those of the original. */
export interface View {
  readonly text: string;
  /** Original offset of the first unit behind the view's unit `i`. */
  start(i: number): number;
  /** Original offset one past the last unit behind the view's unit `i - 1`. */
  end(i: number): number;
}

/**
 * Builds the view from runs. In a run unit `at + k` of the view stands for unit `from + k` of the original; only its
 * first unit may stand for several (`to - from`). Runs instead of an offset per unit: plain text is one run, whatever its length.
 */
export class ViewWriter {
  private readonly at: number[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly parts: string[] = [];
  /** Units of the view so far. */
  protected n = 0;
  /** The last unit of the view so far; 0 at the start. */
  protected last = 0;

  constructor(protected readonly text: string) {}

  /** The view as it is written. `mend` changes characters of it and no lengths. */
  protected written(mend?: (text: string) => string): View {
    const { n, at, from, to } = this;
    const { length } = this.text;
    const whole = this.parts.join('');
    const start = (i: number): number => {
      if (i >= n) return length;
      const run = runOf(at, i);
      return from[run] + (i - at[run]);
    };
    return {
      text: mend ? mend(whole) : whole,
      start,
      end: (i) => {
        if (i <= 0) return 0;
        const run = runOf(at, i - 1);
        return i - 1 === at[run] ? to[run] : from[run] + (i - at[run]);
      },
    };
  }

  /** Copies the characters from `start` to `end`, which stay as they are. */
  protected copyRun(start: number, end: number): void {
    if (end === start) return;
    const { text } = this;
    this.open(start, start + 1);
    this.parts.push(text.slice(start, end));
    this.n += end - start;
    this.last = text.charCodeAt(end - 1);
  }

  protected push(code: number, start: number, end: number): void {
    this.open(start, end);
    this.parts.push(String.fromCharCode(code));
    this.n++;
    this.last = code;
  }

  /** Opens a run for the next unit, which stands for `start` to `end`, unless it goes on with the run before. */
  private open(start: number, end: number): void {
    const { at, from, to, n } = this;
    const run = at.length - 1;
    if (run >= 0 && end - start === 1 && from[run] + (n - at[run]) === start) return;
    at.push(n);
    from.push(start);
    to.push(end);
  }

  /** The last unit becomes `code` and takes the original on to `end`: a mark that joins the letter before it. */
  protected joinLast(code: number, end: number): void {
    const { at, from, to, n } = this;
    const run = at.length - 1;
    if (at[run] === n - 1) to[run] = end;
    else {
      at.push(n - 1);
      from.push(from[run] + (n - 1 - at[run]));
      to.push(end);
    }
    if (code === this.last) return;
    const part = this.parts.length - 1;
    this.parts[part] = this.parts[part].slice(0, -1) + String.fromCharCode(code);
    this.last = code;
  }

  protected put(code: number, start: number, end: number): number {
    this.push(code, start, end);
    return end;
  }
}

/** The run that holds unit `i` of the view. */
function runOf(at: readonly number[], i: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at[middle] <= i) low = middle;
    else high = middle - 1;
  }
  return low;
}
