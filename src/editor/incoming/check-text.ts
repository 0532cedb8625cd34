/** The answer check as a document: what to look at, what to tick, and that a person must read. Pure. */
import { findMarks, findPracticeCodes, NOT_GIVEN, PRACTICE_LABELS, type Mark } from '../../prompts';
import type { Hint, HintKind, Measure } from '../../readability';
import { countPoints, MESSAGES, type AnswerCheck } from '../../sluice';
import { enumerate } from '../shared/categories';
import { lineOf } from '../shared/lines';
import { checkSections, type CheckTexts } from './check-lines';

/** A place in the letter that is left to a person. UTF-16 offsets, end exclusive. */
export interface OpenPlace {
  readonly start: number;
  readonly end: number;
  /** What belongs there, or what to look at; may be empty. */
  readonly what: string;
  readonly message: string;
}

export interface CheckTextInput extends CheckTexts {
  readonly check: AnswerCheck;
  readonly title: string;
  /** How many codes went back at once, and how many after approval. */
  readonly restored: number;
  readonly approved: number;
  /** True when signs for bold and headings were left out of the letter. */
  readonly unmarked: boolean;
  /** Sentences about how readable the letter is. */
  readonly readability: readonly string[];
  /** What the chatbot left open, and details of the practice that are still codes; sorted by start. */
  readonly open: readonly OpenPlace[];
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

const UNMARKED =
  'Promptsluis haalde de tekens voor opmaak weg, zoals ** en ##. Wilt u ze toch? Druk dan meteen in de brief op Ctrl+Z.';

/** A point of the check list as a row to tick. VS Code cuts a row off, so what follows the question stands below it. */
export function pointRow(text: string): { readonly label: string; readonly detail?: string } {
  const [, label, detail] = /^([^?]+\?)\s+(.+)$/su.exec(text) ?? [];
  return label !== undefined && detail !== undefined ? { label, detail } : { label: text };
}

/** What a mark asks, as the check and the mark in the letter say it. */
const MARK_MESSAGES: Readonly<Record<Mark['kind'], string>> = {
  invullen: 'Hier ontbreekt iets. Vul het in.',
  controleren: 'Hier twijfelde de chatbot. Kijk of het klopt en haal de haken weg.',
};
const PRACTICE_MESSAGE = 'Hier hoort een gegeven van uw praktijk. Vul het in.';
/** Of a detail that the profile has room for. */
const PROFILE_MESSAGE = 'Hier hoort een gegeven van uw praktijk. Vul het in, ook in het praktijkprofiel.';

/** The places of a letter that are left to a person, sorted by start. */
export function openPlaces(letter: string): OpenPlace[] {
  const marks = findMarks(letter).map(({ start, end, kind, what }) => ({
    start,
    end,
    what,
    message: MARK_MESSAGES[kind],
  }));
  const practice = findPracticeCodes(letter).map(({ start, end, key }) => ({
    start,
    end,
    what: key === undefined ? letter.slice(start, end) : PRACTICE_LABELS[key],
    message: key === undefined ? PRACTICE_MESSAGE : PROFILE_MESSAGE,
  }));
  return [...marks, ...practice].sort((a, b) => a.start - b.start);
}

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

/** Kinds of places that are a word, which tells more than its line. */
const WORDS: readonly HintKind[] = ['kantoorwoord', 'vakwoord', 'afkorting', 'aanspreekvorm', 'getal'];
/** So many places are named; who mends those finds the others. */
const MOST_PLACES = 4;

/** The measures of readability that ask for a look, each as a sentence that says where. */
export function readabilityLines(measures: readonly Measure[], letter: string): string[] {
  return measures
    .filter(({ level }) => level !== 'goed')
    .map(({ label, shown, level, hints }) => `${label}: ${shown} (${level})${placesOf(hints, letter)}.`);
}

function placesOf(hints: readonly Hint[], letter: string): string {
  if (hints.length === 0) return '';
  const places = hints.slice(0, MOST_PLACES).map(({ kind, start, end }) => {
    const line = `regel ${lineOf(letter, start)}`;
    return WORDS.includes(kind) ? `“${letter.slice(start, end).replace(/\s+/gu, ' ')}” (${line})` : line;
  });
  const more = hints.length - places.length;
  return `: ${enumerate([...new Set(places), ...(more > 0 ? [`nog ${more}`] : [])])}`;
}

/** The check as Markdown. Line numbers are those of the letter. */
export function checkText(input: CheckTextInput): string {
  const { check, open } = input;
  const lines = [
    '# Controle van het antwoord',
    '',
    `Antwoord bij: ${input.title}`,
    '',
    MESSAGES.checkSummary(countPoints(check.items) + open.length),
    '',
    stateOf(check, input.changedSince),
    '',
    ...section(
      'Nog in te vullen of te controleren',
      open.map((place) => openLine(place, input.letter)),
    ),
    ...remarksSection(input.remarks),
  ];
  for (const { heading, lines: points } of checkSections(check.items, input))
    lines.push(...section(heading, points));
  lines.push(...section('Teruggezet', restoredLines(input)));
  lines.push(...section('Opmaak', input.unmarked ? [UNMARKED] : []));
  lines.push(...section('Leesbaarheid', input.readability));
  lines.push(...checklistSection(check));
  return lines.join('\n');
}

function section(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${heading}`, '', ...items.map((item) => `- ${item}`), ''];
}

/** The list is read-only here: its boxes are signs, and what ticks them is said with it. */
function checklistSection({ checklist, checkedBy }: AnswerCheck): string[] {
  if (checklist.length === 0) return [];
  return [
    '## Nakijken',
    '',
    ...(checkedBy === null ? ['Vink deze vragen af met Shift+Alt+N.', ''] : []),
    ...checklist.map(({ text, ticked }) => `- ${ticked ? '☑' : '☐'} ${text}`),
    '',
  ];
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

function restoredLines({ restored, approved }: CheckTextInput): string[] {
  const at = (count: number): string => `Op ${countOf(count, 'plaats', 'plaatsen')}`;
  return [
    ...(restored + approved === 0 ? ['Er is geen code teruggezet.'] : []),
    ...(restored > 0 ? [`${at(restored)} meteen teruggezet.`] : []),
    ...(approved > 0 ? [`${at(approved)} teruggezet nadat u dat goedkeurde.`] : []),
  ];
}

function openLine({ what, message, start }: OpenPlace, letter: string): string {
  return `${what === '' ? '' : `“${what}”: `}${message} (regel ${lineOf(letter, start)})`;
}

function stateOf({ checkedBy, checklist }: AnswerCheck, changedSince: boolean): string {
  const again = 'Druk op Shift+Alt+N.';
  if (checkedBy === null) return `Nog niet nagekeken. Klaar met lezen? ${again}`;
  const ticked = checklist.filter((point) => point.ticked).length;
  return [
    `Nagekeken door: ${checkedBy}`,
    ...(checklist.length > 0
      ? [`Afgevinkt: ${ticked} van ${countOf(checklist.length, 'punt', 'punten')}`]
      : []),
    ...(changedSince ? [`Daarna is de brief veranderd. Opnieuw nagekeken? ${again}`] : []),
  ].join('. ');
}

/** The question to who signs a letter with places to fill in, or that the chatbot doubted; undefined for none. */
export function openQuestion(open: number): string | undefined {
  return open === 0
    ? undefined
    : `In de brief ${open === 1 ? 'staat' : 'staan'} nog ${countOf(open, 'plek', 'plekken')} om in te vullen of na te kijken. Toch ondertekenen?`;
}

/** The question to who signs with points of the list that aren't ticked; undefined when all are. */
export function untickedQuestion(ticked: number, points: number): string | undefined {
  if (ticked >= points) return undefined;
  const said =
    points === 1
      ? 'U hebt het punt van de lijst niet afgevinkt.'
      : `U hebt ${ticked} van de ${points} punten afgevinkt.`;
  return `${said} Toch ondertekenen?`;
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
