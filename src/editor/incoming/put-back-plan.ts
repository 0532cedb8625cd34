/** What *Zet gegevens terug* does to a document and what it says about the rest. Pure. */
import { codeSpans, putBacks, type LenientProposal, type PutBack, type Restoration } from '../../sluice';
import { enumerate } from '../shared/categories';

/** A code that stays in the document, with its line after putting back, from 1. */
export interface LeftCode {
  readonly code: string;
  readonly line: number;
}

export interface PutBackPlan {
  /** Sorted, not overlapping; offsets in the text as it is. */
  readonly edits: readonly PutBack[];
  /** Codes that no data is kept of. */
  readonly unknown: readonly LeftCode[];
  /** Codes the user did not want to put back. */
  readonly refused: readonly LeftCode[];
}

export function putBackPlan(
  text: string,
  restoration: Restoration,
  approved: readonly LenientProposal[],
): PutBackPlan {
  const edits = putBacks(restoration, approved);
  const refused = restoration.proposals.filter((proposal) => !approved.includes(proposal));
  // Codes that stood in the document before its mapping was made are in no list of the restoration.
  const taken = [...edits, ...refused, ...restoration.unknown];
  const others = codeSpans(text).filter(
    ({ start, end }) => !taken.some((span) => span.start < end && start < span.end),
  );
  const left = (span: { readonly start: number; readonly end: number }): LeftCode => ({
    code: text.slice(span.start, span.end).replace(/\s+/gu, ' '),
    line: lineAfter(text, span.start, edits),
  });
  return {
    edits,
    unknown: [...restoration.unknown, ...others].sort((a, b) => a.start - b.start).map(left),
    refused: refused.map(left),
  };
}

/** Whether a text holds a code of our shape; a quick look, for menus. */
export function holdsCodes(text: string): boolean {
  return codeSpans(text).length > 0;
}

/** The codes of a text that no data is kept of at all. */
export function allUnknown(text: string): LeftCode[] {
  return codeSpans(text).map(({ code, start }) => ({ code, line: lineAfter(text, start, []) }));
}

/** What the user reads afterwards, and whether everything went back. */
export function putBackMessage({ edits, unknown, refused }: PutBackPlan): {
  text: string;
  complete: boolean;
} {
  const done =
    edits.length === 0
      ? 'Er is niets teruggezet.'
      : `${edits.length} ${edits.length === 1 ? 'gegeven' : 'gegevens'} teruggezet.`;
  const kept =
    refused.length === 0
      ? ''
      : ` ${refused.length === 1 ? 'Deze code hebt' : 'Deze codes hebt'} u laten staan: ${listOf(refused)}.`;
  const lost = unknown.length === 0 ? '' : ` ${unknownText(unknown)}`;
  return { text: `${done}${kept}${lost}`, complete: unknown.length + refused.length === 0 };
}

/** Says which codes can't go back, and what to do. */
export function unknownText(unknown: readonly LeftCode[]): string {
  const one = unknown.length === 1;
  return `Bij ${one ? 'deze code' : 'deze codes'} heeft Promptsluis geen gegeven meer: ${listOf(unknown)}. Vul ${one ? 'dat' : 'ze'} zelf in.`;
}

/** Longest list of codes that is written out. */
const MOST_NAMED = 5;

function listOf(codes: readonly LeftCode[]): string {
  const more = codes.length - MOST_NAMED;
  return enumerate([
    ...codes.slice(0, MOST_NAMED).map(({ code, line }) => `${code} (regel ${line})`),
    ...(more > 0 ? [`nog ${more}`] : []),
  ]);
}

const lineEnds = (text: string): number => text.split('\n').length - 1;

/** The line of an offset once the edits are made: an original may take more lines than its code. */
function lineAfter(text: string, offset: number, edits: readonly PutBack[]): number {
  const moved = edits
    .filter(({ start }) => start < offset)
    .reduce(
      (sum, { start, end, original }) => sum + lineEnds(original) - lineEnds(text.slice(start, end)),
      0,
    );
  return 1 + lineEnds(text.slice(0, offset)) + moved;
}
