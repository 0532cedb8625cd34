/** A code that is not letter for letter ours, as a row to approve: what was written, where, among which words, and what comes there. Pure. */
import type { LenientProposal } from '../../sluice';
import { wordsAround } from '../shared/words-around';

export interface ApprovalRow {
  readonly label: string;
  readonly description?: string;
  readonly detail: string;
}

/** @param text the text that the span of the proposal points in. */
export function approvalRow(proposal: LenientProposal, text: string): ApprovalRow {
  const { start, end, original, why, certainty } = proposal;
  const line = text.slice(0, start).split(/\r\n?|\n/u).length;
  return {
    label: `“${onOneLine(text.slice(start, end))}”, regel ${line} → ${onOneLine(original)}`,
    ...(certainty === 'doubtful' ? { description: 'kijk dit goed na' } : {}),
    detail: `${wordsAround(proposal, text)} · ${why}`,
  };
}

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ');
