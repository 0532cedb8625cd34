import { describe, expect, it } from 'vitest';
import {
  buildCatalog,
  newTemplateSkeleton,
  searchTemplates,
  type TemplateSource,
} from '../../../src/prompts';
import { readShipped, shippedFiles } from './shipped';

const source = (file: string, origin: TemplateSource['origin'], text: string): TemplateSource => ({
  file,
  origin,
  text,
});
const named = (id: string, titel: string): string =>
  newTemplateSkeleton(id, '2026-01-31').replace('Mijn nieuwe sjabloon', titel);

describe('catalog', () => {
  it('takes the latest origin per id, in whatever order the files come', () => {
    const catalog = buildCatalog([
      source('w.md', 'werkmap', named('brief', 'Van de werkmap')),
      source('m.md', 'meegeleverd', named('brief', 'Meegeleverd')),
      source('p.md', 'praktijk', named('brief', 'Van de praktijk')),
      source('a.md', 'meegeleverd', named('ander', 'Ander')),
    ]);
    expect(catalog.problems).toEqual([]);
    expect(
      catalog.entries.map(({ template, replaces }) => [
        template.titel,
        template.origin,
        replaces.map(({ file }) => file),
      ]),
    ).toEqual([
      ['Ander', 'meegeleverd', []],
      ['Van de werkmap', 'werkmap', ['p.md', 'm.md']],
    ]);
  });

  it('keeps the good template of a folder with two broken ones, and says per file what is wrong', () => {
    const catalog = buildCatalog([
      source('m.md', 'meegeleverd', named('brief', 'Meegeleverd')),
      source('goed.md', 'praktijk', named('goed', 'Goed')),
      source('kapot.md', 'praktijk', named('brief', 'Kapot').replace('versie: "0.1"', 'versie: "0.1')),
      source(
        'onbekend.md',
        'praktijk',
        named('onbekend', 'Onbekend').replace('over het onderwerp', 'over ${thema}'),
      ),
    ]);
    expect(catalog.entries.map(({ template }) => template.file)).toEqual(['goed.md', 'm.md']);
    expect(new Set(catalog.problems.map(({ file }) => file))).toEqual(new Set(['kapot.md', 'onbekend.md']));
  });

  it('keeps the first of two files with the same id in one folder', () => {
    const catalog = buildCatalog([
      source('file:///p/brief%20een.md', 'praktijk', named('brief', 'Een')),
      source('twee.md', 'praktijk', named('brief', 'Twee')),
    ]);
    expect(catalog.entries.map(({ template }) => template.titel)).toEqual(['Een']);
    expect(catalog.problems).toEqual([
      expect.objectContaining({
        file: 'twee.md',
        severity: 'error',
        line: 1,
        message: expect.stringContaining('in brief een.md.'),
      }),
    ]);
  });

  it('uses no template with the name of a text file, and says so; another text is left alone', () => {
    const catalog = buildCatalog([
      source('file:///p/brief.md.TXT', 'praktijk', named('brief', 'Brief')),
      source('file:///p/brief.MD', 'praktijk', named('ander', 'Ander')),
      source('file:///p/lees mij.txt', 'praktijk', 'Hier staan onze sjablonen.'),
    ]);
    expect(catalog.entries.map(({ template }) => template.titel)).toEqual(['Ander']);
    expect(catalog.problems).toEqual([
      expect.objectContaining({
        file: 'file:///p/brief.md.TXT',
        severity: 'error',
        message: expect.stringContaining('moet eindigen op .md'),
      }),
    ]);
  });

  it('reads VS Code prompt files beside our own', () => {
    const catalog = buildCatalog([
      source('file:///p/Brief%20korter.prompt.md', 'praktijk', 'Maak dit korter:\n${selection}\n'),
    ]);
    expect(catalog.entries[0]!.template).toMatchObject({
      id: 'brief-korter',
      titel: 'Brief korter',
      origin: 'praktijk',
    });
  });
});

describe('search', () => {
  const catalog = buildCatalog(shippedFiles.map((name) => source(name, 'meegeleverd', readShipped(name))));

  it('knows all shipped templates', () => {
    expect(catalog.entries).toHaveLength(19);
    expect(searchTemplates(catalog, '  ')).toEqual(catalog.entries);
  });

  it.each([
    ['griepprik', 'patientbrief-griepvaccinatie'],
    ['makkelijker', 'b1-herschrijven'],
    ['folder', 'folder'],
    ['FOLDER boezem', 'folder'],
    ['vertalen', 'vereenvoudigen-vertalen'],
    ['oekraiens', 'vereenvoudigen-vertalen'],
    ['no-show', 'patientbrief-herinnering'],
    ['vakantie', 'patientbrief-mededeling'],
    ['bloeduitslag', 'patientbrief-uitslag'],
    ['verwijzing', 'patientbrief-verwijzing'],
    ['uitnodigen', 'patientbrief-uitnodiging'],
    ['slecht nieuws', 'lastig-gesprek'],
    ['richtlijn', 'samenvatten'],
    ['quiz', 'studiemateriaal'],
    ['klachtenbrief', 'klachtantwoord'],
    ['rooster', 'rooster'],
    ['facebook', 'website-sociale-media'],
    ['accreditatie', 'accreditatieverslag'],
    ['jaarplan', 'jaarplan'],
    ['verbeteren', 'verbeterplan'],
    ['verwijsbrief', 'patientbrief-verwijzing'],
    ['afzeggen', 'patientbrief-uitnodiging'],
    ['moeilijke woorden', 'b1-herschrijven'],
    ['inkorten', 'b1-herschrijven'],
    ['mail', 'antwoord-op-mail'],
    ['e-mail', 'antwoord-op-mail'],
    ['mail van patiënt beantwoorden', 'antwoord-op-mail'],
    ['antwoord', 'antwoord-op-mail'],
    ['e-consult', 'antwoord-op-mail'],
    ['econsult', 'antwoord-op-mail'],
    ['consult', 'antwoord-op-mail'],
    ['reactie op mail', 'antwoord-op-mail'],
    ['antwoord op klacht', 'klachtantwoord'],
    ['oproep uitstrijkje', 'patientbrief-uitnodiging'],
    ['makelijker', 'b1-herschrijven'],
    ['grieppirk', 'patientbrief-griepvaccinatie'],
    ['makelijk', 'vereenvoudigen-vertalen'],
  ])('%s finds %s first', (query, id) => {
    expect(searchTemplates(catalog, query)[0]?.template.id).toBe(id);
  });

  it.each(['brief aan patient', 'brief aan de patiënt', 'brieven', 'brief'])(
    '%s finds the whole group of letters first',
    (query) => {
      const group = catalog.entries.filter(({ template }) => template.categorie === 'Brieven aan patiënten');
      const found = searchTemplates(catalog, query).slice(0, group.length);
      expect(new Set(found)).toEqual(new Set(group));
    },
  );

  it.each(['griepprik rooster', 'brief kookboek'])('%s: what knows one of the words stays', (query) => {
    expect(searchTemplates(catalog, query)).not.toEqual([]);
  });

  it('finds nothing for a word that is nowhere', () => {
    expect(searchTemplates(catalog, 'kookboek')).toEqual([]);
  });
});
