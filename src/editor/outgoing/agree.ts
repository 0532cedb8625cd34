/**
 * From a draft to a text that the user agreed to and the gate lets pass. A question can stand open for an hour, in
 * which the policy or the codes may change: after each one the text goes through a new gate, and what the user has
 * not seen is shown first. Knows no VS Code.
 */
import type { Gate, Held, Pass, PrepareRequest, Proposal, ProposedFinding } from '../../sluice';

export interface AgreeEdge {
  /** A gate with the policy that holds now. */
  readonly gate: () => Promise<Gate>;
  /** What goes with the text: the codes and the choices there are now. */
  readonly request: () => Promise<PrepareRequest>;
  /** Asks about doubtful findings and keeps the answers. False when the user stops. */
  readonly review: (undecided: readonly ProposedFinding[]) => Promise<boolean>;
  /**
   * Shows the text as it will go. False when the user stops.
   * @param changed true when the user agreed to another text a moment ago.
   */
  readonly preview: (proposal: Proposal, changed: boolean) => Promise<boolean>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export type Agreed =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'held'; readonly held: Held }
  | { readonly kind: 'pass'; readonly pass: Pass; readonly proposal: Proposal };

export async function agreeOn(text: string, edge: AgreeEdge): Promise<Agreed> {
  let seen: string | undefined;
  for (;;) {
    const request = await edge.request();
    const gate = await edge.gate();
    const proposal = gate.prepare(text, request);
    if (proposal.verdict === 'hold') return { kind: 'held', held: proposal };
    if (proposal.undecided.length > 0) {
      if (!(await edge.review(proposal.undecided))) return { kind: 'stopped' };
    } else if (needsPreview(proposal) && proposal.preview !== seen) {
      if (!(await edge.preview(proposal, seen !== undefined))) return { kind: 'stopped' };
      seen = proposal.preview;
    } else {
      const decision = gate.decide(proposal, edge.now());
      return decision.verdict === 'pass'
        ? { kind: 'pass', pass: decision, proposal }
        : { kind: 'held', held: decision };
    }
  }
}

/** Nothing replaced and nothing left by choice: there is nothing to look at. */
function needsPreview(proposal: Proposal): boolean {
  return proposal.replacements.length > 0 || proposal.kept.length > 0;
}
