/** What is said before everything is forgotten. Pure. */
import { restore, type Mapping } from '../../sluice';
import { enumerate } from '../shared/categories';

export interface OpenText {
  readonly title: string;
  readonly text: string;
}

/** Titles of the open texts that hold codes whose data are kept: forgetting makes those codes final. */
export function textsWithCodes(
  texts: readonly OpenText[],
  kept: readonly { readonly mapping: Mapping }[],
): string[] {
  return texts
    .filter(({ text }) => kept.some(({ mapping }) => restore(text, mapping).strict.length > 0))
    .map(({ title }) => title);
}

/** Longest list of documents that is written out. */
const MOST_NAMED = 5;

/** @param titles documents that are open and hold codes of ours. */
export function forgetWarning(titles: readonly string[]): string {
  const start =
    'Promptsluis vergeet welke gegevens bij de codes horen. In antwoorden van de chatbot kunt u ze daarna niet meer terugzetten.';
  if (titles.length === 0) {
    return `${start} Staan er codes in een document dat nu niet open is? Ook die kunt u daarna niet meer terugzetten.`;
  }
  const more = titles.length - MOST_NAMED;
  const named = enumerate([
    ...titles.slice(0, MOST_NAMED).map((title) => `“${title}”`),
    ...(more > 0 ? [`nog ${more}`] : []),
  ]);
  return `${start} In ${named} staan codes. Die kunt u daarna niet meer terugzetten, ook niet in documenten die nu niet open zijn. Wilt u ze terug? Kies eerst “Zet gegevens terug in dit document”.`;
}
