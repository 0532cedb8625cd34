import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newTemplateSkeleton, parseTemplate, SAFEGUARDS, type Problem } from '../../../src/prompts';

const GOOD = newTemplateSkeleton('mijn-sjabloon', '2026-01-31');

function problems(source: string): readonly Problem[] {
  return parseTemplate(source, 'mijn.md', 'praktijk').problems;
}

/** The text a problem points at. */
function pointed(source: string, { line, column, endColumn }: Problem): string {
  return source.split('\n')[line - 1]!.slice(column - 1, endColumn - 1);
}

/** The good template with one text replaced; fails when the text isn't there. */
function changed(from: string, to: string): string {
  expect(GOOD).toContain(from);
  return GOOD.replace(from, to);
}

it('reads the skeleton of a new template without a problem', () => {
  const { template, problems } = parseTemplate(GOOD, 'mijn.md', 'praktijk');
  expect(problems).toEqual([]);
  expect(template).toMatchObject({ id: 'mijn-sjabloon', versie: '0.1', origin: 'praktijk', file: 'mijn.md' });
  expect(template!.velden[0]).toMatchObject({
    id: 'onderwerp',
    verplicht: true,
    vraag: true,
    persoonsgegevens: 'nooit',
  });
});

describe('a broken template says what is wrong, at its place, in Dutch', () => {
  it.each<[string, string, RegExp, string]>([
    ['titel: Mijn nieuwe sjabloon', 'titel: Brief: kort', /dubbele punt/, ''],
    ['titel: Mijn nieuwe sjabloon', 'titel: "Brief', /./, ''],
    ['  taalniveau: B1', '\ttaalniveau: B1', /tab/, ''],
    ['categorie: Eigen sjablonen', 'categorie: Een\ncategorie: Twee', /twee keer/, ''],
    ['id: mijn-sjabloon', 'id: Mijn Sjabloon', /kleine letters/, 'Mijn Sjabloon'],
    ['    type: tekst', '    type: tekts', /Kies uit: tekst, lang/, 'tekts'],
    ['  - id: onderwerp', '  - id: Onder werp', /kan geen veld heten/, 'Onder werp'],
    ['    persoonsgegevens: nooit', '    persoonsgegevens: soms', /Kies uit: nooit, vervangen, mag/, 'soms'],
    ['    persoonsgegevens: nooit', '    maxLengte: veel\n    persoonsgegevens: nooit', /heel getal/, 'veel'],
    ['    verplicht: ja', '    verplicht: misschien', /Kies uit: ja, nee/, 'misschien'],
    ['    verplicht: ja', '    standaard: hallo ${selectie}', /gewone tekst/, 'hallo ${selectie}'],
    ['zoekwoorden:\n  - ander woord', 'zoekwoorden: woord', /hoort een lijst/, 'woord'],
    ['onderwerp in de invoer', 'onderwerp ${thema}', /Het veld "thema" bestaat niet/, '${thema}'],
    ['onderwerp in de invoer', 'telefoon ${praktijk.fax}', /bestaat niet/, '${praktijk.fax}'],
    ['onderwerp in de invoer', 'onderwerp ${onderwerp', /ontbreekt een }/, '${onderwerp.'],
    ['id: mijn-sjabloon\n', '', /"id" ontbreekt/, 'titel'],
    ['    label: Waar gaat de tekst over?\n', '', /"label" ontbreekt/, 'id'],
  ])('%j as %j', (from, to, message, place) => {
    const source = changed(from, to);
    const errors = problems(source).filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(errors[0]!.message).toMatch(message);
    const changedLine = GOOD.slice(0, GOOD.indexOf(from)).split('\n').length;
    expect(Math.abs(errors[0]!.line - changedLine)).toBeLessThanOrEqual(1);
    if (place) expect(pointed(source, errors[0]!)).toBe(place);
    expect(parseTemplate(source, 'mijn.md', 'praktijk').template).toBeUndefined();
  });

  it.each([
    ['a space before the first line', GOOD.replace('id: ', ' id: '), 1],
    ['a tab', GOOD.replaceAll('    ', '\t'), 1],
    ['the line that ends the front matter left out', GOOD.replace(/\n---\n/, '\n'), 1],
  ])('one slip, %s, is said once', (_what, source, count) => {
    const errors = problems(source).filter(({ severity }) => severity === 'error');
    expect(errors).toHaveLength(count);
  });

  it.each<[string, string, RegExp, string]>([
    ['versie: "0.1"', 'versie: "0.1"\nscannen: uit', /Het kenmerk "scannen" bestaat niet/, 'scannen'],
    ['wanneerNiet:', 'wanneerniet:', /Bedoelt u "wanneerNiet"\?/, 'wanneerniet'],
    ['beoordeeld: 2026-01-31', 'beoordeeld: 31-01-2026', /jjjj-mm-dd/, '31-01-2026'],
    ['Onderwerp: ${onderwerp}', 'Onderwerp', /Het veld "onderwerp" staat niet in de prompt/, 'onderwerp'],
    ['onderwerp in de invoer', 'onderwerp ${onderwerp}', /tussen een regel <invoer>/, '${onderwerp}'],
    ['hoogstens 15 woorden', 'korte zinnen', /B1/, '## Rol'],
    ['velden:', 'leeftijd: ja\nvelden:', /geen veld waar een geboortedatum mag staan/, 'ja'],
  ])('still works, but is told: %j as %j', (from, to, message, place) => {
    const source = changed(from, to);
    const found = problems(source).find((problem) => message.test(problem.message))!;
    expect(found.severity).toBe('warning');
    expect(pointed(source, found)).toBe(place);
    expect(parseTemplate(source, 'mijn.md', 'praktijk').template).toBeDefined();
  });

  it.each(SAFEGUARDS.map(({ id, zin }) => [id, zin]))('misses safeguard %s', (id, zin) => {
    const found = problems(changed(`- ${zin}\n`, ''));
    expect(found.map(({ message }) => message.slice(0, 12))).toEqual([`Waarborg ${id} `]);
  });

  it.each([
    ['', /begint met een regel ---/],
    ['zomaar een tekst', /begint met een regel ---/],
    ['---\ntitel: zonder einde\n', /^Na de kenmerken ontbreekt een regel ---/],
    ['---\n---\ntekst', /kenmerken/],
    ['---\n- een\n- lijst\n---\ntekst', /kenmerken/],
    [`---\n${'['.repeat(50_000)}\n---\ntekst`, /./],
    [GOOD + 'x'.repeat(200_000), /te groot/],
    [GOOD.slice(0, GOOD.indexOf('## Rol')), /hoort de prompt/],
  ])('%#: no template at all', (source, message) => {
    const result = parseTemplate(source, 'mijn.md', 'werkmap');
    expect(result.template).toBeUndefined();
    expect(result.problems[0]!.message).toMatch(message);
  });

  it('reports an unused field on its own line, also with Windows line ends and a byte order mark', () => {
    const source = '\ufeff' + changed('Onderwerp: ${onderwerp}', 'Onderwerp').replaceAll('\n', '\r\n');
    const [problem] = problems(source);
    expect(source.split('\n')[problem!.line - 1]).toContain('- id: onderwerp');
    expect(parseTemplate(source, 'mijn.md', 'werkmap').template!.body).not.toContain('\r');
  });

  it.each([
    ['velden:', 'velden:', false],
    ['titel:', 'leeftijd: nee\ntitel:', false],
    ['persoonsgegevens: nooit', 'persoonsgegevens: vervangen', true],
    ['Onderwerp: ${onderwerp}', 'Onderwerp: ${onderwerp} ${selectie}', true],
  ])('keeps the age when the template asks: %j as %j', (from, to, keeps) => {
    const source = changed(from, to).replace('\nvelden:', keeps ? '\nleeftijd: ja\nvelden:' : '\nvelden:');
    expect(problems(source)).toEqual([]);
    expect(parseTemplate(source, 'mijn.md', 'praktijk').template!.leeftijd).toBe(keeps);
  });

  it('asks for no more than three questions', () => {
    const extra = ['b', 'c', 'd'].map(
      (id) => `  - id: ${id}\n    label: x\n    type: tekst\n    vraag: ja\n    persoonsgegevens: nooit\n`,
    );
    const source = changed('velden:\n', `velden:\n${extra.join('')}`).replace('Onderwerp:', '${b} ${c} ${d}');
    expect(problems(source).map(({ message }) => message)).toEqual([
      expect.stringMatching(/hoogstens 3 vragen/),
    ]);
  });
});

it('never throws, and every problem lies in the file', () => {
  const mutation = fc.record({
    at: fc.nat(GOOD.length),
    remove: fc.nat(60),
    insert: fc.string({ maxLength: 20 }),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        mutation.map(({ at, remove, insert }) => GOOD.slice(0, at) + insert + GOOD.slice(at + remove)),
      ),
      (source) => {
        const lines = source.split('\n');
        for (const problem of problems(source)) {
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.line).toBeLessThanOrEqual(lines.length);
          expect(problem.column).toBeGreaterThanOrEqual(1);
          expect(problem.endColumn).toBeGreaterThanOrEqual(problem.column);
          expect(problem.endColumn).toBeLessThanOrEqual(lines[problem.line - 1]!.length + 1);
        }
      },
    ),
    { numRuns: 300 },
  );
});
