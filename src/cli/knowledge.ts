/** What the command line knows beside its own code: the lexicon next to the bundle, and the organisation's policy. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createScanner, type Scanner } from '../scanner';
import { DEFAULT_POLICY, parsePolicy, policyFilePath, STRICTEST_POLICY, type Policy } from '../sluice';
import { Failure } from './failure';
import { TEXT } from './messages';

function lexiconBytes(): Uint8Array {
  try {
    return readFileSync(join(__dirname, 'lexicon.bin'));
  } catch {
    throw new Failure('', TEXT.noLexicon);
  }
}

/** @throws Failure when the lexicon is missing or damaged: without it nothing is checked, so nothing is done. */
export function loadScanner(): Scanner {
  try {
    return createScanner(lexiconBytes());
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('', TEXT.noLexicon);
  }
}

/** The policy of this machine, and the sentences its file gives cause to. A broken file means the strictest policy. */
export function loadPolicy(): { policy: Policy; remarks: string[] } {
  const file = policyFilePath(process.platform, process.env['ProgramData']);
  if (!existsSync(file)) return { policy: DEFAULT_POLICY, remarks: [] };
  try {
    const { policy, problem, notes } = parsePolicy(readFileSync(file, 'utf8'));
    return { policy, remarks: [...(problem ? [problem] : []), ...notes].map((text) => `${file}: ${text}`) };
  } catch {
    return { policy: STRICTEST_POLICY, remarks: [`${file}: ${TEXT.policyUnreadable}`] };
  }
}
