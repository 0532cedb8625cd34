import path from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { projectRoot } from '../../../scripts/lib/project.mjs';
import type { Diagnostic, EditorState, Probe } from './probe';
import { themes, type Theme } from './themes';
import { pause, until } from './until';

/** The window has settled: VS Code draws and animates for about this long after the last change. */
const settleMs = 350;

/** Spaces in VS Code's lists are often non-breaking; tests write plain ones. */
const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ').trim();

/**
 * A VS Code window and the person in front of it: keys, lists, messages, and the browser's own clipboard.
 * Every action waits until it can be done and fails with a clear message when that takes too long.
 */
export class Workbench {
  /** Addresses that the extension or VS Code opened outside the window, in order. */
  readonly openedPages: string[] = [];

  /** @param folder the workspace folder on disk: a copy, free to look into and change */
  constructor(
    readonly page: Page,
    readonly folder: string,
    private readonly probe: Probe,
    private readonly context: BrowserContext,
  ) {
    context.on('page', (opened) => this.openedPages.push(opened.url()));
  }

  /** Waits until the window is drawn and its extensions have started. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .explorer-folders-view').waitFor({ timeout: 60_000 });
    await until(async () => (await this.probe.answers()) || undefined, 'the extension host', 60_000);
  }

  /** Reloads the window, as a user does who closes and opens it. */
  async reload(): Promise<void> {
    await this.page.reload();
    await pause(1000);
    await this.ready();
  }

  /** Lets time pass for the extensions, in milliseconds; a reload puts their clock right again. */
  async later(ms: number): Promise<void> {
    await this.probe.later(ms);
  }

  /** Changes the theme as a user's settings do: nothing is closed and the focus stays where it is. */
  async useTheme(theme: Theme): Promise<void> {
    await this.probe.useTheme(themes[theme].name);
    await this.page.locator(`.monaco-workbench.${themes[theme].className}`).waitFor();
  }

  // ---- Documents

  /** Opens a file that VS Code shows a page about instead of its bytes. */
  async openBinaryFile(name: string): Promise<void> {
    await this.chooseFile(name);
    await this.page.locator('.monaco-editor-pane-placeholder').waitFor();
  }

  /** Opens a file of the workspace by its path in it, with Ctrl+P. */
  async openFile(name: string): Promise<void> {
    await this.chooseFile(name);
    await until(
      async () => ((await this.editor()).name === path.basename(name) ? true : undefined),
      `${name} in the editor`,
    );
    await this.focusEditor();
  }

  /** Puts the keyboard in the text of the active editor. */
  async focusEditor(): Promise<void> {
    await this.page.keyboard.press('Control+1');
    await this.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  }

  /** The active editor. @throws Error when there is none */
  async editor(): Promise<EditorState> {
    const state = await this.probe.editor();
    if (state === null) throw new Error('No editor is active.');
    return state;
  }

  /** The whole text of the active editor, exactly (with the line ends that the document has). */
  async editorText(): Promise<string> {
    return (await this.editor()).text;
  }

  async selectAll(): Promise<void> {
    await this.focusEditor();
    await this.pressKeys('Control+A');
    await until(async () => {
      const { text, selected } = await this.editor();
      return text === selected ? true : undefined;
    }, 'the whole text selected');
  }

  /** Selects the first place where this text stands in the active editor. */
  async select(text: string): Promise<void> {
    const start = (await this.editorText()).indexOf(text);
    if (start < 0) throw new Error('The text to select is not in the editor.');
    await this.focusEditor();
    await this.probe.select(start, start + text.length);
  }

  /** The problems in all documents. */
  async diagnostics(): Promise<Diagnostic[]> {
    return this.probe.diagnostics();
  }

  /** The extension as installed. @returns null when it isn't there */
  async extension(id = 'promptsluis.promptsluis'): Promise<{ version: string; active: boolean } | null> {
    return this.probe.extension(id);
  }

  // ---- Keyboard and lists

  /** Presses keys one after the other, named as in playwright: `'Control+A'`, `'Escape'`. */
  async pressKeys(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async typeText(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Runs a command from the palette by its full title, e.g. `Promptsluis: Kopieer veilig voor chatbot`. */
  async runCommand(title: string): Promise<void> {
    await this.openQuickInput('F1');
    await this.quickInput().fill(`>${title}`);
    await this.choose(title);
  }

  /** Picks the item with this label (whole, or the only one that holds it) in the open list. */
  async pickQuickItem(label: string): Promise<void> {
    await this.quickInput().waitFor();
    await this.choose(label);
  }

  /** The labels in the open list, as far as they are drawn. */
  async quickItems(): Promise<string[]> {
    await this.quickRows().first().waitFor();
    return this.labels();
  }

  /** Title, prompt and message of the open list or input box, joined by lines. */
  async quickText(): Promise<string> {
    const widget = this.page.locator('.quick-input-widget:visible');
    await widget.waitFor();
    const placeholder = await this.quickInput().getAttribute('placeholder');
    return [
      plain(placeholder),
      plain(await widget.locator('.quick-input-titlebar').textContent()),
      plain(await widget.locator('.quick-input-message').textContent()),
    ]
      .filter((line) => line !== '')
      .join('\n');
  }

  /** Types an answer in the open input box and presses Enter. */
  async answerInputBox(text: string): Promise<void> {
    await this.quickInput().waitFor();
    await this.quickInput().fill(text);
    await this.pressKeys('Enter');
  }

  /** Waits until no list or input box is open. */
  async quickInputClosed(): Promise<void> {
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  // ---- The clipboard of the browser: what another program would get

  async readClipboard(): Promise<string> {
    return this.page.evaluate('navigator.clipboard.readText()');
  }

  async writeClipboard(text: string): Promise<void> {
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  }

  /** Waits until the clipboard holds something else than `before`. @returns what it holds */
  async clipboardAfter(before: string): Promise<string> {
    return until(async () => {
      const now = await this.readClipboard();
      return now === before ? undefined : now;
    }, 'a new text on the clipboard');
  }

  // ---- Messages

  /** Message and detail of the open modal dialog. */
  async modalText(): Promise<string> {
    const dialog = this.page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    const parts = await dialog.locator('.dialog-message-text, .dialog-message-detail').allTextContents();
    return parts.map(plain).join('\n');
  }

  async modalButtons(): Promise<string[]> {
    await this.page.locator('.monaco-dialog-box').waitFor();
    return (
      await this.page.locator('.monaco-dialog-box .dialog-buttons .monaco-button').allTextContents()
    ).map(plain);
  }

  async pressModalButton(label: string): Promise<void> {
    await this.page.locator('.monaco-dialog-box .monaco-button', { hasText: label }).first().click();
    await this.page.locator('.monaco-dialog-box').waitFor({ state: 'hidden' });
  }

  /** The messages at the bottom right that show at this moment. */
  async toasts(): Promise<string[]> {
    const messages = this.page.locator('.notification-toast .notification-list-item-message');
    return (await messages.allTextContents()).map(plain);
  }

  /** Waits for a message that holds this text. @returns the whole message */
  async toast(part: string): Promise<string> {
    return until(
      async () => (await this.toasts()).find((text) => text.includes(part)),
      `a message with "${part}"`,
    );
  }

  async pressToastButton(label: string): Promise<void> {
    await this.page.locator('.notification-toast .monaco-button', { hasText: label }).first().click();
  }

  /** Texts (icons left out) and screen-reader labels of the items in the status bar. */
  async statusBar(): Promise<{ text: string; label: string }[]> {
    return this.page.locator('.statusbar-item').evaluateAll((items) =>
      items.map((item) => ({
        text: (item.textContent ?? '').replaceAll('\u00a0', ' ').trim(),
        label:
          item.getAttribute('aria-label') ??
          item.querySelector('[aria-label]')?.getAttribute('aria-label') ??
          '',
      })),
    );
  }

  async clickStatusBarItem(part: string): Promise<void> {
    await this.page.locator('.statusbar-item', { hasText: part }).first().click();
  }

  /** The hover at the caret, as text. */
  async hoverText(): Promise<string> {
    await this.pressKeys('Control+K', 'Control+I');
    const hover = this.page.locator('.monaco-hover:visible .hover-contents').first();
    await hover.waitFor();
    return plain(
      (await this.page.locator('.monaco-hover:visible .hover-contents').allTextContents()).join('\n'),
    );
  }

  // ---- Pictures

  /** Saves a picture of the window as `test/screenshots/<name>.png`. @returns the file */
  async screenshot(name: string): Promise<string> {
    await pause(settleMs);
    const file = path.join(projectRoot, 'test', 'screenshots', `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  // ---- Inside

  private async chooseFile(name: string): Promise<void> {
    await this.openQuickInput('Control+P');
    // The whole path, since the search for files needs a ripgrep that the oldest server build lacks.
    await this.quickInput().fill(path.join(this.folder, name));
    await this.choose(path.basename(name));
  }

  private quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible .quick-input-box input');
  }

  private quickRows(): Locator {
    return this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
  }

  /** In one look at the page: a row that is gone a moment later would be waited for until the patience is over. */
  private async labels(): Promise<string[]> {
    const texts = await this.quickRows().evaluateAll((rows) =>
      rows.map((row) => row.querySelector('.label-name')?.textContent ?? ''),
    );
    return texts.map(plain);
  }

  /** Presses the key until the input shows: VS Code misses it while it is still starting. */
  private async openQuickInput(key: string): Promise<void> {
    await until(async () => {
      await this.pressKeys('Escape', key);
      await this.quickInput().waitFor({ timeout: 1500 });
      return true;
    }, `the input after ${key}`);
  }

  /**
   * Clicks the row with this label: the whole label if there is one, else the only row that holds it. A list is drawn
   * anew while it is being filled: the row has to stand still first, and is then clicked once where it stands.
   */
  private async choose(label: string): Promise<void> {
    let seen: string[] = [];
    await until(async () => {
      const before = await this.placeOf(label);
      await pause(150);
      const place = await this.placeOf(label);
      seen = place.labels;
      if (place.at === null || before.at?.x !== place.at.x || before.at.y !== place.at.y) return undefined;
      await this.page.mouse.click(place.at.x, place.at.y);
      return true;
    }, `"${label}" in the list`).catch((error: Error) => {
      throw new Error(`${error.message}; the list shows: ${seen.join(' | ')}`, { cause: error });
    });
  }

  /** The labels in the open list and the middle of the row with this one, in one look at the page. */
  private async placeOf(label: string): Promise<{ labels: string[]; at: { x: number; y: number } | null }> {
    const rows = await this.quickRows().evaluateAll((elements) =>
      elements.map((row) => {
        const { left, top, width, height } = row.getBoundingClientRect();
        const text = row.querySelector('.label-name')?.textContent ?? '';
        return { text, x: left + width / 2, y: top + height / 2 };
      }),
    );
    const labels = rows.map(({ text }) => plain(text));
    const whole = labels.indexOf(label);
    const holding = labels.flatMap((text, index) => (text.includes(label) ? [index] : []));
    const index = whole >= 0 ? whole : holding.length === 1 ? holding[0]! : -1;
    return { labels, at: index < 0 ? null : { x: rows[index]!.x, y: rows[index]!.y } };
  }
}
