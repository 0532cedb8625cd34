/**
 * People in English paragraphs: letters for and about expats, specialists' letters from abroad. `compromise` tags
 * parts of speech, which the Dutch path does not; it is far slower, so a count of words decides where it runs.
 */
import type nlp from 'compromise/two';
import { Cue } from '../../cues';
import type { Candidate, Doc } from '../../document';
import { Lex } from '../../lexicon';
import { Kind, Shape } from '../../tokens';

/** A paragraph is English when it has at least this many words that only English has, and more than only-Dutch ones. */
const LEAST_ENGLISH_WORDS = 4;
/** Paragraphs are cut here, so that one endless line can't hold up the scan. */
const LONGEST_PARAGRAPH = 4000;

/**
 * compromise builds its tables when it is loaded, which costs more than a whole scan of a letter: so it is loaded when the
 * first English paragraph comes. `require` is what the bundler keeps lazy; a scan is synchronous, so `import()` won't do.
 */
function compromise(): typeof nlp {
  // eslint-disable-next-line @typescript-eslint/no-require-imports, no-restricted-globals
  return require('compromise/two') as typeof nlp;
}

const NO_PERSON = Lex.Drug | Lex.NotName | Lex.Place | Lex.Eponym | Lex.Institution;

export function recogniseEnglish(doc: Doc): Candidate[] {
  const found: Candidate[] = [];
  for (const [from, to] of englishParagraphs(doc)) {
    const start = doc.tokens.start[from];
    const text = doc.text.slice(start, Math.min(doc.tokens.end[to - 1], start + LONGEST_PARAGRAPH));
    const people = compromise()(text).match('#Person+').json({ offset: true }) as {
      offset?: { start: number; length: number };
    }[];
    let token = from;
    for (const { offset } of people) {
      if (!offset) continue;
      const first = start + offset.start;
      while (token < to && doc.tokens.start[token] < first) token++;
      addPerson(doc, token, first + offset.length, found);
    }
  }
  return found;
}

/** What tells the two languages apart: words that both have say nothing. */
const LANGUAGES = Lex.Word | Lex.English;

/** Token ranges of paragraphs (blocks between empty lines) that are English. */
function englishParagraphs(doc: Doc): [number, number][] {
  const { kind, shape, lex, count } = doc.tokens;
  const ranges: [number, number][] = [];
  if (!mayBeEnglish(doc)) return ranges;
  let from = 0;
  let english = 0;
  let dutch = 0;
  for (let i = 0; i <= count; i++) {
    if (i < count && kind[i] === Kind.Word) {
      if (shape[i] !== Shape.Lower) continue;
      const language = lex[i] & LANGUAGES;
      if (language === Lex.English) english++;
      else if (language === Lex.Word) dutch++;
    } else if (i === count || (kind[i] === Kind.Newline && kind[i - 1] === Kind.Newline)) {
      if (english >= LEAST_ENGLISH_WORDS && english > dutch && i > from) ranges.push([from, i]);
      from = i + 1;
      english = dutch = 0;
    }
  }
  return ranges;
}

/** A first look: most texts have too few English words in all for one such paragraph. */
function mayBeEnglish({ tokens }: Doc): boolean {
  const { lex, count } = tokens;
  let english = 0;
  for (let i = 0; i < count; i++) if ((lex[i] & LANGUAGES) === Lex.English) english++;
  return english >= LEAST_ENGLISH_WORDS;
}

/** Adds the capitalised words of one person that compromise found, without titles. */
function addPerson(doc: Doc, first: number, end: number, found: Candidate[]): void {
  const { tokens } = doc;
  let start = -1;
  let last = -1;
  for (let i = first; i < tokens.count && tokens.start[i] < end; i++) {
    if (tokens.kind[i] !== Kind.Word || tokens.shape[i] === Shape.Lower) continue;
    if (tokens.cue[i] & (Cue.Title | Cue.Doctor | Cue.Role | Cue.Stop | Cue.Month | Cue.Weekday)) continue;
    if (tokens.lex[i] & NO_PERSON && (tokens.lex[i] & Lex.Given) === 0) continue;
    if (start < 0) start = i;
    last = i;
  }
  if (start < 0) return;
  found.push({
    start: tokens.start[start],
    end: tokens.end[last],
    category: 'NAAM',
    severity: 'review',
    // More than what `resolve` takes for hardly a name: this verdict is another's than our model's.
    score: 0.55,
    reason: 'Lijkt in deze Engelse tekst op de naam van een persoon.',
  });
}
