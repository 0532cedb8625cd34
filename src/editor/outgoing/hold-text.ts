/** Why a text is held, in the words of the modal: what, where, what to do. Pure. */
import type { Held } from '../../sluice';
import { countByCategory, countsInWords } from '../shared/categories';
import { lineOf } from '../shared/lines';
import type { SourceText } from '../shared/source-text';

export interface HoldText {
  readonly title: string;
  readonly detail: string;
  /** The first place in the text that is held; undefined when the reason has no place. */
  readonly first: { readonly start: number; readonly end: number } | undefined;
}

type Source = Pick<SourceText, 'text' | 'firstLine'>;

/** Lines named in the modal at most; the first ones are enough to start with. */
const MAX_LINES = 8;

/** A new window starts the scanner anew: that is of this edge, and no part of the reason. */
const STILL_FAILS = 'Lukt het dan nog niet? Sluit dit venster en open het opnieuw.';

/**
 * @param source the text the spans of `held` point in.
 * @param policyTrouble why the policy can't be used; then that is the reason, whatever the strictest policy says.
 */
export function holdText(held: Held, source: Source, policyTrouble?: string): HoldText {
  const spans = held.reasons.flatMap((reason) => reason.spans).sort((a, b) => a.start - b.start);
  const parts = policyTrouble === undefined ? held.reasons.map(({ message }) => message) : [policyTrouble];
  if (spans.length > 0) {
    parts.push(`Het gaat om ${countsInWords(countByCategory(spans))}${linesInWords(source, spans)}.`);
  }
  if (held.reasons.some(({ code }) => code === 'scan-failed')) parts.push(STILL_FAILS);
  parts.push('Er is niets gekopieerd. Uw tekst is niet veranderd.');
  return { title: 'Deze tekst gaat niet naar de chatbot', detail: parts.join('\n\n'), first: spans[0] };
}

/** ": regels 3, 8"; empty when the text has no lines in its document. */
function linesInWords({ text, firstLine }: Source, spans: readonly { readonly start: number }[]): string {
  if (firstLine === undefined) return '';
  const lines = [...new Set(spans.map(({ start }) => lineOf(text, start, firstLine)))];
  const named = lines.slice(0, MAX_LINES).join(', ');
  const more = lines.length > MAX_LINES ? ' en verder' : '';
  return `: ${lines.length === 1 ? 'regel' : 'regels'} ${named}${more}`;
}
