/** A value of the draft as a letter made anew holds it, where lines end elsewhere. */
import { inOneLine } from '../names/name-parts';
import type { Label } from '../types';

/** A line end with the spaces around it, and the marks that stand before the next line of a quoted mail or a table. */
const LINE_END = /[^\S\n]*\n[\s|>]*/gu;

/**
 * The value without its line ends. An e-mail address has no spaces, and a hyphen at the end of its line is its own: the
 * name of a domain is never divided as a word is.
 */
export function withoutLineEnds(value: string, label: Label): string {
  return label === 'EMAIL' ? value.replace(LINE_END, '') : inOneLine(value);
}
