/** What a user reads about a selection that is, or isn't, to be replaced. Pure. */
import { MAX_MARK_LENGTH, type NotMeant } from './marking';

const NO_FINDING =
  'Hier staat geen bevinding. Zet de cursor in een onderstreept woord en probeer het opnieuw. Heeft Promptsluis iets gemist? Selecteer dan dat gegeven en probeer het opnieuw.';

const WHY: Record<NotMeant, string> = {
  blank: NO_FINDING,
  'too-long': `Er is niets vervangen. Deze selectie is te lang. Selecteer alleen het gegeven zelf: hoogstens ${MAX_MARK_LENGTH} tekens op één of twee regels. Probeer het daarna opnieuw.`,
  code: 'Er is niets vervangen. In deze selectie staat al een code. Selecteer alleen het gegeven dat u wilt vervangen en probeer het opnieuw.',
};

/** Why there is nothing to replace at the cursor or in the selection, and what to do. */
export const noMarkText = (why: NotMeant): string => WHY[why];

/** Several selections: one of them replaced and the others not would look as if all were. */
export const ONE_AT_A_TIME = 'Er is niets vervangen. Selecteer één gegeven tegelijk en probeer het opnieuw.';

/** The document was closed before the user asked for the other places. */
export const REST_IS_CLOSED =
  'Het document is gesloten. Er is niets meer vervangen. Open het document opnieuw en kies daar Vervang overal.';

/** @param count how often what was marked still stands in the document, at least once. */
export function stillThere(count: number): string {
  return `Promptsluis heeft één plaats vervangen. Dit gegeven staat nog op ${count} andere ${count === 1 ? 'plaats' : 'plaatsen'} in dit document.`;
}
