import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeTemplate, fromPromptFile, hoverTemplate, newTemplateSkeleton } from '../../../src/prompts';

const GOOD = newTemplateSkeleton('mijn-sjabloon', '2026-01-31');

/** Splits a text with a cursor mark `|` into text and offset. */
function at(marked: string): [string, number] {
  const offset = marked.indexOf('‸');
  return [marked.slice(0, offset) + marked.slice(offset + 1), offset];
}

function labels(marked: string): string[] {
  return completeTemplate(...at(marked)).map(({ label }) => label);
}

describe('completion', () => {
  it('offers the keys that are not there yet', () => {
    expect(labels(GOOD.replace('versie: "0.1"', '‸'))).toEqual(['versie', 'vooraf', 'leeftijd']);
    expect(labels(GOOD.replace('velden:', 'vo‸\nvelden:'))).toContain('vooraf');
  });

  it('offers the keys of a field', () => {
    const found = labels(GOOD.replace('    verplicht: ja\n', '    ‸\n'));
    expect(found).toEqual(['verplicht', 'standaard', 'keuzes', 'maxLengte']);
    expect(labels(GOOD.replace('velden:\n', 'velden:\n  - ‸\n'))).toContain('id');
    expect(labels(GOOD.replace('  taalniveau: B1\n', '  ‸\n'))).toEqual(['taalniveau']);
  });

  it.each([
    ['    type: tekst', '    type: ‸', ['tekst', 'lang', 'keuze', 'getal', 'datum', 'ja-nee']],
    ['    verplicht: ja', '    verplicht: ‸', ['ja', 'nee']],
    ['    persoonsgegevens: nooit', '    persoonsgegevens: no‸', ['nooit', 'vervangen', 'mag']],
    ['zoekwoorden:', 'leeftijd: ‸\nzoekwoorden:', ['ja', 'nee']],
    ['  taalniveau: B1', '  taalniveau: ‸', ['A2', 'B1', 'B2', 'vakgenoten']],
  ])('offers the values at %s', (from, to, expected) => {
    expect(labels(GOOD.replace(from, to))).toEqual(expected);
  });

  it('offers a default from the selection or the practice', () => {
    expect(labels(GOOD.replace('    verplicht: ja', '    standaard: $‸'))).toEqual(
      expect.arrayContaining(['${selectie}', '${praktijk.openingstijden}']),
    );
  });

  it('offers fields in the prompt and closes the brace once', () => {
    const open = completeTemplate(...at(GOOD.replace('${onderwerp}', '${on‸')));
    expect(open[0]).toMatchObject({
      label: 'onderwerp',
      insertText: 'onderwerp}',
      detail: 'Waar gaat de tekst over?',
    });
    expect(completeTemplate(...at(GOOD.replace('${onderwerp}', '${‸}')))[0]!.insertText).toBe('onderwerp');
    expect(open.map(({ label }) => label)).toEqual(expect.arrayContaining(['selectie', 'praktijk.telefoon']));
  });

  it('offers a safeguard that is missing', () => {
    const marked = GOOD.replace('- Vraag nooit om persoonsgegevens.', '- ‸');
    const [only, ...rest] = completeTemplate(...at(marked));
    expect(only).toMatchObject({ kind: 'waarborg', insertText: 'Vraag nooit om persoonsgegevens.' });
    expect(rest).toEqual([]);
  });

  it('says nothing in running text', () => {
    expect(labels(GOOD.replace('Je schrijft teksten', 'Je schrijft ‸teksten'))).toEqual([]);
  });
});

describe('hover', () => {
  it.each([
    ['wanneer‸Niet:', 'wanneerNiet:', '**wanneerNiet**'],
    ['persoons‸gegevens:', 'persoonsgegevens:', 'Promptsluis controleert altijd de hele prompt'],
    ['leef‸tijd:', 'leeftijd:', 'in hele jaren'],
    ['taal‸niveau:', 'taalniveau:', 'Kies uit: A2, B1'],
    ['${onder‸werp}', '${onderwerp}', 'Waar gaat de tekst over?'],
  ])('%s', (marked, plain, expected) => {
    const source = GOOD.replace('velden:', 'leeftijd: ja\nvelden:');
    const hover = hoverTemplate(...at(source.replace(plain, marked)));
    expect(hover?.markdown).toContain(expected);
    expect(source.slice(hover!.start, hover!.end)).toBe(plain.replace(':', ''));
  });

  it('tells where the details of the practice come in', () => {
    const hover = hoverTemplate(...at(GOOD.replace('[PRAKTIJK-NAAM]', '${praktijk.te‸lefoon}')));
    expect(hover?.markdown).toContain('[PRAKTIJK-TELEFOON]');
  });

  it('says nothing elsewhere', () => {
    expect(hoverTemplate(GOOD, GOOD.indexOf('Je schrijft'))).toBeUndefined();
    expect(hoverTemplate(GOOD, GOOD.indexOf('Mijn nieuwe'))).toBeUndefined();
    expect(hoverTemplate('tekst', 2)).toBeUndefined();
  });
});

it('completion and hover never throw, wherever the cursor stands', () => {
  fc.assert(
    fc.property(fc.nat(GOOD.length), fc.nat(40), fc.string({ maxLength: 8 }), (offset, remove, insert) => {
      const source = GOOD.slice(0, offset) + insert + GOOD.slice(offset + remove);
      for (const { start, end } of completeTemplate(source, offset))
        expect(source.slice(start, end)).not.toContain('\n');
      hoverTemplate(source, offset);
    }),
    { numRuns: 300 },
  );
});

describe('VS Code prompt files', () => {
  const PROMPT = `---
description: 'Maak een brief korter'
mode: agent
tools: ['edit']
---
Maak de brief korter, voor \${input:doelgroep:Wie leest de brief?}.
Toon: \${input:gewenste toon}. Nogmaals \${input:doelgroep}.

\${selection}
Werkmap: \${workspaceFolder}
`;

  it('become templates with fields, the selection as input, and the safeguards', () => {
    const { template, problems } = fromPromptFile(PROMPT, 'C:\\praktijk\\Brief korter.prompt.md', 'praktijk');
    expect(template).toMatchObject({
      id: 'brief-korter',
      doel: 'Maak een brief korter',
      titel: 'Brief korter',
    });
    expect(template!.velden.map(({ id, label, vraag }) => [id, label, vraag])).toEqual([
      ['doelgroep', 'Wie leest de brief?', true],
      ['gewensteToon', 'gewensteToon', true],
    ]);
    expect(template!.body).toContain('voor ${doelgroep}.');
    expect(template!.body).toContain('<invoer>\n${selectie}\n</invoer>');
    expect(template!.body).toContain('Vraag nooit om persoonsgegevens.');
    expect(problems).toEqual([
      expect.objectContaining({
        line: 10,
        column: 10,
        endColumn: 28,
        severity: 'warning',
        message: expect.stringContaining('workspaceFolder'),
      }),
    ]);
  });

  it('keep two inputs apart whose names come to one id', () => {
    const source = 'Schrijf ${input:naam-1:eerste}, ${input:naam 1:tweede} en ${input:naam-1}.';
    const { template } = fromPromptFile(source, 'x.prompt.md', 'praktijk');
    expect(template!.velden.map(({ label }) => label)).toEqual(['eerste', 'tweede']);
  });

  it.each([
    ['---\ndescription: [\n---\ntekst', 'error'],
    ['', 'error'],
    ['---\nmode: ask\n---\n', 'error'],
  ])('%j gives a problem', (source, severity) => {
    const { template, problems } = fromPromptFile(source, 'x.prompt.md', 'praktijk');
    expect(template).toBeUndefined();
    expect(problems).toEqual([expect.objectContaining({ severity })]);
  });

  it.each([
    ['Brief korter', 'brief-korter'],
    ['patiënt info', 'patient-info'],
    ['Één & twee', 'een-twee'],
    ['???', 'prompt'],
    ['a b c d e f g h i j k l m n o', 'a-b-c-d-e-f-g-h-i-j-k-l'],
  ])('in the file %j get the id %j', (base, id) => {
    expect(fromPromptFile('Maak korter.', `${base}.prompt.md`, 'praktijk').template?.id).toBe(id);
  });

  it('get an id that the journal can take', () => {
    const { template } = fromPromptFile('Maak korter.', `${'verwijsbrief '.repeat(9)}.prompt.md`, 'praktijk');
    expect(template!.id).toMatch(/^verwijsbrief(-verwijsbrief){2,3}/);
    expect(template!.id.length).toBeLessThanOrEqual(60);
  });

  it('never throw and give a template for every text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(
          fc.constantFrom(
            '${input:a}',
            '${input:Één twee:hint}',
            '${selection}',
            '${x',
            '---\n',
            '<invoer>\n',
          ),
        ),
        (text, parts) => {
          const source = `Opdracht ${text}${parts.join('')}`;
          expect(fromPromptFile(source, 'é.prompt.md', 'praktijk').template, source).toBeDefined();
        },
      ),
    );
  });
});
