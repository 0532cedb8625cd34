/** The result of reading a layout, and the marks that separate cells. */
export interface Layout {
  /** Per token the `Label` it stands under. */
  readonly label: Uint8Array;
  /** Per token 1 when that label is a column's or a field's, 0 when it is written on the line itself. */
  readonly inTable: Uint8Array;
  /** Per token its line, counted from 0. */
  readonly line: Int32Array;
  /** First token of each line, and the count of tokens at the end. */
  readonly lineFirst: Int32Array;
  /** Per token the number of its cell in a table row; 0 outside tables. */
  readonly cell: Int32Array;
}

/** Cells with a tab or two blanks between. */
export const TAB_GAP = -1;
