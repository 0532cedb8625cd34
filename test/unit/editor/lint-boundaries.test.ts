// What lint refuses, with the project's own configuration: a text leaves the editor by one folder only.
import { ESLint } from 'eslint';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint({ cwd: path.resolve(import.meta.dirname, '../../..') });

async function rulesBroken(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return result!.messages.map(({ ruleId }) => ruleId);
}

const VSCODE = "import * as vscode from 'vscode';\n";
const WAYS_OUT = [
  [`${VSCODE}void vscode.env.clipboard.writeText('x');`, 'no-restricted-syntax'],
  [`${VSCODE}void vscode.env['clipboard']['writeText']('x');`, 'no-restricted-syntax'],
  [`${VSCODE}const { writeText } = vscode.env.clipboard;\nvoid writeText('x');`, 'no-restricted-syntax'],
  [`${VSCODE}void vscode.env.openExternal(vscode.Uri.parse('https://x.nl'));`, 'no-restricted-syntax'],
  ["void fetch('https://x.nl');", 'no-restricted-globals'],
  ["void globalThis.fetch('https://x.nl');", 'no-restricted-syntax'],
  ['void new XMLHttpRequest();', 'no-restricted-globals'],
  ["void new WebSocket('wss://x.nl');", 'no-restricted-globals'],
  ["void import('node:http');", 'no-restricted-syntax'],
  [
    `${VSCODE}void vscode.commands.executeCommand('vscode.open', vscode.Uri.parse('https://x.nl'));`,
    'no-restricted-syntax',
  ],
] as const;

describe('a way out of the editor', () => {
  test.each(WAYS_OUT)('%s is refused', async (code, rule) => {
    expect(await rulesBroken('src/editor/incoming/x.ts', code)).toEqual([rule]);
    expect(await rulesBroken('src/editor/x.ts', code)).toEqual([rule]);
  });

  test.each(WAYS_OUT)('%s is allowed in destinations', async (code) => {
    expect(await rulesBroken('src/editor/destinations/x.ts', code)).toEqual([]);
  });
});

test('reading the clipboard and a method of ours called fetch are no way out', async () => {
  const code = `${VSCODE}void vscode.env.clipboard.readText();\nexport class X { fetch() { return this.fetch(); } }`;
  expect(await rulesBroken('src/editor/incoming/x.ts', code)).toEqual([]);
});

test.each([
  ['src/scanner/x.ts', "import 'vscode';"],
  ['src/sluice/x.ts', "import 'node:fs';"],
  ['src/prompts/x.ts', "import '../scanner';"],
  ['src/editor/x.ts', "import '../cli';"],
  ['src/editor/x.ts', "import 'node:https';"],
  ['src/editor/destinations/x.ts', "import 'node:child_process';"],
  ['src/cli/x.ts', "import '../editor/settings';"],
])('%s may not have %s', async (file, code) => {
  expect(await rulesBroken(file, code)).toEqual(['no-restricted-imports']);
});

test.each([
  ['src/sluice/x.ts', "void import('node:fs');", 'no-restricted-syntax'],
  ['src/scanner/x.ts', "void import('vscode');", 'no-restricted-syntax'],
  ['src/prompts/x.ts', 'void globalThis.process;', 'no-restricted-globals'],
])('%s may not have %s', async (file, code, rule) => {
  expect(await rulesBroken(file, code)).toEqual([rule]);
});
