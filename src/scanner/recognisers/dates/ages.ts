/** LEEFTIJD: 67 jr · 67-jarige · 8 maanden oud · leeftijd: 43 · zevenenzestig jaar oud. */
import { Label } from '../../cues';
import type { Candidate, Doc } from '../../document';
import { Kind } from '../../tokens';
import { hashOf } from '../word-table';
import { numberWord } from './calendar';
import { glued, isMark, isNumber, isWord, readCardinal, textOf } from './parts';

const REASON = 'Een leeftijd kan samen met andere gegevens naar een persoon wijzen.';
const YEARS = /^(?:jr|jaar|jaren|jarige?|yrs?|years?|yo|j)$/i;
const MONTHS = /^(?:mnd|mnden|maand|maanden|months?|wk|weken|weeks?|dagen|dgn|days?)$/i;
/** Words that make of years a duration or an interval: sinds 3 jaar, over 2 jaar, elke 5 jaar. */
const DURATION_BEFORE =
  /^(?:sinds|al|over|na|elke|ieder|iedere|binnen|de|per|vanaf|afgelopen|laatste|gedurende|boven|onder|ruim|bijna|minstens|maximaal|x|in|every|for|within|next|last|om|tot|tussen|ca|ongeveer|nog|dan)$/i;
const DURATION_BEHIND =
  /^(?:geleden|lang|later|ago|dienst|ervaring|garantie|bewaard|bewaren|geldig|durende)$/i;

const [JAAR, JARIGE, MAANDEN, WEKEN] = ['jaar', 'jarige', 'maanden', 'weken'].map(hashOf);
const isUnit = (hash: number) => hash === JAAR || hash === JARIGE || hash === MAANDEN || hash === WEKEN;

/** Ages of people in a document; durations and intervals are left alone. */
export function recogniseAges(doc: Doc): Candidate[] {
  const { kind, hash, count, start, end } = doc.tokens;
  const out: Candidate[] = [];
  for (let i = 0; i < count; i++) {
    let next = 0;
    let value = 0;
    if (kind[i] === Kind.Number && end[i] - start[i] <= 3) {
      value = Number(textOf(doc, i));
      next = i + 1;
    } else if (kind[i] === Kind.Word && isUnit(hash[i + 1]) && numberWord(hash[i]) !== 0) {
      const spelled = readCardinal(doc, i);
      if (!spelled) continue;
      ({ value, next } = spelled);
    } else continue;
    if (value > 115 || (glued(doc, i) && !isMark(doc, i - 1, 40))) continue;
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

/** The last token of the age that starts at token i, with its unit from `next` on; 0 for no age. */
function endOfAge(doc: Doc, i: number, next: number): number {
  if (doc.layout.label[i] === Label.Age && !isMark(doc, next, 58))
    return isWord(doc, next) && YEARS.test(textOf(doc, next)) ? next : next - 1;
  const unit = isMark(doc, next, 45) && glued(doc, next) ? next + 1 : next;
  if (!isWord(doc, unit)) return 0;
  const word = textOf(doc, unit);
  const old = isWord(doc, unit + 1) && /^(?:oud|oude|old|jong)$/i.test(textOf(doc, unit + 1));
  if (old && (YEARS.test(word) || MONTHS.test(word))) return unit + 1;
  if (/^jarige$/i.test(word) || (unit > next && /^(?:year|years)$/i.test(word))) return unit;
  if (unit > next) return 0;
  const bracketed = isMark(doc, i - 1, 40) && (isMark(doc, unit + 1, 41) || isMark(doc, unit + 1, 44));
  if (MONTHS.test(word)) return bracketed ? unit : 0;
  if (!YEARS.test(word) || /^j$/i.test(word) === true) return YEARS.test(word) && bracketed ? unit : 0;
  if (isWord(doc, i - 1) && DURATION_BEFORE.test(textOf(doc, i - 1))) return 0;
  if (isWord(doc, unit + 1) && DURATION_BEHIND.test(textOf(doc, unit + 1))) return 0;
  return isNumber(doc, i - 2) && !isWord(doc, i - 1) && glued(doc, i) ? 0 : unit;
}
