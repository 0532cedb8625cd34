/** The outcome of checking a folder, in words. Pure; never holds what was found, only where and how many. */
import type { Category } from '../../scanner';
import { countsInWords } from '../shared/categories';

/** A file in which something is certain to point to a person. */
export interface CheckedFile extends DoubtfulFile {
  /** What is certain. */
  readonly counts: ReadonlyMap<Category, number>;
}

export interface DoubtfulFile {
  /** Path inside the folder. */
  readonly name: string;
  /** How many findings are doubtful. */
  readonly doubts: number;
}

export interface UnreadFile {
  readonly name: string;
  readonly why: 'unreadable' | 'binary' | 'other-kind' | 'link' | 'too-large' | 'failed';
}

export interface FolderOutcome {
  readonly folder: string;
  readonly checked: number;
  readonly withFindings: readonly CheckedFile[];
  /** Files with nothing but doubt: a leaflet with one odd word is no file with patient data. */
  readonly withDoubts: readonly DoubtfulFile[];
  readonly unread: readonly UnreadFile[];
  /** Names of files that are no UTF-8 and were read as Windows-1252, the letters of an older Windows. */
  readonly oldLetters: readonly string[];
  readonly cancelled: boolean;
}

const WHY: Record<UnreadFile['why'], string> = {
  unreadable: 'niet te openen',
  binary: 'geen leesbare tekst',
  'other-kind': 'geen tekstbestand',
  link: 'verwijzing naar een andere map',
  'too-large': 'te groot',
  failed: 'controle mislukt',
};

const files = (count: number): string => `${count} ${count === 1 ? 'bestand' : 'bestanden'}`;

const doubtsInWords = (doubts: number): string => `${doubts} keer twijfel`;

/** One sentence for the message at the end. */
export function outcomeSummary(outcome: FolderOutcome): string {
  const { checked, unread, cancelled } = outcome;
  if (checked === 0 && unread.length === 0 && !cancelled) return 'In deze map staan geen tekstbestanden.';
  // Of files that nobody looked at there is nothing to say.
  const parts = [
    checked === 0
      ? 'Er is geen bestand gecontroleerd.'
      : `${files(checked)} gecontroleerd. ${foundInWords(outcome)}`,
  ];
  if (unread.length > 0) parts.push(`${files(unread.length)} niet gecontroleerd.`);
  if (cancelled) parts.push('U bent gestopt: de rest is niet gecontroleerd.');
  return parts.join(' ');
}

function foundInWords({ withFindings, withDoubts }: FolderOutcome): string {
  const [certain, doubtful] = [withFindings.length, withDoubts.length];
  const look = `Kijk ${doubtful === 1 ? 'dat' : 'die'} na.`;
  if (certain === 0) {
    if (doubtful === 0) return 'Er zijn geen gegevens van personen gevonden.';
    return `Er zijn geen gegevens van personen gevonden, maar bij ${files(doubtful)} is er twijfel. ${look}`;
  }
  const found = `In ${files(certain)} staan gegevens van personen.`;
  if (doubtful === 0) return found;
  return `${found} Bij ${doubtful} ${doubtful === 1 ? 'ander bestand' : 'andere bestanden'} is er twijfel. ${look}`;
}

/** The whole outcome as Markdown. */
export function outcomeReport(outcome: FolderOutcome): string {
  const lines = [`# Controle van de map ${outcome.folder}`, '', outcomeSummary(outcome), ''];
  if (outcome.withFindings.length + outcome.withDoubts.length > 0)
    lines.push('Een bestand openen? Klik met Ctrl op de naam.', '');
  if (outcome.withFindings.length > 0) {
    lines.push('## Bestanden met gegevens van personen', '');
    lines.push(...outcome.withFindings.map(checkedLine), '');
  }
  if (outcome.withDoubts.length > 0) {
    lines.push(
      '## Kijk deze bestanden na',
      '',
      'Promptsluis twijfelt hier of iets naar een persoon wijst. Open het bestand en lees wat onderstreept is.',
      '',
    );
    lines.push(...outcome.withDoubts.map(({ name, doubts }) => `- ${name}: ${doubtsInWords(doubts)}`), '');
  }
  if (outcome.unread.length > 0) {
    lines.push('## Niet gecontroleerd', '');
    if (outcome.unread.some(({ why }) => why === 'other-kind')) {
      lines.push(
        'Word, PDF en andere soorten: bewaar zo’n bestand als tekst (.txt) om het te controleren.',
        '',
      );
    }
    lines.push(...outcome.unread.map(({ name, why }) => `- ${name}: ${WHY[why]}`), '');
  }
  if (outcome.oldLetters.length > 0) {
    lines.push(
      '## Bestanden met een oude tekenset',
      '',
      'Deze bestanden zijn wel gecontroleerd, maar niet bewaard als UTF-8. Ziet u na het openen vreemde tekens? Klik onderaan op “UTF-8”, en open het bestand opnieuw met Western (Windows 1252).',
      '',
    );
    lines.push(...outcome.oldLetters.map((name) => `- ${name}`), '');
  }
  lines.push('Een controle kan iets missen. Lees zelf mee.', '');
  return lines.join('\n');
}

/** A file in the report. Line from 0; UTF-16 offsets in it, end exclusive. */
export interface ReportLink {
  readonly name: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

const ITEM = '- ';

/** Where the report names files that were checked. */
export function reportLinks(report: string, outcome: FolderOutcome): ReportLink[] {
  const { withFindings, withDoubts, oldLetters } = outcome;
  const names = new Set([...withFindings, ...withDoubts].map(({ name }) => name).concat(oldLetters));
  return report.split('\n').flatMap((text, line) => {
    if (!text.startsWith(ITEM)) return [];
    const rest = text.slice(ITEM.length);
    // A name may hold what stands behind it.
    const ends = [rest.length, ...[...rest.matchAll(/: /gu)].map(({ index }) => index)];
    const end = ends.find((at) => names.has(rest.slice(0, at)));
    return end === undefined
      ? []
      : [{ name: rest.slice(0, end), line, start: ITEM.length, end: ITEM.length + end }];
  });
}

function checkedLine({ name, counts, doubts }: CheckedFile): string {
  const certain = `- ${name}: ${countsInWords(counts)}`;
  return doubts === 0 ? certain : `${certain}. Daarnaast ${doubtsInWords(doubts)}.`;
}

/** Line and column (from 0) of offsets in rising order; UTF-16 units, as VS Code counts. */
export function positionsOf(text: string, offsets: readonly number[]): { line: number; character: number }[] {
  let line = 0;
  let lineStart = 0;
  return offsets.map((offset) => {
    for (
      let next = text.indexOf('\n', lineStart);
      next >= 0 && next < offset;
      next = text.indexOf('\n', lineStart)
    ) {
      line += 1;
      lineStart = next + 1;
    }
    return { line, character: offset - lineStart };
  });
}
