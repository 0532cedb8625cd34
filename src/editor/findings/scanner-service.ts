/**
 * The scanner, loaded on first use: its code as well as its lexicon. Both cost more than activation may take,
 * so the imports stand where they are needed and nothing runs before a document is looked at.
 */
import type { Finding, Scanner } from '../../scanner';
import { MAX_SCAN_LENGTH } from './limits';

/** What a check gives: findings, or the reason why there are none. Never both. */
export type ScanOutcome =
  | { readonly kind: 'scanned'; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed' }
  | { readonly kind: 'too-large'; readonly length: number };

/** Anything that checks a text: the service itself, or a scan with the user's corrections applied. */

export interface TextChecker {
  check(text: string): Promise<ScanOutcome>;
}

export class ScannerService implements TextChecker {
  private loading: Promise<Scanner> | undefined;

  /**
   * @param readLexicon reads the bytes of `dist/lexicon.bin`.
   * @param report receives an error for the output channel; must not log content.
   */
  constructor(
    private readonly readLexicon: () => PromiseLike<Uint8Array>,
    private readonly report: (error: unknown) => void,
  ) {}

  /**
   * Scans `text`. Never rejects: a scanner that fails gives `failed`, so that callers fail closed.
   * A failed load is tried again at the next call.
   */
  async check(text: string): Promise<ScanOutcome> {
    if (text.length > MAX_SCAN_LENGTH) return { kind: 'too-large', length: text.length };
    try {
      const scanner = await this.scanner();
      return { kind: 'scanned', findings: scanner.scan(text) };
    } catch (error) {
      this.report(error);
      return { kind: 'failed' };
    }
  }

  /** The loaded scanner itself, for callers that scan many texts in a row. Rejects when loading fails. */
  scanner(): Promise<Scanner> {
    this.loading ??= this.load();
    return this.loading;
  }

  /** Tells drug names, by the same lexicon; knows none when the lexicon can't be read. */
  async drugNames(): Promise<(word: string) => boolean> {
    try {
      const { decodeKnowledge } = await import('../../scanner');
      const { hashWord, Lex } = await import('../../scanner/lexicon');
      const { lexicon } = decodeKnowledge(await this.readLexicon());
      return (word) => (lexicon.lookup(hashWord(word)) & Lex.Drug) !== 0;
    } catch (error) {
      this.report(error);
      return () => false;
    }
  }

  private async load(): Promise<Scanner> {
    try {
      const { createScanner } = await import('../../scanner');
      return createScanner(await this.readLexicon());
    } catch (error) {
      this.loading = undefined;
      throw error;
    }
  }
}
