/** How often a medicine is taken, said without a number: "elke ochtend", "wekelijks", "'s ochtends en 's avonds". */

const MOMENT = String.raw`(?:ochtend|morgen|middag|avond|nacht)`;
const FIRST = String.raw`(?:['’‘]s ${MOMENT}s|(?:elke|iedere) ${MOMENT})`;
/** "en 's avonds", ", elke middag", "en avond", "en 1 tablet 's avonds". */
const NEXT = String.raw`(?:,| en|, en) (?:(?:\d{1,2}|een|één) \p{L}{1,12} )?(?:${FIRST}|${MOMENT})`;
const MOMENTS = new RegExp(String.raw`(?<![\p{L}\p{N}])${FIRST}(?:${NEXT}){0,4}(?!\p{L})`, 'giu');
const ONE_MOMENT = new RegExp(MOMENT, 'giu');

const DAILY = /(?<!\p{L})(?:(?:elke|iedere) dag|dagelijkse?|eens (?:per dag|daags))(?!\p{L})/iu;
const WEEKLY = /(?<!\p{L})(?:(?:elke|iedere) week|wekelijkse?|eens per week)(?!\p{L})/iu;

/**
 * The keys of the doses that such words stand for, such as "2 /dag". They can confirm a number; they are no facts of
 * their own, for a text may well say them in another way.
 */
export function impliedFrequencies(text: string): string[] {
  const moments = [...text.matchAll(MOMENTS)].map(([words]) => `${words.match(ONE_MOMENT)!.length} /dag`);
  return [...moments, ...(DAILY.test(text) ? ['1 /dag'] : []), ...(WEEKLY.test(text) ? ['1 /week'] : [])];
}
