import { expect, test } from 'vitest';
import { notDoneText } from '../../../src/editor/shared/not-done';

test.each([
  ['failed', 'De controle is mislukt. Er is niets vervangen. Probeer het opnieuw.'],
  ['too-large', 'Deze tekst is te groot om te controleren. De grens is 2 miljoen tekens. Er is niets vervangen. Zet een deel in een nieuw document en probeer het opnieuw.'],
  ['changed', 'Het document is intussen veranderd. Er is niets vervangen. Probeer het opnieuw.'],
  ['closed', 'Het document is intussen gesloten. Er is niets vervangen. Open het document opnieuw en probeer het nog een keer.'],
  ['read-only', 'Dit document kunt u alleen lezen. Er is niets vervangen. Zet de tekst in een nieuw document en probeer het opnieuw.'],
  ['refused', 'Promptsluis kan dit document niet veranderen. Er is niets vervangen. Open het document opnieuw en probeer het nog een keer.'],
] as const)('%s: the message says why, what did not happen and what to do', (why, text) => {
  expect(notDoneText(why, 'Er is niets vervangen.')).toBe(text);
}); // prettier-ignore
