/**
 * The last steps of a text that may leave, in the order in which a failure does least: the journal, what the codes
 * stand for, the clipboard. Without a journal that the policy asks for nothing else has happened, and the vault still
 * tells what left before. A vault that refuses keeps the data as long as the window. A clipboard that refuses leaves a
 * line in the journal about a text that went nowhere: better than a text that went and no line. Knows no VS Code.
 */

export interface LeaveEdge {
  /** Writes the decision in the journal. */
  readonly writeDown: () => Promise<void>;
  /** Whether the policy that holds now lets nothing leave without a journal. */
  readonly journalRequired: () => Promise<boolean>;
  /** Keeps what the codes stand for; rejects when they live in memory only. */
  readonly keep: () => Promise<void>;
  readonly copy: () => Promise<void>;
  /** For the log; must not log content. */
  readonly report: (error: unknown) => void;
}

export interface Left {
  /** False when the policy asks for a journal that could not be written: nothing was kept or copied. */
  readonly copied: boolean;
  readonly inJournal: boolean;
  /** False when the data live as long as the window. */
  readonly inVault: boolean;
}

/** Rejects when the policy can't be read or the clipboard refuses: nothing was copied then. */
export async function leave(edge: LeaveEdge): Promise<Left> {
  const inJournal = await succeeds(edge.writeDown, edge.report);
  if (!inJournal && (await edge.journalRequired())) return { copied: false, inJournal, inVault: false };
  const inVault = await succeeds(edge.keep, edge.report);
  await edge.copy();
  return { copied: true, inJournal, inVault };
}

async function succeeds(act: () => Promise<void>, report: (error: unknown) => void): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}
