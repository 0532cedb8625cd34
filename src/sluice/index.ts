/**
 * The sluice's public face: from a text to a prompt that may leave, and from an answer back to a letter.
 *
 * The way out:   `createGate` → `gate.prepare` → (the user looks and chooses) → `gate.decide` → `Passed` → `release`.
 * The way back:  `restore` → (the user approves the lenient ones) → `applyLenient` → `checkAnswer` → `journalCheck`.
 *
 * Everything here is pure: no clock, no randomness, no storage. The edge passes moments, keys and predicates in.
 */
export * from './types';
export {
  DEFAULT_POLICY,
  STRICTEST_POLICY,
  parsePolicy,
  policyFilePath,
  tighten,
  type ParsedPolicy,
} from './gate/policy';
export {
  createMapping,
  isExpired,
  mergeMappings,
  parseMapping,
  serialiseMapping,
  withoutLineBreaks,
} from './codes/mapping';
export { pseudonymise, type PseudonymiseOptions, type Pseudonymised } from './codes/pseudonyms';
export { codeSpans, isNameLabel, numberGroup } from './codes/placeholders';
export { placeholderShapes } from './codes/rescan';
export { halvesOf } from './names/double-names';
export { occurrencesOf, standsIn, touchesOneOf } from './occurrences';
export {
  hasCapital,
  markedIn,
  MARKED_REASON,
  withMarked,
  withMarkedFindings,
  withoutMarked,
  wordsToMark,
  type MarkedWords,
} from './gate/marked';
export { replaceSpans } from './spans';
export {
  applyLenient,
  putBacks,
  restore,
  type Doubt,
  type LenientProposal,
  type Missing,
  type Put as PutBack,
  type Restoration,
} from './codes/restore';
export { alwaysReplaced } from './bsn';
export { choose, parseChoices } from './gate/choices';
export { withEchoes } from './gate/echoes';
export {
  createGate,
  release,
  type Decision,
  type Gate,
  type GateOptions,
  type JudgedFinding,
  type Pass,
  type Passed,
  type PrepareRequest,
  type Proposal,
} from './gate/decide';
export type { Surroundings } from './gate/look';
export {
  journalCheck,
  journalEntry,
  type CheckFacts,
  type JournalCheck,
  type JournalEntry,
  type JournalFacts,
  type JournalLine,
  type TemplateVersion,
} from './gate/journal';
export {
  checkAnswer,
  type AnswerCheck,
  type AnswerCheckInput,
  type CheckItem,
  type CheckKind,
} from './answer/answer-check';
export { countPoints, MOST_NUMBERS_GONE } from './answer/point-items';
export { MESSAGES } from './messages';
