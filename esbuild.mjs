// Bundles everything that runs: the extension, the command line, and the tools of the project.
// `node esbuild.mjs` for all; `--watch` is left to editors: a full build takes under a second.
import { build } from 'esbuild';

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
};

await Promise.all([
  // Two files: VS Code waits for the first, which only registers commands; it loads the second when that is done.
  build({
    ...shared,
    entryPoints: { extension: 'src/editor/extension.ts' },
    outdir: 'dist',
    external: ['vscode', './start'],
    supported: { 'dynamic-import': false },
    minify: true,
  }),
  build({
    ...shared,
    entryPoints: { start: 'src/editor/start.ts' },
    outdir: 'dist',
    external: ['vscode', './scanner-code'],
    supported: { 'dynamic-import': false },
    minify: true,
  }),
  // The scanner stands in a file of its own, once for the extension and for the thread that scans.
  build({
    ...shared,
    entryPoints: { 'scan-worker': 'src/editor/findings/scan-worker.ts' },
    outdir: 'dist',
    external: ['./scanner-code'],
    minify: true,
  }),
  build({
    ...shared,
    entryPoints: { 'scanner-code': 'src/editor/findings/scanner-code.ts' },
    outdir: 'dist',
    minify: true,
  }),
  build({
    ...shared,
    entryPoints: { cli: 'src/cli.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  }),
]);
