/** Persons in a row, each with a date: what is said of the first holds for the next. */
import type { Doc } from '../../../document';
import { TypedWords } from '../../../word-table';
import type { Evidence } from './evidence';
import { Form, type DateSpan } from '../span';
import * as weigh from './weigh';

/** "Fenna, 3 april 2019, en Tjeerd, 5 mei 2021": the next of a row of persons, each with a date. */
export function rowOfPersons(
  doc: Doc,
  dates: readonly DateSpan[],
  evidence: readonly Evidence[],
  totals: number[],
  writtenIn: number,
): void {
  for (let n = 1; n < dates.length; n++) {
    const [before, d] = [dates[n - 1], dates[n]];
    if (totals[n] >= weigh.BLOCK || totals[n - 1] < weigh.BLOCK || evidence[n].other || d.day === 0) continue;
    if (d.year === 0 || writtenIn - d.year < 0 || before.year === 0) continue;
    if (doc.layout.line[before.last] !== doc.layout.line[d.first] || d.first - before.last > 8) continue;
    const between = doc.text.slice(before.end, d.start);
    const named =
      evidence[n].sureName && evidence[n - 1].named && /^\s?[),;]*\s?(?:en|and|&)?\s/.test(between);
    // Without a name only what joins, and a year that is no visit's.
    const joined = writtenIn - d.year >= 2 && isJoined(doc, dates, n, between);
    if (!named && !joined) continue;
    totals[n] = Math.max(totals[n], weigh.BLOCK);
    evidence[n].isDate = true;
  }
}

/** "3-4-98 en 5-6-00", "120397 / 140599", "3-4-98, 5-6-00 en 7-8-02". */
function isJoined(doc: Doc, dates: readonly DateSpan[], n: number, between: string): boolean {
  if (/^\s(?:en|and|&|resp\.?)\s$/.test(between)) return true;
  if (between === ' / ') return dates[n].form === Form.Compact6 && dates[n - 1].form === Form.Compact6;
  return (
    between === ', ' &&
    n + 1 < dates.length &&
    /^ (?:en|and|&) $/.test(doc.text.slice(dates[n].end, dates[n + 1].start))
  );
}

const OF = new TypedWords('van');

/** "Thyra is van 3-4-2012, Bas van 5-6-2014", "hij is van … en zij van …": what is said of the second as of the first. */
export function ofAnother(
  doc: Doc,
  dates: readonly DateSpan[],
  evidence: readonly Evidence[],
  totals: number[],
  writtenIn: number,
): void {
  for (let n = 1; n < dates.length; n++) {
    const [before, d] = [dates[n - 1], dates[n]];
    if (totals[n] >= weigh.BLOCK || totals[n - 1] < weigh.BLOCK || evidence[n].other) continue;
    if (!OF.has(doc, d.first - 1) || !OF.has(doc, before.first - 1) || before.year === 0) continue;
    if (d.year === 0 || writtenIn - d.year < 2 || d.first - before.last > 7) continue;
    if (!/^(?:,|;| en | maar )[^.:!?\n]*$/.test(doc.text.slice(before.end, d.start))) continue;
    totals[n] = weigh.BLOCK;
    evidence[n].named = evidence[n].isDate = true;
  }
}
