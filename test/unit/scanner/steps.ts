/** Counts the work of a scan in steps instead of seconds: a step is one read of a token's or a line's property. */
import type { Candidate, Doc } from '../../../src/scanner/document';
import { readLayout } from '../../../src/scanner/layout';
import { weighLeftovers } from '../../../src/scanner/leftover';
import { recogniseNames } from '../../../src/scanner/names';
import { recogniseAddress } from '../../../src/scanner/recognisers/address';
import { recogniseDates } from '../../../src/scanner/recognisers/dates';
import { recogniseEmail } from '../../../src/scanner/recognisers/contact/email';
import { recogniseEnglish } from '../../../src/scanner/recognisers/english';
import { recogniseNumbers } from '../../../src/scanner/recognisers/numbers';
import { recogniseSpoken } from '../../../src/scanner/recognisers/numbers/spoken';
import { tokenise } from '../../../src/scanner/tokenise';
import { makeView } from '../../../src/scanner/view';
import { knowledge } from './real-scanner';
import { wokenTokens } from '../../../src/scanner/woken';

const RECOGNISERS = {
  names: recogniseNames,
  numbers: recogniseNumbers,
  spoken: recogniseSpoken,
  email: recogniseEmail,
  address: recogniseAddress,
  dates: recogniseDates,
  english: recogniseEnglish,
} as const;
export type Stage = 'layout' | 'leftover' | keyof typeof RECOGNISERS;

/** Steps per stage, and the candidates that the recognisers propose together. */
export function countSteps(text: string): { steps: Record<Stage, number>; candidates: number } {
  let steps = 0;
  const counted = <T extends object>(record: T): T =>
    Object.fromEntries(
      Object.entries(record).map(([key, value]) => [
        key,
        ArrayBuffer.isView(value)
          ? new Proxy(value, {
              get(target, property) {
                steps++;
                const found: unknown = Reflect.get(target, property);
                return typeof found === 'function' ? (found.bind(target) as unknown) : found;
              },
            })
          : value,
      ]),
    ) as T;

  const view = makeView(text);
  const tokens = counted(tokenise(view.text, knowledge.lexicon));
  const plainLayout = readLayout(view.text, tokens);
  const perStage = { layout: steps } as Record<Stage, number>;
  const woken = wokenTokens(view.text, tokens);
  const doc: Doc = { view, text: view.text, tokens, woken, layout: counted(plainLayout), ...knowledge };
  const candidates: Candidate[] = [];
  for (const [stage, recognise] of Object.entries(RECOGNISERS)) {
    steps = 0;
    for (const candidate of recognise(doc)) candidates.push(candidate);
    perStage[stage as Stage] = steps;
  }
  steps = 0;
  weighLeftovers(doc, candidates);
  perStage.leftover = steps;
  return { steps: perStage, candidates: candidates.length };
}
