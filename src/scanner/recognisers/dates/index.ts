/** Dates and ages: GEBOORTEDATUM, DATUM, LEEFTIJD. First every date is read, then each is judged with the others in view. */
import type { Recogniser } from '../../document';
import { recogniseAges } from './ages';
import { judgeDates } from './judge';
import { readDates } from './read';

export const recogniseDates: Recogniser = (doc) => {
  const found = judgeDates(doc, readDates(doc));
  for (const age of recogniseAges(doc)) found.push(age);
  return found;
};
