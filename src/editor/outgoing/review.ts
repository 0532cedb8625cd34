/** Doubtful findings: the user keeps or replaces each, or all at once. Nothing leaves before that. */
import * as vscode from 'vscode';
import type { ProposedFinding } from '../../sluice';
import type { SourceText } from '../shared/source-text';
import { wordsAround } from '../shared/words-around';
import { askedOnce, reviewPlace } from './review-text';

export interface Reviewed {
  readonly finding: ProposedFinding;
  readonly choice: 'replace' | 'keep';
}

export interface Review {
  /** A choice for each finding; undefined when the user stopped. */
  readonly reviewed: readonly Reviewed[] | undefined;
  /** The list: it stays, and takes the keys, until what comes next is there. A second Enter would land in the draft. */
  readonly list: vscode.Disposable;
}

interface ReviewItem extends vscode.QuickPickItem {
  readonly finding: ProposedFinding;
}

/**
 * Asks about the doubtful findings. Everything is marked for replacing at first: Enter replaces all,
 * Space takes the mark from one.
 * @param source the text that the findings stand in.
 */
export async function reviewFindings(
  undecided: readonly ProposedFinding[],
  source: Pick<SourceText, 'text' | 'firstLine'>,
): Promise<Review> {
  const distinct = askedOnce(undecided);
  const items = distinct.map((finding): ReviewItem => ({
    label: finding.value.replace(/\s+/gu, ' '),
    description: `${reviewPlace(finding, source)}: ${wordsAround(finding, source.text)}`,
    detail: finding.mayKeep ? finding.reason : `${finding.reason} Dit gegeven wordt altijd vervangen.`,
    finding,
  }));
  const list = vscode.window.createQuickPick<ReviewItem>();
  list.title = `${distinct.length === 1 ? 'Een twijfel' : `${distinct.length} twijfels`}: vervangen door een code?`;
  list.placeholder = 'Aangevinkt = vervangen. Enter: doorgaan. Escape: stoppen.';
  list.canSelectMany = true;
  list.ignoreFocusOut = true;
  list.matchOnDescription = true;
  list.items = items;
  list.selectedItems = items;
  const picked = await new Promise<readonly ReviewItem[] | undefined>((resolve) => {
    list.onDidAccept(() => resolve(list.selectedItems));
    list.onDidHide(() => resolve(undefined));
    list.show();
  });
  if (!picked) return { reviewed: undefined, list };
  list.busy = true;
  const replaced = new Set(picked.map(({ finding }) => finding.key));
  const reviewed = distinct.map((finding): Reviewed => ({
    finding,
    choice: replaced.has(finding.key) || !finding.mayKeep ? 'replace' : 'keep',
  }));
  return { reviewed, list };
}
