import { existsSync, readFileSync } from 'node:fs';
import { pause } from './until';

/** What the active editor holds. */
export interface EditorState {
  /** The file's name without folders; `Untitled-1` for a document that isn't a file. */
  readonly name: string;
  readonly scheme: string;
  readonly language: string;
  readonly text: string;
  readonly selected: string;
  readonly dirty: boolean;
}

/** A problem that an extension reports in a document. `line` counts from 1. */
export interface Diagnostic {
  readonly file: string;
  /** The text that is underlined; empty when the document isn't open. */
  readonly text: string;
  readonly line: number;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly source: string;
}

/** Asks the probe, the little extension in the extension host of the window. */
export class Probe {
  /** @param file where the probe writes its port */
  constructor(private readonly file: string) {}

  /** Whether the probe of the present window answers. */
  async answers(): Promise<boolean> {
    if (!existsSync(this.file)) return false;
    return this.ask('/editor').then(
      () => true,
      () => false,
    );
  }

  async editor(): Promise<EditorState | null> {
    return (await this.ask('/editor')) as EditorState | null;
  }

  async diagnostics(): Promise<Diagnostic[]> {
    return (await this.ask('/diagnostics')) as Diagnostic[];
  }

  /** @returns null when there is no such extension */
  async extension(id: string): Promise<{ version: string; active: boolean } | null> {
    return (await this.ask('/extension', { id })) as { version: string; active: boolean } | null;
  }

  /** Selects from `start` to `end`, in UTF-16 units. @returns the selected text */
  async select(start: number, end: number): Promise<string> {
    const selected = await this.ask('/select', { start: String(start), end: String(end) });
    await pause(100);
    return selected as string;
  }

  /** Chooses a colour theme by its name, as in the user's settings. */
  async useTheme(name: string): Promise<void> {
    await this.ask('/theme', { name });
  }

  /** Puts the clock of the extensions forward, in milliseconds, until the window is reloaded. */
  async later(ms: number): Promise<void> {
    await this.ask('/later', { ms: String(ms) });
  }

  private async ask(question: string, parameters: Record<string, string> = {}): Promise<unknown> {
    const port = readFileSync(this.file, 'utf8');
    const response = await fetch(`http://127.0.0.1:${port}${question}?${new URLSearchParams(parameters)}`);
    if (!response.ok) throw new Error(`The probe failed on ${question}: ${await response.text()}`);
    return response.json();
  }
}
