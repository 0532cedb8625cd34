/** What a user reads after a safe copy: all of it in one message. Pure. */

export interface Copied {
  /** Different codes in the text. */
  readonly codes: number;
  /** Findings that stayed because the user said so. */
  readonly kept: number;
  /** True when only what was selected left: a double click on a word, or a search, selects without much notice. */
  readonly selected: boolean;
  /** Marks of a prompt that the user still had to replace, as they stand in the text that left. */
  readonly toFill: readonly string[];
  /** False when the journal could not be written. */
  readonly inJournal: boolean;
  /** False when what the codes stand for lives as long as the window. */
  readonly inVault: boolean;
}

export interface CopiedMessage {
  readonly text: string;
  /** `short` fits on the one line that a message without a button gets; of the others every sentence has to be read. */
  readonly kind: 'short' | 'information' | 'warning';
}

export function copiedMessage(what: Copied): CopiedMessage {
  const { codes, kept, selected, toFill, inJournal, inVault } = what;
  const copied = selected ? 'Selectie gekopieerd' : 'Gekopieerd';
  const paste = toFill.length > 0 ? '' : ` Plak ${selected ? 'die' : 'de tekst'} in de chatbot.`;
  const sentences = [
    codes > 0
      ? `${copied} met ${codes} ${codes === 1 ? 'code' : 'codes'}.${paste}`
      : `${copied}. Er is niets ${kept > 0 ? 'vervangen' : 'gevonden'}. Lees zelf mee.`,
  ];
  if (toFill.length > 0) sentences.push(toFillSentences(toFill));
  if (kept > 0)
    sentences.push(`${kept === 1 ? '1 gegeven bleef' : `${kept} gegevens bleven`} staan: dat koos u.`);
  if (!inVault)
    sentences.push(
      'Promptsluis kan de gegevens niet veilig bewaren. Zet ze terug voordat u dit venster sluit.',
    );
  if (!inJournal)
    sentences.push('Promptsluis kan het logboek niet bijwerken. Vraag uw beheerder dit te herstellen.');
  const kind = !inJournal || !inVault ? 'warning' : kept > 0 || toFill.length > 0 ? 'information' : 'short';
  return { text: sentences.join(' '), kind };
}

function toFillSentences(marks: readonly string[]): string {
  return marks.length === 1
    ? `In de tekst staat nog 1 plek om in te vullen: ${marks[0]}. Vul die plek in en kopieer opnieuw.`
    : `In de tekst staan nog ${marks.length} plekken om in te vullen, met [INVULLEN: …]. Vul die plekken in en kopieer opnieuw.`;
}
