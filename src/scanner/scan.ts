/** The stages of a scan, in their order. */
import { readDocument, type Candidate, type Knowledge } from './document';
import type { Finding } from './finding';
import { withBlock } from './memory';
import { recogniseNames } from './names';
import type { LineMemory } from './names/line-memory';
import { RECOGNISERS } from './recognisers';
import { resolve } from './resolve';

export function scanText(text: string, knowledge: Knowledge, memory?: LineMemory): Finding[] {
  return withBlock(() => {
    const doc = readDocument(text, knowledge, memory);
    const candidates: Candidate[] = [];
    for (const recognise of [recogniseNames, ...RECOGNISERS])
      for (const candidate of recognise(doc)) candidates.push(candidate);
    return resolve(doc, candidates);
  });
}
