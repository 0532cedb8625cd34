/**
 * A second look at the numbers, dates and words with a number that no rule calls anybody's. Each rule knows a notation; a code that stands where
 * a name, a birth date and other codes of its form stand around it is somebody's in whatever notation. Trees weigh that, and what they
 * find likely is for a person to judge.
 */
import type { Candidate, Doc } from '../document';
import type { Category } from '../finding';
import { Meaning, wordMeaning } from '../recognisers/numbers/context/meaning';
import { CATEGORY } from '../recognisers/numbers/context/record-words';
import { isShortDate } from '../recognisers/numbers/groups';
import { Kind } from '../tokens';
import { weighFor } from '../weigh-memory';
import { foundPerToken } from './found';
import { SpotInputs } from './inputs';
import type { LeftoverKind, Spot } from './spot';
import { spotsOf } from './spots';

/** From this probability on a person is asked. */
const REVIEW_AT: Readonly<Record<LeftoverKind, number>> = { code: 0.15, date: 0.04, home: 0.06 };
/** Of what any rule finds the finding stands; a street is one finding, also where its word may be a name. */
const SCORE: Readonly<Record<LeftoverKind, number>> = { code: 0.4, date: 0.4, home: 0.6 };
const REASON: Readonly<Record<LeftoverKind, string>> = {
  code: 'Nummer op een plek waar vaak het nummer van een persoon staat.',
  date: 'Datum op een plek waar vaak een geboortedatum staat.',
  home: 'Woord met een nummer op een plek waar vaak een adres staat.',
};

/** The leftovers that are likely somebody's; `found` is what all recognisers made of the text. */
export function weighLeftovers(doc: Doc, found: readonly Candidate[]): Candidate[] {
  const perToken = foundPerToken(doc, found);
  const spots = spotsOf(doc, found, perToken);
  if (spots.length === 0) return [];
  const inputs = new SpotInputs(doc, perToken, spots);
  const likely: Candidate[] = [];
  for (const spot of spots) {
    inputs.collect(spot);
    if (isLikely(doc, spot, inputs.inputs)) likely.push(candidate(doc, spot));
  }
  return likely;
}

function candidate(doc: Doc, spot: Spot): Candidate {
  const { start, end, kind } = spot;
  const category = categoryOf(doc, spot);
  return { start, end, category, severity: 'review', score: SCORE[kind], reason: REASON[kind] };
}

function isLikely(doc: Doc, { kind }: Spot, inputs: Uint8Array): boolean {
  return 1 / (1 + Math.exp(-weighFor(doc, doc.leftovers[kind], inputs))) >= REVIEW_AT[kind];
}

function categoryOf(doc: Doc, spot: Spot): Category {
  if (spot.kind === 'home') return 'ADRES';
  return spot.kind === 'date' ? 'GEBOORTEDATUM' : categoryOfCode(doc, spot);
}

/** Tokens before a code in which a word may say what it is. */
const REACH = 12;

/** What a code is most likely: a birth date of six digits, what the nearest word before it on its line says, or else the number of a dossier. */
function categoryOfCode(doc: Doc, { start, end, first }: Spot): Category {
  if (isShortDate(doc.text.slice(start, end))) return 'GEBOORTEDATUM';
  const { kind } = doc.tokens;
  const { lineFirst, line } = doc.layout;
  for (let t = first - 1; t >= Math.max(lineFirst[line[first]], first - REACH); t--) {
    const category = kind[t] === Kind.Word ? SAID[wordMeaning(doc, t)] : undefined;
    if (category) return category;
  }
  return 'PATIENTNUMMER';
}

const SAID: Readonly<Record<number, Category>> = {
  ...CATEGORY,
  [Meaning.Bsn]: 'BSN',
  [Meaning.Phone]: 'TELEFOON',
};
