import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTemplate, type Template, type Values } from '../../../src/prompts';

const FOLDER = join(import.meta.dirname, '../../../templates');

/** File names of the templates that are shipped, in alphabetical order. */
export const shippedFiles = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .sort();

export function readShipped(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

export function parseShipped(name: string): Template {
  const { template, problems } = parseTemplate(readShipped(name), name, 'meegeleverd');
  if (!template) throw new Error(`${name}: ${problems.map((problem) => problem.message).join(' ')}`);
  return template;
}

/** The sample of each field that has one. */
export function sampleValues(template: Template): Values {
  return Object.fromEntries(
    template.velden.filter((field) => field.voorbeeld).map((field) => [field.id, field.voorbeeld]),
  );
}
