/** The text of a safe paste, and what its codes stand for. Knows no VS Code. */
import { randomUUID } from 'node:crypto';
import { mergeMappings, pseudonymise, withEchoes, type Mapping } from '../../sluice';
import type { CorrectedChecker } from '../corrections/checker';
import type { Vault } from '../vault/vault';

/** Longer texts are pasted plainly, so that a paste never makes anyone wait; some 35 pages. In UTF-16 units. */
const MAX_PASTE = 100_000;

export interface SafeTextServices {
  /** Checks as the underlines do: what a user called no name gets no code. */
  readonly checker: Pick<CorrectedChecker, 'checkText'>;
  readonly vault: Pick<Vault, 'mappingFor' | 'ofDocument' | 'keep'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly report: (error: unknown) => void;
}

/** The document a text is pasted in. */
export interface PasteTarget {
  readonly uri: string;
  readonly title: string;
  readonly text: string;
}

export interface SafeText {
  readonly original: string;
  /** The same with codes. */
  readonly text: string;
  readonly mapping: Mapping;
}

/**
 * A text with codes; undefined when nothing in it is certain to point to a person, or the text can't be checked. What
 * is doubtful gets a code as well, as where all data of a document are replaced: the user chose a text without them. So
 * does a number or birth date where only the gate would see it, as it stands elsewhere in the text or has a code already.
 * Rejects when protected storage can't be read: no codes are offered then.
 */
export async function safeTextFor(
  original: string,
  target: PasteTarget,
  { checker, vault }: SafeTextServices,
): Promise<SafeText | undefined> {
  if (original.length > MAX_PASTE) return undefined;
  const outcome = await checker.checkText(original, target.uri);
  if (outcome.kind !== 'scanned') return undefined;
  const pressing = outcome.findings.filter(({ severity }) => severity !== 'info');
  if (!pressing.some(({ severity }) => severity === 'block')) return undefined;
  const mapping = keepingClear(await vault.mappingFor(target.uri), target.text);
  const everywhere = withEchoes(original, pressing, mapping, {
    replaced: pressing,
    kept: outcome.kept ?? [],
  });
  const { text, mapping: longer } = pseudonymise(original, everywhere, mapping);
  return { original, text, mapping: longer };
}

/**
 * Keeps what the codes of a safe text stand for. False when protected storage refuses: then the codes may not be
 * pasted, since what they stand for would be gone with the window.
 */
export async function keepSafeText(
  safe: SafeText,
  { uri, title }: Pick<PasteTarget, 'uri' | 'title'>,
  { vault, now, report }: SafeTextServices,
): Promise<boolean> {
  try {
    const entry = await vault.ofDocument(uri);
    await vault.keep({
      ...entry,
      id: entry?.id ?? randomUUID(),
      document: uri,
      title,
      // Codes may have been given out since the paste was offered.
      mapping: (entry && mergeMappings(entry.mapping, safe.mapping)) ?? safe.mapping,
      sent: entry?.sent ?? '',
      checks: entry?.checks ?? [],
      savedAt: now(),
    });
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}

/**
 * The mapping, which gives out no code that stands in `text` already. A document may hold codes of another day:
 * without this the pasted name could get the same one, and putting data back would name the wrong person.
 */
function keepingClear(mapping: Mapping, text: string): Mapping {
  return pseudonymise(text, [], mapping).mapping;
}
