/** What the policy and the user together say about one finding. Pure; the gate is the only caller. */
import { CORE_CATEGORIES } from '../../scanner/finding';
import type { Category, Finding } from '../../scanner';
import { alwaysReplaced } from '../bsn';
import { choiceFor, choiceSource } from './choices';
import type { Choice, DestinationKind, DestinationPolicy } from '../types';

export interface Judged {
  readonly finding: Finding;
  readonly value: string;
  readonly key: string;
  readonly mayKeep: boolean;
  /** `replace` it, `ask` the user, `keep` it as a false alarm, or `leave` it because the policy lets it be. */
  readonly fate: 'replace' | 'ask' | 'keep' | 'leave';
  /** The choice that made it `keep`. */
  readonly choice: Choice | null;
}

/** Judges findings for one destination with one set of choices. */
export class Judge {
  private readonly byKey = new Map<string, Choice[]>();
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly destination: DestinationKind,
    private readonly policy: DestinationPolicy,
    private readonly fingerprint: (value: string) => string,
    choices: readonly Choice[],
  ) {
    for (const choice of choices) {
      const known = this.byKey.get(choice.key);
      if (known) known.push(choice);
      else this.byKey.set(choice.key, [choice]);
    }
  }

  judge(finding: Finding, value: string): Judged {
    const key = this.key(finding.category, value);
    const bsn = alwaysReplaced(finding.category, value);
    // A BSN never leaves: no policy and no choice frees one for an external chatbot.
    const mayKeep = this.policy.dismissal !== 'never' && !(this.destination === 'extern' && bsn);
    const choice = choiceFor(this.byKey, key, finding);
    const kept =
      mayKeep &&
      choice?.choice === 'keep' &&
      (choice.scope === 'document' || this.policy.dismissal === 'practice');
    const fate = kept ? 'keep' : this.fate(finding, bsn, choice?.choice === 'replace');
    return { finding, value, key, mayKeep, fate, choice: kept ? choice : null };
  }

  /** The same for what the user marked: no choice about a finding frees that, only taking the mark back does. */
  judgeMarked(finding: Finding, value: string): Judged {
    const bsn = alwaysReplaced(finding.category, value);
    const fate = this.fate(finding, bsn, true);
    return { finding, value, key: this.key(finding.category, value), mayKeep: false, fate, choice: null };
  }

  private fate({ category, severity }: Finding, bsn: boolean, confirmed: boolean): Judged['fate'] {
    if (bsn && this.destination === 'extern') return 'replace';
    const guarded = this.isGuarded(category);
    switch (severity) {
      case 'block':
        return guarded || this.destination === 'extern' ? 'replace' : 'leave';
      case 'review':
        if (confirmed || this.policy.review === 'replace' || (bsn && guarded)) return 'replace';
        return this.policy.review;
      case 'info':
        return guarded || confirmed ? 'replace' : 'leave';
    }
  }

  /** Whatever a policy value says, the core categories are guarded on the way out (ROER 3.3.1). */
  isGuarded(category: Category): boolean {
    const core = this.destination === 'extern' && CORE_CATEGORIES.includes(category);
    return core || this.policy.guarded.includes(category);
  }

  private key(category: Category, value: string): string {
    const source = choiceSource(category, value);
    const known = this.keys.get(source);
    if (known !== undefined) return known;
    const key = this.fingerprint(source);
    this.keys.set(source, key);
    return key;
  }
}
