/**
 * What users said about findings, per document and for the practice. Lives in protected storage:
 * beside each choice stands the word, so that a user can see later what is ignored and take it back.
 */
import { parseChoices, type Choice } from '../../sluice';
import type { Secrets } from '../vault/vault';

const KEY = 'promptsluis.keuzes';

export interface NamedChoice {
  readonly choice: Choice;
  /** The text the choice is about, to show to the user. */
  readonly word: string;
  /** URI of the document; empty for the practice. */
  readonly document: string;
}

export class ChoiceStore {
  private known: NamedChoice[] | undefined;
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly secrets: Secrets) {}

  /** The choices that hold for a document: its own and the practice's. */
  async choicesFor(document: string): Promise<Choice[]> {
    const all = await this.load();
    return all.filter((named) => appliesTo(named, document)).map(({ choice }) => choice);
  }

  /** All choices of kind "dit is geen …" for a document and the practice, with their words. */
  async kept(document: string): Promise<NamedChoice[]> {
    const all = await this.load();
    return all.filter((named) => appliesTo(named, document) && named.choice.choice === 'keep');
  }

  /** Adds choices; an earlier one about the same finding in the same place gives way. */
  async add(added: readonly NamedChoice[]): Promise<void> {
    const all = await this.load();
    const rest = all.filter((old) => !added.some((fresh) => isSame(old, fresh)));
    await this.save([...rest, ...added]);
  }

  async remove(removed: readonly NamedChoice[]): Promise<void> {
    const all = await this.load();
    await this.save(all.filter((old) => !removed.some((gone) => isSame(old, gone))));
  }

  /** Forgets what was said about documents; what holds for the practice stays. */
  async forgetDocuments(): Promise<void> {
    const all = await this.load();
    await this.save(all.filter((named) => named.document === ''));
  }

  /** Forgets what was said about one document. */
  async forgetDocument(document: string): Promise<void> {
    const all = await this.load();
    if (all.some((named) => named.document === document)) {
      await this.save(all.filter((named) => named.document !== document));
    }
  }

  private async load(): Promise<NamedChoice[]> {
    this.known ??= readChoices(await this.secrets.get(KEY));
    return this.known;
  }

  private save(choices: NamedChoice[]): Promise<void> {
    this.known = choices;
    const done = this.queue.then(() => this.secrets.store(KEY, JSON.stringify(choices)));
    this.queue = done.then(undefined, () => undefined);
    return done;
  }
}

function appliesTo(named: NamedChoice, document: string): boolean {
  return named.document === '' || named.document === document;
}

function isSame(a: NamedChoice, b: NamedChoice): boolean {
  return a.choice.key === b.choice.key && a.document === b.document;
}

/** Reads stored choices with distrust: what isn't a choice is left out, which is the safe side. */
export function readChoices(json: string | undefined): NamedChoice[] {
  if (json === undefined) return [];
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return [];
  }
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((item: unknown): NamedChoice[] => {
    if (typeof item !== 'object' || item === null) return [];
    const { choice, word, document } = item as Record<string, unknown>;
    if (typeof word !== 'string' || typeof document !== 'string') return [];
    const [parsed] = parseChoices(JSON.stringify([choice]));
    return parsed ? [{ choice: parsed, word, document }] : [];
  });
}
