/** The answer check as a document: what to look at, what to tick, and that a person must read. Pure. */
import { NOT_GIVEN, type Mark } from '../../prompts';
import type { Measure } from '../../readability';
import {
  MESSAGES,
  restore,
  type AnswerCheck,
  type CheckItem,
  type CheckKind,
  type Mapping,
} from '../../sluice';
import { lineOf } from '../shared/lines';

/** Headings of the check, in the order they are shown; several kinds share one heading. */
const SECTIONS: readonly { readonly heading: string; readonly kinds: readonly CheckKind[] }[] = [
  {
    heading: 'Codes voor gegevens',
    kinds: ['placeholder-missing', 'placeholder-new', 'placeholder-doubtful'],
  },
  { heading: 'Getallen en doseringen die niet in uw tekst stonden', kinds: ['number', 'dose'] },
  { heading: 'Datums die niet in uw tekst stonden', kinds: ['date'] },
  {
    heading: 'Telefoonnummers en adressen op internet die niet in uw tekst stonden',
    kinds: ['phone', 'email', 'url'],
  },
  { heading: 'Medicijnen die niet in uw tekst stonden', kinds: ['drug'] },
  { heading: '“Niet” en “geen”', kinds: ['negation-gone', 'negation-new'] },
];

export interface CheckTextInput {
  readonly check: AnswerCheck;
  /** The letter the spans of the check and the marks point in, as it is now. */
  readonly letter: string;
  /** What the answer was compared with, with codes, and what the codes stand for. */
  readonly input: string;
  readonly mapping: Mapping;
  readonly title: string;
  /** How many codes went back at once, and how many after approval. */
  readonly restored: number;
  readonly approved: number;
  /** Labels of details of the practice that the profile doesn't hold. */
  readonly practiceMissing: readonly string[];
  /** Sentences about how readable the letter is. */
  readonly readability: readonly string[];
  /** Places the chatbot left for a person. */
  readonly marks: readonly Mark[];
  /** What the chatbot wrote for the practice; empty when it wrote nothing. */
  readonly remarks: string;
  /** True when the letter was changed after someone checked it. */
  readonly changedSince: boolean;
}

/**
 * What stands in the check's place once the data it needs are gone.
 * @param keptFor how long data are kept: "tot het einde van de dag".
 */
export const checkGone = (keptFor: string): string => `# Controle van het antwoord

Deze controle is er niet meer. Promptsluis bewaart de gegevens ${keptFor}, of tot u ze laat vergeten.
`;

/** A point of the check list as a row to tick. VS Code cuts a row off, so what follows the question stands below it. */
export function pointRow(text: string): { readonly label: string; readonly detail?: string } {
  const [, label, detail] = /^([^?]+\?)\s+(.+)$/su.exec(text) ?? [];
  return label !== undefined && detail !== undefined ? { label, detail } : { label: text };
}

/** What a mark asks, as the check and the mark in the letter say it. */
export const MARK_MESSAGES: Readonly<Record<Mark['kind'], string>> = {
  invullen: 'Hier ontbreekt iets. Vul het in.',
  controleren: 'Hier twijfelde de chatbot. Kijk of het klopt en haal de haken weg.',
};

/** What a template writes for a field without an answer: behind its label, or on a line of its own. */
const NO_ANSWER = new RegExp(`(?<=^|:[ \\t]*)${NOT_GIVEN}[ \\t]*$`, 'gmu');

/**
 * The material of a prompt: what stands between the lines `<invoer>` and `</invoer>`, or all of it without those.
 * The template's own sentences hold numbers and negations that say nothing about the letter, and so does what it
 * writes for a field without an answer.
 */
export function materialOf(prompt: string): string {
  const open = /^<invoer>\s*$/mu.exec(prompt);
  const close = prompt.lastIndexOf('\n</invoer>');
  if (!open || close <= open.index) return prompt;
  return prompt.slice(open.index + open[0].length, close).replace(NO_ANSWER, '');
}

/** The measures of readability that ask for a look, each as a sentence. */
export function readabilityLines(measures: readonly Measure[]): string[] {
  return measures
    .filter(({ level }) => level !== 'goed')
    .map(({ label, shown, level }) => `${label}: ${shown} (${level}).`);
}

/** The check as Markdown. Line numbers are those of the letter. */
export function checkText(input: CheckTextInput): string {
  const { check, marks } = input;
  const lines = [
    '# Controle van het antwoord',
    '',
    `Antwoord bij: ${input.title}`,
    '',
    MESSAGES.checkSummary(check.items.length + marks.length),
    '',
    stateOf(check, input.changedSince),
    '',
    ...section(
      'Nog in te vullen of te controleren',
      marks.map((mark) => markLine(mark, input.letter)),
    ),
    ...remarksSection(input.remarks),
    ...section('Teruggezet', restoredLines(input)),
  ];
  for (const { heading, kinds } of SECTIONS) {
    const items = check.items.filter(({ kind }) => kinds.includes(kind));
    const missing = items.filter(({ kind }) => kind === 'placeholder-missing');
    const rest = missing.length > 1 ? items.filter((item) => !missing.includes(item)) : items;
    lines.push(
      ...section(heading, [
        ...(missing.length > 1 ? [missingLines(missing, input)] : []),
        ...rest.map((item) => itemLine(item, input)),
      ]),
    );
  }
  lines.push(...section('Leesbaarheid', input.readability));
  lines.push(
    ...section(
      'Nakijken',
      check.checklist.map(({ text, ticked }) => `[${ticked ? 'x' : ' '}] ${text}`),
    ),
  );
  return lines.join('\n');
}

function section(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${heading}`, '', ...items.map((item) => `- ${item}`), ''];
}

function remarksSection(remarks: string): string[] {
  if (remarks === '') return [];
  const quoted = remarks.split(/\r?\n/u).map((line) => `> ${line}`.trimEnd());
  return [
    '## Opmerkingen van de chatbot',
    '',
    'Deze tekst is voor u. Hij staat niet in de brief.',
    '',
    ...quoted,
    '',
  ];
}

function restoredLines({ restored, approved, practiceMissing }: CheckTextInput): string[] {
  const atOnce = `${countOf(restored, 'code is', 'codes zijn')} meteen teruggezet.`;
  return [
    ...(restored + approved === 0 ? ['Er is geen code teruggezet.'] : []),
    ...(restored > 0 ? [atOnce] : []),
    ...(approved > 0
      ? [`${countOf(approved, 'code is', 'codes zijn')} teruggezet nadat u dat goedkeurde.`]
      : []),
    ...practiceMissing.map((label) => `Nog leeg in het praktijkprofiel: ${label}. Vul dit zelf in.`),
  ];
}

function markLine({ kind, what, start }: Mark, letter: string): string {
  return `${what === '' ? '' : `“${what}”: `}${MARK_MESSAGES[kind]} (regel ${lineOf(letter, start)})`;
}

/** Codes that are gone, said once: a short answer to a long letter lacks most of them. */
function missingLines(missing: readonly CheckItem[], { mapping }: CheckTextInput): string {
  return [
    `Deze ${missing.length} codes staan niet in het antwoord. Kijk of u de gegevens nodig hebt:`,
    ...missing.map(({ found }) => `  - “${found}” (${quoted(found, mapping)})`),
  ].join('\n');
}

function itemLine(item: CheckItem, input: CheckTextInput): string {
  const { kind, message, found, span } = item;
  // Nobody knows a code by heart: of one that is gone the line says what it stands for.
  const original = kind === 'placeholder-missing' ? ` (${quoted(found, input.mapping)})` : '';
  const what = found === '' ? '' : `“${onOneLine(found)}”${original}: `;
  const place = span ? ` (regel ${lineOf(input.letter, span.start)})` : lostSentence(item, input);
  return `${what}${message}${place}`;
}

/** The sentence that the answer lacks, with its data: it has no place in the letter to point at. */
function lostSentence({ kind, inputSpan }: CheckItem, { input, mapping }: CheckTextInput): string {
  if (kind !== 'negation-gone' || !inputSpan) return '';
  // The span begins behind the codes that a sentence begins with.
  const [codes] = /[^.!?\n]*$/u.exec(input.slice(0, inputSpan.start)) ?? [''];
  const sentence = input.slice(inputSpan.start - codes.length, inputSpan.end).trim();
  return ` De zin was: “${quoted(sentence, mapping)}”`;
}

const quoted = (text: string, mapping: Mapping): string => onOneLine(restore(text, mapping).text);

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ');

function stateOf({ checkedBy }: AnswerCheck, changedSince: boolean): string {
  const again = 'Druk op Shift+Alt+N.';
  if (checkedBy === null) return `Nog niet nagekeken. Klaar met lezen? ${again}`;
  return `Nagekeken door: ${checkedBy}${changedSince ? `. Daarna is de brief veranderd. Opnieuw nagekeken? ${again}` : ''}`;
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
