import { describe, expect, test } from 'vitest';
import { markPlan } from '../../../src/editor/corrections/mark-plan';
import { replacePlan } from '../../../src/editor/corrections/replace-plan';
import type { Finding } from '../../../src/scanner';
import { createMapping, halvesOf, restore, withMarkedFindings } from '../../../src/sluice';
import { wordScanner } from '../sluice/support';

test.each([
  ['Verdurmen-Zandvoorder', ['Verdurmen', 'Zandvoorder']],
  ['mevrouw', []],
  ['Truus van der Doorn - Okkerse', ['van der Doorn', 'Doorn', 'Okkerse']],
  ['J. Okkerse e/v Van der Doorn', ['Okkerse', 'Van der Doorn', 'Doorn']],
  ['Anne-Marie', []],
  ['Jan-Willem de Vries', []],
  ['Jan Willem Bos-de Wit', ['Bos', 'de Wit', 'Wit']],
  ['El-Amrani', ['Amrani']],
  ['korenaar-molensteen', ['korenaar', 'molensteen']],
])('%s has the halves %j', (name, expected) => {
  expect(halvesOf(name)).toEqual(expected);
});

test('of a surname alone that begins as a given name', () => {
  expect(halvesOf('Verdurmen-Roos')).toEqual([]);
  expect(halvesOf('Verdurmen-Roos', true)).toEqual(['Verdurmen', 'Roos']);
});

describe('replacing a person with a double name everywhere', () => {
  const empty = createMapping(0, 1);
  const everywhere = (text: string, findings: readonly Finding[], words: string) => {
    const plan = replacePlan(text, findings, empty, 'everywhere', text.indexOf(words))!;
    expect(restore(plan.text, plan.mapping).text).toBe(text);
    return plan;
  };

  test('replaces each half where it stands alone, found or not', () => {
    const text =
      'Mevrouw Verdurmen-Zandvoorder. Zandvoorder belde; verdurmen ook. Volgens ZANDVOORDER niet. Jan wacht.';
    const seen = wordScanner({
      'Verdurmen-Zandvoorder': ['NAAM', 'block'],
      verdurmen: ['NAAM', 'review'],
      Jan: ['NAAM', 'block'],
    });
    const plan = everywhere(text, seen(text), 'Verdurmen-');
    expect(plan.text).not.toMatch(/verdurmen|zandvoorder/iu);
    expect(plan.text).toContain('Jan wacht');
    expect(plan.isComplete).toBe(false);
    expect(plan.marked.map(({ words }) => words)).toEqual(['ZANDVOORDER']);
    expect(everywhere(text, seen(text), 'verdurmen ook').text).not.toMatch(/verdurmen/iu);
  });

  const dashed =
    'De heer van der Doorn - Okkerse. Okkerse belde, Van der Doorn schreef, Doorn wacht. De heer Bakker niet.';
  const seen = wordScanner({
    'van der Doorn': ['NAAM', 'block'],
    'Van der Doorn': ['NAAM', 'block'],
    Okkerse: ['NAAM', 'block'],
    Bakker: ['NAAM', 'block'],
  });

  test.each(['van der Doorn', 'Okkerse.', 'Okkerse belde', 'Van der Doorn'])(
    'from %s, when each half is found by itself',
    (from) => {
      const { text } = everywhere(dashed, seen(dashed), from);
      expect(text).not.toMatch(/Van der Doorn|Okkerse/iu);
      expect(text).toContain('De heer Bakker niet.');
    },
  );

  test('leaves whom a dash does not make one', () => {
    const text = 'Jansen - Bakker - Visser. Piet Smit - Jan Kok. Geen-Bakker.';
    const people = wordScanner({
      Jansen: ['NAAM', 'block'],
      Bakker: ['NAAM', 'block'],
      Visser: ['NAAM', 'block'],
      'Piet Smit': ['NAAM', 'block'],
      'Jan Kok': ['NAAM', 'block'],
    });
    expect(everywhere(text, people(text), 'Jansen').text).toMatch(/ - Bakker - Visser\. Piet/u);
    expect(everywhere(text, people(text), 'Piet').text).toContain(' - Jan Kok.');
  });

  test('leaves a word that is half of a name with a capital', () => {
    const text = 'Mevrouw Bos-Molen loopt in het bos. Bos is moe.';
    const plan = everywhere(text, wordScanner({ 'Bos-Molen': ['NAAM', 'block'] })(text), 'Bos-');
    expect(plan.text).toMatch(/^Mevrouw \[\w+-1\] loopt in het bos\. \[\w+-1\w?\] is moe\.$/u);
    // Nor does what is remembered of it take the word for the name, in this text or in the one with its data back.
    const seen = (now: string) =>
      withMarkedFindings(now, [], plan.marked).map(({ start }) => now.slice(start, start + 3));
    expect(seen(plan.text)).toEqual([]);
    expect(seen(text)).toEqual(['Bos', 'Bos']);
  });

  test('the person who bears half of it alone goes along only when that is all of the name', () => {
    const text = 'Mevrouw Verdurmen-Bakker. Piet Bakker belt.';
    const both = wordScanner({ 'Verdurmen-Bakker': ['NAAM', 'block'], 'Piet Bakker': ['NAAM', 'block'] })(
      text,
    );
    expect(everywhere(text, both, 'Verdurmen').text).toContain('Piet Bakker belt');
  });

  test('here replaces one place', () => {
    const plan = replacePlan(dashed, seen(dashed), empty, 'here', dashed.indexOf('Okkerse'))!;
    expect(plan.replacements).toHaveLength(1);
  });

  test('of what the user marks as well, in small letters too', () => {
    const text = 'De heer korenaar-molensteen belt. Later kwam molensteen, en Korenaar. Het molensteentje.';
    const mark = { start: 8, end: 27 };
    const plan = markPlan(text, [], empty, 'everywhere', mark, 'NAAM')!;
    expect(plan.text).not.toMatch(/korenaar|molensteen(?!tje)/iu);
    expect(restore(plan.text, plan.mapping).text).toBe(text);
    expect(plan.marked.map(({ words }) => words)).toEqual(['korenaar-molensteen', 'molensteen', 'Korenaar']);
    const place = markPlan(text, [], empty, 'everywhere', mark, 'ADRES')!;
    expect(place.replacements).toHaveLength(1);
  });
});
