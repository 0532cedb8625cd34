/** The quick fixes in words, in the order a user sees them. Pure. */
import type { Category } from '../../scanner';
import { categoryDenied, categoryName } from '../shared/categories';

export interface Fix {
  readonly title: string;
  readonly command: string;
  readonly preferred: boolean;
}

export function fixesFor(category: Category): Fix[] {
  const name =
    category === 'BSN' || category === 'IBAN' ? categoryName(category) : categoryName(category).toLowerCase();
  const everywhere =
    category === 'NAAM'
      ? 'Vervang deze persoon overal in dit document'
      : 'Vervang dit gegeven overal in dit document';
  return [
    { title: `Vervang hier door een code: ${name}`, command: 'promptsluis.vervangHier', preferred: true },
    { title: everywhere, command: 'promptsluis.vervangOveral', preferred: false },
    { title: 'Vervang alle gegevens in dit document', command: 'promptsluis.vervangAlles', preferred: false },
    {
      title: `Dit is ${categoryDenied(category)} (alleen in dit document)`,
      command: 'promptsluis.negeerInDocument',
      preferred: false,
    },
    {
      title: `Dit is ${categoryDenied(category)} (in de hele praktijk)`,
      command: 'promptsluis.negeerInPraktijk',
      preferred: false,
    },
    { title: 'Waarom is dit een bevinding?', command: 'promptsluis.waarom', preferred: false },
  ];
}
