import { splitFrontMatter } from './front-matter';
import { specsAt } from './hover';
import type { KeySpec } from './keys';
import { looseFields } from './loose-fields';
import { PRACTICE_LABELS } from './practice';
import { missingSafeguards } from './safeguards';
import { PRACTICE_KEYS } from './template';

/** One proposal while writing a template; it replaces `start`–`end` (UTF-16 offsets in the source). */
export interface TemplateCompletion {
  readonly label: string;
  /** Plain text, never a snippet. */
  readonly insertText: string;
  /** Dutch. */
  readonly detail: string;
  readonly kind: 'kenmerk' | 'waarde' | 'veld' | 'waarborg';
  readonly start: number;
  readonly end: number;
}

/** Proposals at an offset of a template: keys and values in the front matter, fields and safeguards in the prompt. */
export function completeTemplate(source: string, offset: number): TemplateCompletion[] {
  const split = splitFrontMatter(source);
  if (!split) return [];
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
  const before = source.slice(lineStart, offset);
  if (offset >= split.bodyStart)
    return [
      ...completeReference(source, before, offset),
      ...completeSafeguard(source.slice(split.bodyStart), before, offset),
    ];
  if (offset < split.yamlStart || offset > split.yamlStart + split.yaml.length) return [];
  const value = /^(\s*(?:-\s+)?)([A-Za-z]+):\s*(\$?\{?[\w.-]*)$/.exec(before);
  if (value) {
    const specs = specsAt(source, lineStart, value[1]!.length);
    const spec = specs.find(({ key }) => key === value[2]);
    if (spec?.key === 'standaard') return defaults(value[3]!, offset);
    return spec ? completeValue(spec, value[3]!, offset) : [];
  }
  const key = /^(\s*(?:-\s+)?)([A-Za-z]*)$/.exec(before);
  return key ? completeKey(source, lineStart, key[1]!.length, key[2]!, offset) : [];
}

function completeKey(
  source: string,
  lineStart: number,
  indent: number,
  typed: string,
  offset: number,
): TemplateCompletion[] {
  const present = keysInBlock(source, lineStart, indent);
  return specsAt(source, lineStart, indent)
    .filter(({ key }) => !present.has(key) || key === typed)
    .map((spec) => {
      const nested = ['list', 'fields', 'output', 'choices'].includes(spec.shape);
      const insertText = nested ? `${spec.key}:` : `${spec.key}: `;
      return {
        label: spec.key,
        insertText,
        detail: spec.help,
        kind: 'kenmerk',
        start: offset - typed.length,
        end: offset,
      };
    });
}

/** The keys that stand at the same indentation in the same block as the line at `lineStart`. */
function keysInBlock(source: string, lineStart: number, indent: number): Set<string> {
  const keys = new Set<string>();
  const take = (line: string): boolean => {
    if (line.trim() === '') return true;
    const column = /^\s*(?:-\s+)?/.exec(line)![0].length;
    const dash = /^\s*-\s/.test(line);
    if (column < indent || /^---/.test(line)) return false;
    const key = column === indent ? /^\s*(?:-\s+)?([A-Za-z]+):/.exec(line)?.[1] : undefined;
    if (key) keys.add(key);
    return !(dash && column === indent);
  };
  const current = source.slice(lineStart).split('\n', 1)[0]!;
  if (!/^\s*-\s/.test(current))
    for (const line of source.slice(0, lineStart).split('\n').slice(0, -1).reverse()) if (!take(line)) break;
  for (const line of source.slice(lineStart).split('\n').slice(1)) {
    if (/^\s*-\s/.test(line) && /^\s*(?:-\s+)?/.exec(line)![0].length <= indent) break;
    if (!take(line)) break;
  }
  return keys;
}

function completeValue(spec: KeySpec, typed: string, offset: number): TemplateCompletion[] {
  return (spec.values ?? []).map((label) => ({
    label,
    insertText: label,
    detail: spec.help,
    kind: 'waarde',
    start: offset - typed.length,
    end: offset,
  }));
}

function defaults(typed: string, offset: number): TemplateCompletion[] {
  return [
    { label: '${selectie}', detail: 'De geselecteerde tekst' },
    ...PRACTICE_KEYS.map((key) => ({
      label: `\${praktijk.${key}}`,
      detail: `${PRACTICE_LABELS[key]}, meteen in de prompt`,
    })),
  ].map(({ label, detail }) => ({
    label,
    insertText: label,
    detail,
    kind: 'waarde',
    start: offset - typed.length,
    end: offset,
  }));
}

function completeReference(source: string, before: string, offset: number): TemplateCompletion[] {
  const open = /\$\{([\w.]*)$/.exec(before);
  if (!open) return [];
  const start = offset - open[1]!.length;
  const closed = source[offset] === '}';
  const names = [
    ...looseFields(source).map(({ id, label }) => ({ name: id, detail: label })),
    { name: 'selectie', detail: 'De geselecteerde tekst' },
    ...PRACTICE_KEYS.map((key) => ({
      name: `praktijk.${key}`,
      detail: `${PRACTICE_LABELS[key]}, na het antwoord ingevuld`,
    })),
  ];
  return names.map(({ name, detail }) => ({
    label: name,
    insertText: closed ? name : `${name}}`,
    detail,
    kind: 'veld',
    start,
    end: offset,
  }));
}

function completeSafeguard(body: string, before: string, offset: number): TemplateCompletion[] {
  const item = /^-\s+(\w*)$/.exec(before);
  if (!item) return [];
  return missingSafeguards(body).map(({ id, naam, zin }) => ({
    label: `${id} ${naam}`,
    insertText: zin,
    detail: zin,
    kind: 'waarborg',
    start: offset - item[1]!.length,
    end: offset,
  }));
}
