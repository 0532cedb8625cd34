/** What the vault keeps per text that left, and how it is written down. Pure. */
import {
  DESTINATION_KINDS,
  parseMapping,
  serialiseMapping,
  type DestinationKind,
  type Mapping,
  type MarkedWords,
  type TemplateVersion,
} from '../../sluice';
import { readAnswers, type KeptAnswer } from './kept-answer';
import { readMarked } from './marked-words';

/** How a text left, as the journal names it. */
export interface Departure {
  readonly destination: DestinationKind;
  readonly template: TemplateVersion | null;
}

export interface VaultEntry {
  readonly id: string;
  /**
   * The document the text came from: its key in storage (see `DocumentKeys`), and for the rest of the editor its URI,
   * empty once that document is gone.
   */
  readonly document: string;
  /** Key of the draft that document was made from with a template; empty when it wasn't. */
  readonly source: string;
  /** What the user knows the document by. */
  readonly title: string;
  readonly mapping: Mapping;
  /**
   * What an answer is checked against: the text as it left through the gate, or else as quick fixes left it when they
   * had replaced all of its findings. Holds placeholders, no originals. Empty when there is no such text.
   */
  readonly sent: string;
  /** The check list of the template; empty without one. */
  readonly checks: readonly string[];
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Absent for a text that got codes and did not leave through the gate. */
  readonly left?: Departure;
  /** The answers that came back; absent without any. */
  readonly answers?: readonly KeptAnswer[];
  /** What the user marked where the scanner saw nothing; absent without any. */
  readonly marked?: readonly MarkedWords[];
  /** Keys of other documents in which its data were put back; absent without any. */
  readonly putBackIn?: readonly string[];
}

/** One entry as the string that goes to protected storage. */
export function writeEntry(entry: VaultEntry): string {
  return JSON.stringify({ ...entry, mapping: serialiseMapping(entry.mapping) });
}

/** Reads an entry back with distrust: undefined when anything in it is not as written. */
export function readEntry(json: string | undefined): VaultEntry | undefined {
  const raw = parseObject(json);
  if (!raw) return undefined;
  const { id, document, source, title, mapping, sent, checks, savedAt } = raw;
  if (![id, document, source, title, mapping, sent].every((value) => typeof value === 'string'))
    return undefined;
  if (!isStringArray(checks) || typeof savedAt !== 'number') return undefined;
  const parsed = parseMapping(mapping as string);
  const answers = raw['answers'] === undefined ? [] : readAnswers(raw['answers']);
  const left = raw['left'] === undefined ? null : readDeparture(raw['left']);
  const marked = raw['marked'] === undefined ? [] : readMarked(raw['marked']);
  const putBackIn = raw['putBackIn'] === undefined ? [] : raw['putBackIn'];
  if (!parsed || !answers || left === undefined || !marked || !isStringArray(putBackIn)) return undefined;
  return {
    id: id as string,
    document: document as string,
    source: source as string,
    title: title as string,
    mapping: parsed,
    sent: sent as string,
    checks,
    savedAt,
    ...(left ? { left } : {}),
    ...(answers.length > 0 ? { answers } : {}),
    ...(marked.length > 0 ? { marked } : {}),
    ...(putBackIn.length > 0 ? { putBackIn } : {}),
  };
}

/** What a text shares with those made from it with a template, and they with each other: the draft. */
export function letterOf(entry: Pick<VaultEntry, 'document' | 'source'>): string {
  return entry.source || entry.document;
}

function readDeparture(value: unknown): Departure | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { destination, template } = value as Record<string, unknown>;
  const kind = DESTINATION_KINDS.find((known) => known === destination);
  if (!kind) return undefined;
  if (template === null) return { destination: kind, template };
  if (typeof template !== 'object') return undefined;
  const { id, version } = template as Record<string, unknown>;
  if (typeof id !== 'string' || typeof version !== 'string') return undefined;
  return { destination: kind, template: { id, version } };
}

/** The ids of all kept entries; empty when the index can't be read. */
export function readIndex(json: string | undefined): string[] {
  if (json === undefined) return [];
  try {
    const value: unknown = JSON.parse(json);
    return isStringArray(value) ? value : [];
  } catch {
    return [];
  }
}

function parseObject(json: string | undefined): Record<string, unknown> | undefined {
  if (json === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function isStringArray(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
