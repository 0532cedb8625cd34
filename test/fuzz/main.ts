/**
 * `npm run fuzz`: scans many made-up texts and checks what must hold of the findings of every text.
 *   --texts N   how many (100,000 unless told)      --seed N   repeat an earlier run
 *   --edits     edits documents of the corpus instead, and checks that a scan that remembers the text before finds the same
 *               as one that doesn't; N is the number of documents
 */
import { isDeepStrictEqual, parseArgs } from 'node:util';
import fc from 'fast-check';
import type { Finding } from '../../src/scanner';
import { documents, edits, scansWhileEditing } from '../unit/scanner/edits';
import { brokenRule, scanner } from '../unit/scanner/real-scanner';
import { texts } from '../unit/scanner/texts';

const { values } = parseArgs({
  options: { texts: { type: 'string' }, seed: { type: 'string' }, edits: { type: 'boolean' } },
});
const wanted = Number(values.texts ?? 100_000);
const seed = Number(values.seed ?? Date.now() & 0x7fffffff);
console.log(`seed ${seed}`);

let scanned = 0;
let characters = 0;
let found = 0;
function count(text: string, findings: readonly Finding[]): void {
  scanned++;
  characters += text.length;
  found += findings.length;
}

const anyText = fc.property(texts, (text) => {
  const findings = scanner.scan(text);
  count(text, findings);
  return brokenRule(text, findings) === undefined;
});
const editedText = fc.property(documents, edits, (document, all) => {
  for (const { text, remembering, anew } of scansWhileEditing(document, all)) {
    count(text, anew);
    if (!isDeepStrictEqual(remembering, anew)) return false;
  }
  return true;
});
if (values.edits) run(editedText);
else run(anyText);

function run<T>(property: fc.IProperty<T>): void {
  const result = fc.check(property, { seed, numRuns: wanted });
  if (result.failed) {
    console.error(fc.defaultReportMessage(result));
    process.exitCode = 1;
  }
  console.log(
    `${scanned} texts, ${characters} characters, ${found} findings: ${result.failed ? 'FAILED' : 'all rules held'}`,
  );
}
