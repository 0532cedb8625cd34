/**
 * `npm run fuzz`: scans many made-up texts and checks what must hold of the findings of every text.
 *   --texts N   how many (100,000 unless told)      --seed N   repeat an earlier run
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { brokenRule, scanner } from '../unit/scanner/real-scanner';
import { texts } from '../unit/scanner/texts';

const { values } = parseArgs({ options: { texts: { type: 'string' }, seed: { type: 'string' } } });
const wanted = Number(values.texts ?? 100_000);
const seed = Number(values.seed ?? Date.now() & 0x7fffffff);
console.log(`seed ${seed}`);

let scanned = 0;
let characters = 0;
let found = 0;
const result = fc.check(
  fc.property(texts, (text) => {
    const findings = scanner.scan(text);
    scanned++;
    characters += text.length;
    found += findings.length;
    return brokenRule(text, findings) === undefined;
  }),
  { seed, numRuns: wanted },
);
if (result.failed) {
  console.error(fc.defaultReportMessage(result));
  process.exitCode = 1;
}
console.log(
  `${scanned} texts, ${characters} characters, ${found} findings: ${result.failed ? 'FAILED' : 'all rules held'}`,
);
