/** Why a command did nothing to a document, and what a user can do about it. Pure. */
import { MAX_SCAN_LENGTH } from '../findings/limits';

/**
 * The check failed, the text is too large for one, it changed or was closed meanwhile, it is read-only, or VS Code
 * refused the change.
 */
export type NotDone = 'failed' | 'too-large' | 'changed' | 'closed' | 'read-only' | 'refused';

const WHY: Record<NotDone, string> = {
  failed: 'De controle is mislukt.',
  'too-large': `Deze tekst is te groot om te controleren. De grens is ${MAX_SCAN_LENGTH / 1_000_000} miljoen tekens.`,
  changed: 'Het document is intussen veranderd.',
  closed: 'Het document is intussen gesloten.',
  'read-only': 'Dit document kunt u alleen lezen.',
  refused: 'Promptsluis kan dit document niet veranderen.',
};

const WHAT_TO_DO: Record<NotDone, string> = {
  failed: 'Probeer het opnieuw.',
  'too-large': 'Zet een deel in een nieuw document en probeer het opnieuw.',
  changed: 'Probeer het opnieuw.',
  closed: 'Open het document opnieuw en probeer het nog een keer.',
  'read-only': 'Zet de tekst in een nieuw document en probeer het opnieuw.',
  refused: 'Open het document opnieuw en probeer het nog een keer.',
};

/** @param undone the sentence that says what did not happen: "Er is niets vervangen." */
export function notDoneText(why: NotDone, undone: string): string {
  return `${WHY[why]} ${undone} ${WHAT_TO_DO[why]}`;
}
