/** Asks about codes that are not letter for letter ours before they go back. */
import * as vscode from 'vscode';
import type { LenientProposal } from '../../sluice';
import { approvalRow } from './approval-row';

/**
 * Only the notation differs: already ticked.
 * @param text the text that the proposals point in.
 * @returns undefined when the user stops; nothing has happened then.
 */
export async function approve(
  proposals: readonly LenientProposal[],
  text: string,
  title: string,
): Promise<LenientProposal[] | undefined> {
  if (proposals.length === 0) return [];
  const picked = await vscode.window.showQuickPick(
    proposals.map((proposal) => ({
      ...approvalRow(proposal, text),
      picked: proposal.certainty === 'likely',
      proposal,
    })),
    {
      title,
      placeHolder: 'Aangevinkt = terugzetten. Enter: doorgaan. Escape: stoppen.',
      canPickMany: true,
      ignoreFocusOut: true,
    },
  );
  return picked?.map(({ proposal }) => proposal);
}
