/** What must be measured in a process that has done nothing else: first scans, peak memory, loading. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { cpuMs } from './measure';
import { loadPeers } from './peers';
import { shippedScanner } from './shipped';

export const LEXICON = 'dist/lexicon.bin';

/** A job for a fresh process, and what it reports. */
export interface FreshResult {
  /** CPU milliseconds. */
  readonly ms: number;
  /** The largest resident memory of the process, in MB of 1,000,000 bytes. */
  readonly peakMb: number;
}

/** Runs a job in a new Node process; undefined when it fails or takes more than `timeoutMs` of clock time. */
export function inFreshProcess(args: readonly string[], timeoutMs = 60_000): FreshResult | undefined {
  const { status, stdout } = spawnSync(process.execPath, [process.argv[1], '--fresh', ...args], {
    encoding: 'utf8',
    timeout: timeoutMs,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? (JSON.parse(stdout.slice(stdout.lastIndexOf('{'))) as FreshResult) : undefined;
}

/** A module whose every member is a class, a function and a module of the same kind. */
const VSCODE_STAND_IN = `const any = new Proxy(function () {}, {
  get: (target, key) => (key === 'prototype' ? target.prototype : key === Symbol.toPrimitive ? () => '' : any),
  apply: () => any,
});
module.exports = Object.create(new Proxy({}, { get: () => any }));
`;

/** The jobs by name; each gets the rest of the arguments. */
const JOBS: Readonly<Record<string, (...args: string[]) => Promise<number>>> = {
  /** Nothing: what Node and this bundle cost by themselves. */
  empty: () => cpuMs(() => undefined),
  /** Reads the lexicon and scans a file. */
  scan: (file) => {
    const text = readFileSync(file, 'utf8');
    const { createScanner } = shippedScanner();
    return cpuMs(() => createScanner(readFileSync(LEXICON)).scan(text));
  },
  /** Loads a bundle of the extension, with a stand-in for `vscode`: the part of its start that is ours alone. */
  load: (bundle) => {
    mkdirSync('out/bench/node_modules/vscode', { recursive: true });
    writeFileSync('out/bench/node_modules/vscode/index.js', VSCODE_STAND_IN);
    copyFileSync(`dist/${bundle}`, `out/bench/${bundle}`);
    const from = createRequire(resolve(`out/bench/${bundle}`));
    return cpuMs(() => from(`./${bundle}`) as unknown);
  },
  /** One scan of a file by a peer. */
  peer: async (name, file) => {
    const text = readFileSync(file, 'utf8');
    const peer = loadPeers().find((p) => p.name === name);
    if (!peer) throw new Error(`no peer ${name}`);
    return cpuMs(() => peer.find(text));
  },
};

/** The side of the new process: does the job and prints the result. */
export async function runJob(name: string, args: readonly string[]): Promise<void> {
  const ms = await JOBS[name](...args);
  const result: FreshResult = { ms, peakMb: (process.resourceUsage().maxRSS * 1024) / 1e6 };
  console.log(JSON.stringify(result));
}
