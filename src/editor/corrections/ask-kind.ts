/** Asks what kind of data the user marked: in a short list, with the kinds that are seldom missed in one behind it. */
import * as vscode from 'vscode';
import type { Category } from '../../scanner';
import { FIRST_KINDS, kindRow, OTHER_KIND, OTHER_KINDS, type KindRow } from './kinds';

const KEYS = 'Enter: vervangen. Escape: stoppen.';

/** @returns undefined when the user stopped. */
export async function askKind(): Promise<Category | undefined> {
  const first = await ask([...FIRST_KINDS.map(kindRow), OTHER_KIND], `Kies de soort. ${KEYS}`);
  if (first !== OTHER_KIND) return first?.category;
  const other = await ask(OTHER_KINDS.map(kindRow), `Kies wat er het meest op lijkt. ${KEYS}`);
  return other?.category;
}

function ask(rows: readonly KindRow[], placeHolder: string): Thenable<KindRow | undefined> {
  return vscode.window.showQuickPick(rows, { title: 'Wat voor gegeven is dit?', placeHolder });
}
