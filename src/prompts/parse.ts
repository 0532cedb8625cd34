import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { FrontMatter, splitFrontMatter } from './front-matter';
import { CHOICE_KEYS, FIELD_KEYS, OUTPUT_KEYS, TEMPLATE_KEYS } from './keys';
import { lintBody } from './lint';
import { Positions } from './positions';
import { findReferences, knownReferences, SELECTION, soleReference } from './references';
import {
  FIELD_TYPES,
  MAX_QUESTIONS,
  PERSONAL_DATA,
  type Choice,
  type Field,
  type FieldType,
  type Origin,
  type Output,
  type ParseResult,
  type PersonalData,
  type Problem,
  type Template,
} from './template';

const TEMPLATE_ID = /^[a-z0-9]+(-[a-z0-9]+){0,12}$/;
const FIELD_ID = /^[a-z][A-Za-z0-9]{0,40}$/;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/**
 * Reads one template file: YAML front matter between `---` lines, then the prompt. Never throws.
 * @param file path or URI, only used in problems and in `Template.file`
 * @returns the template, unless there is a problem of severity `error`; and all problems in order of line
 */
export function parseTemplate(source: string, file: string, origin: Origin): ParseResult {
  const positions = new Positions(file, source);
  try {
    const result = parse(source, file, origin, positions);
    const problems = [...result.problems].sort((a, b) => a.line - b.line || a.column - b.column);
    if (!result.template || problems.some((problem) => problem.severity === 'error')) return { problems };
    return { template: result.template, problems };
  } catch {
    // The YAML library gives up on extreme nesting by running out of stack.
    return {
      problems: [
        positions.problem(0, 1, 'error', 'Dit sjabloon is niet te lezen. Maak de kenmerken eenvoudiger.'),
      ],
    };
  }
}

function parse(source: string, file: string, origin: Origin, positions: Positions): ParseResult {
  const split = splitFrontMatter(source);
  if (!split) {
    const message = /^\ufeff?---/.test(source)
      ? 'Na de kenmerken ontbreekt een regel ---. Zet die regel boven de prompt.'
      : 'Een sjabloon begint met een regel ---, dan de kenmerken, en dan weer een regel ---.';
    return { problems: [positions.problem(0, 3, 'error', message)] };
  }
  const reader = new FrontMatter(positions, split.yamlStart);
  const map = reader.parse(split.yaml, source.length);
  if (!map) return { problems: reader.problems };

  reader.checkKeys(map, TEMPLATE_KEYS, map.items[0]?.key);
  const velden = readFields(reader, map);
  const template = readTemplate(reader, map, velden);
  const rawBody = source.slice(split.bodyStart);
  if (template.leeftijd && !mayHoldBirthDate(velden, rawBody))
    reader.at(
      reader.node(map, 'leeftijd'),
      'warning',
      'Er is geen veld waar een geboortedatum mag staan. Zet bij een veld "persoonsgegevens: vervangen", of haal "leeftijd" weg.',
    );
  const fieldPlaces = placesOfFields(reader, map);
  const bodyProblems: Problem[] = lintBody(
    {
      body: rawBody,
      start: split.bodyStart,
      velden,
      patientText: template.uitvoer.taalniveau === 'B1',
      fieldPlaces,
    },
    (start, end, severity, message) => positions.problem(start, end, severity, message),
    split.yamlStart,
  );
  const body = rawBody.replaceAll('\r\n', '\n').trim() + '\n';
  return {
    template: { ...template, velden, body, file, origin },
    problems: [...reader.problems, ...bodyProblems],
  };
}

function mayHoldBirthDate(velden: readonly Field[], body: string): boolean {
  const selection = findReferences(body).some(({ name }) => name === SELECTION);
  return selection || velden.some(({ persoonsgegevens }) => persoonsgegevens !== 'nooit');
}

type Head = Omit<Template, 'velden' | 'body' | 'file' | 'origin'>;

function readTemplate(reader: FrontMatter, map: YAMLMap, velden: readonly Field[]): Head {
  const id = reader.text(map, 'id') ?? '';
  if (id !== '' && !TEMPLATE_ID.test(id))
    reader.at(
      reader.node(map, 'id'),
      'error',
      'Gebruik in het id alleen kleine letters, cijfers en streepjes.',
    );
  const beoordeeld = reader.text(map, 'beoordeeld');
  if (beoordeeld !== undefined && !DATE.test(beoordeeld))
    reader.at(
      reader.node(map, 'beoordeeld'),
      'warning',
      'Schrijf de datum als jjjj-mm-dd, bijvoorbeeld 2026-01-31.',
    );
  if (velden.filter((field) => field.vraag).length > MAX_QUESTIONS)
    reader.at(
      reader.node(map, 'velden'),
      'warning',
      `Stel hoogstens ${MAX_QUESTIONS} vragen vooraf. Haal bij een veld "vraag: ja" weg.`,
    );
  const vooraf = reader.text(map, 'vooraf');
  return {
    id,
    titel: reader.text(map, 'titel') ?? '',
    versie: reader.text(map, 'versie') ?? '',
    categorie: reader.text(map, 'categorie') ?? '',
    doel: reader.text(map, 'doel') ?? '',
    wanneerNiet: reader.text(map, 'wanneerNiet') ?? '',
    ...(vooraf === undefined ? {} : { vooraf }),
    zoekwoorden: reader.list(map, 'zoekwoorden'),
    uitvoer: readOutput(reader, map),
    leeftijd: reader.yesNo(map, 'leeftijd'),
    controles: reader.list(map, 'controles'),
    bronnen: reader.list(map, 'bronnen'),
    ...(beoordeeld === undefined ? {} : { beoordeeld }),
  };
}

function readOutput(reader: FrontMatter, map: YAMLMap): Output {
  const node = reader.node(map, 'uitvoer');
  if (node === undefined) return {};
  if (!isMap(node)) {
    reader.at(node, 'error', 'Bij "uitvoer" horen taalniveau en maxWoorden, ieder op een eigen regel.');
    return {};
  }
  const output = node as YAMLMap;
  reader.checkKeys(output, OUTPUT_KEYS, output);
  const taalniveau = reader.text(output, 'taalniveau', OUTPUT_KEYS[0]!.values);
  const maxWoorden = reader.number(output, 'maxWoorden');
  return {
    ...(taalniveau === undefined ? {} : { taalniveau }),
    ...(maxWoorden === undefined ? {} : { maxWoorden }),
  };
}

/** The fields in the front matter, with problems added to the reader. */
export function readFields(reader: FrontMatter, map: YAMLMap): Field[] {
  const node = reader.node(map, 'velden');
  if (node === undefined) return [];
  if (!isSeq(node)) {
    reader.at(node, 'error', 'Bij "velden" hoort een lijst: elk veld begint met "- id: …".');
    return [];
  }
  const fields: Field[] = [];
  for (const item of node.items) {
    if (!isMap(item)) {
      reader.at(item, 'error', 'Een veld begint met "- id: …" en heeft daaronder label en type.');
      continue;
    }
    const field = readField(reader, item as YAMLMap);
    if (fields.some((other) => other.id === field.id))
      reader.at(
        reader.node(item as YAMLMap, 'id'),
        'error',
        `Er is al een veld "${field.id}". Kies een andere naam.`,
      );
    fields.push(field);
  }
  return fields;
}

function readField(reader: FrontMatter, map: YAMLMap): Field {
  reader.checkKeys(map, FIELD_KEYS, map.items[0]?.key);
  const id = reader.text(map, 'id') ?? '';
  if (id !== '' && (!FIELD_ID.test(id) || id === SELECTION || id === 'praktijk'))
    reader.at(
      reader.node(map, 'id'),
      'error',
      `"${id}" kan geen veld heten. Begin met een kleine letter en gebruik alleen letters en cijfers.`,
    );
  const type = (reader.text(map, 'type', FIELD_TYPES) ?? 'tekst') as FieldType;
  const keuzes = readChoices(reader, map, type);
  const standaard = reader.text(map, 'standaard');
  if (standaard !== undefined) checkDefault(reader, map, standaard, keuzes);
  const maxLengte = reader.number(map, 'maxLengte');
  return {
    id,
    label: reader.text(map, 'label') ?? id,
    type,
    verplicht: reader.yesNo(map, 'verplicht'),
    vraag: reader.yesNo(map, 'vraag'),
    ...(standaard === undefined ? {} : { standaard }),
    keuzes,
    hulp: reader.text(map, 'hulp') ?? '',
    voorbeeld: reader.text(map, 'voorbeeld') ?? '',
    ...(maxLengte === undefined ? {} : { maxLengte }),
    persoonsgegevens: (reader.text(map, 'persoonsgegevens', PERSONAL_DATA) ?? 'nooit') as PersonalData,
  };
}

function checkDefault(reader: FrontMatter, map: YAMLMap, standaard: string, keuzes: readonly Choice[]): void {
  const node = reader.node(map, 'standaard');
  const reference = soleReference(standaard);
  if (
    findReferences(standaard).length > 0 &&
    (reference === undefined || !knownReferences([]).includes(reference))
  )
    reader.at(
      node,
      'error',
      'Als standaard kan alleen ${selectie}, een gegeven zoals ${praktijk.telefoon}, of gewone tekst.',
    );
  if (keuzes.length > 0 && !keuzes.some((choice) => choice.keuze === standaard))
    reader.at(node, 'error', `"${standaard}" staat niet bij de keuzes van dit veld.`);
}

function readChoices(reader: FrontMatter, map: YAMLMap, type: FieldType): Choice[] {
  const node = reader.node(map, 'keuzes');
  if (type !== 'keuze' && type !== 'ja-nee') {
    if (node !== undefined) reader.at(node, 'warning', 'Keuzes horen alleen bij type keuze of ja-nee.');
    return [];
  }
  if (node === undefined) {
    if (type === 'ja-nee') return ['ja', 'nee'].map((keuze) => ({ keuze, tekst: keuze }));
    reader.at(
      reader.node(map, 'type'),
      'error',
      'Geef bij een keuze ook de "keuzes": elke regel begint met een streepje.',
    );
    return [];
  }
  if (!isSeq(node)) {
    reader.at(node, 'error', 'Bij "keuzes" hoort een lijst: elke regel begint met een streepje.');
    return [];
  }
  return node.items.flatMap((item) => {
    if (isScalar(item)) {
      const keuze = String(item.value ?? '').trim();
      return keuze === '' ? [] : [{ keuze, tekst: keuze }];
    }
    if (!isMap(item)) {
      reader.at(item, 'error', 'Een keuze is een woord, of een "keuze" met een "tekst".');
      return [];
    }
    const choice = item as YAMLMap;
    reader.checkKeys(choice, CHOICE_KEYS, choice);
    const keuze = reader.text(choice, 'keuze');
    const tekst = reader.text(choice, 'tekst');
    return keuze === undefined || tekst === undefined ? [] : [{ keuze, tekst: tekst.replaceAll('\n', ' ') }];
  });
}

/** Where each field's id stands, as offsets from the start of the YAML. */
function placesOfFields(reader: FrontMatter, map: YAMLMap): Map<string, readonly [number, number]> {
  const places = new Map<string, readonly [number, number]>();
  const node = reader.node(map, 'velden');
  if (!isSeq(node)) return places;
  for (const item of node.items) {
    if (!isMap(item)) continue;
    const idNode = (item as YAMLMap).get('id', true);
    if (isScalar(idNode) && idNode.range)
      places.set(String(idNode.value).trim(), [idNode.range[0], idNode.range[1]]);
  }
  return places;
}
