/** Which kept text an answer belongs to. Pure. */
import { codeSpans, restore, type Mapping } from '../../sluice';
import type { VaultEntry } from '../vault/entries';
import { materialOf } from './check-text';

export interface Candidate {
  readonly mapping: Mapping;
  readonly sent: string;
  readonly document: string;
  readonly savedAt: number;
}

/** What is known of where an answer comes from, besides what stands in it. */
export interface AnswerOrigin {
  /** The user said of this same answer that it belongs to the likeliest text. */
  readonly isNamed: boolean;
  /**
   * It can be the answer to a text that was forgotten before its answer came back. Letters of one kind differ in nothing
   * but what their codes stand for, so then the answer itself can't show which one it is.
   */
  readonly mayBeLost: boolean;
}

export interface Ranked<T> {
  readonly entry: T;
  /** How many different codes the answer has. */
  readonly codes: number;
  /** How many of those are codes of the text, exact or nearly. */
  readonly own: number;
  /** Whether anything of the text could go back, also under a code that it never had ([VOORNAAM-1] of [NAAM-1]). */
  readonly fits: boolean;
}

/** How many codes of the text the answer lacks. */
interface Counted<T> extends Ranked<T> {
  readonly lacks: number;
}

/**
 * The kept texts, the likeliest first: most of their codes in the answer, then fewest codes that the answer lacks, then
 * the document in front, then the newest. Codes have the same names in every letter, so a rank is no proof: a wrong guess
 * puts one patient's name in another's letter.
 */
export function rankCandidates<T extends Candidate>(
  entries: readonly T[],
  answer: string,
  activeDocument: string | undefined,
): Ranked<T>[] {
  return entries
    .map((entry) => counted(entry, answer))
    .sort(
      (a, b) =>
        b.own - a.own ||
        a.lacks - b.lacks ||
        Number(b.entry.document === activeDocument) - Number(a.entry.document === activeDocument) ||
        b.entry.savedAt - a.entry.savedAt,
    )
    .map(({ entry, codes, own, fits }) => ({ entry, codes, own, fits }));
}

function counted<T extends Candidate>(entry: T, answer: string): Counted<T> {
  const { strict, proposals } = restore(answer, entry.mapping, { sent: entry.sent });
  const ofText = new Set(entry.mapping.entries.map(({ placeholder }) => bare(placeholder)));
  const found = new Set([...strict, ...proposals].map(({ placeholder }) => bare(placeholder)));
  const own = [...found].filter((code) => ofText.has(code));
  const inAnswer = new Set([...codeSpans(answer).map(({ code }) => bare(code)), ...own]);
  return {
    entry,
    codes: inAnswer.size,
    own: own.length,
    fits: found.size > 0,
    lacks: ofText.size - own.length,
  };
}

/**
 * The text an answer belongs to, as far as that needs no question: it is the only one, the user named it before or it
 * can be no other (no answer to a forgotten text can still turn up, and the answer has a code of it), and nothing in the
 * answer speaks against it. Undefined when the user must say so.
 */
export function evidentEntry<T extends Candidate>(
  ranked: readonly Ranked<T>[],
  answer: string,
  { isNamed, mayBeLost }: AnswerOrigin,
): T | undefined {
  const [only, other] = ranked;
  if (!only || other) return undefined;
  if (!isNamed && (mayBeLost || !only.fits)) return undefined;
  return hasForeignCodes(answer, only.entry) || isOtherText(answer, only.entry) ? undefined : only.entry;
}

/** Whether this is a text that left through the gate, and not yet the answer to it: white space is no difference. */
export function isSentText(text: string, entries: readonly Pick<VaultEntry, 'sent' | 'left'>[]): boolean {
  return entries.some(({ sent, left }) => left !== undefined && plain(sent) === plain(text));
}

/** A template opens with more words than an answer ever quotes of it; fewer may be a sentence that anybody writes. */
const OPENING_WORDS = 30;
const FEWEST_OPENING_WORDS = 12;

/**
 * Whether the text holds a question that left, as when somebody copies the whole conversation instead of the answer.
 * It shows by how a prompt opens, before the user's own material; chatbots show it without marks and fold its end away.
 */
export function holdsQuestion(text: string, entries: readonly Pick<VaultEntry, 'sent' | 'left'>[]): boolean {
  const words = ` ${allWords(text).join(' ')} `;
  return entries.some(({ sent, left }) => {
    const material = left === undefined ? -1 : sent.search(/^<invoer>\s*$/mu);
    if (material < 0) return false;
    const opening = allWords(sent.slice(0, material)).slice(0, OPENING_WORDS);
    return opening.length >= FEWEST_OPENING_WORDS && words.includes(` ${opening.join(' ')} `);
  });
}

const allWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Whether a pasted text with codes can be the answer to a text that left: it has a code of one, and is no part of what was
 * sent, as when somebody pastes the prompt itself.
 */
export function bringsAnswer(
  text: string,
  entries: readonly Pick<VaultEntry, 'mapping' | 'sent' | 'left'>[],
): boolean {
  const left = entries.filter((entry) => entry.left !== undefined);
  if (left.some(({ sent }) => plain(sent).includes(plain(text)))) return false;
  return left.some(({ mapping, sent }) => restore(text, mapping, { sent }).strict.length > 0);
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Whether the answer holds a code that was not in the text as it left. */
function hasForeignCodes(answer: string, { mapping, sent }: Candidate): boolean {
  const { unknown } = restore(answer, mapping, { sent });
  const left = new Set(codeSpans(sent).map(({ code }) => bare(code)));
  return unknown.length > 0 || codeSpans(answer).some(({ code }) => !left.has(bare(code)));
}

/** A code without its note: "[GEBOORTEDATUM-1, 54 jaar]" may come back as "[GEBOORTEDATUM-1]". */
const bare = (code: string): string => code.replace(/,.*(?=\]$)/su, '');

/** Fewer different words say nothing of what a text is about. */
const FEWEST_WORDS = 8;

/** An answer shares more than this part of its words with what it was made of, also when all of it was put simply. */
const SHARED = 0.2;

/** Whether the answer has hardly a word of what was sent; false for texts too short to tell. */
function isOtherText(answer: string, { sent }: Candidate): boolean {
  const [words, material] = [wordsOf(answer), wordsOf(materialOf(sent))];
  const fewest = Math.min(words.size, material.size);
  const shared = [...words].filter((word) => material.has(word)).length;
  return fewest >= FEWEST_WORDS && shared <= fewest * SHARED;
}

/** The words that carry a subject, and the numbers: a chatbot leaves those as they are. */
function wordsOf(text: string): Set<string> {
  const plain = codeSpans(text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
  return new Set(plain.toLowerCase().match(/\p{L}{5,}|\p{N}+/gu) ?? []);
}
