/** `promptsluis pseudonymise` and `promptsluis restore`, with the mapping in a file the user names. */
import { createHmac, randomBytes } from 'node:crypto';
import { dayOf, endOfDay } from '../local-day';
import {
  applyLenient,
  createGate,
  createMapping,
  isExpired,
  parseMapping,
  release,
  restore,
  serialiseMapping,
  type Mapping,
  type Policy,
} from '../sluice';
import { withoutAge } from './codes';
import { Failure } from './failure';
import { checkTarget, placeOf, readText, writePrivate } from './files';
import { loadPolicy, loadScanner } from './knowledge';
import { TEXT } from './messages';
import { EXIT } from './scan';

export interface PseudonymiseOptions {
  readonly mapping: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly extend?: boolean;
  readonly keepAge?: boolean;
}

export interface RestoreOptions {
  readonly mapping: string;
  readonly out?: string;
  readonly sent?: string;
  readonly force?: boolean;
  readonly lenient?: boolean;
}

/** @throws Failure when the file can't be read, is no mapping, or has expired. */
export function readMapping(file: string, now: number): Mapping {
  const mapping = parseMapping(readText(file));
  if (!mapping) throw new Failure(file, TEXT.badMapping);
  if (isExpired(mapping, now)) throw new Failure(file, TEXT.expiredMapping);
  return mapping;
}

function emit(text: string, out: string | undefined, force: boolean): void {
  if (out === undefined) process.stdout.write(text, 'utf8');
  else writePrivate(out, text, force);
}

/** Nobody is there to ask: whatever is doubtful is replaced as well. */
function withoutQuestions(policy: Policy): Policy {
  return { ...policy, extern: { ...policy.extern, review: 'replace', dismissal: 'never' } };
}

/**
 * Replaces what points to a person, through the gate for external chatbots.
 * @param policyFile where the organisation's policy stands.
 * @throws Failure
 */
export function pseudonymiseFile(file: string, options: PseudonymiseOptions, policyFile: string): number {
  const now = Date.now();
  const { mapping: mappingFile, out, force = false, extend = false, keepAge = false } = options;
  checkTarget(mappingFile, [file], force || extend, TEXT.mappingExists);
  if (out !== undefined) checkTarget(out, [file, mappingFile], force);
  const text = readText(file);
  // As in the editor: a name with a letter lost in it is a name the scanner may not know.
  if (text.includes('\uFFFD')) throw new Failure(file, TEXT.lostLetters);
  const mapping = extend ? readMapping(mappingFile, now) : createMapping(now, endOfDay(now));

  const scanner = loadScanner();
  const { policy, remarks } = loadPolicy(policyFile);
  remarks.forEach((remark) => console.error(remark));
  const key = randomBytes(32);
  const gate = createGate({
    scan: (source) => scanner.scan(source),
    policy: withoutQuestions(policy),
    fingerprint: (value) => createHmac('sha256', key).update(value).digest('base64'),
  });
  const age = keepAge ? { ageOn: dayOf(now) } : {};
  const proposal = gate.prepare(text, { destination: 'extern', mapping, now, ...age });
  const decision = proposal.verdict === 'hold' ? proposal : gate.decide(proposal, Date.now());
  if (proposal.verdict === 'hold' || decision.verdict === 'hold') {
    const reasons = decision.verdict === 'hold' ? decision.reasons : [];
    for (const { message, spans } of reasons) {
      console.error(`${file}: ${message}`);
      for (const span of spans) console.error(`  ${file}:${placeOf(text, span.start)} ${span.category}`);
    }
    console.error(TEXT.held);
    return EXIT.found;
  }
  // The journal is VS Code's: it lies in a folder of the editor, and names the member of staff at that desk.
  if (policy.extern.journalRequired) throw new Failure('', TEXT.journalRequired);
  // The mapping first: a text whose originals are lost helps nobody.
  writePrivate(mappingFile, serialiseMapping(proposal.mapping), force || extend, TEXT.mappingExists);
  emit(release(decision.passed, 'extern'), out, force);
  console.error(TEXT.replaced(proposal.replacements.length));
  console.error(TEXT.mappingWarning(mappingFile));
  console.error(TEXT.pseudonymWarning);
  return EXIT.nothing;
}

/** Puts originals back. Exit code 1 when something is left to look at. @throws Failure */
export function restoreFile(file: string, options: RestoreOptions): number {
  const { mapping: mappingFile, out, sent, force = false, lenient = false } = options;
  if (out !== undefined) checkTarget(out, [file, mappingFile, ...(sent === undefined ? [] : [sent])], force);
  const mapping = readMapping(mappingFile, Date.now());
  const answer = readText(file);
  const restoration = restore(answer, mapping, sent === undefined ? {} : { sent: readText(sent) });
  const { proposals, missing, unknown, strict } = restoration;
  // What someone should look at first (a typing error, no number) is never put back here.
  const approved = lenient ? proposals.filter(({ certainty }) => certainty === 'likely') : [];
  const left = proposals.filter((proposal) => !approved.includes(proposal));
  emit(lenient ? applyLenient(answer, restoration, approved) : restoration.text, out, force);

  console.error(TEXT.restored(strict.length + approved.length));
  for (const { start, placeholder, why } of left) {
    console.error(TEXT.proposal(`${file}:${placeOf(answer, start)}`, withoutAge(placeholder), why));
  }
  const helped = left.some(({ certainty }) => certainty === 'likely');
  if (left.length > 0) console.error(helped ? TEXT.useLenient : TEXT.changeYourself);
  for (const { placeholder, elsewhere } of missing)
    console.error(TEXT.missing(withoutAge(placeholder), elsewhere));
  for (const { start } of unknown) console.error(TEXT.unknown(`${file}:${placeOf(answer, start)}`));
  const open = missing.length + unknown.length + left.length;
  return open > 0 ? EXIT.found : EXIT.nothing;
}
