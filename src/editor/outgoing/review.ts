/** Doubtful findings: the user keeps or replaces each, or all at once. Nothing leaves before that. */
import * as vscode from 'vscode';
import type { ProposedFinding } from '../../sluice';
import type { SourceText } from '../shared/source-text';
import { reviewPlace } from './review-text';

export interface Reviewed {
  readonly finding: ProposedFinding;
  readonly choice: 'replace' | 'keep';
}

interface ReviewItem extends vscode.QuickPickItem {
  readonly finding: ProposedFinding;
}

/**
 * Asks about the doubtful findings. Everything is marked for replacing at first: Enter replaces all,
 * Space takes the mark from one.
 * @param source the text that the findings stand in.
 * @returns a choice for each finding, or undefined when the user stops.
 */
export async function reviewFindings(
  undecided: readonly ProposedFinding[],
  source: Pick<SourceText, 'text' | 'firstLine'>,
): Promise<Reviewed[] | undefined> {
  const distinct = [...new Map(undecided.map((finding) => [finding.key, finding])).values()];
  const items = distinct.map((finding): ReviewItem => ({
    label: finding.value.replace(/\s+/gu, ' '),
    description: reviewPlace(finding, source),
    detail: finding.mayKeep ? finding.reason : `${finding.reason} Dit gegeven wordt altijd vervangen.`,
    picked: true,
    finding,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `Kijk ${distinct.length === 1 ? 'dit gegeven' : `deze ${distinct.length} gegevens`} na`,
    placeHolder: 'Aangevinkt = vervangen. Enter: doorgaan. Escape: stoppen.',
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  if (!picked) return undefined;
  const replaced = new Set(picked.map(({ finding }) => finding.key));
  return distinct.map((finding) => ({
    finding,
    choice: replaced.has(finding.key) || !finding.mayKeep ? 'replace' : 'keep',
  }));
}
