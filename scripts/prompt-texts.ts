/**
 * Writes data/training/prompts: every template of ours, filled with its sample, without answers, and with some of its choices.
 * They hold no person, and the scanner sees them before every chatbot does.
 *   node scripts/run.mjs scripts/prompt-texts.ts
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fillTemplate, parseTemplate, type Values } from '../src/prompts';

const FOLDER = 'data/training/prompts';
/** One in so many choices: the texts around them are the same. */
const EVERY_CHOICE = 4;

mkdirSync(FOLDER, { recursive: true });
for (const name of readdirSync('templates').filter((file) => file.endsWith('.md') && file !== 'README.md')) {
  const { template } = parseTemplate(readFileSync(`templates/${name}`, 'utf8'), name, 'meegeleverd');
  if (!template) throw new Error(`${name} is no template`);
  const write = (variant: string, values: Values) => {
    const { text } = fillTemplate(template, values, { selection: '', profile: {} });
    // Angle brackets are tags in a training document.
    writeFileSync(
      `${FOLDER}/${name.replace(/\.md$/, '')}-${variant}.txt`,
      text.replaceAll('<', '(').replaceAll('>', ')'),
    );
  };
  const sample: Values = Object.fromEntries(
    template.velden.filter(({ voorbeeld }) => voorbeeld).map(({ id, voorbeeld }) => [id, voorbeeld]),
  );
  write('voorbeeld', sample);
  write('leeg', {});
  template.velden
    .flatMap((field) => field.keuzes.map(({ keuze }) => ({ id: field.id, keuze })))
    .filter((_, n) => n % EVERY_CHOICE === 2)
    .forEach(({ id, keuze }, n) => write(`keuze-${n + 1}`, { ...sample, [id]: keuze }));
}
