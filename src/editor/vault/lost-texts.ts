/**
 * Remembers that a text was forgotten before its answer came back: such an answer can still turn up, and its codes have
 * the names that those of the next text have. Only the moment is kept, nothing of the text. Pure.
 */
import type { SecretStore } from '../shared/protected-storage';

const KEY = 'promptsluis.onbeantwoord';

/** How long an answer is looked out for, in milliseconds: a chatbot shows old conversations for days. */
const LOOKOUT = 7 * 24 * 3_600_000;

export interface LostTextsOptions {
  readonly secrets: SecretStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export class LostTexts {
  /** When this window last lost one; also when storage refused to keep that. */
  private last = -Infinity;

  constructor(private readonly options: LostTextsOptions) {}

  /** Remembers that a text is forgotten now. Rejects when protected storage refuses; this window then still knows. */
  async note(): Promise<void> {
    this.last = this.options.now();
    await this.options.secrets.store(KEY, String(this.last));
  }

  /** Whether an answer to a forgotten text can still turn up. Rejects when protected storage can't be read. */
  async any(): Promise<boolean> {
    const stored = await this.options.secrets.get(KEY);
    // What can't be read as a moment was written all the same: a question too many is better than one too few.
    const kept = stored === undefined ? -Infinity : Number(stored) || Infinity;
    return this.options.now() - Math.max(kept, this.last) < LOOKOUT;
  }
}
