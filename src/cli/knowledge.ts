/** What the command line knows beside its own code: the lexicon next to the bundle, and the organisation's policy. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createScanner, type Scanner } from '../scanner';
import { DEFAULT_POLICY, parsePolicy, STRICTEST_POLICY, type Policy } from '../sluice';
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

/** The policy in `file`, and the sentences its file gives cause to. A file that is there but can't be used means the strictest policy. */
export function loadPolicy(file: string): { policy: Policy; remarks: string[] } {
  let json: string;
  try {
    json = readFileSync(file, 'utf8');
  } catch (error) {
    // Only a file that isn't there means that there is no policy; one that may not be read can forbid everything.
    const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (isAbsent) return { policy: DEFAULT_POLICY, remarks: [] };
    return { policy: STRICTEST_POLICY, remarks: [`${file}: ${TEXT.policyUnreadable}`] };
  }
  const { policy, problem, notes } = parsePolicy(json);
  return { policy, remarks: [...(problem ? [problem] : []), ...notes].map((text) => `${file}: ${text}`) };
}
