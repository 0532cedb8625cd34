/**
 * What the form of a text promises: `label: value` lines, tables with a header, HL7 segments. The result is one
 * label per token: what the label or column it stands under promises of it.
 */
import { bytes, ints } from '../memory';
import { Kind, type Tokens } from '../tokens';
import { readInserts } from './inserts';
import type { Layout } from './layout';
import { readLines } from './lines';
import { readRecords } from './records';
import { readTables } from './tables';

export type { Layout };

export function readLayout(text: string, tokens: Tokens): Layout {
  const { count, kind } = tokens;
  const label = bytes(count);
  const inTable = bytes(count);
  const line = ints(count);
  const cell = ints(count);
  const lines = tokens.newlines + 1;
  const lineFirst = ints(lines + 1);
  for (let i = 0, n = 0; i < count; i++) {
    line[i] = n;
    if (kind[i] === Kind.Newline) lineFirst[++n] = i + 1;
  }
  lineFirst[lines] = count;
  const layout: Layout = { label, inTable, line, lineFirst, cell };
  const separators = readLines(text, tokens, layout);
  readTables(text, tokens, layout, separators);
  readInserts(text, tokens, layout);
  readRecords(tokens, layout);
  return layout;
}
