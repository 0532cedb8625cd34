/** Words and places of the preview. Pure. */
import type { Proposal } from '../../sluice';

/** Scheme of the two documents side by side. */
export const PREVIEW_SCHEME = 'promptsluis-voorbeeld';

/** What a user reads who asks for a safe copy of the preview itself: that has no list of what its codes stand for. */
export const IN_PREVIEW = 'Dit is het voorbeeld. Enter = kopiëren, Escape = stoppen.';

/**
 * The keys of the preview, in the status bar as long as it is open: a tab in a narrow column cuts its title.
 * @param toFill how many places of a prompt the user still has to fill in.
 * @param kept how many findings stay, because somebody said so.
 */
export function previewKeys(toFill: number, kept: number): string {
  // VS Code cuts a longer message than this: of a prompt that isn't complete the tab alone says that it is a preview.
  const what =
    toFill > 0
      ? `Nog ${toFill} ${toFill === 1 ? 'plek' : 'plekken'} in te vullen.`
      : kept > 0
        ? `${kept} ${kept === 1 ? 'gegeven blijft' : 'gegevens blijven'} staan.`
        : 'Voorbeeld:';
  return `${what} Enter = kopiëren, F8 = volgende, Escape = stoppen.`;
}

/** What a user reads when the text is shown again, because other rules or codes hold than a moment ago. */
export const PREVIEW_CHANGED =
  'De regels of de codes zijn intussen veranderd. Kijk de tekst nog een keer na.';

/** Nobody has looked at a text in less time than this. In milliseconds. */
export const LOOK_MS = 750;

/**
 * Whether an Enter is about the preview, and not a second one, or one held too long, for the list that stood there
 * before: that would copy a text nobody looked at.
 * @param last when the preview came on screen, or when the Enter before this one came; both in milliseconds.
 */
export function isMeantEnter(now: number, last: number): boolean {
  return now - last >= LOOK_MS;
}

/** How long a preview stays after the Enter that ends it: a key that is held repeats after half a second. */
export const REPEAT_MS = 500;

/** A span in the text as it goes. UTF-16 offsets, end exclusive. */
export interface Stop {
  readonly start: number;
  readonly end: number;
}

const inOutgoing = (spans: readonly { readonly newStart: number; readonly newEnd: number }[]): Stop[] =>
  spans.map(({ newStart, newEnd }) => ({ start: newStart, end: newEnd }));

/** What stands in the text as it goes in place of what was found. */
export const replacedIn = ({ replacements }: Pick<Proposal, 'replacements'>): Stop[] =>
  inOutgoing(replacements);

/** What was found and goes along as it is, because the user or a colleague said so, each place once. */
export const keptIn = ({ kept }: Pick<Proposal, 'kept'>): Stop[] => inOutgoing(kept);

/** The places F8 goes along, in order of place: what is replaced, and what stays. */
export function stopsOf(proposal: Pick<Proposal, 'replacements' | 'kept'>): Stop[] {
  return [...replacedIn(proposal), ...keptIn(proposal)].sort((a, b) => a.start - b.start);
}

/**
 * The stop after `offset`, or before it; goes round at the ends.
 * Undefined when there are none.
 */
export function nextStop<T extends { readonly start: number }>(
  stops: readonly T[],
  offset: number,
  direction: 1 | -1,
): T | undefined {
  if (direction === 1) return stops.find(({ start }) => start > offset) ?? stops[0];
  return stops.filter(({ start }) => start < offset).at(-1) ?? stops.at(-1);
}

/** The name on the tab: it also tells the keys, since the tab is what a user sees first. */
export function previewTitle(title: string): string {
  return `${title}: dit krijgt de chatbot (Enter = kopiëren, F8 = volgende, Escape = stoppen)`;
}
