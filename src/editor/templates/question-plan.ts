/** Which questions a template asks before it opens, and what an answer may look like. Pure. */
import {
  defaultValue,
  MAX_QUESTIONS,
  SELECTION,
  soleReference,
  type Field,
  type FillContext,
  type Template,
  type Values,
} from '../../prompts';

/**
 * The fields to ask for: those marked `vraag` that the selection doesn't already answer, at most three.
 */
export function questionsFor(template: Template, context: FillContext): Field[] {
  return template.velden
    .filter((field) => field.vraag && !takesSelection(field, context))
    .slice(0, MAX_QUESTIONS);
}

/** Whether the field is filled by the selected text. */
export function takesSelection(field: Field, context: FillContext): boolean {
  return soleReference(field.standaard ?? '') === SELECTION && context.selection.trim() !== '';
}

/** What stands in the input box when a question opens: the last answer, else the default. */
export function initialAnswer(field: Field, context: FillContext, previous: Values): string {
  return isChosenAnew(field) ? '' : (previous[field.id] ?? defaultValue(field, context));
}

/**
 * A choice that must be made and has no default, such as whether a result is good: a thoughtless Enter, or the answer of the
 * letter before, would say it of another patient.
 */
function isChosenAnew({ verplicht, keuzes, standaard }: Field): boolean {
  return verplicht && keuzes.length > 0 && standaard === undefined;
}

/** A number of more signs than this can be a BSN, a patient number or a phone number. */
const MAX_KEPT_NUMBER = 5;

/**
 * The answers that may be kept for the next time: choices, and short numbers where no personal data belongs.
 * Free text can hold a name, so it is never kept.
 */
export function keepableAnswers(template: Template, values: Values): Record<string, string> {
  return Object.fromEntries(
    template.velden
      .map((field) => [field, (values[field.id] ?? '').trim()] as const)
      .filter(([field, value]) => value !== '' && isKeepable(field, value))
      .map(([field, value]) => [field.id, value]),
  );
}

function isKeepable(field: Field, value: string): boolean {
  if (field.keuzes.length > 0) return !isChosenAnew(field);
  return field.type === 'getal' && field.persoonsgegevens === 'nooit' && value.length <= MAX_KEPT_NUMBER;
}

/** The message before the questions, with when not to use the template: the list may have cut that off. */
export function beforehandText({ vooraf, wanneerNiet }: Pick<Template, 'vooraf' | 'wanneerNiet'>): string {
  return [vooraf, wanneerNiet].filter(Boolean).join('\n\n');
}

/**
 * What stands behind the first question, which is to be read first: when not to use the template, unless a message
 * beforehand said so.
 */
export function firstWarning({ vooraf, wanneerNiet }: Pick<Template, 'vooraf' | 'wanneerNiet'>): string {
  return vooraf || wanneerNiet === '' ? '' : `Let op bij dit sjabloon: ${wanneerNiet}`;
}

/** What stands in an empty box. It is cut off behind some 86 signs. */
export const examplePlaceholder = ({ voorbeeld }: Pick<Field, 'voorbeeld'>): string => `Bijvoorbeeld: ${voorbeeld}`;

/** The line with a question: what is asked, the help, and a warning where free text may hold no personal data. */
export function promptLine(field: Field): string {
  const label = /[.?:]$/u.test(field.label) ? field.label : `${field.label}.`;
  const warn = field.persoonsgegevens === 'nooit' && field.keuzes.length === 0;
  return [label, field.hulp, warn ? 'Zet hier geen namen of andere gegevens van een patiënt.' : '']
    .filter(Boolean)
    .join(' ');
}
