import { findReferences, knownReferences, SELECTION } from './references';
import { missingSafeguards } from './safeguards';
import type { Field, Problem, Severity } from './template';

/** The prompt of a template and where it stands in its file (UTF-16 offsets). */
export interface LintInput {
  readonly body: string;
  readonly start: number;
  readonly velden: readonly Field[];
  /** The answer goes to a patient at level B1, so the prompt must say what B1 is. */
  readonly patientText: boolean;
  /** Offsets of each field's id in the YAML. */
  readonly fieldPlaces: ReadonlyMap<string, readonly [number, number]>;
}

type MakeProblem = (start: number, end: number, severity: Severity, message: string) => Problem;

/** Checks what only the prompt and its fields together can show. `yamlStart` is the offset of the YAML. */
export function lintBody(input: LintInput, problem: MakeProblem, yamlStart: number): Problem[] {
  const { body, start, velden, fieldPlaces } = input;
  if (body.trim() === '')
    return [problem(start - 1, start, 'error', 'Na de tweede regel --- hoort de prompt te staan.')];

  const problems: Problem[] = [];
  const used = new Set<string>();
  const known = knownReferences(velden.map((field) => field.id));
  const inputBlock = inputRange(body);
  for (const reference of findReferences(body)) {
    const { name } = reference;
    const say = (severity: Severity, message: string): void => {
      problems.push(problem(start + reference.start, start + reference.end, severity, message));
    };
    if (name === undefined) {
      say('error', 'Hier ontbreekt een } achter het veld.');
      continue;
    }
    used.add(name);
    if (!known.includes(name)) {
      say('error', `Het veld "${name}" bestaat niet. Zet het bij "velden" of haal het hier weg.`);
      continue;
    }
    const field = velden.find((candidate) => candidate.id === name);
    const free = name === SELECTION || field?.type === 'tekst' || field?.type === 'lang';
    if (free && !(inputBlock && reference.start > inputBlock.start && reference.end < inputBlock.end))
      say(
        'warning',
        `Zet \${${name}} tussen een regel <invoer> en een regel </invoer>. Anders kan de chatbot de tekst als opdracht lezen.`,
      );
  }
  for (const field of velden) {
    const place = fieldPlaces.get(field.id);
    if (place && !used.has(field.id))
      problems.push(
        problem(
          yamlStart + place[0],
          yamlStart + place[1],
          'warning',
          `Het veld "${field.id}" staat niet in de prompt. Gebruik \${${field.id}} of haal het veld weg.`,
        ),
      );
  }
  const firstLine = start + (/\S/.exec(body)?.index ?? 0);
  for (const safeguard of missingSafeguards(body))
    problems.push(
      problem(
        firstLine,
        start + body.length,
        'warning',
        `Waarborg ${safeguard.id} ontbreekt: ${safeguard.naam}. Zet erbij: "${safeguard.zin}"`,
      ),
    );
  if (input.patientText && !/\b15 woorden\b/.test(body))
    problems.push(
      problem(
        firstLine,
        start + body.length,
        'warning',
        'De tekst is voor patiënten op B1. Zet in de prompt wat dat is: zinnen van hoogstens 15 woorden, actief, gewone woorden.',
      ),
    );
  return problems;
}

/** The part between the lines `<invoer>` and `</invoer>`, when both are there once. */
function inputRange(body: string): { start: number; end: number } | undefined {
  const opened = [...body.matchAll(/^<invoer>[ \t]*\r?$/gm)];
  const closed = [...body.matchAll(/^<\/invoer>[ \t]*\r?$/gm)];
  if (opened.length !== 1 || closed.length !== 1) return undefined;
  return { start: opened[0]!.index, end: closed[0]!.index };
}
