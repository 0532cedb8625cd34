/**
 * Which kept answer a letter came from: names of documents and ids, no content. The content lies in the vault and goes
 * when that is wiped or expires.
 */
import type { WindowMemory } from '../shared/window-memory';

export interface AnswerRef {
  /** Id of the vault's entry, and of the answer in it. */
  readonly entry: string;
  readonly answer: string;
}

const KEY = 'promptsluis.antwoorden';

export class AttachedAnswers {
  constructor(private readonly memory: WindowMemory) {}

  of(document: string): AnswerRef | undefined {
    return this.all()[document];
  }

  documents(): string[] {
    return Object.keys(this.all());
  }

  async attach(document: string, ref: AnswerRef): Promise<void> {
    await this.memory.update(KEY, { ...this.all(), [document]: ref });
  }

  /** Follows documents to their new place; `follow` gives the new URI, undefined for a document that stays. */
  async move(follow: (document: string) => string | undefined): Promise<void> {
    const moved = Object.entries(this.all()).map(([document, ref]) => [follow(document) ?? document, ref]);
    await this.memory.update(KEY, Object.fromEntries(moved));
  }

  async forget(document: string): Promise<void> {
    const { [document]: gone, ...rest } = this.all();
    if (gone) await this.memory.update(KEY, rest);
  }

  private all(): Record<string, AnswerRef> {
    return this.memory.get<Record<string, AnswerRef>>(KEY, {});
  }
}
