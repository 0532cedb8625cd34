/** The figures of a score, and how they are printed. */
import { CORE_CATEGORIES, DIRECT_CATEGORIES } from '../../src/scanner';
import type { CorpusDocument } from './corpus';
import { sumOf, type Score } from './score';

const percent = (part: number, whole: number) =>
  whole === 0 ? '   –  ' : `${((100 * part) / whole).toFixed(1).padStart(5)}%`;

export function figures(score: Score): Record<string, number> {
  const core = sumOf(score, CORE_CATEGORIES);
  const direct = sumOf(
    score,
    DIRECT_CATEGORIES.filter((c) => !CORE_CATEGORIES.includes(c)),
  );
  const all = sumOf(score, [...score.tags.keys()]);
  const share = (a: number, b: number) => (b === 0 ? 1 : Math.round((10_000 * a) / b) / 10_000);
  return {
    coreRecall: share(core.found, core.gold),
    directRecall: share(direct.found, direct.gold),
    safeDocuments: share(score.safe, score.withCore),
    rightCategory: share(all.rightCategory, all.found),
    precision: share(score.blocksRight, score.blocksRight + score.alarms.length),
    alarmsPer1000Words: Math.round((100_000 * score.alarms.length) / Math.max(1, score.words)) / 100,
    reviewAlarmsPer1000Words: Math.round((100_000 * score.reviewAlarms) / Math.max(1, score.words)) / 100,
    harmlessStopped: share(score.stopped, Math.max(1, score.harmless)),
    harmlessAskedAbout: share(score.askedAbout, Math.max(1, score.harmless)),
  };
}

function excerpt(document: CorpusDocument, start: number, end: number): string {
  const show = (s: string) => s.replaceAll('\n', '⏎').replaceAll('\t', '⇥');
  const { text } = document;
  return `${show(text.slice(Math.max(0, start - 40), start))}⟦${show(text.slice(start, end))}⟧${show(text.slice(end, end + 25))}`;
}

export interface ReportOptions {
  readonly misses?: boolean | undefined;
  readonly alarms?: boolean | undefined;
  readonly confused?: boolean | undefined;
  /** Only this tag's misses and confusions. */
  readonly tag?: string | undefined;
  /** Only this part's misses and alarms: the other is for measuring. */
  readonly part?: 'dev' | 'test' | undefined;
}

export function report(total: Score, genres: ReadonlyMap<string, Score>, options: ReportOptions): void {
  console.log(`${total.documents} documents, ${total.words} words\n`);
  console.log(
    'genre         docs  core recall   safe docs  direct  alarms/1000w  review/1000w  stopped  asked about',
  );
  for (const [name, score] of [...genres, ['all', total] as const]) {
    const core = sumOf(score, CORE_CATEGORIES);
    const direct = sumOf(
      score,
      DIRECT_CATEGORIES.filter((c) => !CORE_CATEGORIES.includes(c)),
    );
    const f = figures(score);
    console.log(
      `${name.padEnd(12)} ${String(score.documents).padStart(5)}  ${percent(core.found, core.gold)} (${core.gold - core.found} missed)`.padEnd(
        42,
      ) +
        `${percent(score.safe, score.withCore)}  ${percent(direct.found, direct.gold)}  ${f.alarmsPer1000Words.toFixed(2).padStart(10)}  ` +
        `${f.reviewAlarmsPer1000Words.toFixed(2).padStart(10)}  ${(score.harmless ? `${score.stopped}/${score.harmless}` : '–').padEnd(7)}  ${score.harmless ? `${score.askedAbout}/${score.harmless}` : '–'}`,
    );
  }
  console.log('\ncategory        gold   found  right category');
  for (const [tag, t] of [...total.tags].sort((a, b) => b[1].gold - a[1].gold))
    console.log(
      `${tag.padEnd(14)} ${String(t.gold).padStart(5)}  ${percent(t.found, t.gold)}  ${percent(t.rightCategory, t.found)}`,
    );
  const causes = { none: 0, part: 0 };
  for (const m of total.misses) causes[m.cause]++;
  console.log(
    `\nmisses: ${causes.none} not seen, ${causes.part} seen in part · precision of block findings ${percent(total.blocksRight, total.blocksRight + total.alarms.length)} · right category ${(100 * figures(total).rightCategory).toFixed(1)}%`,
  );
  const shown = (document: CorpusDocument) => !options.part || document.split === options.part;
  if (options.misses)
    for (const m of total.misses)
      if (shown(m.document) && (!options.tag || m.span.tag === options.tag))
        console.log(
          `${m.span.tag} ${m.cause} ${m.document.name}: ${excerpt(m.document, m.span.start, m.span.end)}`,
        );
  if (options.alarms)
    for (const { document, finding } of total.alarms)
      if (shown(document))
        console.log(
          `${finding.category} ${document.name}: ${excerpt(document, finding.start, finding.end)}  — ${finding.reason}`,
        );
  if (options.confused)
    for (const { document, span, finding } of total.wrongCategory)
      if (shown(document) && (!options.tag || span.tag === options.tag))
        console.log(
          `${span.tag}→${finding.category} ${document.name}: ${excerpt(document, span.start, span.end)}`,
        );
}
