/**
 * Antwoord is nagekeken…: ticks the check list, notes who checked and writes that in the journal.
 * It records; it never approves.
 */
import { userInfo } from 'node:os';
import * as vscode from 'vscode';
import type { Journal } from '../journal/journal-file';
import { keptFor } from '../settings';
import { askCautiously } from '../shared/modal';
import { nameOf } from '../shared/document-names';
import { say } from '../shared/say';
import { showInStatusBar, showStopped } from '../shared/status-message';
import { openQuestion, pointRow, untickedQuestion } from './check-text';
import type { CheckView, LetterCheck } from './check-view';
import type { ComposedCheck } from './compose-check';

export interface FinishServices {
  readonly checks: CheckView;
  readonly journal: Pick<Journal, 'writeCheck'>;
  readonly report: (error: unknown) => void;
}

export async function finishCheck(services: FinishServices): Promise<void> {
  // Of another letter than the one in front nobody signs: it may be about another patient.
  const check = await services.checks.inFront();
  if (!check) {
    void say('information', noCheck());
    return;
  }
  const letter = nameOf(check.letter);
  const title = `Antwoord nagekeken: ${letter}`;
  const { checklist, open } = check.composed;
  const left = openQuestion(open);
  if (
    left !== undefined &&
    !(await signsAnyway(left, 'Terug naar de brief', 'Wat open is, blijft in de controle staan.'))
  )
    return stopped();
  const ticked = checklist.length === 0 ? [] : await tick(checklist, title);
  if (!ticked) return stopped();
  const name = await vscode.window.showInputBox({
    title,
    prompt: 'Wie heeft het antwoord nagekeken? Deze naam komt in het logboek.',
    value: userInfo().username,
    validateInput: (value) => (value.trim() === '' ? 'Vul een naam of functie in.' : undefined),
    ignoreFocusOut: true,
  });
  if (name === undefined) return stopped();
  await services.checks.finish(check, ticked, name.trim());
  await writeDown(services, check, ticked.length, name.trim());
  showInStatusBar(`Nagekeken door ${name.trim()}: ${letter}.`, 5000);
}

const stopped = (): void => showStopped('het antwoord is niet ondertekend.');

/** Controle van het antwoord tonen: brings back the check of the letter in front. */
export async function showCheck({ checks }: Pick<FinishServices, 'checks'>): Promise<void> {
  const check = await checks.current();
  if (check) await checks.reveal(check);
  else void say('information', noCheck());
}

const noCheck = (): string =>
  `Bij deze tekst hoort geen antwoord. Ga naar de brief die u met “Plak antwoord en zet gegevens terug” hebt gemaakt. Promptsluis bewaart een controle ${keptFor()}.`;

async function writeDown(
  { journal, report }: FinishServices,
  { entry, composed }: LetterCheck,
  ticked: number,
  checkedBy: string,
): Promise<void> {
  const { checklist, remarks } = composed;
  try {
    await journal.writeCheck({
      checkedBy,
      // A text that left some other way may have gone anywhere: the widest is assumed.
      destination: entry.left?.destination ?? 'extern',
      ...(entry.left?.template ? { template: entry.left.template } : {}),
      points: checklist.length,
      ticked,
      remarks,
    });
  } catch (error) {
    report(error);
    void say(
      'warning',
      'Promptsluis kan het logboek niet bijwerken. Wie het antwoord nakeek, staat wel in de controle.',
    );
  }
}

/** The points that the user ticks, by index; undefined when the user stops. Who leaves some open is asked about it. */
async function tick(checklist: ComposedCheck['checklist'], title: string): Promise<number[] | undefined> {
  let ticked = checklist.flatMap((point, index) => (point.ticked ? [index] : []));
  for (;;) {
    const picked = await vscode.window.showQuickPick(
      checklist.map(({ text }, index) => ({ ...pointRow(text), picked: ticked.includes(index), index })),
      {
        title,
        placeHolder: 'Vink aan wat u hebt nagekeken. Enter: doorgaan.',
        canPickMany: true,
        ignoreFocusOut: true,
      },
    );
    if (!picked) return undefined;
    ticked = picked.map(({ index }) => index);
    const question = untickedQuestion(ticked.length, checklist.length);
    if (question === undefined || (await signsAnyway(question, 'Terug naar de lijst', COUNTED)))
      return ticked;
  }
}

const COUNTED = 'In de controle en in het logboek staat hoeveel punten u hebt afgevinkt.';

const signsAnyway = (title: string, back: string, detail: string): Promise<boolean> =>
  askCautiously({ title, stop: { label: back }, go: { label: 'Toch ondertekenen', detail } });
