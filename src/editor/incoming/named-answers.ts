/**
 * Which kept text the user named for an answer: who pastes the same answer once more isn't asked once more, as long as
 * no other text is kept (see `evidentEntry`). Lives as long as the window and holds no text. Knows no VS Code.
 */
import { createHash } from 'node:crypto';

export class NamedAnswers {
  /** Ids of kept texts, by the print of the answer. */
  private readonly named = new Map<string, string>();

  /** The user said that the answer belongs to the kept text with this id. */
  note(answer: string, entry: string): void {
    this.named.set(printOf(answer), entry);
  }

  /** Whether the user said so before. */
  has(answer: string, entry: string): boolean {
    return this.named.get(printOf(answer)) === entry;
  }
}

const printOf = (answer: string): string => createHash('sha256').update(answer).digest('base64');
