import type { Category } from '../scanner';

/** The 11-test of the burgerservicenummer (Besluit burgerservicenummer, art. 2: 9a+8b+7c+6d+5e+4f+3g+2h−i). */
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

function passes(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return sum % 11 === 0 && /[1-9]/.test(digits);
}

/** Digits with at most one mark or space between two of them, and a line end behind that. */
const DIGITS = /\d(?:[\s.\p{Pd}]?(?:\r?\n[^\S\n]*)?\d)*/gu;

/** True when `text` holds nine digits, however grouped, that pass the 11-test. */
export function holdsBsn(text: string): boolean {
  for (const match of text.normalize('NFKC').matchAll(DIGITS)) {
    const digits = match[0].replace(/\D/g, '');
    if (digits.length === 9 && passes(digits)) return true;
  }
  return false;
}

/**
 * Whether an external chatbot never gets this value, whatever the policy and the user say: a BSN, also one that was
 * taken for another kind of number.
 */
export function alwaysReplaced(category: Category, value: string): boolean {
  return category === 'BSN' || holdsBsn(value);
}
