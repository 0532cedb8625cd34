import { findReferences, practiceKey, SELECTION, soleReference } from './references';
import { practicePlaceholder } from './practice';
import type { Field, FillContext, Filled, FillProblem, TabStop, Template, Values } from './template';

/** What stands in the prompt for an optional field that nobody filled in. The templates tell the model so. */
export const NOT_GIVEN = 'niet opgegeven';

// Delimiters of the input in a value, also spaced, in capitals, with zero-width or full-width characters.
const DELIMITER =
  /[<＜]([\s\u00ad\u200b-\u200f\u2060\ufeff]{0,40}[/／]?[\s\u00ad\u200b-\u200f\u2060\ufeff]{0,40}invoer)([^<>＜＞\n]{0,40})[>＞]?/gi;

// As people write dates: 31-1-2027, 2027-01-31, 31 januari 2027.
const DATE = /^(?:[a-z]{2,9}\s+)?\d{1,4}[\s./-]+(?:\d{1,2}|[a-z]{3,9}\.?)(?:[\s./-]+\d{1,4})?$/i;

/**
 * Makes a value harmless as data: the delimiters `<invoer>` and `</invoer>` in it become `‹invoer›` and
 * `‹/invoer›`, so that a pasted text can't end the input and go on as an instruction. All else stays verbatim.
 */
export function neutralise(value: string): string {
  return value.replace(DELIMITER, (_whole, name: string, rest: string) => `‹${name}${rest}›`);
}

/** A label at the end of a message: a question keeps its own mark. */
const asSentence = (label: string) => (/[.?:!]$/u.test(label) ? label : `${label}.`);

/**
 * Checks one answer against its field, for an input box and for `fillTemplate`.
 * @returns a Dutch sentence that says what to do, or `undefined` when the value is good
 */
export function checkValue(field: Field, value: string): string | undefined {
  const given = value.trim();
  if (given === '') return field.verplicht ? `Vul in: ${asSentence(field.label)}` : undefined;
  if (field.maxLengte !== undefined && value.length > field.maxLengte)
    return `Maak de tekst korter: hoogstens ${field.maxLengte} tekens.`;
  if (field.type === 'getal' && !/^-?\d{1,9}([.,]\d{1,6})?$/.test(given)) return 'Typ hier een getal.';
  if (field.type === 'datum' && !DATE.test(given)) return 'Schrijf de datum zoals 31 januari 2027.';
  if (field.keuzes.length > 0 && !field.keuzes.some((choice) => choice.keuze === given))
    return `Kies uit: ${field.keuzes.map((choice) => choice.keuze).join(', ')}.`;
  return undefined;
}

/** The value a field starts with, from its `standaard`; empty when it has none. */
export function defaultValue(field: Field, context: FillContext): string {
  if (field.standaard === undefined) return '';
  const reference = soleReference(field.standaard);
  if (reference === SELECTION) return context.selection;
  const key = reference === undefined ? undefined : practiceKey(reference);
  return key ? (context.profile[key] ?? '') : field.standaard;
}

/** Whether the text that is selected in the editor comes into the prompt. */
export function takesSelection({ velden, body }: Template): boolean {
  return velden.some(({ standaard = '' }) => isSelection(standaard)) || isSelection(body);
}

/**
 * Whether all of the text in front may come into the prompt when nothing is selected: only where the template is about that text,
 * and people may be named in it. In any other the letter that happens to be open would go along with a question about something else.
 */
export function takesWholeText({ velden, body }: Template): boolean {
  const isAbout = ({ verplicht, persoonsgegevens, standaard = '' }: Field): boolean =>
    verplicht && persoonsgegevens !== 'nooit' && isSelection(standaard);
  return velden.some(isAbout) || isSelection(body);
}

const isSelection = (text: string): boolean => findReferences(text).some(({ name }) => name === SELECTION);

/** The same prompt under a line with the template's title: VS Code calls a new document by its first line. */
export function withTitle({ text, tabStops, problems }: Filled, title: string): Filled {
  const line = `${title}\n\n`;
  const moved = tabStops.map((stop) => ({
    ...stop,
    start: stop.start + line.length,
    end: stop.end + line.length,
  }));
  return { text: line + text, tabStops: moved, problems };
}

interface Piece {
  readonly text: string;
  readonly open: boolean;
  readonly choices: readonly string[];
}

function choiceText(field: Field, value: string): string {
  return field.keuzes.find((choice) => choice.keuze === value.trim())?.tekst ?? value;
}

/** The choice texts with the text that stands there now in front, as a tab stop offers them. */
function choicesFrom(field: Field, current: string): string[] {
  if (field.keuzes.length === 0) return [];
  return [current, ...field.keuzes.map((choice) => choice.tekst).filter((text) => text !== current)];
}

function fieldPiece(field: Field, values: Values, context: FillContext, problems: FillProblem[]): Piece {
  const given = Object.hasOwn(values, field.id) ? String(values[field.id]) : '';
  const wrong = given.trim() === '' ? undefined : checkValue(field, given);
  if (wrong) problems.push({ field: field.id, severity: 'error', message: `${field.label}: ${wrong}` });
  // A wrong choice is dropped: choices stand outside the input, where only the template's own words belong.
  if (given.trim() !== '' && !(wrong && field.keuzes.length > 0))
    return { text: neutralise(choiceText(field, given)), open: false, choices: [] };

  const initial = defaultValue(field, context);
  if (initial.trim() !== '') {
    const text = neutralise(choiceText(field, initial));
    const fromContext = field.standaard !== undefined && soleReference(field.standaard) !== undefined;
    return { text, open: !fromContext, choices: choicesFrom(field, text) };
  }
  if (field.verplicht) {
    if (!wrong)
      problems.push({
        field: field.id,
        severity: 'error',
        message: `Vul nog in: ${asSentence(field.label)}`,
      });
    const text = `[INVULLEN: ${field.label}]`;
    return { text, open: true, choices: choicesFrom(field, text) };
  }
  return { text: NOT_GIVEN, open: true, choices: choicesFrom(field, NOT_GIVEN) };
}

function selectionPiece(context: FillContext, problems: FillProblem[]): Piece {
  if (context.selection.trim() !== '')
    return { text: neutralise(context.selection), open: false, choices: [] };
  problems.push({
    field: SELECTION,
    severity: 'error',
    message: 'Selecteer eerst de tekst waar het om gaat.',
  });
  return { text: '[INVULLEN: de tekst]', open: true, choices: [] };
}

/**
 * Fills a template. Values are data: `${…}` inside a value is never expanded and the delimiters of the input in it
 * are neutralised. Details of the practice become placeholders, see `fillPractice`. Never throws.
 * @returns the prompt, the places the user can still fill in (fields without an answer), and what is missing;
 *   a required field without a value gives an `error` and stands in the text as `[INVULLEN: label]`
 */
export function fillTemplate(template: Template, values: Values, context: FillContext): Filled {
  const fields = new Map(template.velden.map((field) => [field.id, field]));
  const pieces = new Map<string, Piece>();
  const problems: FillProblem[] = [];
  const tabStops: TabStop[] = [];
  let text = '';
  let last = 0;

  for (const reference of findReferences(template.body)) {
    const name = reference.name;
    if (name === undefined) continue;
    const field = fields.get(name);
    const key = practiceKey(name);
    let piece = pieces.get(name);
    if (!piece) {
      if (field) piece = fieldPiece(field, values, context, problems);
      else if (name === SELECTION) piece = selectionPiece(context, problems);
      else if (key) piece = { text: practicePlaceholder(key), open: false, choices: [] };
      else continue;
      pieces.set(name, piece);
    }
    text += template.body.slice(last, reference.start);
    if (piece.open)
      tabStops.push({
        start: text.length,
        end: text.length + piece.text.length,
        field: name,
        choices: piece.choices,
      });
    text += piece.text;
    last = reference.end;
  }
  return { text: text + template.body.slice(last), tabStops, problems };
}
