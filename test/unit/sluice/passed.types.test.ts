/** What must not compile. `tsc` fails on a `@ts-expect-error` that expects nothing; the run only needs the file to load. */
import { expect, it } from 'vitest';
import { release, type Pass, type Passed, type Proposal } from '../../../src/sluice';

function mustNotCompile(pass: Pass, proposal: Proposal): void {
  // @ts-expect-error A look-alike is no Passed.
  const forged: Passed = { text: 'Jan', destination: 'extern' };
  // @ts-expect-error An empty object is no Passed.
  const empty: Passed = {};
  // @ts-expect-error A copy of a Passed is no Passed.
  const copied: Passed = { ...pass.passed };
  // @ts-expect-error A text is no Passed.
  release('Jan', 'extern');
  // @ts-expect-error The preview is no Passed.
  release(proposal, 'extern');
  // @ts-expect-error A Passed can't be read without `release`.
  const text: string = pass.passed.text;
  // @ts-expect-error A copy of a proposal with another text is no Proposal.
  const changed: Proposal = { ...proposal, preview: 'Jan' };
  void [forged, empty, copied, text, changed];
}

it('is checked by tsc', () => {
  expect(mustNotCompile).toBeTypeOf('function');
});
