/** Runs in a thread of its own: scans one text after the other. Its lexicon is damaged? Then it ends with that error. */
import { parentPort, workerData } from 'node:worker_threads';
import { createScanner, LineMemory } from './scanner-code';
import type { ScanAnswer, ScanQuestion } from './scan-thread';

const scanner = createScanner(workerData as Uint8Array);
/** Most texts are the one before with a few more letters. */
const memory = new LineMemory();

parentPort!.on('message', ({ id, text }: ScanQuestion) => {
  parentPort!.postMessage(answer(id, text));
});

/** Only the name of an error goes back: its message can quote the text. */
function answer(id: number, text: string): ScanAnswer {
  try {
    return { id, findings: scanner.scan(text, memory) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.name : 'Error' };
  }
}
