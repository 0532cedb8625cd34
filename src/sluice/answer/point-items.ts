/** What the answer check says of medicines, and of what is gone from the input. */
import type { CheckItem, CheckKind } from './answer-check';
import { goneContacts } from './gone-contacts';
import { goneFacts } from './gone-facts';
import { adviceChanges, findMedicines, goneMedicines, newMedicines } from './medicines';
import { MESSAGES } from '../messages';
import type { Span } from '../spans';

/** A dose says little without the medicine before it; further away than this it is of something else. */
const BESIDE = 30;

/** What the input says that the answer doesn't: medicines, doses, other numbers and dates, contact details. */
export function goneItems(
  input: string,
  answer: string,
  known: readonly string[],
  isDrug: (word: string) => boolean,
): CheckItem[] {
  const item = (kind: CheckKind, message: string, start: number, end: number): CheckItem => ({
    kind,
    message,
    found: input.slice(start, end),
    span: null,
    inputSpan: { start, end },
  });
  const medicines = findMedicines(input, isDrug);
  const gone = goneMedicines(input, answer, isDrug);
  const goneWords = new Set(gone.map(({ word }) => word));
  let next = 0;
  /** The dose with the medicine before it. Doses come sorted. */
  const withMedicine = ({ start, end }: Span) => {
    while (next < medicines.length && medicines[next]!.end <= start) next++;
    const before = medicines[next - 1];
    const isBeside =
      before &&
      !goneWords.has(before.word) &&
      start - before.end <= BESIDE &&
      !/[.!?\n]/u.test(input.slice(before.end, start));
    return item('dose-gone', MESSAGES.checkDoseGone, isBeside ? before.start : start, end);
  };
  const contacts = goneContacts(input, answer, known);
  // The house number of an address that is gone needs no second line.
  const facts = goneFacts(input, answer, known).filter(
    ({ start, end }) => !contacts.some((contact) => contact.start <= start && end <= contact.end),
  );
  return [
    ...gone.map(({ start, end }) => item('drug-gone', MESSAGES.checkDrugGone, start, end)),
    ...facts.filter(({ kind }) => kind === 'dose').map(withMedicine),
    ...facts
      .filter(({ kind }) => kind === 'number')
      .map(({ start, end }) => item('number-gone', MESSAGES.checkNumberGone, start, end)),
    ...contacts.map(({ start, end }) => item('contact-gone', MESSAGES.checkContactGone, start, end)),
  ];
}

/** Medicines that are new, and those about which the answer says to do something else. */
export function medicineItems(input: string, answer: string, isDrug: (word: string) => boolean): CheckItem[] {
  return [
    ...newMedicines(input, answer, isDrug).map(({ start, end }) => {
      const found = answer.slice(start, end);
      return {
        kind: 'drug' as const,
        message: MESSAGES.checkDrug,
        found,
        span: { start, end },
        inputSpan: null,
      };
    }),
    ...adviceChanges(input, answer, isDrug).map(({ span, inputSpan }) => {
      const found = answer.slice(span.start, span.end);
      return { kind: 'advice' as const, message: MESSAGES.checkAdvice, found, span, inputSpan };
    }),
  ];
}

/**
 * Kinds that are said together: a list of what is gone is one thing to look at. So the check needs not know whether the
 * answer is a rewrite or a summary (a practice writes templates of its own): of a leaflet it says one line more, and a
 * medicine that a rewrite lost is never passed over.
 */
const GONE_TOGETHER: readonly (readonly CheckKind[])[] = [
  ['drug-gone', 'dose-gone'],
  ['number-gone'],
  ['contact-gone'],
];

/** More numbers than this are gone on purpose, as in a summary: they are counted, and not named. */
export const MOST_NUMBERS_GONE = 6;

/** How many things there are to look at. */
export function countPoints(items: readonly CheckItem[]): number {
  const alone = items.filter(({ kind }) => !GONE_TOGETHER.flat().includes(kind)).length;
  return alone + GONE_TOGETHER.filter((kinds) => items.some(({ kind }) => kinds.includes(kind))).length;
}
