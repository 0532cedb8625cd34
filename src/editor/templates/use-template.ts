/** Sjabloon gebruiken… and Sjabloon invoegen: pick, answer at most three questions, and get the filled prompt. */
import * as vscode from 'vscode';
import {
  fillTemplate,
  filledToSnippet,
  marksToFill,
  takesSelection,
  takesWholeText,
  withTitle,
  type Filled,
  type FillContext,
  type PracticeProfile,
  type Template,
  type Values,
} from '../../prompts';
import { MAX_SCAN_LENGTH } from '../findings/limits';
import { watchedLanguages } from '../settings';
import { nameOf, textTitle } from '../shared/document-names';
import { isWatched, isWrittenText, looksBinary } from '../shared/documents';
import { frontEditor } from '../shared/front-editor';
import { askModal } from '../shared/modal';
import { say } from '../shared/say';
import { sourceMessage } from '../shared/source-messages';
import { showStopped } from '../shared/status-message';
import type { DocumentKeys } from '../vault/document-keys';
import type { TemplateLibrary } from './library';
import { pickTemplate } from './picker';
import { draftInPrompt, type MadeOf } from './prompt-draft';
import { beforehandText, keepableAnswers } from './question-plan';
import { askQuestions } from './questions';

const ANSWERS_KEY = 'promptsluis.laatsteKeuzes';
const PROMPTS_KEY = 'promptsluis.prompts';

const SELECTION_UNUSED =
  'Dit sjabloon neemt de tekst die u selecteerde niet over. In de vraag staat alleen wat u zelf invult.';

/** Which document a prompt was made from, and with which template. */
export interface PromptOrigin {
  readonly templateId: string;
  readonly version: string;
  /** The title of the template; absent in what an older version of Promptsluis remembered. */
  readonly title?: string;
  /** The check list of the template. */
  readonly checks: readonly string[];
  /** The template needs the age of the people it is about; absent otherwise. */
  readonly keepsAge?: true;
  /** The marks that the user still had to replace when the prompt opened; absent when there were none. */
  readonly toFill?: readonly string[];
  /** Key of the draft whose text it was filled with (see `DocumentKeys`): the prompt goes on with its codes. */
  readonly source?: string;
}

/** The text in front when a template is chosen. */
interface Draft {
  /** Empty when nothing is selected. */
  readonly selected: string;
  /** All of it; empty when it is no draft. */
  readonly whole: string;
  /** Key of the document that it is from; absent without one. */
  readonly source?: string;
}

/** A filled template, with the text of the draft that it could use; empty without one. */
interface Chosen {
  readonly template: Template;
  readonly selection: string;
  readonly filled: Filled;
}

export class TemplateCommands {
  private readonly madeOf = new WeakMap<vscode.TextDocument, MadeOf>();

  /**
   * @param memory what is remembered for all windows: recent templates and choices.
   * @param windowMemory what belongs to this window and survives a reload: which documents are prompts.
   * @param keys what documents are called there: names of untitled ones are given out again.
   */
  constructor(
    private readonly library: TemplateLibrary,
    private readonly memory: vscode.Memento,
    private readonly windowMemory: vscode.Memento,
    private readonly keys: Pick<DocumentKeys, 'keyOf' | 'uriOf'>,
    private readonly profile: () => PracticeProfile,
  ) {}

  /** The template a document was opened with; undefined for any other document. */
  originOf(uri: vscode.Uri): PromptOrigin | undefined {
    return this.originOfKey(this.keys.keyOf(uri.toString()));
  }

  /** The same, by the document's key. */
  originOfKey(key: string): PromptOrigin | undefined {
    return this.prompts()[key];
  }

  /** What the user knows a document by, in a list of texts. */
  titleOf(uri: vscode.Uri): string {
    const origin = this.originOf(uri);
    const draft = origin?.source && nameOf(this.keys.uriOf(origin.source));
    return textTitle(uri.toString(), origin && { template: origin.title, draft: draft || undefined });
  }

  /** Forgets a prompt that is closed. */
  async forget(key: string): Promise<void> {
    const { [key]: gone, ...rest } = this.prompts();
    if (gone) await this.windowMemory.update(PROMPTS_KEY, rest);
  }

  /** Follows prompts and the drafts they were made from. `follow` gives the new key; undefined for one that stays. */
  async move(follow: (key: string) => string | undefined): Promise<void> {
    const prompts = Object.entries(this.prompts());
    const isMoved = ([key, { source = '' }]: (typeof prompts)[number]): boolean =>
      (follow(key) ?? follow(source)) !== undefined;
    if (!prompts.some(isMoved)) return;
    const moved = prompts.map(([key, origin]) => {
      const source = origin.source === undefined ? undefined : follow(origin.source);
      return [follow(key) ?? key, source === undefined ? origin : { ...origin, source }] as const;
    });
    await this.windowMemory.update(PROMPTS_KEY, Object.fromEntries(moved));
  }

  /** Opens the filled prompt as a new document; the document in front stays as it is. */
  async use(): Promise<void> {
    const draft = this.draft();
    const chosen = await this.choose('Sjabloon gebruiken', draft);
    if (!chosen) return;
    const { id, versie, titel, controles, leeftijd } = chosen.template;
    const filled = withTitle(chosen.filled, titel);
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    await insert(editor, filled);
    this.madeOf.set(document, { draft: chosen.selection, filled });
    const toFill = marksToFill(filled);
    const origin: PromptOrigin = {
      templateId: id,
      version: versie,
      title: titel,
      checks: controles,
      ...(leeftijd ? { keepsAge: true } : {}),
      ...(toFill.length > 0 ? { toFill } : {}),
      ...(chosen.selection === '' || draft.source === undefined ? {} : { source: draft.source }),
    };
    const key = this.keys.keyOf(document.uri.toString());
    await this.windowMemory.update(PROMPTS_KEY, { ...this.prompts(), [key]: origin });
    tellWhatIsMissing(filled);
    if (draft.selected !== '' && !takesSelection(chosen.template)) void say('information', SELECTION_UNUSED);
  }

  /** Inserts the filled template at the cursor of the document in front, as one edit. */
  async insertHere(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isWrittenText(editor.document)) {
      void say('information', 'Open eerst het document waar het sjabloon in moet komen.');
      return;
    }
    const chosen = await this.choose('Sjabloon invoegen', { selected: selectedText(editor), whole: '' });
    if (!chosen) return;
    const shown = await vscode.window.showTextDocument(editor.document);
    // What is inserted takes the place of the selection: behind it, when the prompt doesn't hold it.
    if (!takesSelection(chosen.template))
      shown.selection = new vscode.Selection(shown.selection.end, shown.selection.end);
    await insert(shown, chosen.filled);
  }

  private prompts(): Record<string, PromptOrigin> {
    return this.windowMemory.get<Record<string, PromptOrigin>>(PROMPTS_KEY, {});
  }

  /** What is selected in front, the whole draft there, and its key. Of a prompt see `draftInPrompt`. */
  private draft(): Draft {
    const editor = frontEditor();
    if (!editor) return { selected: '', whole: '' };
    const { document } = editor;
    const key = this.keys.keyOf(document.uri.toString());
    const origin = this.originOfKey(key);
    const selected = selectedText(editor);
    const whole = isWatched(document, watchedLanguages()) ? document.getText() : '';
    if (!origin) return { selected, whole, source: key };
    const draft = draftInPrompt(whole, selected, this.madeOf.get(document));
    // What comes from a prompt goes on with what that prompt goes on with.
    return { selected: draft === selected ? selected : '', whole: draft, source: origin.source ?? key };
  }

  private async choose(title: string, { selected, whole }: Draft): Promise<Chosen | undefined> {
    if (!isUsable(selected)) return undefined;
    const catalog = await this.library.catalog();
    if (catalog.entries.length === 0) {
      void say('error', 'Er zijn geen sjablonen gevonden. Installeer Promptsluis opnieuw.');
      return undefined;
    }
    const template = await pickTemplate(catalog, this.memory, title);
    if (!template) return undefined;
    const selection = selected === '' && takesWholeText(template) ? whole : selected;
    if (!isUsable(selection) || !(await readBeforehand(template))) return undefined;
    const context: FillContext = { selection, profile: this.profile() };
    const answers = this.memory.get<Record<string, Values>>(ANSWERS_KEY, {});
    const values = await askQuestions(template, context, answers[template.id] ?? {});
    if (!values) {
      showStopped('er is geen vraag gemaakt.');
      return undefined;
    }
    await this.memory.update(ANSWERS_KEY, { ...answers, [template.id]: keepableAnswers(template, values) });
    return { template, selection, filled: fillTemplate(template, values, context) };
  }
}

function selectedText(editor: vscode.TextEditor): string {
  return editor.selections
    .filter((selection) => !selection.isEmpty)
    .sort((a, b) => a.start.compareTo(b.start))
    .map((selection) => editor.document.getText(selection))
    .join('\n');
}

/** False for a text that can't be used in a prompt, which is said. */
function isUsable(text: string): boolean {
  const problem = text.length > MAX_SCAN_LENGTH ? 'too-large' : looksBinary(text) ? 'binary' : undefined;
  if (problem) void say('warning', sourceMessage(problem));
  return problem === undefined;
}

/** Some templates start with a message, for instance to use the official letter. False when the user stops. */
async function readBeforehand(template: Template): Promise<boolean> {
  if (!template.vooraf) return true;
  return askModal('information', {
    title: template.titel,
    detail: beforehandText(template),
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
  void say(
    'information',
    `Dit sjabloon is nog niet compleet: vul ${missing === 1 ? 'de plek' : `de ${missing} plekken`} in waar [INVULLEN: …] staat. Met Tab gaat u naar de volgende plek.`,
  );
}
