/** What a user reads about a selection that is, or isn't, to be replaced. Pure. */
import { MAX_MARK_LENGTH, type NoMark } from './marking';

const NO_FINDING =
  'Hier staat geen bevinding. Zet de cursor in een onderstreept woord en probeer het opnieuw. Heeft Promptsluis iets gemist? Selecteer dan dat gegeven en probeer het opnieuw.';

const WHY: Record<NoMark, string> = {
  blank: NO_FINDING,
  finding: NO_FINDING,
  'too-long': `Er is niets vervangen. Deze selectie is te lang. Selecteer alleen het gegeven zelf: hoogstens ${MAX_MARK_LENGTH} tekens op één of twee regels. Probeer het daarna opnieuw.`,
  code: 'Er is niets vervangen. In deze selectie staat al een code. Selecteer alleen het gegeven dat u wilt vervangen en probeer het opnieuw.',
};

/** Why there is nothing to replace at the cursor or in the selection, and what to do. */
export const noMarkText = (why: NoMark): string => WHY[why];

/** @param count how often what was marked still stands in the document, at least once. */
export function stillThere(count: number): string {
  return `Promptsluis heeft één plaats vervangen. Dit gegeven staat nog op ${count} andere ${count === 1 ? 'plaats' : 'plaatsen'} in dit document.`;
}
