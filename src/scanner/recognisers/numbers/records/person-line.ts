/** Lines that list one person each: "4471;Visser;12-03-1956". The number they open with is the person's. */
import type { Candidate, Doc } from '../../../document';
import { Kind, Shape } from '../../../tokens';
import { clusterAt, isDate, isDateDigits, type Group } from '../groups';
import { patientNumber } from './patient-number';

/** Tokens of a line that are looked at for a birth date. */
const REACH = 24;
/** Years in which people on a list are born; stock lists hold later ones. */
const BIRTH_YEAR = /^(?:19\d\d|20[01]\d)$/;

const enum Birth {
  No = 0,
  /** A date of this decade, or with a year of two digits: a child's birth or an appointment. */
  Perhaps,
  Yes,
}

/** Whether the number token `t` opens a date that may be a birth date on a list: 12-03-1956, 19560312, 12-03-56. */
function birthAt(doc: Doc, t: number): Birth {
  const { start, end } = doc.tokens;
  const digits = doc.text.slice(start[t], end[t]);
  if (digits.length === 8)
    return isDateDigits(digits) && (BIRTH_YEAR.test(digits.slice(0, 4)) || BIRTH_YEAR.test(digits.slice(4)))
      ? Birth.Yes
      : Birth.No;
  const cluster = clusterAt(doc, t, 4);
  if (!isDate(cluster, 0)) return Birth.No;
  if (BIRTH_YEAR.test(cluster[2].digits) || BIRTH_YEAR.test(cluster[0].digits)) return Birth.Yes;
  return Birth.Perhaps;
}

/** The number at the start of a line on which a name and a birth date follow; `groups` starts with it. */
export function matchPersonLine(doc: Doc, groups: readonly Group[], at: number): Candidate | undefined {
  const { digits, token, start, end } = groups[at];
  const { tokens, layout } = doc;
  if (digits.length < 3 || digits.length > 8 || BIRTH_YEAR.test(digits) || !opensLine(doc, token))
    return undefined;
  if (isDate(groups, at) || !separated(doc, token) || countsRows(doc, token)) return undefined;
  let name = false;
  const last = Math.min(layout.lineFirst[layout.line[token] + 1] ?? tokens.count, token + REACH);
  for (let t = token + 1; t < last; t++) {
    if (tokens.kind[t] === Kind.Word)
      name ||= tokens.shape[t] === Shape.Capital || tokens.shape[t] === Shape.Caps;
    else if (tokens.kind[t] === Kind.Number && name) {
      const birth = birthAt(doc, t);
      if (birth === Birth.No) continue;
      // Under a header that says nothing of persons it may as well number something else.
      return patientNumber(
        { start, end },
        layout.inTable[token] === 1 || birth === Birth.Perhaps ? 'review' : 'block',
        0.75,
        'Nummer aan het begin van een regel met een naam en een datum.',
      );
    }
  }
  return undefined;
}

/** Most rows that are counted: 117, 0008. */
const MOST_ROWS = 999;

/** "001;Visser;…" above "002;Bos;…": the lines are counted, and the number is nobody's. */
export function countsRows(doc: Doc, token: number): boolean {
  const { start, end } = doc.tokens;
  const { line, lineFirst } = doc.layout;
  const value = Number(doc.text.slice(start[token], end[token]));
  if (value > MOST_ROWS) return false;
  const opens = (n: number, other: number) => {
    const t = lineFirst[n];
    if (t === undefined || t + 1 >= doc.tokens.count) return false;
    const at = doc.tokens.kind[t] === Kind.Mark ? t + 1 : t;
    return doc.tokens.kind[at] === Kind.Number && Number(doc.text.slice(start[at], end[at])) === other;
  };
  return opens(line[token] - 1, value - 1) || opens(line[token] + 1, value + 1);
}

function opensLine(doc: Doc, token: number): boolean {
  const first = doc.layout.lineFirst[doc.layout.line[token]];
  if (first === token) return true;
  return (
    first === token - 1 &&
    doc.tokens.kind[first] === Kind.Mark &&
    '|"(['.includes(doc.text[doc.tokens.start[first]])
  );
}

/** A mark of a table or a gap closes the number. */
function separated(doc: Doc, token: number): boolean {
  const { end, start, count } = doc.tokens;
  if (token + 1 >= count) return false;
  return (
    ';|\t",)]'.includes(doc.text[end[token]] ?? 'x') ||
    start[token + 1] - end[token] >= 2 ||
    /^ ?\|/.test(doc.text.slice(end[token], end[token] + 2))
  );
}
