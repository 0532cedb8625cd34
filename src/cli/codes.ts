import { codeSpans } from '../sluice';

/** A code without the age that it keeps, which is content of the letter: `[GEBOORTEDATUM-1]` for `[GEBOORTEDATUM-1, 68 jaar]`. */
export function withoutAge(placeholder: string): string {
  return placeholder.replace(/,[^\]]*/, '');
}

/** A longer number can be a year or a postcode: a text holds no thousand patients. */
const SHORT_NUMBER = /-\d{1,3}[a-z]?\]$/;

/** What a chatbot wrote as a code, without an age; empty when it is no code letter for letter, since then it can hold anything. */
export function newCode(found: string): string {
  const isCode = codeSpans(found).some(({ code }) => code === found);
  const code = withoutAge(found);
  return isCode && SHORT_NUMBER.test(code) ? code : '';
}
