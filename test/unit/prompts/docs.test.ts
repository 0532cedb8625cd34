import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { renderDocs } from '../../../scripts/docs-sjablonen/render';
import { buildCatalog } from '../../../src/prompts';
import { readShipped, shippedFiles } from './shipped';

it('docs/sjablonen.md is what the templates say; else run `npm run docs`', () => {
  const sources = shippedFiles.map((file) => ({
    file,
    origin: 'meegeleverd' as const,
    text: readShipped(file),
  }));
  const written = readFileSync(join(import.meta.dirname, '../../../docs/sjablonen.md'), 'utf8');
  expect(renderDocs(buildCatalog(sources))).toBe(written);
});
