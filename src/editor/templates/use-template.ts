/** Sjabloon gebruiken… and Sjabloon invoegen: pick, answer at most three questions, and get the filled prompt. */
import * as vscode from 'vscode';
import {
  fillTemplate,
  filledToSnippet,
  type Filled,
  type FillContext,
  type PracticeProfile,
  type Template,
  type Values,
} from '../../prompts';
import { MAX_SCAN_LENGTH } from '../findings/limits';
import { watchedLanguages } from '../settings';
import { isWatched, looksBinary } from '../shared/documents';
import { frontEditor } from '../shared/front-editor';
import { askModal } from '../shared/modal';
import { SOURCE_MESSAGES } from '../shared/source-text';
import type { TemplateLibrary } from './library';
import { pickTemplate } from './picker';
import { keepableAnswers } from './question-plan';
import { askQuestions } from './questions';

const ANSWERS_KEY = 'promptsluis.laatsteKeuzes';
const PROMPTS_KEY = 'promptsluis.prompts';

/** Which document a prompt was made from, and with which template. */
export interface PromptOrigin {
  readonly templateId: string;
  readonly version: string;
  /** The check list of the template. */
  readonly checks: readonly string[];
}

export class TemplateCommands {
  /**
   * @param memory what is remembered for all windows: recent templates and choices.
   * @param windowMemory what belongs to this window and survives a reload: which documents are prompts.
   */
  constructor(
    private readonly library: TemplateLibrary,
    private readonly memory: vscode.Memento,
    private readonly windowMemory: vscode.Memento,
    private readonly profile: () => PracticeProfile,
  ) {}

  /** The template a document was opened with; undefined for any other document. */
  originOf(uri: vscode.Uri): PromptOrigin | undefined {
    return this.prompts()[uri.toString()];
  }

  /** Forgets that a document was a prompt: VS Code gives its name to the next one. */
  async forget(uri: vscode.Uri): Promise<void> {
    const { [uri.toString()]: gone, ...rest } = this.prompts();
    if (gone) await this.windowMemory.update(PROMPTS_KEY, rest);
  }

  /** Opens the filled prompt as a new document; the document in front stays as it is. */
  async use(): Promise<void> {
    const filled = await this.choose('Sjabloon gebruiken', this.draftText());
    if (!filled) return;
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    await insert(editor, filled.filled);
    const { id, versie, controles } = filled.template;
    const origin: PromptOrigin = { templateId: id, version: versie, checks: controles };
    await this.windowMemory.update(PROMPTS_KEY, { ...this.prompts(), [document.uri.toString()]: origin });
    tellWhatIsMissing(filled.filled);
  }

  /** Inserts the filled template at the cursor of the document in front, as one edit. */
  async insertHere(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) {
      void vscode.window.showInformationMessage('Open eerst het document waar het sjabloon in moet komen.');
      return;
    }
    const filled = await this.choose('Sjabloon invoegen', selectedText(editor));
    if (filled) await insert(await vscode.window.showTextDocument(editor.document), filled.filled);
  }

  private prompts(): Record<string, PromptOrigin> {
    return this.windowMemory.get<Record<string, PromptOrigin>>(PROMPTS_KEY, {});
  }

  /** The selection, or else the whole draft in front. A prompt made before is no draft. */
  private draftText(): string {
    const editor = frontEditor();
    if (!editor) return '';
    const selected = selectedText(editor);
    if (selected !== '') return selected;
    const { document } = editor;
    return isWatched(document, watchedLanguages()) && !this.originOf(document.uri) ? document.getText() : '';
  }

  private async choose(title: string, text: string): Promise<{ template: Template; filled: Filled } | undefined> {
    const selection = usableText(text);
    if (selection === undefined) return undefined;
    const catalog = await this.library.catalog();
    if (catalog.entries.length === 0) {
      void vscode.window.showErrorMessage('Er zijn geen sjablonen gevonden. Installeer Promptsluis opnieuw.');
      return undefined;
    }
    const template = await pickTemplate(catalog, this.memory, title);
    if (!template || !(await readBeforehand(template))) return undefined;
    const context: FillContext = { selection, profile: this.profile() };
    const answers = this.memory.get<Record<string, Values>>(ANSWERS_KEY, {});
    const values = await askQuestions(template, context, answers[template.id] ?? {});
    if (!values) return undefined;
    await this.memory.update(ANSWERS_KEY, { ...answers, [template.id]: keepableAnswers(template, values) });
    return { template, filled: fillTemplate(template, values, context) };
  }
}

function selectedText(editor: vscode.TextEditor): string {
  return editor.selections
    .filter((selection) => !selection.isEmpty)
    .map((selection) => editor.document.getText(selection))
    .join('\n');
}

/** The text as it is; undefined when it can't be used in a prompt, which is said. */
function usableText(text: string): string | undefined {
  const problem = text.length > MAX_SCAN_LENGTH ? 'too-large' : looksBinary(text) ? 'binary' : undefined;
  if (!problem) return text;
  void vscode.window.showWarningMessage(SOURCE_MESSAGES[problem]);
  return undefined;
}

/** Some templates start with a message, for instance to use the official letter. False when the user stops. */
async function readBeforehand(template: Template): Promise<boolean> {
  if (!template.vooraf) return true;
  return askModal('information', {
    title: template.titel,
    detail: template.vooraf,
    go: 'Doorgaan',
    stop: 'Stoppen',
  });
}

/** Inserts as one edit, so that one undo takes it away. Places still to fill in become tab stops. */
async function insert(editor: vscode.TextEditor, filled: Filled): Promise<void> {
  await editor.insertSnippet(new vscode.SnippetString(filledToSnippet(filled)), undefined, {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
}

function tellWhatIsMissing(filled: Filled): void {
  const missing = filled.problems.filter(({ severity }) => severity === 'error').length;
  if (missing === 0) return;
  void vscode.window.showInformationMessage(
    `Dit sjabloon is nog niet compleet: vul ${missing === 1 ? 'de plek' : `de ${missing} plekken`} in waar [INVULLEN: …] staat. Met Tab gaat u naar de volgende plek.`,
  );
}
