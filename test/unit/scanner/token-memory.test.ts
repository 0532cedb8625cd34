/** Tokens that are kept from one text to the next are those that the text has when it is read anew. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TokenMemory } from '../../../src/scanner/token-memory';
import { tokenise } from '../../../src/scanner/tokenise';
import type { Tokens } from '../../../src/scanner/tokens';
import { knowledge } from './real-scanner';
import { texts } from './texts';

/** All that is told of the tokens, and that nothing is told of any behind them. */
function told(tokens: Tokens): unknown {
  const { count, counts, woken, newlines, misread } = tokens;
  const columns = Object.entries(tokens).filter(([, column]) => ArrayBuffer.isView(column)) as [
    string,
    Uint8Array,
  ][];
  return {
    ...{ count, counts, woken, newlines, misread },
    ...Object.fromEntries(columns.map(([name, column]) => [name, [...column.subarray(0, count)]])),
    beyond: columns.filter(([, column]) => column.subarray(count).some((value) => value !== 0)),
  };
}

const parts = fc.oneof(fc.constantFrom('\n', ' ', "'t ", 'J.', 'P.', 'D0KTER', '12', ' \n', 'a'), texts);
const edits = fc.array(
  fc.record({ typed: parts, place: fc.double({ min: 0, max: 1, noNaN: true }), replaces: fc.nat(40) }),
  { maxLength: 6 },
);

test('after any edits they are those of the text as it is then', () => {
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), edits, (before, typing) => {
      const memory = new TokenMemory();
      let text = before.join('');
      memory.tokenise(text, knowledge.lexicon);
      for (const { typed, place, replaces } of typing) {
        const at = Math.floor(place * text.length);
        text = text.slice(0, at) + typed + text.slice(at + replaces);
        expect(told(memory.tokenise(text, knowledge.lexicon).tokens)).toEqual(
          told(tokenise(text, knowledge.lexicon)),
        );
      }
    }),
    { numRuns: 500 },
  );
});
