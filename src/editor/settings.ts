/** The settings, read where they are used. Names and scopes stand in package.json. */
import * as vscode from 'vscode';
import { PRACTICE_KEYS, type PracticeProfile } from '../prompts';
import { folderPath } from './shared/paths';

const section = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('promptsluis');

/** Language ids of documents that are checked while someone types. */
export function watchedLanguages(): string[] {
  return section().get<string[]>('talen', ['plaintext', 'markdown']);
}

/** The practice's shared template folder; undefined when none is set. */
export function practiceFolder(): vscode.Uri | undefined {
  const path = folderPath(section().get<string>('sjablonenmap', ''));
  return path === '' ? undefined : vscode.Uri.file(path);
}

/** The practice's own details. What isn't text or isn't known is left out. */
export function practiceProfile(): PracticeProfile {
  const raw = section().get<Record<string, unknown>>('praktijk', {});
  return Object.fromEntries(
    PRACTICE_KEYS.filter((key) => typeof raw[key] === 'string').map((key) => [key, raw[key] as string]),
  );
}

/** Whether the paste without patient data comes before the plain one. */
export function safePasteFirst(): boolean {
  return section().get<string>('plakken') === 'zonderGegevens';
}

/** Whether a plain copy of patient data gets a hint. */
export function copyHintEnabled(): boolean {
  return section().get<boolean>('hintBijKopieren', true);
}
