/** The journal as a document a practice can show: who, when, what kind and how many. Never content. Pure. */
import type { JournalEntry } from '../../sluice';
import { countsInWords } from '../shared/categories';

const HEADER = '| Wanneer | Wie | Sjabloon | Bestemming | Besluit | Vervangen | Toegestaan door gebruiker |';
const RULE = '|---|---|---|---|---|---|---|';

const DESTINATIONS: Record<JournalEntry['destination'], string> = {
  extern: 'externe chatbot',
  zorgkader: 'chatbot binnen de zorg',
  lokaal: 'model op deze computer',
};

/** Entries as Markdown, the newest first. `format` turns a moment into local date and time. */
export function journalText(entries: readonly JournalEntry[], format: (moment: number) => string): string {
  const lines = [
    '# Logboek van Promptsluis',
    '',
    'Het logboek bevat nooit de inhoud van een tekst: alleen wie, wanneer, welke soort en hoeveel.',
    '',
  ];
  if (entries.length === 0) return [...lines, 'Er staat nog niets in het logboek.', ''].join('\n');
  const rows = [...entries].sort((a, b) => b.when - a.when).map((entry) => rowOf(entry, format));
  return [...lines, HEADER, RULE, ...rows, ''].join('\n');
}

function rowOf(entry: JournalEntry, format: (moment: number) => string): string {
  const replaced = new Map(entry.counts.map(({ category, replaced: count }) => [category, count]));
  const allowed = entry.putRight.reduce((sum, { count }) => sum + count, 0);
  const cells = [
    format(entry.when),
    entry.who,
    entry.template?.id ?? '',
    DESTINATIONS[entry.destination],
    entry.verdict === 'pass' ? 'gekopieerd' : 'tegengehouden',
    countsInWords(replaced),
    allowed === 0 ? '' : String(allowed),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
}

/** Reads the lines of the journal file; a line that can't be read is left out and counted. */
export function readJournal(text: string): { entries: JournalEntry[]; unreadable: number } {
  const entries: JournalEntry[] = [];
  let unreadable = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    try {
      const entry = JSON.parse(line) as JournalEntry;
      if (entry.version === 1 && typeof entry.when === 'number') entries.push(entry);
      else unreadable += 1;
    } catch {
      unreadable += 1;
    }
  }
  return { entries, unreadable };
}
