/** A BSN as a spreadsheet shows it in a column that is too narrow, or writes it in an export: 1,23456782E+08. */
import { passesElevenTest } from '../../../eleven-test';
import type { Match, Spot } from '../spot';

/** Decimals of a number of nine digits, and what follows them. */
const DECIMALS = 8;
const POWER = /^[eE]\+0?8(?!\d)/;
const LONGEST_POWER = 5;

export function matchPowerOfTen({ doc, groups, at }: Spot): Match | undefined {
  const [whole, decimals] = [groups[at], groups[at + 1]];
  if (!decimals || whole.digits.length !== 1 || decimals.digits.length !== DECIMALS) return undefined;
  if (decimals.before !== ',' && decimals.before !== '.') return undefined;
  const power = POWER.exec(doc.text.slice(decimals.end, decimals.end + LONGEST_POWER));
  if (!power || !passesElevenTest(whole.digits + decimals.digits)) return undefined;
  const reason = 'Negen cijfers die de elfproef doorstaan, zoals een rekenblad ze schrijft.';
  return {
    candidate: {
      start: whole.start,
      end: decimals.end + power[0].length,
      category: 'BSN',
      severity: 'block',
      score: 0.95,
      reason,
    },
    used: 2,
  };
}
