/** The settings, read where they are used. Names and scopes stand in package.json. */
import * as vscode from 'vscode';
import type { PracticeProfile } from '../prompts';
import { folderFrom, languagesFrom, profileFrom, siteFrom } from './setting-values';
import { KEEPING, keptForWords, keptUntil, type Keeping } from './shared/moments';

const section = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('promptsluis');

/** Language ids of documents that are checked while someone types. */
export function watchedLanguages(): string[] {
  return languagesFrom(section().get('talen'));
}

/** The practice's shared template folder; undefined when none is set. */
export function practiceFolder(): vscode.Uri | undefined {
  const path = folderFrom(section().get('sjablonenmap'));
  return path === '' ? undefined : vscode.Uri.file(path);
}

/** The practice's own details. What isn't text or isn't known is left out. */
export function practiceProfile(): PracticeProfile {
  return profileFrom(section().get('praktijk'));
}

/** The bare address of the practice's chatbot; undefined when none is set, or something else. */
export function chatbotSite(): string | undefined {
  return siteFrom(section().get('chatbot'));
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
