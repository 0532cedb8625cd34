/**
 * Other libraries that find personal data and that npm can install, each behind one face. They are installed into
 * the cache folder by the benchmark alone, so that the project's own install stays small.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Span } from './marks';
import { removedSpans } from './marks';

export interface Peer {
  /** Name and version. */
  readonly name: string;
  /** The spans it finds, of every kind, in UTF-16 units of `text`. */
  find(text: string): Promise<readonly Span[]> | readonly Span[];
}

/** The versions measured; raise them by hand, so that two runs compare the same thing. */
const VERSIONS = { '@openredaction/core': '1.1.5', 'redact-pii': '3.4.0', 'pii-filter': '1.0.24' } as const;
type Name = keyof typeof VERSIONS;

const FOLDER = resolve(process.env.PROMPTSLUIS_CACHE ?? '.cache', 'bench');

function installedVersion(name: Name): string | undefined {
  const file = join(FOLDER, 'node_modules', name, 'package.json');
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
    : undefined;
}

/** Installs the peers that are missing; returns a line for each that could not be. */
export function installPeers(): string[] {
  const problems: string[] = [];
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, version] of Object.entries(VERSIONS) as [Name, string][]) {
    if (installedVersion(name) === version) continue;
    try {
      execFileSync(
        process.platform === 'win32' ? 'npm.cmd' : 'npm',
        ['install', '--prefix', FOLDER, '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`],
        { stdio: 'pipe', timeout: 180_000, shell: process.platform === 'win32' },
      );
    } catch (error) {
      const said = String((error as { stderr?: Buffer }).stderr ?? error);
      const why = /E404|ETARGET/.test(said)
        ? `npm has no version ${version} of it`
        : /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET/.test(said)
          ? 'the npm registry cannot be reached'
          : 'npm install failed';
      problems.push(`${name} is not installed: ${why}.`);
    }
  }
  return problems;
}

/** Only the parts of the peers' faces that the benchmark calls. */
interface OpenRedactionModule {
  OpenRedaction: new () => {
    detect(text: string): Promise<{ detections: { position: [number, number] }[] }>;
  };
}
interface RedactPiiModule {
  SyncRedactor: new () => { redact(text: string): string };
}
interface PiiFilterModule {
  languages: { nl: { make_lm(): unknown } };
  make_pii_classifier(model: unknown): {
    classify(text: string): { pii: readonly { type: string; start_pos: number; end_pos: number }[] };
  };
}

function load(name: Name, from: NodeJS.Require): Peer {
  const label = `${name} ${VERSIONS[name]}`;
  switch (name) {
    case '@openredaction/core': {
      const { OpenRedaction } = from(name) as OpenRedactionModule;
      const redactor = new OpenRedaction();
      return {
        name: label,
        find: async (text) =>
          (await redactor.detect(text)).detections.map(({ position: [start, end] }) => ({ start, end })),
      };
    }
    case 'redact-pii': {
      const { SyncRedactor } = from(name) as RedactPiiModule;
      const redactor = new SyncRedactor();
      return { name: label, find: (text) => removedSpans(text, redactor.redact(text)) };
    }
    case 'pii-filter': {
      const { languages, make_pii_classifier } = from(name) as PiiFilterModule;
      const classifier = make_pii_classifier(languages.nl.make_lm());
      return {
        name: label,
        // It also marks names of medicines, which are not about a person by themselves.
        find: (text) =>
          classifier
            .classify(text)
            .pii.filter((found) => found.type !== 'medicine_name')
            .map((found) => ({ start: found.start_pos, end: found.end_pos })),
      };
    }
  }
}

/** The peers that are installed, in the versions above. */
export function loadPeers(): Peer[] {
  const from = createRequire(join(FOLDER, 'package.json'));
  return (Object.keys(VERSIONS) as Name[])
    .filter((name) => installedVersion(name) === VERSIONS[name])
    .map((name) => load(name, from));
}
