/** `npm run docs`: writes docs/sjablonen.md from the templates. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalog } from '../../src/prompts';
import { renderDocs } from './render';

const FOLDER = 'templates';
const OUT = join('docs', 'sjablonen.md');

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md');
const catalog = buildCatalog(
  names.map((name) => ({
    file: name,
    origin: 'meegeleverd',
    text: readFileSync(join(FOLDER, name), 'utf8'),
  })),
);
for (const { file, line, message } of catalog.problems)
  console.error(`${FOLDER}/${file}:${line}: ${message}`);
if (catalog.problems.length > 0) process.exit(1);
writeFileSync(OUT, renderDocs(catalog));
console.log(`${OUT}: ${catalog.entries.length} templates`);
