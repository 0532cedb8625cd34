/** LEEFTIJD: 67 jr · 67-jarige · 8 maanden oud · leeftijd: 43 · zevenenzestig jaar oud. */
import { Ascii } from '../../ascii';
import { Label } from '../../cues';
import type { Candidate, Doc } from '../../document';
import { Kind } from '../../tokens';
import { Wake } from '../../wakes';
import { hashOf, TypedWords, wordSet } from '../../word-table';
import { numberWord } from './read/calendar';
import { glued, isMark, isNumber, isWord, readCardinal, textOf } from './read/parts';

const REASON = 'Een leeftijd kan samen met andere gegevens naar een persoon wijzen.';
const YEAR_WORDS = 'jr jaar jaren jarig jarige yr yrs year years yo j';
const MONTH_WORDS = 'mnd mnden maand maanden month months wk weken week weeks dagen dgn day days';
const YEARS = new TypedWords(YEAR_WORDS);
const MONTHS = new TypedWords(MONTH_WORDS);
const UNITS = wordSet(`${YEAR_WORDS} ${MONTH_WORDS}`);
const OLD = new TypedWords('oud oude old jong');
/** Of the years, those that say an age by themselves; those that do behind a dash; and the one that says least. */
const AGED = new TypedWords('jarige');
const AGED_DASHED = new TypedWords('year years');
const SHORTEST = new TypedWords('j');
/** Words that make of years a duration or an interval: sinds 3 jaar, over 2 jaar, elke 5 jaar. */
const DURATION_BEFORE = new TypedWords(
  'sinds al over na elke ieder iedere binnen de per vanaf afgelopen laatste gedurende boven onder ruim bijna minstens maximaal x in every for within next last om tot tussen ca ongeveer nog dan',
);
const DURATION_BEHIND = new TypedWords(
  'geleden lang later ago dienst ervaring garantie bewaard bewaren geldig durende',
);

const [JAAR, JARIGE, MAANDEN, WEKEN] = ['jaar', 'jarige', 'maanden', 'weken'].map(hashOf);
const isUnit = (hash: number) => hash === JAAR || hash === JARIGE || hash === MAANDEN || hash === WEKEN;

/** Ages of people in a document; durations and intervals are left alone. */
export function recogniseAges(doc: Doc): Candidate[] {
  const { kind, hash, start, end, wakes } = doc.tokens;
  const out: Candidate[] = [];
  for (const i of doc.woken) {
    if ((wakes[i] & (Wake.Number | Wake.Date)) === 0) continue;
    let next = 0;
    let value = 0;
    if (kind[i] === Kind.Number && end[i] - start[i] <= 3) {
      if (!mayBeAge(doc, i)) continue;
      value = Number(textOf(doc, i));
      next = i + 1;
    } else if (kind[i] === Kind.Word && isUnit(hash[i + 1]) && numberWord(hash[i]) !== 0) {
      const spelled = readCardinal(doc, i);
      if (!spelled) continue;
      ({ value, next } = spelled);
    } else continue;
    if (value > 115 || (glued(doc, i) && !isMark(doc, i - 1, Ascii.OpeningBracket))) continue;
    const to = endOfAge(doc, i, next);
    if (to > 0)
      out.push({
        start: start[i],
        end: end[to],
        category: 'LEEFTIJD',
        severity: 'info',
        score: 0.6,
        reason: REASON,
      });
  }
  return out;
}

/** A cheap look behind a number, past a dash: a unit of age; or a label before it calls it one. */
function mayBeAge(doc: Doc, i: number): boolean {
  const { hash } = doc.tokens;
  return (
    UNITS.has(hash[isMark(doc, i + 1, Ascii.Hyphen) ? i + 2 : i + 1]) || doc.layout.label[i] === Label.Age
  );
}

/** The last token of the age that starts at token i, with its unit from `next` on; 0 for no age. */
function endOfAge(doc: Doc, i: number, next: number): number {
  if (doc.layout.label[i] === Label.Age && !isMark(doc, next, Ascii.Colon))
    return YEARS.has(doc, next) ? next : next - 1;
  const unit = isMark(doc, next, Ascii.Hyphen) && glued(doc, next) ? next + 1 : next;
  const years = YEARS.has(doc, unit);
  const months = !years && MONTHS.has(doc, unit);
  if (!years && !months) return 0;
  if (OLD.has(doc, unit + 1)) return unit + 1;
  if (AGED.has(doc, unit)) return unit;
  if (unit > next) return AGED_DASHED.has(doc, unit) ? unit : 0;
  const bracketed =
    isMark(doc, i - 1, Ascii.OpeningBracket) &&
    (isMark(doc, unit + 1, Ascii.ClosingBracket) || isMark(doc, unit + 1, Ascii.Comma));
  if (months || SHORTEST.has(doc, unit)) return bracketed ? unit : 0;
  if (DURATION_BEFORE.has(doc, i - 1) || DURATION_BEHIND.has(doc, unit + 1)) return 0;
  return isNumber(doc, i - 2) && !isWord(doc, i - 1) && glued(doc, i) ? 0 : unit;
}
