/**
 * The scanner in a thread of its own. All extensions of a window share one thread, which a scan of a long text would
 * hold for tenths of a second at every rest of the typist; here it takes none of that. Knows no VS Code.
 */
import { Worker } from 'node:worker_threads';
import type { Finding } from '../../scanner';

export interface ScanQuestion {
  readonly id: number;
  readonly text: string;
}

export type ScanAnswer =
  | { readonly id: number; readonly findings: readonly Finding[] }
  | { readonly id: number; readonly failure: string };

interface Waiting {
  readonly resolve: (findings: readonly Finding[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A thread that answers nothing for this long while a text waits is ended, in milliseconds. The longest text that is
 * scanned takes a second or two; a slow computer gets plenty more. Without it the underlines of an older text would
 * stay on screen as if they were of this one.
 */
const MAX_SILENCE = 60_000;

export class ScanThread {
  private running: Promise<Running> | undefined;

  /**
   * @param program path of the bundle `scan-worker.js`.
   * @param readLexicon reads the bytes of `dist/lexicon.bin`.
   * @param maxSilence in milliseconds; other than the default only in tests.
   */
  constructor(
    private readonly program: string,
    private readonly readLexicon: () => PromiseLike<Uint8Array>,
    private readonly maxSilence = MAX_SILENCE,
  ) {}

  /**
   * Findings of `text`, offsets in UTF-16 units of it. The thread starts at the first text.
   * Rejects when the scan fails, or when the thread can't start, ends or stays silent; the next text gets a new one.
   */
  async scan(text: string): Promise<readonly Finding[]> {
    return (await this.thread()).ask(text);
  }

  dispose(): void {
    this.running?.then((thread) => thread.end(new Error('the thread was stopped'))).catch(() => undefined);
  }

  private thread(): Promise<Running> {
    if (this.running) return this.running;
    const letGo = (): void => {
      if (this.running === running) this.running = undefined;
    };
    const running: Promise<Running> = this.start(letGo);
    running.catch(letGo);
    this.running = running;
    return running;
  }

  private async start(ended: () => void): Promise<Running> {
    const worker = new Worker(this.program, { workerData: await this.readLexicon() });
    return new Running(worker, this.maxSilence, ended);
  }
}

/** One thread and who waits for it. Whatever ends it fails everyone who waits. */
class Running {
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  /** What was asked since the last message to the thread. */
  private unsent: ScanQuestion[] = [];
  private silence: NodeJS.Timeout | undefined;
  private over: Error | undefined;

  constructor(
    private readonly worker: Worker,
    private readonly maxSilence: number,
    private readonly ended: () => void,
  ) {
    // A thread with nothing to do keeps no program alive.
    worker.unref();
    worker.on('message', (answers: readonly ScanAnswer[]) => this.settle(answers));
    worker.on('messageerror', (error) => this.end(error));
    worker.on('error', (error) => this.end(error as Error));
    worker.on('exit', () => this.end(new Error('the thread ended')));
  }

  ask(text: string): Promise<readonly Finding[]> {
    if (this.over) return Promise.reject(this.over);
    return new Promise((resolve, reject) => {
      const id = ++this.asked;
      this.unsent.push({ id, text });
      // What is asked in one go goes in one message: the thread scans those texts side by side, as the letters of a folder.
      if (this.unsent.length === 1) setImmediate(() => this.send());
      this.waiting.set(id, { resolve, reject });
      if (this.waiting.size === 1) this.listen();
    });
  }

  private send(): void {
    const questions = this.unsent;
    this.unsent = [];
    if (this.over) return;
    try {
      this.worker.postMessage(questions satisfies readonly ScanQuestion[]);
    } catch (error) {
      // Nobody waits here for what can't be sent, as when no memory is left to copy it: whoever asked is told.
      this.end(error as Error);
    }
  }

  end(error: Error): void {
    if (this.over) return;
    this.over = error;
    this.ended();
    clearTimeout(this.silence);
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
    void this.worker.terminate();
  }

  private settle(answers: readonly ScanAnswer[]): void {
    for (const answer of answers) {
      const { id } = answer;
      if ('findings' in answer) this.waiting.get(id)?.resolve(answer.findings);
      else this.waiting.get(id)?.reject(new Error(answer.failure));
      this.waiting.delete(id);
    }
    clearTimeout(this.silence);
    if (this.waiting.size > 0) this.listen();
  }

  private listen(): void {
    this.silence = setTimeout(() => this.end(new Error('the thread is silent')), this.maxSilence);
  }
}
