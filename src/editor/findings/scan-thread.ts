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

/** One thread and who waits for it. */
interface Running {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

export class ScanThread {
  private running: Promise<Running> | undefined;
  private asked = 0;

  /**
   * @param program path of the bundle `scan-worker.js`.
   * @param readLexicon reads the bytes of `dist/lexicon.bin`.
   */
  constructor(
    private readonly program: string,
    private readonly readLexicon: () => PromiseLike<Uint8Array>,
  ) {}

  /**
   * Findings of `text`, offsets in UTF-16 units of it. The thread starts at the first text.
   * Rejects when the scan fails, or when the thread can't start or ends; the next text then gets a new one.
   */
  async scan(text: string): Promise<readonly Finding[]> {
    const { worker, waiting } = await this.thread();
    return new Promise((resolve, reject) => {
      const id = ++this.asked;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, text } satisfies ScanQuestion);
    });
  }

  dispose(): void {
    this.running?.then(({ worker }) => worker.terminate()).catch(() => undefined);
  }

  private thread(): Promise<Running> {
    if (this.running) return this.running;
    const running: Promise<Running> = this.start(() => this.letGo(running));
    running.catch(() => this.letGo(running));
    this.running = running;
    return running;
  }

  private letGo(running: Promise<Running>): void {
    if (this.running === running) this.running = undefined;
  }

  private async start(ended: () => void): Promise<Running> {
    const worker = new Worker(this.program, { workerData: await this.readLexicon() });
    const waiting = new Map<number, Waiting>();
    const end = (error: Error): void => {
      ended();
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    // A thread with nothing to do keeps no program alive.
    worker.unref();
    worker.on('message', (answer: ScanAnswer) => settle(waiting, answer));
    worker.on('error', end);
    worker.on('exit', () => end(new Error('the thread ended')));
    return { worker, waiting };
  }
}

function settle(waiting: Map<number, Waiting>, answer: ScanAnswer): void {
  const { id } = answer;
  if ('findings' in answer) waiting.get(id)?.resolve(answer.findings);
  else waiting.get(id)?.reject(new Error(answer.failure));
  waiting.delete(id);
}
