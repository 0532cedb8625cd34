import { FrontMatter, splitFrontMatter } from './front-matter';
import { Positions } from './positions';
import { readFields } from './parse';
import type { Field } from './template';

/** The fields that can be read from a template, whatever else is wrong with it. Never throws. */
export function looseFields(source: string): readonly Field[] {
  const split = splitFrontMatter(source);
  if (!split) return [];
  try {
    const reader = new FrontMatter(new Positions('', source), split.yamlStart);
    const map = reader.parse(split.yaml, source.length);
    return map ? readFields(reader, map) : [];
  } catch {
    return [];
  }
}
