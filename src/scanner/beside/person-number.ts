/** What a number that is somebody's looks like, and what else a number can be. */
import { Label } from '../cues';
import type { Doc } from '../document';
import type { Code } from '../recognisers/numbers/context/code';
import { Meaning, senseBefore } from '../recognisers/numbers/context/meaning';
import { promisesNoOther, unitAfter } from '../recognisers/numbers/context/record-words';
import { inMachineText, isDateDigits, isShortDate } from '../recognisers/numbers/groups';
import { isCounted } from '../recognisers/numbers/records/person-code';
import { isCommon, isPrice, isSaidOther } from './other-numbers';

/** Digits alone, or behind capitals: 20417, P0093381, P-20417. */
const WRITTEN = /^(?:[A-Z]{1,5}[-/.]?)?\d{4,8}$/;
/** No date, year, count, amount or part of something longer, and no word that says what else it is. */
export function isNumberOfPerson(doc: Doc, code: Code, inFile = false): boolean {
  const { text, layout } = doc;
  const written = text.slice(code.start, code.end);
  if (!WRITTEN.test(written) || isCommon(written) || isShortDate(written) || isDateDigits(written))
    return false;
  // A postcode, a decimal, a clock time, a telephone number cut in parts.
  if (/^(?: ?[A-Z]{2}\b|[-.,:/]\d|[\p{L}%])/u.test(text.slice(code.end, code.end + 4))) return false;
  if (isPrice(doc, code.start)) return false;
  // Of a column whose head says nothing nobody knows what it numbers: "ZI-nummer".
  const label = layout.label[code.first];
  if (label === Label.Key) return false;
  if (layout.inTable[code.first] === 1 ? label !== Label.PatientNumber : !promisesNoOther(label))
    return false;
  const { meaning, distance } = senseBefore(doc, code.first);
  if (meaning !== Meaning.None && meaning !== Meaning.Patient && distance <= 2) return false;
  return (
    !unitAfter(doc, code.last) &&
    !isSaidOther(doc, code) &&
    !isCounted(doc, { token: code.last, digits: written }) &&
    (inFile || !inMachineText(text, code.start, code.end))
  );
}
