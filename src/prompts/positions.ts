import type { Problem, Severity } from './template';

/** Turns UTF-16 offsets of one file into problems with a line and columns. */
export class Positions {
  private readonly lineStarts: number[] = [0];

  constructor(
    private readonly file: string,
    private readonly text: string,
  ) {
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) this.lineStarts.push(i + 1);
  }

  /** Line and column of an offset, both from 1. */
  at(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.lineStarts[low]! + 1 };
  }

  /** A problem at `start`–`end`; a range over several lines is cut at the end of its first line. */
  problem(start: number, end: number, severity: Severity, message: string): Problem {
    const from = Math.min(Math.max(start, 0), this.text.length);
    const { line, column } = this.at(from);
    const lineEnd = (this.lineStarts[line] ?? this.text.length + 1) - 1;
    const visibleEnd = lineEnd > 0 && this.text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
    const to = Math.min(Math.max(end, from), Math.max(visibleEnd, from));
    return { file: this.file, line, column, endColumn: column + (to - from), severity, message };
  }
}
