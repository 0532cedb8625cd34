/** Asks the questions of a template one by one. Going back works; Escape leaves everything as it was. */
import * as vscode from 'vscode';
import { checkValue, type Field, type FillContext, type Template, type Values } from '../../prompts';
import { examplePlaceholder, firstWarning, initialAnswer, promptLine, questionsFor } from './question-plan';

type Answer = { readonly kind: 'answer'; readonly value: string } | { readonly kind: 'back' } | { readonly kind: 'stop' };

interface Step {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  readonly initial: string;
  /** To read below the question; empty for none. A list has no room for it. */
  readonly warning: string;
}

/** The answers by field id; undefined when the user stops. */
export async function askQuestions(
  template: Template,
  context: FillContext,
  previous: Values,
): Promise<Values | undefined> {
  const fields = questionsFor(template, context);
  const values: Record<string, string> = {};
  for (let index = 0; index < fields.length; ) {
    const field = fields[index]!;
    const isChoice = field.keuzes.length > 0;
    const step: Step = {
      // A list shows its placeholder on one line and cuts it off: there the question stands in the title.
      title: isChoice ? field.label : template.titel,
      step: index + 1,
      totalSteps: fields.length,
      initial: values[field.id] ?? initialAnswer(field, context, previous),
      warning: index === 0 ? firstWarning(template) : '',
    };
    const answer = isChoice ? await askChoice(field, step) : await askText(field, step);
    if (answer.kind === 'stop') return undefined;
    if (answer.kind === 'back') {
      index = Math.max(0, index - 1);
    } else {
      values[field.id] = answer.value;
      index += 1;
    }
  }
  return values;
}

function askChoice(field: Field, step: Step): Promise<Answer> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem>();
  prepare(pick, step);
  pick.placeholder = field.hulp;
  pick.items = field.keuzes.map(({ keuze, tekst }) => ({
    label: keuze,
    ...(tekst !== keuze ? { detail: tekst } : {}),
  }));
  const current = pick.items.find(({ label }) => label === step.initial);
  // Without a choice to start from none is chosen: Enter waits for one.
  pick.activeItems = current ? [current] : [];
  return settle(pick, () => pick.activeItems[0]?.label);
}

function askText(field: Field, step: Step): Promise<Answer> {
  const box = vscode.window.createInputBox();
  prepare(box, step);
  box.value = step.initial;
  box.prompt = `${promptLine(field)} ${step.warning}`.trim();
  if (field.voorbeeld) box.placeholder = examplePlaceholder(field);
  box.onDidChangeValue((value) => {
    box.validationMessage = value.trim() === '' ? undefined : checkValue(field, value);
  });
  return settle(box, () => {
    const problem = checkValue(field, box.value);
    box.validationMessage = problem;
    return problem ? undefined : box.value;
  });
}

function prepare(input: vscode.QuickInput & { buttons: readonly vscode.QuickInputButton[] }, step: Step): void {
  input.title = step.title;
  input.step = step.step;
  input.totalSteps = step.totalSteps;
  // Someone who looks something up in another window comes back to the same question.
  input.ignoreFocusOut = true;
  if (step.step > 1) input.buttons = [vscode.QuickInputButtons.Back];
}

/** Waits for an answer. `read` gives undefined while the answer isn't good enough to go on. */
async function settle(
  input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  read: () => string | undefined,
): Promise<Answer> {
  const answer = await new Promise<Answer>((resolve) => {
    input.onDidAccept(() => {
      const value = read();
      if (value !== undefined) resolve({ kind: 'answer', value });
    });
    input.onDidTriggerButton((button) => {
      if (button === vscode.QuickInputButtons.Back) resolve({ kind: 'back' });
    });
    input.onDidHide(() => resolve({ kind: 'stop' }));
    input.show();
  });
  input.dispose();
  return answer;
}
