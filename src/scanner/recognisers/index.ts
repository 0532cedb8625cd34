/** The recognisers, in the order in which they run. Each stands alone; `resolve` settles what overlaps. */
import type { Recogniser } from '../document';
import { recogniseAddress } from './address';
import { recogniseEmail } from './contact/email';
import { recogniseNumbers } from './numbers';
import { recogniseSpoken } from './numbers/spoken';
import { recogniseDates } from './dates';
import { recogniseEnglish } from './english';

export const RECOGNISERS: readonly Recogniser[] = [
  recogniseNumbers,
  recogniseSpoken,
  recogniseEmail,
  recogniseAddress,
  recogniseDates,
  recogniseEnglish,
];
