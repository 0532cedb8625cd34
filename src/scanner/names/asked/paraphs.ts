/** Initials of staff in lower case, where somebody of the staff is named: "door mt", "bb al gezien". */
import type { Doc } from '../../document';
import { Kind } from '../../tokens';
import { hashOf, wordSet } from '../../word-table';

/** They have at most so many letters. */
export const LONGEST_PARAPH = 3;

/** Somebody of the staff stands behind these, and an abbreviation less often: "overleg hb", "door mt". */
const BEFORE_STAFF = wordSet('door overleg volgens aan namens vraag collega coll ass arts zegt zei');
const BIJ = hashOf('bij');
/** Before "bij" somebody comes to somebody: "komt 14.45 bij mt"; elsewhere a disease may follow ("bij hf"). */
const COMES = wordSet('komt kan pas terug langs afspraak spreekuur consult melden inplannen');
/** What somebody of the staff does: "bb al gezien", "mt belt". */
const BEHIND_STAFF = wordSet(
  'al belt heeft zegt vraagt akkoord gezien gebeld gedaan wil komt kijkt weet doet geeft stuurt neemt regelt schrijft',
);

/** What stands in the same places and is no person of the staff: patients, measurements, departments, guidelines. */
const NO_STAFF = wordSet(
  'pt pte pat pnt ptn cl rr ecg ekg crp bse lab mri ct echo tte oct dxa ok eh rx hba hr hf bmi sat spo uwi soa iud nhg mdl kno seh sehs ggd ggz wmo wlz zvw avg igj svb uwv cbr cib rivm gyn gynae uro derm dermato cardio neuro ortho chir int interne reuma pulmo plast rad onco psych hap ha has haio poh pohs poo aios anios apo apk da doa pa vs wv tz hh mdo ser ehbo spv fysio ergo logo dieet mw dhr mevr mnr',
);

/** A few letters in lower case where somebody of the staff is named, whatever else they abbreviate. */
export function isStaff({ tokens }: Doc, i: number): boolean {
  const { kind, hash, start, end, count } = tokens;
  if (NO_STAFF.has(hash[i])) return false;
  if (i > 0 && kind[i - 1] === Kind.Word && start[i] - end[i - 1] === 1) {
    if (BEFORE_STAFF.has(hash[i - 1])) return true;
    if (hash[i - 1] === BIJ && i > 1) return kind[i - 2] === Kind.Number || COMES.has(hash[i - 2]);
  }
  const next = i + 1;
  return (
    next < count && kind[next] === Kind.Word && start[next] - end[i] === 1 && BEHIND_STAFF.has(hash[next])
  );
}
