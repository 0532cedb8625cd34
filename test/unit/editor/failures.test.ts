// What can break under a command: it says so in Dutch, lets nothing out, and works again when the cause is gone.
import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES, type CommandTable } from '../../../src/editor/command-names';
import { createCommandRunner, failureText } from '../../../src/editor/command-runner';
import { CorrectedChecker } from '../../../src/editor/corrections/checker';
import type { ScannerService } from '../../../src/editor/findings/scanner-service';
import { ChoiceStore, type NamedChoice } from '../../../src/editor/outgoing/choice-store';
import { GateService } from '../../../src/editor/outgoing/gate-service';
import { policyTrouble } from '../../../src/editor/policy/policy-text';
import {
  protectedStorage,
  StorageFailure,
  type SecretStore,
} from '../../../src/editor/shared/protected-storage';
import { createMapping, DEFAULT_POLICY, MESSAGES } from '../../../src/sluice';
import { wordScanner } from '../sluice/support';
import { asFile } from './storage';

/** Protected storage that can be out of order for a while. */
class Storage implements SecretStore {
  readonly values = new Map<string, string>();
  readonly listeners: ((event: { readonly key: string }) => unknown)[] = [];
  broken = false;
  reads = 0;

  get(key: string): Promise<string | undefined> {
    this.reads += 1;
    return this.answer(() => this.values.get(key));
  }
  store(key: string, value: string): Promise<void> {
    return this.answer(() => void this.values.set(key, value));
  }
  delete(key: string): Promise<void> {
    return this.answer(() => void this.values.delete(key));
  }
  onDidChange(listener: (event: { readonly key: string }) => unknown): void {
    this.listeners.push(listener);
  }
  private answer<T>(act: () => T): Promise<T> {
    return this.broken ? Promise.reject(new Error('Cannot decrypt "Jan de Vries"')) : Promise.resolve(act());
  }
}

const TEXT = 'Beste Jan de Vries, tot Roos.';
const scan = wordScanner({ 'Jan de Vries': ['NAAM', 'block'], Roos: ['NAAM', 'review'] });
const scanners = {
  check: (text: string) => Promise.resolve({ kind: 'scanned', findings: scan(text) } as const),
  scanner: () => Promise.resolve({ scan }),
} as unknown as ScannerService;

const choiceStore = (secrets: SecretStore) =>
  new ChoiceStore({ secrets, keys: asFile, now: () => 1, keepUntil: () => 1e15, changed: () => undefined });

const noMarks = { markedFor: () => Promise.resolve([]) };

function services() {
  const storage = new Storage();
  const secrets = protectedStorage(storage);
  const reported: unknown[] = [];
  const report = (error: unknown) => void reported.push(error);
  const gates = new GateService(scanners, () => Promise.resolve(DEFAULT_POLICY), secrets, report);
  const choices = choiceStore(secrets);
  return {
    storage,
    reported,
    gates,
    choices,
    checker: new CorrectedChecker(scanners, gates, choices, noMarks, report),
  };
}

const request = { destination: 'extern', mapping: createMapping(0, 1e15), now: 1 } as const;

describe('a command', () => {
  const table = (over: Partial<CommandTable> = {}) =>
    ({ ...Object.fromEntries(COMMAND_NAMES.map((name) => [name, () => name])), ...over }) as CommandTable;

  function runner(start: () => Promise<CommandTable>) {
    const told: string[] = [];
    const reported: unknown[] = [];
    const tell = (message: string) => void told.push(message);
    return { told, reported, ...createCommandRunner({ start, tell, report: (e) => void reported.push(e) }) };
  }

  test('that rejects gives one Dutch message, without what the error quotes', async () => {
    const secret = new Error('Jan de Vries');
    const { run, told, reported } = runner(() =>
      Promise.resolve(table({ bevindingen: () => Promise.reject(secret) })),
    );
    await run('bevindingen');
    expect(told).toEqual([failureText('bevindingen', secret)]);
    expect(told[0]).not.toContain('Vries');
    expect(reported).toEqual([secret]);
  });

  test('that throws is caught as well, and the next one works', async () => {
    let fails = true;
    const { run, told } = runner(() =>
      Promise.resolve(
        table({
          kopieerVeilig: () => {
            if (fails) throw new Error('broken');
            return 'copied';
          },
        }),
      ),
    );
    expect(await run('kopieerVeilig')).toBeUndefined();
    expect(told[0]).toContain('Er is niets gekopieerd');
    fails = false;
    expect(await run('kopieerVeilig')).toBe('copied');
    expect(told).toHaveLength(1);
  });

  test('starts Promptsluis again when the first start failed', async () => {
    let starts = 0;
    const { start, run, told } = runner(() => {
      starts += 1;
      return starts === 1 ? Promise.reject(new Error('no such file')) : Promise.resolve(table());
    });
    await start();
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('niet gestart');
    expect(await run('bevindingen')).toBe('bevindingen');
    expect(await run('waarom')).toBe('waarom');
    expect(starts).toBe(2);
  });

  test('says that protected storage is out of order', () => {
    // The runner is in another bundle than the storage: there it is an error of the same name, not of the same class.
    const ofOtherBundle = Object.assign(new Error('x'), { name: 'StorageFailure' });
    for (const failure of [new StorageFailure('x'), ofOtherBundle]) {
      const text = failureText('kopieerVeilig', failure);
      expect(text).toContain('beveiligde opslag');
      expect(text).toContain('Er is niets gekopieerd');
    }
  });
});

describe('protected storage that refuses', () => {
  test('gives no gate, and a gate with the same key once it works again', async () => {
    const { storage, gates } = services();
    const before = (await gates.gate()).judge(TEXT, scan(TEXT), request)[0]!.key;
    const again = new GateService(
      scanners,
      () => Promise.resolve(DEFAULT_POLICY),
      protectedStorage(storage),
      () => {},
    );
    storage.broken = true;
    await expect(again.gate()).rejects.toBeInstanceOf(StorageFailure);
    storage.broken = false;
    expect((await again.gate()).judge(TEXT, scan(TEXT), request)[0]!.key).toBe(before);
  });

  test('takes no underline away: every finding stays, and the choice counts again later', async () => {
    const { storage, gates, choices, checker, reported } = services();
    const roos = (await gates.gate()).judge(TEXT, scan(TEXT), request).find(({ value }) => value === 'Roos')!;
    const { key, category, severity } = roos;
    const choice: NamedChoice = {
      choice: { key, category, severity, choice: 'keep', scope: 'document' },
      word: 'Roos',
      document: 'file:///a.txt',
    };
    await choices.add([choice]);
    const shown = async (from: CorrectedChecker) => {
      const outcome = await from.checkText(TEXT, 'file:///a.txt');
      return outcome.kind === 'scanned' ? outcome.findings.length : outcome.kind;
    };
    expect(await shown(checker)).toBe(1);

    const report = (error: unknown) => void reported.push(error);
    const read = choiceStore(protectedStorage(storage));
    const fresh = new CorrectedChecker(scanners, gates, read, noMarks, report);
    storage.broken = true;
    expect(await shown(fresh)).toBe(2);
    expect(reported).toHaveLength(1);
    storage.broken = false;
    expect(await shown(fresh)).toBe(1);
  });

  test('says nothing of what was kept', async () => {
    const { storage } = services();
    storage.broken = true;
    const error = await protectedStorage(storage)
      .get('x')
      .then(undefined, (e: Error) => e);
    expect(String(error)).not.toContain('Vries');
  });
});

test('a choice counts in a text longer than may leave', async () => {
  const { gates, choices, checker } = services();
  const long = `Roos ${'x '.repeat(DEFAULT_POLICY.extern.maxCharacters)}`;
  const gate = await gates.gate();
  expect(gate.prepare(long, request).verdict).toBe('hold');
  const [{ key, category, severity }] = gate.judge(long, scan(long), request) as [
    ReturnType<typeof gate.judge>[number],
  ];
  await choices.add([
    { choice: { key, category, severity, choice: 'keep', scope: 'practice' }, word: 'Roos', document: '' },
  ]);
  expect(await checker.checkText(long, 'file:///a.txt')).toMatchObject({
    kind: 'scanned',
    findings: [],
    kept: [{ category: 'NAAM' }],
  });
});

describe('a policy file that can not be used', () => {
  test.each([MESSAGES.policyNotJson, MESSAGES.policyVersion, MESSAGES.policyKey('extern.twijfel')])(
    'is named, and each thing is said once: %s',
    (problem) => {
      const text = policyTrouble('/etc/promptsluis/beleid.json', problem);
      expect(text).toContain('/etc/promptsluis/beleid.json');
      expect(text.match(/beheerder/g)).toHaveLength(1);
      expect(text.match(/beleid van uw organisatie/g)).toHaveLength(1);
    },
  );
});
