// The way in for VS Code: it calls `run` in the extension host, and the window closes when that ends.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** @throws Error when a test failed, which VS Code turns into exit code 1 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, reporter: 'spec' });
  const suites = path.join(__dirname, 'suite');
  for (const name of readdirSync(suites, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(path.join(suites, name));
  }
  // The window's log is full of its own messages, so the report goes to a file.
  const report: string[] = [];
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => report.push(format(...args));
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failed) => {
      const result = { passed: runner.stats?.passes ?? 0, failed, report: report.join('\n') };
      writeFileSync(process.env['PROMPTSLUIS_TEST_RESULT']!, JSON.stringify(result));
      if (failed > 0) reject(new Error(`${failed} host tests failed`));
      else resolve();
    });
  });
}
