/** What the answer check points at, as lines of its document, each kind under its heading. Pure. */
import {
  MESSAGES,
  MOST_NUMBERS_GONE,
  restore,
  type CheckItem,
  type CheckKind,
  type Mapping,
} from '../../sluice';
import { enumerate } from '../shared/categories';
import { lineOf } from '../shared/lines';

export interface CheckTexts {
  /** The letter the spans of the items point in, as it is now. */
  readonly letter: string;
  /** What the answer was compared with, with codes, and what the codes stand for. */
  readonly input: string;
  readonly mapping: Mapping;
}

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Headings of the check, in the order they are shown: what can harm a patient first. Several kinds share one heading. */
const SECTIONS: readonly {
  readonly heading: string;
  readonly kinds: readonly CheckKind[];
  readonly lines: (items: readonly CheckItem[], texts: CheckTexts) => string[];
}[] = [
  {
    heading: 'Medicijnen en doseringen die niet meer in het antwoord staan',
    kinds: ['drug-gone', 'dose-gone'],
    lines: (items) => [`${namedOf(items)}. Kijk of dat klopt.`],
  },
  {
    heading: 'Getallen en doseringen die niet in uw tekst stonden',
    kinds: ['number', 'dose'],
    lines: ownLines,
  },
  { heading: 'Medicijnen die niet in uw tekst stonden', kinds: ['drug'], lines: ownLines },
  { heading: 'Stoppen, starten, doorgaan, verhogen of verlagen', kinds: ['advice'], lines: ownLines },
  { heading: '“Niet” en “geen”', kinds: ['negation-gone', 'negation-new'], lines: ownLines },
  {
    heading: 'Codes voor gegevens',
    kinds: ['placeholder-missing', 'placeholder-new', 'placeholder-doubtful'],
    lines: codeLines,
  },
  { heading: 'Datums die niet in uw tekst stonden', kinds: ['date'], lines: ownLines },
  {
    heading: 'Getallen en datums die niet meer in het antwoord staan',
    kinds: ['number-gone'],
    lines: (items) => [numbersLine(items)],
  },
  {
    heading: 'Telefoonnummers, adressen en websites die niet meer in het antwoord staan',
    kinds: ['contact-gone'],
    lines: (items) => [`${namedOf(items)}. Kijk of de lezer dat nodig heeft.`],
  },
  {
    heading: 'Telefoonnummers, e-mailadressen en websites die niet in uw tekst stonden',
    kinds: ['phone', 'email', 'url'],
    lines: ownLines,
  },
];

/** What is named in one line; of a long list made short most is gone on purpose. */
const MOST_NAMED = 12;

/** The sections that have something to point at. */
export function checkSections(items: readonly CheckItem[], texts: CheckTexts): Section[] {
  return SECTIONS.flatMap(({ heading, kinds, lines }) => {
    const here = items.filter(({ kind }) => kinds.includes(kind));
    return here.length === 0 ? [] : [{ heading, lines: lines(here, texts) }];
  });
}

function ownLines(items: readonly CheckItem[], texts: CheckTexts): string[] {
  return items.map((item) => itemLine(item, texts));
}

/** Codes that are gone, said once: a short answer to a long letter lacks most of them. */
function codeLines(items: readonly CheckItem[], texts: CheckTexts): string[] {
  const missing = items.filter(({ kind }) => kind === 'placeholder-missing');
  if (missing.length < 2) return ownLines(items, texts);
  const together = [
    `Deze ${missing.length} codes staan niet in het antwoord. Kijk of u de gegevens nodig hebt:`,
    ...missing.map(({ found }) => `  - “${found}” (${quoted(found, texts.mapping)})`),
  ].join('\n');
  const rest = items.filter((item) => !missing.includes(item));
  return [together, ...ownLines(rest, texts)];
}

/** “amoxicilline”, “paracetamol” en “metoprolol 50 mg” */
function namedOf(items: readonly CheckItem[]): string {
  const more = items.length - MOST_NAMED;
  return enumerate([
    ...items.slice(0, MOST_NAMED).map(({ found }) => `“${onOneLine(found)}”`),
    ...(more > 0 ? [`nog ${more}`] : []),
  ]);
}

function numbersLine(items: readonly CheckItem[]): string {
  if (items.length > MOST_NUMBERS_GONE) return MESSAGES.checkNumbersGone(items.length);
  return `${namedOf(items)}. Kijk of de lezer dat nodig heeft.`;
}

function itemLine(item: CheckItem, texts: CheckTexts): string {
  const { kind, message, found, span } = item;
  // Nobody knows a code by heart: of one that is gone the line says what it stands for.
  const original = kind === 'placeholder-missing' ? ` (${quoted(found, texts.mapping)})` : '';
  const what = found === '' ? '' : `“${onOneLine(found)}”${original}: `;
  const place = span ? ` (regel ${lineOf(texts.letter, span.start)})` : '';
  return `${what}${message}${place}${inInput(item, texts)}`;
}

/** What the input says, with its data, where that has no place in the letter or is what the letter must be held against. */
function inInput({ kind, span, inputSpan }: CheckItem, { input, mapping }: CheckTexts): string {
  if (!inputSpan) return '';
  if (kind === 'advice')
    return ` In uw tekst stond: “${quoted(input.slice(inputSpan.start, inputSpan.end), mapping)}”`;
  if (kind !== 'negation-gone' || span) return '';
  // The span begins behind the codes that a sentence begins with.
  const [codes] = /[^.!?\n]*$/u.exec(input.slice(0, inputSpan.start)) ?? [''];
  const sentence = input.slice(inputSpan.start - codes.length, inputSpan.end).trim();
  return ` De zin was: “${quoted(sentence, mapping)}”`;
}

const quoted = (text: string, mapping: Mapping): string => onOneLine(restore(text, mapping).text);

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ');
