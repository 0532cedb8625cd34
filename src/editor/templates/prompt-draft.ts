/** Which text goes on in another template when a prompt stands in front. Pure. */
import { NOT_GIVEN, type Filled } from '../../prompts';
import { oneLineEnd } from '../shared/lines';

/** What a prompt was made of, as long as it is open in this window. */
export interface MadeOf {
  /** The draft that it was filled with; empty without one. */
  readonly draft: string;
  readonly filled: Filled;
}

/**
 * The draft for the next template: what the user selected in the prompt, or else the draft that the prompt was filled
 * with, as long as that stands in it unchanged. The rest of a prompt is no draft, and neither is a place to fill in,
 * which VS Code selects as soon as the prompt opens. Empty when there is none.
 * @param made undefined when it isn't known, as after a reload.
 */
export function draftInPrompt(prompt: string, selected: string, made: MadeOf | undefined): string {
  if (selected !== '' && !isPlaceToFill(selected, made)) return selected;
  const draft = made?.draft ?? '';
  return oneLineEnd(prompt).includes(oneLineEnd(draft)) ? draft : '';
}

function isPlaceToFill(selected: string, made: MadeOf | undefined): boolean {
  if (selected === NOT_GIVEN || /^\[INVULLEN:[^\]]*\]$/u.test(selected)) return true;
  return made?.filled.tabStops.some(({ start, end }) => made.filled.text.slice(start, end) === selected) ?? false;
}
