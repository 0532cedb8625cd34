import { expect, test } from 'vitest';
import { scanner } from './real-scanner';

/** What stands between ⟦ and ⟧ is one name each, no more and no less. Invented people. */
const ENDS = [
  // A full stop behind a short surname ends the sentence, and the name.
  'Patiënte is mevrouw ⟦A. Bos⟧. ⟦Sanne⟧, haar dochter, belt morgen.',
  'De medicatie van mevrouw ⟦Kok⟧. ⟦Karin Visser⟧ (apotheek) past die aan.',
  'Gezien door ⟦P. Vos⟧. ⟦A. Visser⟧ was erbij.',
  'Overleg met ⟦Piet Tan⟧. ⟦Okkerse⟧ was erbij.',
  'Overleg met ⟦Piet van Dam⟧. ⟦Karin Visser⟧ belde.',
  'Overleg met mevrouw ⟦Uij⟧. ⟦Karin Visser⟧ belde.',
  'Overleg met ⟦P. Uij⟧. ⟦Karin Visser⟧ belde.',
  'De patiënt is ⟦Piet Pot⟧. ⟦Pot⟧ belt morgen.',
  'Mevrouw ⟦Mol⟧. ⟦De Vries⟧ belde.',
  'MEVROUW ⟦BOS⟧. ⟦SANNE VISSER⟧ BELT.',
  // Behind a given name cut short it doesn't.
  'Gezien door ⟦Chr. Terpstra⟧ en ⟦Th. Bakker⟧.',
  'Mevrouw ⟦Joh. de Vries⟧ en dhr. ⟦Abr. van Dalen⟧ belden.',
  'De heer ⟦J. Chr. Bos⟧ en mw. ⟦Anna Joh. Kok⟧ belden.',
  'Mevrouw ⟦Alb. Vermeer⟧ en ⟦Jac. Vos⟧ belden.',
  'DHR. ⟦CHR. VOS⟧ BELT',
  'Mevrouw ⟦RJ. Visser⟧ en dhr. ⟦Vd. Berg⟧ belden.',
  // A comma parts people where a whole name stands before it, and initials with a surname of their own behind it.
  'Aanwezig: ⟦Anna Verdurmen⟧, ⟦P. Terpstra⟧, ⟦J. de Vries⟧ en ⟦M. Kok⟧.',
  'Betrokken: dochter ⟦Sanne⟧, ⟦P. Terpstra⟧ (buurman) en de wijkverpleging.',
  'Geachte mevrouw ⟦Verdurmen⟧, ⟦M. Bakker⟧ van de thuiszorg komt morgen.',
  'Cc: ⟦Fatima El Amrani⟧, ⟦P. van Dam⟧',
  'Overleg met dr. ⟦Kok⟧, ⟦A.B. Smit⟧ en de wijkzuster.',
  'Overleg met de heer ⟦Van der Dam⟧, ⟦A. B. Smit⟧ en de wijkzuster.',
  'Overleg met ⟦J. de Vries⟧, ⟦K. El Amrani⟧ en de wijkzuster.',
  'Beste ⟦Bram⟧, ⟦P Terpstra⟧ belde gisteren.',
  'AANWEZIG: ⟦ANNA VERDURMEN⟧, ⟦P. TERPSTRA⟧ EN ⟦M. KOK⟧.',
  'Overleg met ⟦E. Visser-Kok⟧, ⟦V. ten Wolder⟧ en de wijkzuster.',
  // Initials alone belong to the surname before it.
  'Aanwezig: ⟦AARTS, G.⟧ boos',
  '1 ⟦Laurens, P.⟧ AFWEZIG',
  'Geschreven als ⟦W,K. Bolhuis⟧ in de brief',
  'Overleg met ⟦Jansen, P.⟧ over de uitslag.',
  'Overleg met ⟦Vries, J. de⟧ en de wijkzuster.',
  'Overleg met mevrouw ⟦Verdurmen, A.M. van⟧ en de wijkzuster.',
  'Overleg met mevrouw ⟦Verdurmen, A.M.⟧, geboren 12-03-1956.',
];

test.each(ENDS)('a name ends where the next begins: %s', (row) => {
  const text = row.replace(/[⟦⟧]/gu, '');
  const names = scanner.scan(text).filter(({ category }) => category === 'NAAM');
  const wanted = [...row.matchAll(/⟦([^⟧]*)⟧/gu)].map((match) => match[1]);
  expect(names.map(({ start, end }) => text.slice(start, end))).toEqual(wanted);
});
