/**
 * What users said about findings, per document and for the practice. Lives in protected storage:
 * beside each choice stands the word, so that a user can see later what is ignored and take it back.
 * What was said about a document is kept no longer than its mapping: it holds a word of the letter. Pure.
 */
import { parseChoices, type Choice } from '../../sluice';
import type { SecretStore } from '../shared/protected-storage';
import type { DocumentKeys } from '../vault/document-keys';
import { SharedList } from '../vault/shared-list';

const KEY = 'promptsluis.keuzes';

export interface NamedChoice {
  readonly choice: Choice;
  /** The text the choice is about, to show to the user. */
  readonly word: string;
  /** Key of the document (see `DocumentKeys`), or its URI; empty for the practice. */
  readonly document: string;
}

interface StoredChoice extends NamedChoice {
  /** Milliseconds since 1970; null for the practice: that stays until it is taken back. */
  readonly expires: number | null;
}

export interface ChoiceStoreOptions {
  /** Protected storage of the editor, which all windows share. */
  readonly secrets: SecretStore;
  readonly keys: Pick<DocumentKeys, 'keyOf'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Until when what is said now about a document holds; both in milliseconds since 1970. */
  readonly keepUntil: (now: number) => number;
  /** What is ignored changed in another window, or because its time passed. */
  readonly changed: () => void;
}

export class ChoiceStore {
  private readonly list: SharedList<StoredChoice>;

  constructor(private readonly options: ChoiceStoreOptions) {
    const { secrets, now, changed } = options;
    this.list = new SharedList({ secrets, key: KEY, parse: readChoices, now, changed });
  }

  /** The choices that hold for a document: its own and the practice's. */
  async choicesFor(document: string): Promise<Choice[]> {
    return (await this.appliesTo(document)).map(({ choice }) => choice);
  }

  /** All choices of kind "dit is geen …" for a document and the practice, with their words. */
  async kept(document: string): Promise<NamedChoice[]> {
    return (await this.appliesTo(document)).filter(({ choice }) => choice.choice === 'keep');
  }

  /** Adds choices; an earlier one about the same finding in the same place gives way. */
  async add(added: readonly NamedChoice[]): Promise<void> {
    const expires = this.options.keepUntil(this.options.now());
    const fresh = added.map((named): StoredChoice => ({
      ...named,
      document: this.keyOf(named.document),
      expires: named.document === '' ? null : expires,
    }));
    await this.list.change((all) => [...without(all, fresh), ...fresh]);
  }

  async remove(removed: readonly NamedChoice[]): Promise<void> {
    const gone = removed.map((named) => ({ ...named, document: this.keyOf(named.document) }));
    await this.list.change((all) => without(all, gone));
  }

  /** Forgets what was said about documents; what holds for the practice stays. */
  async forgetDocuments(): Promise<void> {
    await this.list.change((all) => all.filter(({ document }) => document === ''));
    this.options.changed();
  }

  /** Forgets what was said about one document. */
  async forgetDocument(document: string): Promise<void> {
    const key = this.keyOf(document);
    const all = await this.list.read();
    if (!all.some((named) => named.document === key)) return;
    await this.list.change((list) => list.filter((named) => named.document !== key));
  }

  /**
   * Follows a document to its new place.
   * @param follow gives the new key of a document by its old one; undefined for one that stays.
   */
  async moveDocuments(follow: (key: string) => string | undefined): Promise<void> {
    const isMoved = ({ document }: StoredChoice): boolean => follow(document) !== undefined;
    const all = await this.list.read();
    if (!all.some(isMoved)) return;
    await this.list.change((list) => {
      const moved = list
        .filter(isMoved)
        .map((named) => ({ ...named, document: follow(named.document) ?? named.document }));
      return [...without(list, [...list.filter(isMoved), ...moved]), ...moved];
    });
    this.options.changed();
  }

  /** Wipes what was said about documents too long ago. */
  async wipeExpired(): Promise<void> {
    const now = this.options.now();
    const all = await this.list.read();
    if (all.every((named) => holds(named, now))) return;
    await this.list.change((list) => list.filter((named) => holds(named, now)));
    this.options.changed();
  }

  private async appliesTo(document: string): Promise<StoredChoice[]> {
    const key = this.keyOf(document);
    const now = this.options.now();
    const all = await this.list.read();
    return all.filter((named) => holds(named, now) && (named.document === '' || named.document === key));
  }

  private keyOf(document: string): string {
    return this.options.keys.keyOf(document);
  }
}

function holds({ expires }: StoredChoice, now: number): boolean {
  return expires === null || now < expires;
}

function without(all: readonly StoredChoice[], gone: readonly NamedChoice[]): StoredChoice[] {
  return all.filter((old) => !gone.some((one) => isSame(old, one)));
}

function isSame(a: NamedChoice, b: NamedChoice): boolean {
  return a.choice.key === b.choice.key && a.document === b.document;
}

/** Reads stored choices with distrust: what isn't a choice is left out, which is the safe side. */
export function readChoices(json: string | undefined): StoredChoice[] {
  if (json === undefined) return [];
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return [];
  }
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((item: unknown): StoredChoice[] => {
    if (typeof item !== 'object' || item === null) return [];
    const { choice, word, document, expires } = item as Record<string, unknown>;
    if (typeof word !== 'string' || typeof document !== 'string') return [];
    // Only what holds for the practice has no end.
    if (document === '' ? expires !== null : typeof expires !== 'number') return [];
    const [parsed] = parseChoices(JSON.stringify([choice]));
    return parsed ? [{ choice: parsed, word, document, expires: expires as number | null }] : [];
  });
}
