/**
 * Runs in a thread of its own: scans the texts of one message after the other, and those of one message side by side. Its
 * lexicon is damaged? Then it ends with that error.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { ScanResult } from '../../scanner';
import { batchesOf, createScanner, ScanMemory } from './scanner-code';
import type { ScanAnswer, ScanQuestion } from './scan-thread';

const scanner = createScanner(workerData as Uint8Array);
/** Most texts that come alone are the one before with a few more letters. */
let memory = new ScanMemory();

parentPort!.on('message', (questions: readonly ScanQuestion[]) => {
  for (const batch of batchesOf(questions, ({ text }) => text.length)) {
    const texts = batch.map(({ text }) => text);
    const results = texts.length === 1 ? [scanAgain(texts[0]!)] : scanner.scanAll(texts);
    parentPort!.postMessage(batch.map(({ id }, n) => answer(id, results[n]!)));
  }
});

function scanAgain(text: string): ScanResult {
  try {
    return { findings: scanner.scan(text, memory) };
  } catch (error) {
    // Half of it may be of this text and half of the one before.
    memory = new ScanMemory();
    return { error };
  }
}

/** Only the name of an error goes back: its message can quote the text. */
function answer(id: number, result: ScanResult): ScanAnswer {
  if ('findings' in result) return { id, findings: result.findings };
  return { id, failure: result.error instanceof Error ? result.error.name : 'Error' };
}
