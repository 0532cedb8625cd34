/** The answer check as a document: what to look at, what to tick, and that a person must read. Pure. */
import type { Measure } from '../../readability';
import type { AnswerCheck, CheckKind } from '../../sluice';

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
  /** The answer the spans of the check point in. */
  readonly answer: string;
  readonly title: string;
  /** How many codes went back at once, and how many after approval. */
  readonly restored: number;
  readonly approved: number;
  /** Labels of details of the practice that the profile doesn't hold. */
  readonly practiceMissing: readonly string[];
  /** Sentences about how readable the answer is. */
  readonly readability: readonly string[];
}

/**
 * The material of a prompt: what stands between the lines `<invoer>` and `</invoer>`, or all of it without those.
 * The template's own sentences hold numbers and negations that say nothing about the letter.
 */
export function materialOf(prompt: string): string {
  const open = /^<invoer>\s*$/mu.exec(prompt);
  const close = prompt.lastIndexOf('\n</invoer>');
  return open && close > open.index ? prompt.slice(open.index + open[0].length, close) : prompt;
}

/** The measures of readability that ask for a look, each as a sentence. */
export function readabilityLines(measures: readonly Measure[]): string[] {
  return measures
    .filter(({ level }) => level !== 'goed')
    .map(({ label, shown, level }) => `${label}: ${shown} (${level}).`);
}

/** The check as Markdown. Line numbers are those of the answer. */
export function checkText(input: CheckTextInput): string {
  const { check, restored, approved } = input;
  const lines = [
    `# Controle van het antwoord`,
    '',
    `Antwoord bij: ${input.title}`,
    '',
    check.summary,
    '',
    stateOf(check),
    '',
  ];
  lines.push('## Teruggezet', '', `- ${countOf(restored, 'code is', 'codes zijn')} meteen teruggezet.`);
  if (approved > 0)
    lines.push(`- ${countOf(approved, 'code is', 'codes zijn')} teruggezet nadat u dat goedkeurde.`);
  for (const label of input.practiceMissing) {
    lines.push(`- Nog leeg in het praktijkprofiel: ${label}. Vul dit zelf in.`);
  }
  lines.push('');
  for (const { heading, kinds } of SECTIONS) {
    const items = check.items.filter(({ kind }) => kinds.includes(kind));
    if (items.length === 0) continue;
    lines.push(`## ${heading}`, '');
    for (const { message, found, span } of items) {
      const what = found === '' ? '' : `“${found.replace(/\s+/gu, ' ')}”: `;
      lines.push(`- ${what}${message}${span ? ` (regel ${lineNumber(input.answer, span.start)})` : ''}`);
    }
    lines.push('');
  }
  if (input.readability.length > 0) {
    lines.push('## Leesbaarheid', '', ...input.readability.map((sentence) => `- ${sentence}`), '');
  }
  if (check.checklist.length > 0) {
    lines.push('## Nakijken', '');
    lines.push(...check.checklist.map(({ text, ticked }) => `- [${ticked ? 'x' : ' '}] ${text}`), '');
  }
  return lines.join('\n');
}

function stateOf(check: AnswerCheck): string {
  return check.checkedBy === null
    ? 'Nog niet nagekeken. Klaar met lezen? Druk op Shift+Alt+N.'
    : `Nagekeken door: ${check.checkedBy}`;
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
