/** The tools behind `npm run`: what they don't know is no reason to print figures of something else, or of nothing. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

test.each([
  ['test/eval/main.ts', ['--split', 'wrong'], '--split can\'t be "wrong". Possible: dev, test.'],
  ['test/eval/main.ts', ['dev'], "Unexpected argument 'dev'"],
  ['test/eval/main.ts', ['--folder', 'nowhere'], 'There is no folder "nowhere".'],
  ['test/eval/main.ts', ['--folder', 'src'], 'There are no such documents.'],
  ['bench/main.ts', ['--no-peer'], 'The options: --no-peers, --no-editor.'],
  ['scripts/train.ts', ['--cv', '--folds', 'five'], '--folds can\'t be "five". Possible: 1, 2, 3, 4, 5.'],
])('%s says what it does not know: %j', (tool, args, message) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', tool, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});
