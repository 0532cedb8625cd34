/** The journal as a document a practice can show: who, when, what kind and how many. Never content. Pure. */
import type { HoldCode, JournalCheck, JournalEntry, JournalLine } from '../../sluice';
import { countsInWords, enumerate } from '../shared/categories';
import type { JournalRead } from './journal-lines';

const DESTINATIONS: Record<JournalLine['destination'], string> = {
  extern: 'externe chatbot',
  zorgkader: 'chatbot binnen de zorg',
  lokaal: 'model op deze computer',
};

const REASONS: Record<HoldCode, string> = {
  'scan-failed': 'de controle is mislukt',
  'too-long': 'de tekst is te lang',
  'not-allowed': 'het beleid staat het niet toe',
  undecided: 'bij een gegeven was nog geen keuze gemaakt',
  'left-over': 'na het vervangen stond er nog een gegeven in',
  bsn: 'er stond nog een BSN in',
  'not-ours': 'de tekst ging niet door de sluis',
  expired: 'de lijst met vervangen gegevens was verlopen',
};

const HEAD = [
  '# Logboek van Promptsluis',
  '',
  'Het logboek bevat nooit de inhoud van een tekst: alleen wie, wanneer, welke soort en hoeveel.',
  '',
];

/** What stands in place of the journal when its file can't be read. */
export function unreadableJournal(path: string): string {
  return [
    ...HEAD,
    `Promptsluis kan het logboek niet lezen. Het gaat om dit bestand: ${path}. Sluit dit document en kies opnieuw “Logboek tonen”. Lukt het dan nog niet? Vraag uw beheerder dit te herstellen.`,
    '',
  ].join('\n');
}

/** How the journal shows what its lines hold as a number or an id. */
export interface JournalWords {
  /** A moment as local date and time. */
  readonly moment: (moment: number) => string;
  /** The title that a template has now; undefined when there is no such template any more. */
  readonly title: (id: string) => string | undefined;
}

/** The journal as Markdown, the newest first. */
export function journalText({ lines, unreadable }: JournalRead, words: JournalWords): string {
  const text = [...HEAD];
  if (unreadable.length > 0) text.push(unreadableText(unreadable), '');
  if (lines.length === 0) return [...text, 'Er staat nog niets in het logboek.', ''].join('\n');
  const blocks = [...lines].sort((a, b) => b.when - a.when).map((line) => blockOf(line, words));
  return [...text, ...blocks].join('\n');
}

/** Longest list of line numbers that is written out. */
const MOST_NAMED = 10;

function unreadableText(numbers: readonly number[]): string {
  if (numbers.length === 1) return `Let op: regel ${numbers[0]} van het logboek is niet leesbaar.`;
  const more = numbers.length - MOST_NAMED;
  const named = [...numbers.slice(0, MOST_NAMED).map(String), ...(more > 0 ? [`nog ${more} andere`] : [])];
  return `Let op: ${numbers.length} regels van het logboek zijn niet leesbaar: ${enumerate(named)}.`;
}

/** A heading with the moment and a line per thing to tell: a table of seven columns is not read in an editor. */
function blockOf(line: JournalLine, words: JournalWords): string {
  const isCheck = 'checkedBy' in line;
  const told: [string, string][] = [
    ['Wie', isCheck ? checkerOf(line) : line.who],
    ['Sjabloon', templateOf(line, words)],
    ['Bestemming', DESTINATIONS[line.destination]],
    ...(isCheck ? checkOf(line) : decisionOf(line)),
  ];
  const rows = told
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `- ${label}: ${value.replace(/\s+/gu, ' ')}`);
  return [`## ${words.moment(line.when)}`, '', ...rows, ''].join('\n');
}

/** The title in front: the id is the name of a file. The id stays, since a title can change. */
function templateOf({ template }: JournalLine, { title }: JournalWords): string {
  if (!template) return '';
  const now = title(template.id);
  return now === undefined ? template.id : `${now} (${template.id})`;
}

function decisionOf(entry: JournalEntry): [string, string][] {
  const replaced = new Map(entry.counts.map(({ category, replaced: count }) => [category, count]));
  const allowed = entry.putRight.reduce((sum, { count }) => sum + count, 0);
  return [
    ['Besluit', entry.verdict === 'pass' ? 'gekopieerd' : 'tegengehouden'],
    ['Reden', enumerate(entry.reasons.map((code) => REASONS[code]))],
    ['Vervangen', countsInWords(replaced)],
    ['Door de gebruiker laten staan', allowed === 0 ? '' : String(allowed)],
  ];
}

/** The name someone gave, and the account when that is another name. */
function checkerOf({ checkedBy, who }: JournalCheck): string {
  return checkedBy === who ? who : `${checkedBy} (account: ${who})`;
}

function checkOf({ points, ticked, remarks }: JournalCheck): [string, string][] {
  return [
    ['Besluit', 'antwoord nagekeken'],
    ['Controlelijst', points === 0 ? 'geen' : `${ticked} van ${points} punten afgevinkt`],
    ['Om naar te kijken', `${remarks} ${remarks === 1 ? 'punt' : 'punten'}`],
  ];
}
