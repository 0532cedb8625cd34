/** The settings, read where they are used. Names and scopes stand in package.json. */
import * as vscode from 'vscode';
import { PRACTICE_KEYS, type PracticeProfile } from '../prompts';
import { KEEPING, keptForWords, keptUntil, type Keeping } from './shared/moments';
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

/** Until when what is kept at `now` may be used. Milliseconds. */
export function keepUntil(now: number): number {
  return keptUntil(keeping(), now);
}

/** How long that is, to complete "Promptsluis bewaart de gegevens …". */
export function keptFor(): string {
  return keptForWords(keeping());
}

/** A value that isn't known counts as the default. */
function keeping(): Keeping {
  const value = section().get<string>('bewaren');
  return KEEPING.find((known) => known === value) ?? 'dag';
}

/** Whether the paste without patient data comes before the plain one. */
export function safePasteFirst(): boolean {
  return section().get<string>('plakken') === 'zonderGegevens';
}

/** Whether a plain copy of patient data gets a hint. */
export function copyHintEnabled(): boolean {
  return section().get<boolean>('hintBijKopieren', true);
}
