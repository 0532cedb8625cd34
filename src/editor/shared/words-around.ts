/** A place in a text in the words of a row. Pure. */

/** Characters of its line before and behind a finding: enough to see what is asked about. */
const AROUND = 24;

/** "…belt Bon terug over…": what stands from `start` to `end`, among the words of its own line. UTF-16 offsets of `text`. */
export function wordsAround(
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
): string {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^.*[\r\n]/su, '');
  const behind = text.slice(end, end + AROUND).replace(/[\r\n].*$/su, '');
  const isCut = (part: string) => part.length === AROUND;
  // No half words.
  const whole = [
    isCut(before) ? before.replace(/^\S*/u, '…').replace('… ', '…') : before,
    text.slice(start, end),
    isCut(behind) ? behind.replace(/\s*\S*$/u, '…') : behind,
  ];
  return whole.join('').replace(/\s+/gu, ' ').trim();
}
