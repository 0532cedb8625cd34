/**
 * Names that a word or a mark of their own leads in, whatever their letters: who calls, whose result, who sends, who dictated,
 * whose shift it is. One walk over the text for all of them: each costs a look at the words and marks it starts from.
 */
import { Ascii } from '../../ascii';
import type { Doc } from '../../document';
import { Kind } from '../../tokens';
import { Wake, waking, type WakeWords } from '../../wakes';
import { hashOf, WordTable } from '../../word-table';
import { callerBehind, CALLS, keepNamed, keepWhoReports, REPORTS } from './callers';
import { readReference } from './references';
import { keepOnShift, SHIFTS } from './rosters';
import { keepOwnName, keepSoCalled, MY, SO } from './said-names';
import { keepBehindRole, keepSlashed } from './slashed-names';
import {
  DONE_BY,
  keepJoined,
  keepPlanned,
  keepSigner,
  SIGNED,
  keepSenders,
  keepWhoDid,
} from './staff-letters';
import { keepSubject, SUBJECTS } from './subjects';
import { keepSurnameFirst } from './surname-first';
import { keepCommentator } from './commentators';

const enum Start {
  Call = 1,
  Subject,
  Planned,
  Senders,
  SoCalled,
  Reports,
  Shift,
  OwnName,
  Done,
  And,
  Signed,
}
const STARTING: readonly (readonly [number, Start])[] = [
  [CALLS, Start.Call],
  [hashOf('bij'), Start.Planned],
  [hashOf('namens'), Start.Senders],
  [hashOf('en'), Start.And],
  [SO, Start.SoCalled],
  ...MY.map((hash) => [hash, Start.OwnName] as const),
  ...SIGNED.map((hash) => [hash, Start.Signed] as const),
  ...DONE_BY.map((hash) => [hash, Start.Done] as const),
  ...REPORTS.map((hash) => [hash, Start.Reports] as const),
  ...SUBJECTS.map((hash) => [hash, Start.Subject] as const),
  ...SHIFTS.map((hash) => [hash, Start.Shift] as const),
];
const STARTS = new WordTable(STARTING);
/** The words that such a name starts from. */
export const LEADING_WORDS: WakeWords = waking(
  Wake.LeadsIn,
  STARTING.map(([hash]) => hash),
);

/** Raises the verdicts in `p` to `floor` for those names. */
export function keepByPlace(doc: Doc, p: Float32Array, floor: number): void {
  const { kind, hash, wakes, count } = doc.tokens;
  /** Hashes of the words that callers are named by. */
  const callers = new Set<number>();
  /** Up to this token a reference was read. */
  let read = 0;
  for (let i = 0; i + 1 < count; i++) {
    if (wakes[i] & Wake.LeadsIn) {
      const start = STARTS.get(hash[i]);
      if (start === Start.Subject) keepSubject(doc, p, i + 1, floor);
      else if (start === Start.Planned) keepPlanned(doc, p, i + 1, floor);
      else if (start === Start.Senders) keepSenders(doc, p, i + 1, floor);
      else if (start === Start.SoCalled) keepSoCalled(doc, p, i, floor);
      else if (start === Start.Reports) keepWhoReports(doc, p, i, floor);
      else if (start === Start.Shift) keepOnShift(doc, p, i, floor);
      else if (start === Start.OwnName) keepOwnName(doc, p, i, floor);
      else if (start === Start.And) keepJoined(doc, p, i, floor);
      else if (start === Start.Signed) keepSigner(doc, p, i, floor);
      else if (start === Start.Done) keepWhoDid(doc, p, i + 1, floor);
      else {
        const caller = callerBehind(doc, p, i, floor);
        if (caller >= 0) callers.add(hash[caller]);
      }
    } else if (kind[i] === Kind.Mark && i > 0) {
      const mark = hash[i];
      if (mark === Ascii.Comma) {
        keepSurnameFirst(doc, p, i, floor);
      } else if (mark === Ascii.OpeningSquare) {
        keepCommentator(doc, p, i, floor);
      } else if (mark === Ascii.Slash || mark === Ascii.Hyphen) {
        if (mark === Ascii.Slash) {
          keepSlashed(doc, p, i, floor);
          keepBehindRole(doc, p, i, floor);
        }
        if (i > read) read = Math.max(read, readReference(doc, p, i, floor));
      }
    }
  }
  if (callers.size > 0) keepNamed(doc, p, callers, floor);
}
