/** The journal as a document a practice can show: who, when, what kind and how many. Never content. Pure. */
import type { JournalCheck, JournalEntry, JournalLine } from '../../sluice';
import { countsInWords, enumerate } from '../shared/categories';
import type { JournalRead } from './journal-lines';

const HEADER = '| Wanneer | Wie | Sjabloon | Bestemming | Besluit | Vervangen | Toegestaan door gebruiker |';
const RULE = '|---|---|---|---|---|---|---|';

const DESTINATIONS: Record<JournalLine['destination'], string> = {
  extern: 'externe chatbot',
  zorgkader: 'chatbot binnen de zorg',
  lokaal: 'model op deze computer',
};

/** The journal as Markdown, the newest first. `format` turns a moment into local date and time. */
export function journalText({ lines, unreadable }: JournalRead, format: (moment: number) => string): string {
  const text = [
    '# Logboek van Promptsluis',
    '',
    'Het logboek bevat nooit de inhoud van een tekst: alleen wie, wanneer, welke soort en hoeveel.',
    '',
  ];
  if (unreadable.length > 0) text.push(unreadableText(unreadable), '');
  if (lines.length === 0) return [...text, 'Er staat nog niets in het logboek.', ''].join('\n');
  const rows = [...lines].sort((a, b) => b.when - a.when).map((line) => rowOf(line, format));
  return [...text, HEADER, RULE, ...rows, ''].join('\n');
}

/** Longest list of line numbers that is written out. */
const MOST_NAMED = 10;

function unreadableText(numbers: readonly number[]): string {
  if (numbers.length === 1) return `Let op: regel ${numbers[0]} van het logboek is niet leesbaar.`;
  const more = numbers.length - MOST_NAMED;
  const named = [...numbers.slice(0, MOST_NAMED).map(String), ...(more > 0 ? [`nog ${more} andere`] : [])];
  return `Let op: ${numbers.length} regels van het logboek zijn niet leesbaar: ${enumerate(named)}.`;
}

function rowOf(line: JournalLine, format: (moment: number) => string): string {
  const isCheck = 'checkedBy' in line;
  const cells = [
    format(line.when),
    isCheck ? checkerOf(line) : line.who,
    line.template?.id ?? '',
    DESTINATIONS[line.destination],
    ...(isCheck ? [checkOf(line), '', ''] : decisionOf(line)),
  ];
  return `| ${cells.map((cell) => cell.replace(/\s+/gu, ' ').replaceAll('|', '/')).join(' | ')} |`;
}

function decisionOf(entry: JournalEntry): string[] {
  const replaced = new Map(entry.counts.map(({ category, replaced: count }) => [category, count]));
  const allowed = entry.putRight.reduce((sum, { count }) => sum + count, 0);
  return [
    entry.verdict === 'pass' ? 'gekopieerd' : 'tegengehouden',
    countsInWords(replaced),
    allowed === 0 ? '' : String(allowed),
  ];
}

/** The name someone gave, and the account when that is another name. */
function checkerOf({ checkedBy, who }: JournalCheck): string {
  return checkedBy === who ? who : `${checkedBy} (account: ${who})`;
}

function checkOf({ points, ticked, remarks }: JournalCheck): string {
  const list = points === 0 ? 'geen controlelijst' : `${ticked} van ${points} punten afgevinkt`;
  return `antwoord nagekeken: ${list}, ${remarks} ${remarks === 1 ? 'punt' : 'punten'} om naar te kijken`;
}
