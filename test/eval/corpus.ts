/** Reads the tagged documents of test/corpus (format: test/corpus/GUIDE.md). */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
}

export interface CorpusDocument {
  /** `letters/03-….txt` */
  readonly name: string;
  /** letters, notes, adversarial, english, clean: the folder without its number. */
  readonly genre: string;
  /** By a hash of the name: rules are made on `dev`, three quarters of the corpus, and judged on `test`, the other. */
  readonly split: 'dev' | 'test';
  /** The text without its tags. */
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

export const CORPUS = join('test', 'corpus');

/** Takes the tags out; offsets are UTF-16 units of the text without tags. */
export function untag(tagged: string): { text: string; spans: GoldSpan[] } {
  const spans: GoldSpan[] = [];
  let text = '';
  let at = 0;
  for (const match of tagged.matchAll(/<([A-Z]+)>([\s\S]*?)<\/\1>/g)) {
    text += tagged.slice(at, match.index);
    spans.push({ start: text.length, end: text.length + match[2].length, tag: match[1] });
    text += match[2];
    at = match.index + match[0].length;
  }
  return { text: text + tagged.slice(at), spans };
}

export function readCorpus(folder = CORPUS): CorpusDocument[] {
  const documents: CorpusDocument[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    for (const file of readdirSync(join(folder, entry.name)).sort()) {
      if (!file.endsWith('.txt')) continue;
      const name = `${entry.name}/${file}`;
      const quarter = createHash('sha256').update(name).digest()[0] & 3;
      documents.push({
        name,
        genre: entry.name.replace(/\d+$/, ''),
        split: quarter === 2 ? 'test' : 'dev',
        ...untag(readFileSync(join(folder, entry.name, file), 'utf8')),
      });
    }
  }
  return documents;
}
