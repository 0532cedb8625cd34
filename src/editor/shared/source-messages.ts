/** What is the matter with a text that a command can't work on, and what to do. Pure. */
import { MAX_SCAN_LENGTH } from '../findings/limits';

export type SourceProblem = 'no-document' | 'empty' | 'blank-selection' | 'binary' | 'broken' | 'too-large';

const MATTER: Record<SourceProblem, string> = {
  'no-document': 'Er is geen tekst open.',
  empty: 'Deze tekst is leeg.',
  'blank-selection': 'U selecteerde alleen spaties of lege regels.',
  binary: 'Dit bestand is geen leesbare tekst.',
  broken:
    'In deze tekst staan onleesbare tekens (\uFFFD). Promptsluis kan de tekst daardoor niet goed controleren.',
  'too-large': `Deze tekst is te groot om te controleren. De grens is ${MAX_SCAN_LENGTH / 1_000_000} miljoen tekens.`,
};

const REMEDY: Record<SourceProblem, string> = {
  'no-document': 'Open een brief of een andere tekst en probeer het opnieuw.',
  empty: '',
  'blank-selection':
    'Selecteer de tekst die u bedoelt, of selecteer niets voor de hele tekst. Probeer het dan opnieuw.',
  binary: 'Open de brief als tekst en probeer het opnieuw.',
  broken:
    'Klik onderaan op “UTF-8” en open het bestand opnieuw als Western (Windows 1252), of typ die tekens over.',
  'too-large': 'Selecteer een deel en probeer het opnieuw.',
};

/** @param outcome what did not happen, for a user who must be sure of it: "Er is niets gekopieerd." */
export function sourceMessage(problem: SourceProblem, outcome = ''): string {
  return [MATTER[problem], outcome, REMEDY[problem]].filter((part) => part !== '').join(' ');
}
