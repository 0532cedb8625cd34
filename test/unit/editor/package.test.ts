// The package's own metadata: drift between what is contributed, what exists and what the design asks fails here.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES } from '../../../src/editor/command-names';
import { fixesFor } from '../../../src/editor/corrections/fix-list';
import { KEEPING } from '../../../src/editor/shared/moments';
import { PRACTICE_KEYS, PRACTICE_LABELS } from '../../../src/prompts';

const root = path.resolve(import.meta.dirname, '../../..');

interface Command {
  command: string;
  title: string;
  category: string;
}
interface Setting {
  scope: string;
  default: unknown;
  order: number;
  type: string;
  markdownDescription: string;
  ignoreSync?: boolean;
  enum?: string[];
  properties?: Record<string, { description: string }>;
}
interface Step {
  id: string;
  title: string;
  description: string;
  media: { svg: string; altText: string };
  completionEvents: string[];
}

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  engines: { vscode: string };
  devDependencies: Record<string, string>;
  activationEvents: string[];
  capabilities: {
    untrustedWorkspaces: { supported: string; restrictedConfigurations: string[]; description: string };
    virtualWorkspaces: { supported: string; description: string };
  };
  contributes: {
    commands: Command[];
    keybindings: { command: string; key: string; when?: string }[];
    menus: Record<string, { command: string; when?: string }[]>;
    configuration: { properties: Record<string, Setting> };
    configurationDefaults: Record<string, unknown>;
    walkthroughs: { steps: Step[] }[];
  };
};
const { keybindings, menus, configuration, walkthroughs } = manifest.contributes;

/** Texts of package.json that stand in a file beside it, by the name they have there. */
const strings = (file: string) =>
  JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Record<string, string>;
const titles = strings('package.nls.en.json');
const commands = manifest.contributes.commands.map((command) => ({
  ...command,
  title: command.title.replace(/^%(\w+)%$/, (_, name: string) => titles[name] ?? ''),
}));
const ids = commands.map(({ command }) => command);
const settings = Object.entries(configuration.properties);

describe('commands', () => {
  test.each(commands)('$command has a Dutch title in the category Promptsluis', ({ title, category }) => {
    expect(category).toBe('Promptsluis');
    expect(title).toMatch(/^[A-Z].{3,72}$/);
    expect(title).not.toMatch(/[!]|anoniem/i);
  });

  test('contributed are exactly the commands that are registered', () => {
    expect([...ids].sort()).toEqual(COMMAND_NAMES.map((name) => `promptsluis.${name}`).sort());
  });

  test('menus, keys and quick fixes name commands that exist', () => {
    const named = [
      ...keybindings.map(({ command }) => command),
      ...Object.values(menus).flatMap((items) => items.map(({ command }) => command)),
      ...fixesFor('NAAM', 'Noor', true).map(({ command }) => command),
    ];
    expect(named.filter((command) => !ids.includes(command))).toEqual([]);
  });

  test('every quick fix has a key of its own', () => {
    const withKey = new Set(keybindings.map(({ command }) => command));
    expect(fixesFor('NAAM', 'Noor', true).filter(({ command }) => !withKey.has(command))).toEqual([]);
  });

  test('what was ignored can be brought back by key', () => {
    expect(keybindings.map(({ command }) => command)).toContain('promptsluis.genegeerdeTonen');
  });

  test('a title promises no more than this computer', () => {
    expect(commands.filter(({ title }) => /hele praktijk/.test(title))).toEqual([]);
  });

  test('no key is given out twice in the same place', () => {
    const places = keybindings.map(
      ({ key, when }) => `${key} ${when?.includes('voorbeeld') ? 'preview' : ''}`,
    );
    expect(new Set(places).size).toBe(places.length);
  });

  test('no key is AltGr and a letter, with which Dutch users type signs', () => {
    expect(keybindings.filter(({ key }) => /ctrl\+alt\+\w\b/.test(key))).toEqual([]);
  });
});

describe('settings', () => {
  test.each(settings)('%s can not be set by a workspace', (_name, { scope }) => {
    expect(['application', 'machine']).toContain(scope);
  });

  test.each(settings)('%s is described in Dutch and has a default', (_name, setting) => {
    expect(setting.markdownDescription.length).toBeGreaterThan(40);
    expect(setting.default).toBeDefined();
  });

  test.each(settings.filter(([, { enum: choices }]) => choices))(
    '%s: the default is the first choice, which VS Code shows for a value that it does not know',
    (_name, setting) => {
      expect(setting.enum![0]).toBe(setting.default);
    },
  );

  test('what could hold names stays out of settings sync', () => {
    expect(configuration.properties['promptsluis.praktijk']!.ignoreSync).toBe(true);
    expect(configuration.properties['promptsluis.sjablonenmap']!.ignoreSync).toBe(true);
  });

  test('how long codes are kept: every choice is known, and the default is the end of the day', () => {
    const setting = configuration.properties['promptsluis.bewaren']!;
    expect([...setting.enum!].sort()).toEqual([...KEEPING].sort());
    expect(setting.default).toBe('dag');
  });

  test('the practice profile has the keys that templates know', () => {
    const { properties = {} } = configuration.properties['promptsluis.praktijk']!;
    expect(Object.keys(properties)).toEqual([...PRACTICE_KEYS]);
    for (const key of PRACTICE_KEYS) expect(properties[key]!.description).toBe(PRACTICE_LABELS[key]);
  });

  test('untrusted and virtual workspaces are declared with a reason', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    expect(untrustedWorkspaces.supported).toBe('limited');
    expect(untrustedWorkspaces.description).not.toBe('');
    expect(virtualWorkspaces.description).not.toBe('');
    const names = settings.map(([name]) => name);
    expect(untrustedWorkspaces.restrictedConfigurations.filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('the walkthrough', () => {
  const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);

  test('has six steps, what Promptsluis does not stop before the first copy', () => {
    expect(steps).toHaveLength(6);
    const at = (id: string) => steps.findIndex((step) => step.id === id);
    expect(steps[at('grenzen')]!.title).toContain('niet tegenhoudt');
    expect(at('grenzen')).toBe(at('kopieer') - 1);
  });

  test.each(steps)(
    '$id: a themed picture with alt text, commands that exist, completion by doing',
    (step) => {
      const svg = readFileSync(path.join(root, step.media.svg), 'utf8');
      expect(svg).toContain('var(--vscode-');
      expect(step.media.altText).not.toBe('');
      for (const [, command] of step.description.matchAll(/\(command:([\w.]+)\)/g))
        expect(ids).toContain(command);
      const done = step.completionEvents.filter((event) => event.startsWith('onCommand:'));
      expect(done.length).toBeGreaterThan(0);
      for (const event of done) expect(ids).toContain(event.slice('onCommand:'.length));
    },
  );
});

describe('the package', () => {
  test('types match the lowest VS Code it runs on', () => {
    expect(manifest.devDependencies['@types/vscode']).toBe(manifest.engines.vscode);
  });

  // VS Code also finds a command by its title in package.nls.json, and shows the one of the language it runs in.
  test('a title is the same Dutch in every language, with the search words of a layman behind it', () => {
    expect(strings('package.nls.nl.json')).toEqual(titles);
    const searched = strings('package.nls.json');
    expect(Object.keys(searched)).toEqual(Object.keys(titles));
    for (const [name, title] of Object.entries(titles)) {
      expect(ids).toContain(`promptsluis.${name}`);
      const words = searched[name]!.slice(`${title} – zoekwoorden: `.length).split(', ');
      expect(searched[name]).toBe(`${title} – zoekwoorden: ${words.join(', ')}`);
      expect(new Set(words).size).toBe(words.length);
    }
    const used = manifest.contributes.commands.filter(({ title }) => title.startsWith('%'));
    expect(used.map(({ command }) => command.slice('promptsluis.'.length)).sort()).toEqual(
      Object.keys(titles).sort(),
    );
  });

  test('the lines of a letter wrap, and that is the only setting of VS Code it gives another default', () => {
    expect(manifest.contributes.configurationDefaults).toEqual({
      '[plaintext]': { 'editor.wordWrap': 'on' },
    });
  });

  test('it never activates for everything', () => {
    expect(manifest.activationEvents).toEqual(['onLanguage:plaintext', 'onLanguage:markdown']);
  });
});
