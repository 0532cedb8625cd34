/** The lines of the journal file, read with distrust: a line that a person or a crash damaged is named, never shown. Pure. */
import { CATEGORIES, type Category } from '../../scanner';
import {
  DESTINATION_KINDS,
  HOLD_CODES,
  type JournalCheck,
  type JournalEntry,
  type JournalLine,
} from '../../sluice';

export interface JournalRead {
  readonly lines: readonly JournalLine[];
  /** Numbers of the lines that can't be read, from 1. */
  readonly unreadable: readonly number[];
}

/** Reads the journal file: one JSON object a line; empty lines count for nothing. */
export function readJournal(text: string): JournalRead {
  const lines: JournalLine[] = [];
  const unreadable: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (read) lines.push(read);
    else unreadable.push(index + 1);
  }
  return { lines, unreadable };
}

function readLine(json: string): JournalLine | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!isObject(value) || !isHead(value)) return undefined;
  if ('checkedBy' in value) return isCheck(value) ? (value as unknown as JournalCheck) : undefined;
  return isDecision(value) ? (value as unknown as JournalEntry) : undefined;
}

/** What every line has: which layout, who, when, with which template, and for where. */
function isHead({ version, who, when, template, destination }: Json): boolean {
  const isTemplate =
    template === null ||
    (isObject(template) && typeof template['id'] === 'string' && typeof template['version'] === 'string');
  return (
    version === 1 &&
    typeof who === 'string' &&
    isMoment(when) &&
    isTemplate &&
    (DESTINATION_KINDS as readonly unknown[]).includes(destination)
  );
}

function isDecision({ verdict, reasons, counts, putRight }: Json): boolean {
  return (
    (verdict === 'pass' || verdict === 'hold') &&
    Array.isArray(reasons) &&
    reasons.every((code) => (HOLD_CODES as readonly unknown[]).includes(code)) &&
    isListOf(counts, ({ category, replaced }) => isCategory(category) && isCount(replaced)) &&
    isListOf(putRight, ({ count }) => isCount(count))
  );
}

function isCheck({ checkedBy, points, ticked, remarks }: Json): boolean {
  return typeof checkedBy === 'string' && [points, ticked, remarks].every(isCount);
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;

/** A moment that JavaScript's `Date` can hold: 100 million days around 1970, in milliseconds. */
const isMoment = (value: unknown): boolean => isCount(value) && (value as number) <= 8.64e15;

const isCategory = (value: unknown): value is Category => (CATEGORIES as readonly unknown[]).includes(value);

const isListOf = (value: unknown, isItem: (item: Json) => boolean): boolean =>
  Array.isArray(value) && value.every((item) => isObject(item) && isItem(item));
