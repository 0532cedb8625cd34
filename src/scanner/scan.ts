/** The stages of a scan, in their order. */
import { withoutLeads } from './address-leads';
import { numbersBeside } from './beside';
import { readDocument, type Doc, type Knowledge } from './document';
import type { Finding } from './finding';
import { withBlock } from './memory';
import { weighLeftovers } from './leftover';
import { namesIn } from './names';
import { RECOGNISERS } from './recognisers';
import { resolve } from './resolve';
import { ScanMemory } from './scan-memory';

/** The findings of `text`; see `Scanner`. */
export function scanText(text: string, knowledge: Knowledge, memory?: ScanMemory): Finding[] {
  const kept = ScanMemory.holds(text) ? memory : undefined;
  return withBlock(() => findingsOf([readDocument(text, knowledge, kept)])[0]);
}

/** What `scanAll` gives for a text. */
export type ScanResult = { readonly findings: Finding[] } | { readonly error: unknown };

/** The findings of each text, as `scanText` has them; see `Scanner`. */
export function scanTexts(texts: readonly string[], knowledge: Knowledge): ScanResult[] {
  try {
    const all = withBlock(() => findingsOf(texts.map((text) => readDocument(text, knowledge))));
    return all.map((findings) => ({ findings }));
  } catch {
    // Only the text that can't be scanned fails.
    return texts.map((text) => scanAlone(text, knowledge));
  }
}

function scanAlone(text: string, knowledge: Knowledge): ScanResult {
  try {
    return { findings: scanText(text, knowledge) };
  } catch (error) {
    return { error };
  }
}

/** Takes all documents through a stage before the next begins: the processor then still knows its way there. */
function findingsOf(docs: readonly Doc[]): Finding[][] {
  const candidates = namesIn(docs);
  for (const recognise of RECOGNISERS)
    docs.forEach((doc, n) => {
      for (const candidate of recognise(doc)) candidates[n].push(candidate);
    });
  for (const more of [numbersBeside, weighLeftovers])
    docs.forEach((doc, n) => {
      for (const candidate of more(doc, candidates[n])) candidates[n].push(candidate);
    });
  return docs.map((doc, n) => resolve(doc, withoutLeads(doc, candidates[n])));
}
