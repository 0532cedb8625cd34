import { CHOICE_KEYS, FIELD_KEYS, OUTPUT_KEYS, TEMPLATE_KEYS, type KeySpec } from './keys';
import { splitFrontMatter } from './front-matter';
import { practicePlaceholder, PRACTICE_LABELS } from './practice';
import { findReferences, practiceKey, SELECTION } from './references';
import type { Field } from './template';
import { looseFields } from './loose-fields';

/** UTF-16 offsets in the source, end exclusive; the text is Dutch Markdown. */
export interface TemplateHover {
  readonly start: number;
  readonly end: number;
  readonly markdown: string;
}

/** What is under the cursor in a template that someone is writing: a key of the front matter or a `${veld}`. */
export function hoverTemplate(source: string, offset: number): TemplateHover | undefined {
  const split = splitFrontMatter(source);
  if (!split) return undefined;
  if (offset >= split.bodyStart) return hoverReference(source, offset);
  return hoverKey(source, offset);
}

function hoverReference(source: string, offset: number): TemplateHover | undefined {
  const reference = findReferences(source).find(({ start, end }) => offset >= start && offset < end);
  if (reference?.name === undefined) return undefined;
  const { start, end, name } = reference;
  const key = practiceKey(name);
  if (key) {
    const placeholder = practicePlaceholder(key);
    return {
      start,
      end,
      markdown: `**${PRACTICE_LABELS[key]}**\n\nIn de prompt staat ${placeholder}. Na het antwoord komt het echte gegeven er weer in.`,
    };
  }
  if (name === SELECTION)
    return { start, end, markdown: '**De tekst die in het document is geselecteerd.**' };
  const field = looseFields(source).find((candidate) => candidate.id === name);
  return { start, end, markdown: field ? describe(field) : `Het veld "${name}" bestaat niet.` };
}

function describe(field: Field): string {
  const facts = [
    `Soort: ${field.type}${field.verplicht ? ', verplicht' : ''}${field.vraag ? ', wordt vooraf gevraagd' : ''}.`,
    `Persoonsgegevens: ${field.persoonsgegevens}.`,
  ];
  if (field.keuzes.length > 0)
    facts.push(`Keuzes: ${field.keuzes.map((choice) => choice.keuze).join(', ')}.`);
  if (field.standaard !== undefined) facts.push(`Standaard: ${field.standaard}.`);
  return [`**${field.label}**`, field.hulp, facts.join('\n')].filter(Boolean).join('\n\n');
}

function hoverKey(source: string, offset: number): TemplateHover | undefined {
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
  const line = source.slice(lineStart).split('\n', 1)[0]!;
  const match = /^(\s*(?:-\s+)?)([A-Za-z]+)(?=:)/.exec(line);
  if (!match) return undefined;
  const start = lineStart + match[1]!.length;
  const end = start + match[2]!.length;
  if (offset < start || offset >= end) return undefined;
  const spec = specsAt(source, lineStart, match[1]!.length).find(({ key }) => key === match[2]);
  if (!spec) return undefined;
  const values = spec.values ? `\n\nKies uit: ${spec.values.join(', ')}.` : '';
  return { start, end, markdown: `**${spec.key}**\n\n${spec.help}${values}` };
}

/** Which keys belong at this indentation, from the nearest line above that is indented less. */
export function specsAt(source: string, lineStart: number, indent: number): readonly KeySpec[] {
  if (indent === 0) return TEMPLATE_KEYS;
  const above = source.slice(0, lineStart).split('\n').reverse();
  const parents: string[] = [];
  let limit = indent;
  for (const line of above) {
    if (/^---\s*$/.test(line)) break;
    const match = /^(\s*(?:-\s+)?)([A-Za-z]+):/.exec(line);
    if (!match) continue;
    const column = match[1]!.length;
    if (column >= limit || (match[1]!.includes('-') && column === limit)) continue;
    parents.push(match[2]!);
    limit = column;
  }
  if (parents[0] === 'uitvoer') return OUTPUT_KEYS;
  if (parents[0] === 'keuzes') return CHOICE_KEYS;
  return parents[0] === 'velden' ? FIELD_KEYS : [];
}
