import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyLenient, pseudonymise, restore } from '../../../src/sluice';
import { freshMapping, tagged } from './support';

const { text, findings } = tagged(
  'Dhr. <NAAM>Jan de Vries</NAAM>, mevrouw <NAAM>Smit</NAAM>, <NAAM>Anna</NAAM>, <BSN>123456782</BSN>, ' +
    '<GEBOORTEDATUM>12-03-1956</GEBOORTEDATUM>, <TELEFOON>06-12345678</TELEFOON>',
);
const out = pseudonymise(text, findings, freshMapping(), { ageOn: { year: 2025, month: 11, day: 24 } });

/** Ways to write the same placeholder otherwise; any of them can come on top of another. */
const LABEL_CHANGES: readonly ((label: string) => string)[] = [
  (l) => l,
  (l) => l.toLowerCase(),
  (l) => l[0] + l.slice(1).toLowerCase(),
  (l) => `${l[0]}\u200b${l.slice(1)}`,
  (l) =>
    ({ NAAM: 'NAME', ACHTERNAAM: 'LAST NAME', VOORNAAM: 'FIRST_NAME', GEBOORTEDATUM: 'Date of birth' })[l] ??
    l,
];
const SEPARATORS = ['-', '_', ' ', '\u00a0', '–', '\u2011', ' - ', '-\n', '\\-', '&#45;', ''];
const BRACKETS: readonly (readonly [string, string])[] = [
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
  ['【', '】'],
  ['\\[', '\\]'],
  ['&#91;', '&#93;'],
  ['{{', '}}'],
  ['[ ', ' ]'],
  ['[**', '**]'],
  ['%5B', '%5D'],
];
const mangled = fc
  .tuple(
    fc.constantFrom(...out.mapping.entries),
    fc.constantFrom(...LABEL_CHANGES),
    fc.constantFrom(...SEPARATORS),
    fc.constantFrom(...BRACKETS),
  )
  .map(([entry, change, separator, [open, close]]) => ({
    original: entry.original,
    written: `${open}${change(entry.label)}${separator}${entry.number}${close}`,
  }));

describe('the way back', () => {
  it('finds any mixture of changed label, separator and brackets', () => {
    const word = fc.constantFrom('en', 'belt', 'op maandag', 'om 10 uur', 'met 2 tabletten', '(spoed)');
    fc.assert(
      fc.property(fc.array(fc.tuple(mangled, word), { minLength: 1, maxLength: 6 }), (parts) => {
        const answer = parts.map(([{ written }, w]) => `${written} ${w}`).join(', ');
        const expected = parts.map(([{ original }, w]) => `${original} ${w}`).join(', ');
        const restoration = restore(answer, out.mapping);
        expect(applyLenient(answer, restoration, restoration.proposals)).toBe(expected);
        expect(restoration.unknown).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('proposes spans of the answer, in order, apart from each other, whatever the answer', () => {
    const piece = fc.constantFrom(
      '[NAAM-1]',
      'NAAM',
      '-',
      '1',
      '[',
      ']',
      '\\',
      '&#91;',
      '(',
      ')',
      ' ',
      '\n',
      '`',
      '**',
      'VOOR',
      "'s",
      '[NAAM-2',
      'b',
      '％',
    );
    const answers = fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(answers, fc.boolean(), (answer, withSent) => {
        const restoration = restore(answer, out.mapping, withSent ? { sent: out.text } : {});
        let at = 0;
        for (const { start, end } of restoration.proposals) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(answer.length);
        for (const { start, end, found } of restoration.unknown) expect(answer.slice(start, end)).toBe(found);
        for (const { newStart, newEnd, original } of restoration.strict) {
          expect(restoration.text.slice(newStart, newEnd)).toBe(original);
        }
        expect(applyLenient(answer, restoration, [])).toBe(restoration.text);
      }),
      { numRuns: 2000 },
    );
  });

  it('survives an edit of the answer before it is restored', () => {
    const answer = `Beste [VOORNAAM-${numberOf('Anna')}],\n\nGroet`;
    const edited = `${answer.replace('Beste', 'Lieve')}\nP.S. [BSN-1]`;
    expect(restore(edited, out.mapping).text).toBe('Lieve Anna,\n\nGroet\nP.S. 123456782');
  });

  it('takes a birth date with its age, without it, and with another', () => {
    expect(out.text).toContain('[GEBOORTEDATUM-1, 69 jaar]');
    for (const strict of ['[GEBOORTEDATUM-1, 69 jaar]', '[GEBOORTEDATUM-1]']) {
      expect(restore(strict, out.mapping).text).toBe('12-03-1956');
    }
    const answer = '[GEBOORTEDATUM-1, 70 jaar] en [Geboortedatum 1, 69 jaar]';
    const restoration = restore(answer, out.mapping);
    expect(applyLenient(answer, restoration, restoration.proposals)).toBe('12-03-1956 en 12-03-1956');
  });

  it.each([
    '[GEBOORTEDATUM-1, 69]', '[GEBOORTEDATUM-1 (69 jaar)]', '[GEBOORTEDATUM-1: 69 jaar]', '[GEBOORTEDATUM-1 – 69 jaar]',
    '[GEBOORTEDATUM-1 | 69 jaar oud]', '[DATE OF BIRTH-1, 69 years old]', '[DOB-1, 69 years]', '[geboortedatum 1, 69 jr.]',
    '(GEBOORTEDATUM-1, 69 jaar)', 'GEBOORTEDATUM-1, 69 jaar', '[GEBOORTEDATUM-1,69 jaar]', '**[GEBOORTEDATUM 1, 69 jaar]**',
    '[GEBOORTEDATUM-1, jonger dan 1 jaar]', '[DOB-1, younger than 1 year]', '[GEBOORTEDATUM-1, 90 jaar of ouder]',
  ])('leaves nothing of the age behind: %s', (answer) => {
    const restoration = restore(answer, out.mapping);
    const whole = applyLenient(answer, restoration, restoration.proposals);
    expect(whole.replaceAll('*', '')).toBe('12-03-1956');
  }); // prettier-ignore

  it.each([
    // The sentence is the chatbot's own.
    ['Geboren op [GEBOORTEDATUM-1] (69 jaar).', 'Geboren op 12-03-1956 (69 jaar).'],
    ['Geboren op GEBOORTEDATUM-1 (69 jaar).', 'Geboren op 12-03-1956 (69 jaar).'],
    ['[BSN-1, 69 jaar]', '123456782, 69 jaar'],
  ])('leaves an age that is no part of the code: %s', (answer, expected) => {
    const restoration = restore(answer, out.mapping);
    expect(applyLenient(answer, restoration, restoration.proposals)).toBe(expected);
  });

  describe('in a document that was used for one letter after another', () => {
    // Both are called Jan; the chatbot makes up a surname for the second, and the list has one: that of the first.
    const first = tagged('Dhr. <NAAM>Jan de Vries</NAAM>: bel de heer <NAAM>De Vries</NAAM>.');
    const second = tagged('<NAAM>Jan</NAAM> hoest sinds maandag.');
    const { mapping } = pseudonymise(first.text, first.findings, freshMapping());
    const later = pseudonymise(second.text, second.findings, mapping);
    const back = (answer: string) => restore(answer, later.mapping, { sent: later.text });

    it.each(['[ACHTERNAAM-1]', '[achternaam-1]', 'ACHTERNAAM-1', '[LAST NAME-1]'])(
      'puts no other part of a name back unasked: %j',
      (code) => {
        expect(later.text).toBe('[VOORNAAM-1] hoest sinds maandag.');
        const { text: letter, strict, proposals } = back(`Geachte heer ${code}, beste [VOORNAAM-1],`);
        expect(letter).toBe(`Geachte heer ${code}, beste Jan,`);
        expect(strict.map(({ original }) => original)).toEqual(['Jan']);
        expect(proposals.map(({ original, certainty }) => [original, certainty])).toEqual([
          ['De Vries', 'doubtful'],
        ]);
      },
    );

    it.each(['[NAAM-1]', '[naam-1]', '[NAME-1]'])(
      'puts nothing of an earlier letter back unasked: %j',
      (code) => {
        const other = tagged('<NAAM>Anna Smit</NAAM> hoest.');
        const there = pseudonymise(other.text, other.findings, mapping);
        expect(there.text).toBe('[NAAM-2] hoest.');
        const { text, proposals } = restore(`Bel ${code} of [NAAM-2].`, there.mapping, { sent: there.text });
        expect(text).toBe(`Bel ${code} of Anna Smit.`);
        expect(proposals.map(({ original, certainty, why }) => [original, certainty, why])).toEqual([
          ['Jan de Vries', 'doubtful', expect.stringContaining('eerdere tekst')],
        ]);
      },
    );

    it('puts all back when the last question had no codes', () => {
      const answer = 'Bel [NAAM-1], [ACHTERNAAM-1].';
      const { text, proposals } = restore(answer, mapping, { sent: 'Maak het korter.' });
      expect(text).toBe('Bel Jan de Vries, De Vries.');
      expect(proposals).toEqual([]);
    });
  });

  it('takes no approval for a proposal that is not its own', () => {
    const restoration = restore('[NAME-1]', out.mapping);
    const forged = { ...restoration.proposals[0]!, original: 'iets anders' };
    expect(applyLenient('[NAME-1]', restoration, [forged])).toBe('[NAME-1]');
  });

  it('holds names that mean something to JavaScript', () => {
    const source = tagged('<NAAM>constructor</NAAM> en <NAAM>__proto__</NAAM> en <NAAM>$&$1</NAAM>');
    const there = pseudonymise(source.text, source.findings, freshMapping());
    expect(restore(there.text, there.mapping).text).toBe(source.text);
  });
});

function numberOf(name: string): number {
  return out.mapping.entries.find((entry) => entry.original === name)!.number;
}
