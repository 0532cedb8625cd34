/**
 * Writes src/sluice/names/given-names.ts: `node scripts/run.mjs scripts/given-names/main.ts`. The result is kept in the
 * repository; a unit test holds it against the list.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { givenNamesModule } from './render';

const list = readFileSync('data/given_names.tsv', 'utf8');
writeFileSync('src/sluice/names/given-names.ts', givenNamesModule(list));
