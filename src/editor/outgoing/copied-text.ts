/** What a user reads after a safe copy: all of it in one message. Pure. */

export interface Copied {
  /** Different codes in the text. */
  readonly codes: number;
  /** Findings that stayed because the user said so. */
  readonly kept: number;
  /** False when the journal could not be written. */
  readonly inJournal: boolean;
}

export function copiedText({ codes, kept, inJournal }: Copied): string {
  const sentences = [
    codes === 0
      ? 'Gekopieerd. Er is niets gevonden om te vervangen. Lees zelf mee.'
      : `Gekopieerd met ${codes} ${codes === 1 ? 'code' : 'codes'}. Plak de tekst in de chatbot.`,
  ];
  if (kept > 0)
    sentences.push(`${kept === 1 ? '1 gegeven bleef' : `${kept} gegevens bleven`} staan: dat koos u.`);
  if (!inJournal)
    sentences.push('Promptsluis kan het logboek niet bijwerken. Vraag uw beheerder dit te herstellen.');
  return sentences.join(' ');
}
