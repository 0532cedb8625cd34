import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type ErrorCode,
  type Node,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml';
import type { KeySpec } from './keys';
import type { Positions } from './positions';
import type { Problem, Severity } from './template';

// A template is a page or two; anything much larger is another file. In UTF-16 units.
const MAX_LENGTH = 200_000;

/** A template file cut in two. Offsets are UTF-16 in the source. */
export interface Split {
  readonly yaml: string;
  readonly yamlStart: number;
  readonly bodyStart: number;
}

/** Cuts a file at its `---` lines; `undefined` when it has no front matter. */
export function splitFrontMatter(source: string): Split | undefined {
  const open = /^\ufeff?---[ \t]*\r?\n/.exec(source);
  if (!open) return undefined;
  const yamlStart = open[0].length;
  const close = /^---[ \t]*(?:\r?\n|$)/gm;
  close.lastIndex = yamlStart;
  const end = close.exec(source);
  if (!end) return undefined;
  return { yaml: source.slice(yamlStart, end.index), yamlStart, bodyStart: end.index + end[0].length };
}

const YAML_MESSAGES: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'Hier staat een tab. Gebruik spaties om in te springen.',
  DUPLICATE_KEY: 'Dit kenmerk staat er twee keer. Haal er een weg.',
  MISSING_CHAR: 'Hier ontbreekt een teken, bijvoorbeeld een aanhalingsteken, een haakje of een dubbele punt.',
  BAD_INDENT: 'De inspringing klopt niet. Zet kenmerken die bij elkaar horen even ver van de kantlijn.',
  BLOCK_AS_IMPLICIT_KEY: 'In deze tekst staat een dubbele punt. Zet de hele tekst tussen aanhalingstekens.',
  MULTILINE_IMPLICIT_KEY: 'Hier ontbreekt een dubbele punt na het kenmerk, of de inspringing klopt niet.',
  BAD_SCALAR_START: 'Deze tekst begint met een bijzonder teken. Zet de hele tekst tussen aanhalingstekens.',
  BAD_ALIAS: 'Een tekst mag niet met * beginnen. Zet de hele tekst tussen aanhalingstekens.',
};
const YAML_DEFAULT =
  'Deze regel klopt niet. Kijk naar de inspringing, de dubbele punten en de aanhalingstekens.';

/** One slip makes the lines after it wrong too: every message is said once, and beside a tab no other. */
function firstOfEach(errors: readonly YAMLParseError[]): YAMLParseError[] {
  const tab = errors.find(({ code }) => code === 'TAB_AS_INDENT');
  if (tab) return [tab];
  const said = new Map<string, YAMLParseError>();
  for (const error of errors) {
    const message = YAML_MESSAGES[error.code] ?? YAML_DEFAULT;
    if (!said.has(message)) said.set(message, error);
  }
  return [...said.values()];
}

/** Collects problems and reads typed values from the YAML of one front matter. */
export class FrontMatter {
  readonly problems: Problem[] = [];

  constructor(
    private readonly positions: Positions,
    private readonly base: number,
  ) {}

  /** Parses the YAML; `undefined` when it can't be read, with a problem at the place of the error. */
  parse(yaml: string, sourceLength: number): YAMLMap | undefined {
    if (sourceLength > MAX_LENGTH) {
      this.add(
        -this.base,
        0,
        'error',
        `Dit bestand is te groot voor een sjabloon (meer dan ${MAX_LENGTH} tekens).`,
      );
      return undefined;
    }
    // "failsafe": every value is text. So versie: 1.0 stays "1.0", and "ja" and "true" are both read by us.
    const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' });
    for (const { code, pos } of firstOfEach(document.errors))
      this.add(pos[0], Math.max(pos[1], pos[0] + 1), 'error', YAML_MESSAGES[code] ?? YAML_DEFAULT);
    if (document.errors.length > 0) return undefined;
    if (isMap(document.contents)) return document.contents as YAMLMap;
    this.add(0, 1, 'error', 'Hier horen kenmerken te staan, zoals "titel: Brief over de wachttijd".');
    return undefined;
  }

  /** `start` and `end` count from the start of the YAML. */
  add(start: number, end: number, severity: Severity, message: string): void {
    this.problems.push(this.positions.problem(this.base + start, this.base + end, severity, message));
  }

  /** A problem at a node, or at `fallback` when there is no node. */
  at(node: unknown, severity: Severity, message: string): void {
    const range = (node as Node | null)?.range;
    this.add(range?.[0] ?? 0, range?.[1] ?? 1, severity, message);
  }

  /** Says which keys are unknown and which are missing. `where` is where a missing key is reported. */
  checkKeys(map: YAMLMap, specs: readonly KeySpec[], where: unknown): void {
    for (const pair of map.items) {
      const name = isScalar(pair.key) ? String(pair.key.value) : '';
      if (specs.some((spec) => spec.key === name)) continue;
      const near = specs.find((spec) => spec.key.toLowerCase() === name.toLowerCase());
      const tip = near ? `Bedoelt u "${near.key}"?` : 'Haal het weg of kijk of u het goed schreef.';
      this.at(pair.key, 'warning', `Het kenmerk "${name}" bestaat niet. ${tip}`);
    }
    for (const spec of specs) {
      if (spec.need === 'optional' || map.has(spec.key)) continue;
      const severity = spec.need === 'required' ? 'error' : 'info';
      this.at(where, severity, `Het kenmerk "${spec.key}" ontbreekt. ${spec.help}`);
    }
  }

  /** The node of a key, or `undefined`. */
  node(map: YAMLMap, key: string): Node | undefined {
    return (map.get(key, true) as Node | undefined) ?? undefined;
  }

  /** Text of a key; `undefined` when absent, empty, or no plain text (then with a problem). */
  text(map: YAMLMap, key: string, values?: readonly string[]): string | undefined {
    const node = this.node(map, key);
    if (node === undefined) return undefined;
    const text = this.scalar(node, key);
    if (text === undefined || !values || values.includes(text)) return text;
    this.at(node, 'error', `"${text}" kan niet bij "${key}". Kies uit: ${values.join(', ')}.`);
    return undefined;
  }

  /** A list of texts; empty when absent. */
  list(map: YAMLMap, key: string): string[] {
    const node = this.node(map, key);
    if (node === undefined) return [];
    if (!isSeq(node)) {
      this.at(node, 'error', `Bij "${key}" hoort een lijst: elke regel begint met een streepje.`);
      return [];
    }
    return node.items.flatMap((item) => this.scalar(item, key) ?? []);
  }

  /** A whole number above zero. */
  number(map: YAMLMap, key: string): number | undefined {
    const text = this.text(map, key);
    if (text === undefined) return undefined;
    if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
    this.at(this.node(map, key), 'error', `Bij "${key}" hoort een heel getal boven 0.`);
    return undefined;
  }

  /** `ja`/`nee`, also `true`/`false`; `false` when absent. */
  yesNo(map: YAMLMap, key: string): boolean {
    const text = this.text(map, key, ['ja', 'nee', 'true', 'false']);
    return text === 'ja' || text === 'true';
  }

  private scalar(node: unknown, key: string): string | undefined {
    if (isScalar(node)) {
      const text = String(node.value ?? '').trim();
      if (text !== '') return text;
      this.at(node, 'error', `Vul een tekst in bij "${key}".`);
      return undefined;
    }
    const colon = isMap(node)
      ? ' Staat er een dubbele punt in? Zet de tekst dan tussen aanhalingstekens.'
      : '';
    this.at(node, 'error', `Bij "${key}" hoort een gewone tekst.${colon}`);
    return undefined;
  }
}
