import { sexOfGivenName } from './given-names';
import { foldName } from './name-parts';

/** A word that is a given name nearly all bearers of which have one sex: "Henk", "ANNA"; not "Robin". */
export const isGivenName = (word: string): boolean => sexOfGivenName(foldName(word)) !== null;
