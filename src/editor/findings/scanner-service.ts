/**
 * The scanner, loaded on first use: its code as well as its lexicon. Both cost more than activation may take,
 * so the imports stand where they are needed and nothing runs before a document is looked at. Checks run in a thread
 * of their own; the gate has the scanner itself, since it decides in one go.
 */
import type { Finding, Scanner } from '../../scanner';
import { MAX_SCAN_LENGTH } from './limits';
import type { ScanThread } from './scan-thread';

/** What a check gives: findings, or the reason why there are none. Never both. */
export type ScanOutcome =
  | {
      readonly kind: 'scanned';
      readonly findings: readonly Finding[];
      /** What the user called a false alarm; none of `findings`. */
      readonly kept?: readonly Finding[];
    }
  | { readonly kind: 'failed' }
  | { readonly kind: 'too-large'; readonly length: number };

/** Anything that checks a text: the service itself, or a scan with the user's corrections applied. */
export interface TextChecker {
  check(text: string): Promise<ScanOutcome>;
}

export class ScannerService implements TextChecker {
  private loading: Promise<Scanner> | undefined;

  /**
   * @param thread scans a text elsewhere; rejects when that fails.
   * @param readLexicon reads the bytes of `dist/lexicon.bin`.
   * @param report receives an error for the output channel; must not log content.
   */
  constructor(
    private readonly thread: Pick<ScanThread, 'scan'>,
    private readonly readLexicon: () => PromiseLike<Uint8Array>,
    private readonly report: (error: unknown) => void,
  ) {}

  /**
   * Scans `text`. Never rejects: a scanner that fails gives `failed`, so that callers fail closed.
   * What couldn't be started is tried again at the next call.
   */
  async check(text: string): Promise<ScanOutcome> {
    if (text.length > MAX_SCAN_LENGTH) return { kind: 'too-large', length: text.length };
    try {
      return { kind: 'scanned', findings: await this.thread.scan(text) };
    } catch (error) {
      this.report(error);
      return { kind: 'failed' };
    }
  }

  /** The scanner itself, for the gate. Rejects when loading fails; the next call tries again. */
  scanner(): Promise<Scanner> {
    this.loading ??= this.load();
    return this.loading;
  }

  /** Tells drug names, by the same lexicon; knows none when the lexicon can't be read. */
  async drugNames(): Promise<(word: string) => boolean> {
    try {
      return (await this.scanner()).isDrug;
    } catch (error) {
      this.report(error);
      return () => false;
    }
  }

  private async load(): Promise<Scanner> {
    try {
      const { createScanner } = await import('./scanner-code');
      return createScanner(await this.readLexicon());
    } catch (error) {
      this.loading = undefined;
      throw error;
    }
  }
}
