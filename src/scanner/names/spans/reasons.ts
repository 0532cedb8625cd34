/** Why a name is a finding, in one Dutch sentence: the first sign a reader would point at. */
import { Cue, Label } from '../../cues';
import type { Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';

/** The reason for the name that token `first` opens and token `last` closes. */
export function reasonForName(doc: Doc, first: number, last: number): string {
  const { tokens, layout } = doc;
  if (layout.label[first] === Label.Name)
    return layout.inTable[first]
      ? 'Staat in een kolom of veld voor namen.'
      : 'Staat achter een kopje waar een naam hoort.';
  const before = cueBefore(doc, first);
  let lex = 0;
  let words = 0;
  let initials = false;
  for (let i = first; i <= last; i++) {
    initials ||= tokens.shape[i] === Shape.Initials;
    // "Van" is a given name too: of "van den Brouw" it says nothing.
    if (tokens.kind[i] !== Kind.Word || (tokens.cue[i] & Cue.Prefix && first < last)) continue;
    lex |= tokens.lex[i];
    words++;
  }
  const what =
    lex & Lex.Surname
      ? 'is een bekende achternaam'
      : lex & Lex.Given
        ? 'is een bekende voornaam'
        : 'lijkt op een naam';
  if (before & Cue.Title) return `Staat na een woord als ‘mevrouw’ of ‘dhr.’ en ${what}.`;
  if (before & Cue.Doctor) return `Staat na een titel zoals ‘dr.’ en ${what}.`;
  if (before & Cue.Greeting) return `Staat in de aanhef en ${what}.`;
  if (before & Cue.Closing) return `Staat bij de ondertekening en ${what}.`;
  if (before & Cue.Relation) return `Staat na een woord voor familie en ${what}.`;
  if (before & Cue.Role) return `Staat na een functie zoals ‘huisarts’ en ${what}.`;
  if (before & Cue.Patient) return `Staat na een woord zoals ‘patiënt’ en ${what}.`;
  if (initials && last > first) return `Voorletters met een woord dat op een achternaam lijkt.`;
  if (lex & Lex.Given && lex & Lex.Surname && words > 1)
    return 'Een bekende voornaam met een bekende achternaam.';
  if (lex & Lex.Given) return 'Is een bekende voornaam en staat waar een naam kan staan.';
  if (lex & Lex.Surname) return 'Is een bekende achternaam en staat waar een naam kan staan.';
  return 'Lijkt door de vorm en de woorden eromheen op een naam.';
}

/** The cues of the two words before, on the same line or the line above. */
function cueBefore(doc: Doc, first: number): number {
  const { tokens } = doc;
  let cues = 0;
  for (let k = first - 1, words = 0; k >= 0 && words < 2 && first - k < 5; k--)
    if (tokens.kind[k] === Kind.Word) {
      cues |= tokens.cue[k];
      words++;
    }
  return cues;
}
