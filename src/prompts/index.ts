/** The public face of the prompts room: templates in, filled prompts out. No VS Code, no scanner, no clock. */
export * from './template';
export { parseTemplate } from './parse';
export { SELECTION, soleReference } from './references';
export { buildCatalog, type Catalog, type CatalogEntry, type TemplateSource } from './catalog';
export { isMisnamed, isTemplateName } from './file-name';
export { searchTemplates } from './search';
export {
  checkValue,
  defaultValue,
  fillTemplate,
  NOT_GIVEN,
  takesSelection,
  takesWholeText,
  withTitle,
} from './fill';
export { filledToSnippet } from './snippet';
export { marksLeft, marksToFill } from './to-fill';
export {
  fillPractice,
  findPracticeCodes,
  practicePlaceholder,
  PRACTICE_LABELS,
  type PracticeFilled,
} from './practice';
export { findMarks, splitRemarks, type Mark, type SplitAnswer } from './answer';
export { fromPromptFile, isPromptFile } from './prompt-file';
export { templateIdFor } from './ids';
export { newTemplateSkeleton } from './skeleton';
export { SAFEGUARDS, missingSafeguards, type Safeguard } from './safeguards';
export { completeTemplate, type TemplateCompletion } from './complete';
export { hoverTemplate, type TemplateHover } from './hover';
