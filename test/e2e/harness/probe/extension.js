/* eslint-disable @typescript-eslint/no-require-imports -- an extension without a bundle is CommonJS */
// The eyes of the end-to-end tests: answers on the loopback address what the active editor holds, so that a test need not
// read it from the screen. Besides selecting text and putting the clock forward it does nothing: acting is what the tests
// do themselves, with keys.
const { writeFileSync, renameSync } = require('node:fs');
const { createServer } = require('node:http');
const { Session } = require('node:inspector');
const path = require('node:path');
const { monitorEventLoopDelay } = require('node:perf_hooks');
const vscode = require('vscode');

/** Milliseconds between two looks at whether the thread listens. */
const LOOK = 5;
const delays = monitorEventLoopDelay({ resolution: LOOK });
const inspector = new Session();
const inspect = (command, parameters) =>
  new Promise((resolve, reject) => {
    inspector.post(command, parameters, (error, answer) => (error ? reject(error) : resolve(answer)));
  });

/** Milliseconds of a profile in which code of Promptsluis stood on the stack. */
function timeOfPromptsluis({ nodes, samples, timeDeltas }) {
  const ours = new Set();
  // A node comes before its children.
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url.includes('/promptsluis.promptsluis-')) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  return samples.reduce((sum, id, index) => sum + (ours.has(id) ? timeDeltas[index] / 1000 : 0), 0);
}

const questions = {
  '/editor': () => {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return null;
    const { document, selection } = editor;
    return {
      name: path.posix.basename(document.uri.path),
      scheme: document.uri.scheme,
      language: document.languageId,
      text: document.getText(),
      selected: document.getText(selection),
      dirty: document.isDirty,
    };
  },
  '/diagnostics': () =>
    vscode.languages.getDiagnostics().flatMap(([uri, diagnostics]) => {
      const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
      return diagnostics.map(({ range, message, severity, source }) => ({
        file: path.posix.basename(uri.path),
        text: document?.getText(range) ?? '',
        line: range.start.line + 1,
        message,
        severity: ['error', 'warning', 'information', 'hint'][severity],
        source: source ?? '',
      }));
    }),
  '/extension': ({ id }) => {
    const extension = vscode.extensions.getExtension(id);
    return extension === undefined
      ? null
      : { version: extension.packageJSON.version, active: extension.isActive };
  },
  // For the benchmark: from the first question on, how the thread that all extensions share spends its time.
  '/watch': async () => {
    inspector.connect();
    await inspect('Profiler.enable');
    await inspect('Profiler.setSamplingInterval', { interval: 200 });
    await inspect('Profiler.start');
    delays.enable();
    delays.reset();
    return null;
  },
  // Milliseconds since the question before: of Promptsluis, and the longest time that the thread did not listen.
  '/spent': async () => {
    const longest = Math.max(0, delays.max / 1e6 - LOOK);
    const { profile } = await inspect('Profiler.stop');
    await inspect('Profiler.start');
    delays.reset();
    return { ours: timeOfPromptsluis(profile), longest };
  },
  '/theme': async ({ name }) => {
    const settings = vscode.workspace.getConfiguration('workbench');
    await settings.update('colorTheme', name, vscode.ConfigurationTarget.Global);
    return null;
  },
  // The extensions of a window share one clock. It goes right again at a reload.
  '/later': ({ ms }) => {
    const now = Date.now;
    Date.now = () => now() + Number(ms);
    return Date.now();
  },
  '/select': async ({ start, end }) => {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return null;
    const at = (offset) => editor.document.positionAt(Number(offset));
    editor.selection = new vscode.Selection(at(start), at(end));
    editor.revealRange(editor.selection);
    // A command goes to the window and back: after it, the window has the selection too.
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    return editor.document.getText(editor.selection);
  },
};

exports.activate = (context) => {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://probe');
    try {
      const answer = await questions[pathname](Object.fromEntries(searchParams));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  server.listen(0, '127.0.0.1', () => {
    const file = process.env.PROMPTSLUIS_PROBE_FILE;
    writeFileSync(`${file}.new`, String(server.address().port));
    renameSync(`${file}.new`, file);
  });
  context.subscriptions.push({ dispose: () => server.close() });
};
