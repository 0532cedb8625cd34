/** A code without the age that it keeps, which is content of the letter: `[GEBOORTEDATUM-1]` for `[GEBOORTEDATUM-1, 68 jaar]`. */
export function withoutAge(placeholder: string): string {
  return placeholder.replace(/,[^\]]*/, '');
}
