/** What says that a number is a BSN: the word, the column, the authority of HL7. */
import { Ascii } from '../../../ascii';
import { Kind } from '../../../tokens';
import { Meaning, meaningOf } from '../context/meaning';
import { type Spot } from '../spot';

/** Why a number in such a column is a BSN. */
export const COLUMN = 'Staat in een kolom of veld voor het BSN.';

export const enum Cue {
  None = 0,
  Column,
  Word,
}

export function cueOf(spot: Spot): Cue {
  const { sense, column } = spot;
  if (sense.meaning === Meaning.Bsn && sense.distance <= 4) return Cue.Word;
  if (sense.meaning === Meaning.Patient && bothNamed(spot)) return Cue.Word;
  if (column === Meaning.Bsn && (sense.meaning === Meaning.None || sense.jumped || sense.distance > 0))
    return Cue.Column;
  return Cue.None;
}

/** "BSN / MRN: 123456782 / F0091": two labels, of which the first number takes the first. */
function bothNamed(spot: Spot): boolean {
  const { token, jumped } = spot.sense;
  const { kind, hash } = spot.doc.tokens;
  if (jumped || token < 2 || kind[token - 1] !== Kind.Mark || hash[token - 1] !== Ascii.Slash) return false;
  return meaningOf(spot.doc, token - 2) === Meaning.Bsn;
}

/** HL7 v2 says by its authority that an identifier is a BSN: 123456782^^^NLMINBIZA^NNNLD. */
export function isHl7Bsn(text: string, end: number): boolean {
  return text[end] === '^' && /NLMINBIZA|NNNLD/.test(text.slice(end, end + 24));
}

/** The number here is a BSN before it is the record number that the nearest word says. */
export function namesBsnFirst(spot: Spot, end: number): boolean {
  return isHl7Bsn(spot.doc.text, end) || (spot.sense.meaning === Meaning.Patient && bothNamed(spot));
}
