/**
 * Which kept answer a letter came from: names of documents and ids, no content. The content lies in the vault and goes
 * when that is wiped or expires.
 */
import type { WindowMemory } from '../shared/window-memory';
import type { DocumentKeys } from '../vault/document-keys';

export interface AnswerRef {
  /** Id of the vault's entry, and of the answer in it. */
  readonly entry: string;
  readonly answer: string;
}

interface Attached extends AnswerRef {
  /** Key of the letter (see `DocumentKeys`): tells an untitled one from the next with its name. */
  readonly key: string;
}

const KEY = 'promptsluis.antwoorden';

export class AttachedAnswers {
  constructor(
    private readonly memory: WindowMemory,
    private readonly keys: Pick<DocumentKeys, 'keyOf'>,
  ) {}

  /** The answer of the letter with this URI. */
  of(document: string): AnswerRef | undefined {
    return this.all()[document];
  }

  /** Whether an open document still is the letter, and not another that got its name. */
  isLetter(document: string): boolean {
    return this.all()[document]?.key === this.keys.keyOf(document);
  }

  documents(): string[] {
    return Object.keys(this.all());
  }

  async attach(document: string, ref: AnswerRef): Promise<void> {
    await this.memory.update(KEY, { ...this.all(), [document]: this.attached(document, ref) });
  }

  /** Follows documents to their new place; `follow` gives the new URI, undefined for a document that stays. */
  async move(follow: (document: string) => string | undefined): Promise<void> {
    const moved = Object.entries(this.all()).map(([document, ref]) => {
      const now = follow(document);
      return now === undefined ? [document, ref] : [now, this.attached(now, ref)];
    });
    await this.memory.update(KEY, Object.fromEntries(moved));
  }

  async forget(document: string): Promise<void> {
    const { [document]: gone, ...rest } = this.all();
    if (gone) await this.memory.update(KEY, rest);
  }

  private attached(document: string, { entry, answer }: AnswerRef): Attached {
    return { entry, answer, key: this.keys.keyOf(document) };
  }

  private all(): Record<string, Attached> {
    return this.memory.get<Record<string, Attached>>(KEY, {});
  }
}
