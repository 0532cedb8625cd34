// Lint. The boundaries of docs/ARCHITECTURE.md stand here, so that a wrong import fails the build.
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

const nodeBuiltins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** A room may import itself and what `allowed` says; nothing else of src, no VS Code, no Node built-ins. */
function room(name, { rooms = [], packages = [], builtins = [] }) {
  const others = ['scanner', 'sluice', 'prompts', 'readability', 'editor'].filter(
    (other) => other !== name && !rooms.includes(other),
  );
  const forbiddenPackages = ['compromise', 'yaml', 'commander'].filter((p) => !packages.includes(p));
  return {
    files: [`src/${name}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['vscode', ...nodeBuiltins.filter((b) => !builtins.includes(b)), ...forbiddenPackages],
          patterns: [
            {
              group: others.flatMap((o) => [`**/${o}`, `**/${o}/**`]),
              message: `src/${name} may not import this room.`,
            },
            { group: ['**/cli'], message: 'The command line imports the rooms, never the other way.' },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'fetch',
        'setTimeout',
        'setInterval',
        'Date',
        'require',
        'console',
        'globalThis',
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'Rooms are deterministic.',
        },
        { selector: 'ImportExpression', message: 'A room says at its top what it needs.' },
      ],
    },
  };
}

/** What speaks to other machines, or has another program do it. */
const NETWORK = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'child_process'];
const networkModules = NETWORK.flatMap((name) => [name, `node:${name}`]);

/** How a text leaves the editor, however it is written: `clipboard.writeText`, `['writeText']`, `{ writeText }`. */
const waysOut = {
  message: 'A text leaves only by src/editor/destinations, which take what the gate passed.',
  globals: ['fetch', 'XMLHttpRequest', 'WebSocket'],
  selectors: [
    'MemberExpression[property.name=/^(writeText|openExternal)$/]',
    'MemberExpression[property.value=/^(writeText|openExternal)$/]',
    'ObjectPattern > Property[key.name=/^(writeText|openExternal)$/]',
    'MemberExpression[object.name=/^(globalThis|self|window|global)$/][property.name=/^(fetch|XMLHttpRequest|WebSocket)$/]',
    `ImportExpression[source.value=/^(node:)?(${NETWORK.join('|').replace('/', '.')})$/]`,
    // It opens a web address in the browser.
    'Literal[value="vscode.open"]',
  ],
};

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.cache/', 'node_modules/', 'test/corpus/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  // Inflating the lexicon computes and touches nothing outside.
  room('scanner', { packages: ['compromise'], builtins: ['node:zlib'] }),
  room('sluice', { rooms: ['scanner'] }),
  room('prompts', { packages: ['yaml'] }),
  room('readability', {}),
  {
    files: ['src/editor/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: networkModules, patterns: [{ group: ['**/cli'] }] }],
    },
  },
  {
    files: ['src/editor/**/*.ts'],
    ignores: ['src/editor/destinations/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...waysOut.globals.map((name) => ({ name, message: waysOut.message })),
      ],
      'no-restricted-syntax': [
        'error',
        ...waysOut.selectors.map((selector) => ({ selector, message: waysOut.message })),
      ],
    },
  },
  {
    files: ['src/cli.ts', 'src/cli/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: ['vscode'], patterns: [{ group: ['**/editor', '**/editor/**'] }] },
      ],
    },
  },
);
