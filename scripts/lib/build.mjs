// @ts-check
// Builds what runs: the lexicon and the bundles in dist/.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { changedAt, lastLines, projectRoot, run } from './project.mjs';
import { Unavailable } from './texts.mjs';

/** What every build writes. The lexicon is left as it is when its sources are the same. */
const bundles = ['extension', 'start', 'scan-worker', 'scanner-code', 'cli'].map((name) => `dist/${name}.js`);
const lexicon = 'dist/lexicon.bin';

/** What it is made of. */
const sources = ['src', 'data', 'scripts', 'esbuild.mjs', 'package.json'];

/**
 * Runs `npm run build` when something in dist/ is missing or older than its sources.
 * @param {import('./texts.mjs').Say} say
 * @throws {Unavailable} when the build fails, with its last lines
 */
export async function buildExtension(say) {
  const made = (/** @type {string} */ file) => changedAt(path.join(projectRoot, file));
  const newestSource = Math.max(...sources.map((source) => newestIn(path.join(projectRoot, source))));
  if (made(lexicon) > 0 && bundles.every((file) => made(file) > newestSource)) return;
  say('build');
  const { code, output } = await run('npm', ['run', '--silent', 'build']);
  if (code !== 0) throw new Unavailable('build', lastLines(output, 15));
}

/** @param {string} place a file or folder @returns {number} when the newest file in it changed, in milliseconds */
function newestIn(place) {
  if (!existsSync(place) || !statSync(place).isDirectory()) return changedAt(place);
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' });
  return Math.max(0, ...names.map((name) => changedAt(path.join(place, name))));
}
