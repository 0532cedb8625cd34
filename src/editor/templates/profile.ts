/** Praktijkprofiel invullen…: the practice's own details one by one; kept in the user's settings on this machine. */
import * as vscode from 'vscode';
import { PRACTICE_KEYS, PRACTICE_LABELS, type PracticeKey } from '../../prompts';
import { practiceProfile } from '../settings';

export async function editProfile(): Promise<void> {
  for (let key = await pickKey(); key; key = await pickKey()) {
    const value = await vscode.window.showInputBox({
      title: 'Praktijkprofiel',
      prompt: `${PRACTICE_LABELS[key]}. Zet hier geen gegevens van patiënten.`,
      value: practiceProfile()[key] ?? '',
      ignoreFocusOut: true,
    });
    if (value !== undefined) await save(key, value.trim());
  }
}

async function pickKey(): Promise<PracticeKey | undefined> {
  const profile = practiceProfile();
  const picked = await vscode.window.showQuickPick(
    PRACTICE_KEYS.map((key) => ({ label: PRACTICE_LABELS[key], description: profile[key] ?? 'nog leeg', key })),
    { title: 'Praktijkprofiel', placeHolder: 'Wat wilt u invullen? Escape: klaar.' },
  );
  return picked?.key;
}

async function save(key: PracticeKey, value: string): Promise<void> {
  const profile: Record<string, string> = { ...practiceProfile(), [key]: value };
  if (value === '') delete profile[key];
  await vscode.workspace
    .getConfiguration('promptsluis')
    .update('praktijk', profile, vscode.ConfigurationTarget.Global);
}
