/** Asks about codes that are not letter for letter ours before they go back. */
import * as vscode from 'vscode';
import type { LenientProposal } from '../../sluice';

/**
 * Only the notation differs: already ticked.
 * @returns undefined when the user stops; nothing has happened then.
 */
export async function approve(
  proposals: readonly LenientProposal[],
  title: string,
): Promise<LenientProposal[] | undefined> {
  if (proposals.length === 0) return [];
  const picked = await vscode.window.showQuickPick(
    proposals.map((proposal) => ({
      label: `${proposal.placeholder} → ${proposal.original.replace(/\s+/gu, ' ')}`,
      ...(proposal.certainty === 'doubtful' ? { description: 'kijk dit goed na' } : {}),
      detail: proposal.why,
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
