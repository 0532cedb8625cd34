import { fillTemplate, type Catalog, type Field, type Template } from '../../src/prompts';

const INTRO = `# De sjablonen van Promptsluis

\`npm run docs\` maakt dit overzicht uit de sjablonen zelf. Pas dus een sjabloon aan, en niet dit bestand.

De makers van Promptsluis hebben de sjablonen nagelezen op de datum die erbij staat. Nog geen praktijk heeft ze
gebruikt. Lees elk antwoord van een chatbot daarom zelf na, met de controlelijst bij het sjabloon.

Zelf een sjabloon schrijven? Lees dan [templates/README.md](../templates/README.md).
`;

/** The documentation of all templates in a catalog, as Dutch Markdown. */
export function renderDocs(catalog: Catalog): string {
  const templates = catalog.entries.map(({ template }) => template);
  return `${[INTRO, overview(templates), ...templates.map(section)].join('\n')}`;
}

function overview(templates: readonly Template[]): string {
  const rows = templates.map((template) => {
    const { titel, categorie, velden, uitvoer, versie, beoordeeld } = template;
    const asked = velden.filter(({ vraag }) => vraag).length;
    const length =
      uitvoer.maxWoorden === undefined ? 'geen vaste lengte' : `hoogstens ${uitvoer.maxWoorden} woorden`;
    return row([
      `[${titel}](#${anchor(titel)})`,
      categorie,
      `${velden.length}, waarvan ${asked} vooraf`,
      length,
      `${words(template.body)} woorden`,
      versie,
      beoordeeld ?? '',
    ]);
  });
  const head = [
    'Sjabloon',
    'Groep',
    'Velden',
    'Lengte van het antwoord',
    'Lengte van de prompt',
    'Versie',
    'Nagelezen',
  ];
  return `## Overzicht\n\n${row(head)}\n${row(head.map(() => '---'))}\n${rows.join('\n')}\n`;
}

function section(template: Template): string {
  const { titel, id, doel, wanneerNiet, vooraf, velden, zoekwoorden, leeftijd, controles, bronnen } =
    template;
  const sample = Object.fromEntries(velden.map((field) => [field.id, field.voorbeeld]));
  const { text } = fillTemplate(template, sample, { selection: '', profile: {} });
  const notice = vooraf === undefined ? '' : `\n> Vooraf: ${vooraf}\n`;
  const age = leeftijd ? '\nLeeftijd: bij een geboortedatum blijft de leeftijd in hele jaren staan.\n' : '';
  return `## ${titel}

${doel}

Wanneer niet: ${wanneerNiet}
${notice}${age}
Zoekwoorden: ${zoekwoorden.join(', ')}. Bestand: \`templates/${id}.md\`.

${fieldTable(velden)}

Controlelijst bij het antwoord:

${controles.map((check) => `- [ ] ${check}`).join('\n')}

Bronnen:

${bronnen.map((source) => `- ${source}`).join('\n')}

<details><summary>Voorbeeld: de ingevulde prompt</summary>

${fenced(text.trim())}

</details>
`;
}

function fieldTable(velden: readonly Field[]): string {
  const head = ['Veld', 'Soort', 'Verplicht', 'Vooraf gevraagd', 'Persoonsgegevens', 'Voorbeeld of keuzes'];
  const rows = velden.map((field) =>
    row([
      field.label,
      field.type,
      field.verplicht ? 'ja' : 'nee',
      field.vraag ? 'ja' : 'nee',
      field.persoonsgegevens,
      example(field),
    ]),
  );
  return `${row(head)}\n${row(head.map(() => '---'))}\n${rows.join('\n')}`;
}

function example({ keuzes, standaard, voorbeeld }: Field): string {
  if (keuzes.length > 0)
    return keuzes.map(({ keuze }) => (keuze === standaard ? `**${keuze}**` : keuze)).join(', ');
  if (voorbeeld) return voorbeeld;
  return standaard === '${selectie}' ? 'de geselecteerde tekst' : (standaard ?? '');
}

/** One row of a Markdown table; line ends and bars in a cell would break it. */
function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('\n', ' ').replaceAll('|', '\\|')).join(' | ')} |`;
}

/** The anchor GitHub and VS Code give a heading. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(' ', '-');
}

function fenced(text: string): string {
  return `\`\`\`\`markdown\n${text}\n\`\`\`\``;
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
