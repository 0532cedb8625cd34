/** Names of which an address takes all but the words that lead it in: "mevrouw van de grutto 3". */
import type { Candidate, Doc } from './document';

/** A preposition and an article, with the space before what follows. */
const LEAD = /^(?:van|op|aan|uit|naar) (?:de|het|den|der) (?=\S)/i;
const LONGEST = 10;

/** The candidates without doubts about a name of which an address that blocks leaves no more than "van de". */
export function withoutLeads(doc: Doc, candidates: Candidate[]): Candidate[] {
  const addresses = new Map<number, number>();
  for (const { start, end, category, severity } of candidates)
    if (category === 'ADRES' && severity === 'block')
      addresses.set(start, Math.max(end, addresses.get(start) ?? 0));
  if (addresses.size === 0) return candidates;
  return candidates.filter(({ start, end, category, severity }) => {
    if (category !== 'NAAM' || severity !== 'review') return true;
    const [lead] = LEAD.exec(doc.text.slice(start, start + LONGEST)) ?? [];
    return lead === undefined || (addresses.get(start + lead.length) ?? 0) < end;
  });
}
