/**
 * The scoring rules: a gold span is found when every letter and digit of it lies in a finding, whatever its
 * category. Of what points to one person by itself a finding of severity `info` is none: a birth date that is shown as
 * any date leaves. A false alarm is a `block` finding that touches no gold span; a document is safe when no core span
 * (name, birth date, BSN) is missed. IGNORE counts for nothing, but a finding that touches it is no alarm.
 */
import { CORE_CATEGORIES, DIRECT_CATEGORIES, type Finding } from '../../src/scanner';
import type { CorpusDocument, GoldSpan } from './corpus';

export interface Tally {
  gold: number;
  found: number;
  /** Found, and the finding that covers most of it has the gold category. */
  rightCategory: number;
}

export interface Miss {
  readonly document: CorpusDocument;
  readonly span: GoldSpan;
  /** `none`: no finding touches it; `part`: some of it stays readable. */
  readonly cause: 'none' | 'part';
}

export interface Alarm {
  readonly document: CorpusDocument;
  readonly finding: Finding;
}

export interface Score {
  documents: number;
  words: number;
  /** Documents that hold a core span, and those of them without a leak. */
  withCore: number;
  safe: number;
  /** Documents of the clean folders, those stopped by a block finding, and those with a doubt about something untagged. */
  harmless: number;
  stopped: number;
  askedAbout: number;
  /** `review` findings that touch no gold span: they cost attention too. */
  reviewAlarms: number;
  /** Block findings that touch a gold span (precision is these over these plus the alarms). */
  blocksRight: number;
  readonly tags: Map<string, Tally>;
  readonly misses: Miss[];
  readonly alarms: Alarm[];
  readonly wrongCategory: { document: CorpusDocument; span: GoldSpan; finding: Finding }[];
}

export function emptyScore(): Score {
  return {
    documents: 0,
    words: 0,
    withCore: 0,
    safe: 0,
    harmless: 0,
    stopped: 0,
    askedAbout: 0,
    reviewAlarms: 0,
    blocksRight: 0,
    tags: new Map(),
    misses: [],
    alarms: [],
    wrongCategory: [],
  };
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Adds one document's findings to a score. */
export function addDocument(score: Score, document: CorpusDocument, findings: readonly Finding[]): void {
  score.documents++;
  score.words += document.text.split(/\s+/).filter(Boolean).length;
  const coveredBy: (Finding | undefined)[] = new Array(document.text.length);
  for (const f of findings) for (let i = f.start; i < f.end; i++) coveredBy[i] = f;
  let core = false;
  let leak = false;
  const touchesGold = new Set<Finding>();
  for (const span of document.spans) {
    const isDirect = (DIRECT_CATEGORIES as readonly string[]).includes(span.tag);
    const votes = new Map<Finding, number>();
    let whole = true;
    for (let i = span.start; i < span.end; i++) {
      const f = coveredBy[i];
      if (f) touchesGold.add(f);
      if (f && !(isDirect && f.severity === 'info')) votes.set(f, (votes.get(f) ?? 0) + 1);
      else if (LETTER_OR_DIGIT.test(document.text[i])) whole = false;
    }
    if (span.tag === 'IGNORE') continue;
    const isCore = (CORE_CATEGORIES as readonly string[]).includes(span.tag);
    core ||= isCore;
    const tally = score.tags.get(span.tag) ?? { gold: 0, found: 0, rightCategory: 0 };
    score.tags.set(span.tag, tally);
    tally.gold++;
    if (whole && votes.size > 0) {
      tally.found++;
      const [best] = [...votes].sort((a, b) => b[1] - a[1])[0];
      if (best.category === span.tag) tally.rightCategory++;
      else score.wrongCategory.push({ document, span, finding: best });
    } else {
      leak ||= isCore;
      score.misses.push({ document, span, cause: votes.size > 0 ? 'part' : 'none' });
    }
  }
  if (core) score.withCore++;
  if (core && !leak) score.safe++;
  const alarms = findings.filter((f) => f.severity === 'block' && !touchesGold.has(f));
  const doubts = findings.filter((f) => f.severity === 'review' && !touchesGold.has(f)).length;
  score.reviewAlarms += doubts;
  score.blocksRight += findings.filter((f) => f.severity === 'block' && touchesGold.has(f)).length;
  for (const finding of alarms) score.alarms.push({ document, finding });
  if (document.genre === 'clean') {
    score.harmless++;
    if (alarms.length > 0) score.stopped++;
    if (doubts > 0) score.askedAbout++;
  }
}

/** Sum of the tallies of some tags. */
export function sumOf(score: Score, tags: readonly string[]): Tally {
  const sum: Tally = { gold: 0, found: 0, rightCategory: 0 };
  for (const tag of tags) {
    const tally = score.tags.get(tag);
    if (!tally) continue;
    sum.gold += tally.gold;
    sum.found += tally.found;
    sum.rightCategory += tally.rightCategory;
  }
  return sum;
}
