// Map controleren…, on real folders: what is read, what is named, in which encoding, and stopping halfway.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeLetter } from '../../../src/editor/shared/decode';
import { diskFiles } from '../../../src/editor/folder/disk-files';
import { fileKind } from '../../../src/editor/folder/file-kinds';
import {
  outcomeReport,
  reportLinks,
  outcomeSummary,
  positionsOf,
  type FolderOutcome,
} from '../../../src/editor/folder/report';
import { checkFiles, type FolderWatch } from '../../../src/editor/folder/walk';
import { wordScanner } from '../sluice/support';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'promptsluis-map-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

const scan = wordScanner({ Jansen: ['NAAM', 'block'], Müller: ['NAAM', 'block'], Roos: ['NAAM', 'review'] });

function check(watch: Partial<FolderWatch<string>> = {}) {
  return checkFiles(
    folder,
    diskFiles,
    (text) => Promise.resolve({ kind: 'scanned', findings: scan(text) } as const),
    { isCancelled: () => false, onStep: () => undefined, ...watch },
  );
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('a folder', () => {
  test('letters are read, other kinds are named as not read, clutter is passed over', async () => {
    write('een.txt', 'Beste mevrouw Jansen');
    write('diep/in/twee.MD', 'De praktijk is dicht.');
    for (const name of ['brief.docx', 'scan.pdf', 'diep/foto.jpg']) write(name, 'x');
    for (const name of ['.DS_Store', 'Thumbs.db', '~$brief.docx', 'node_modules/a.txt']) write(name, 'x');
    const { checked, withFindings, unread, cancelled } = await check();
    expect([checked, cancelled]).toEqual([2, false]);
    expect(withFindings.map(({ name }) => name)).toEqual(['een.txt']);
    expect(unread).toEqual(
      ['brief.docx', 'diep/foto.jpg', 'scan.pdf'].map((name) => ({ name, why: 'other-kind' })),
    );
  });

  test('doubtful findings are counted apart, and a file with only doubt is no file with patient data', async () => {
    write('beide.txt', 'Jansen en Jansen, tot Roos');
    write('gewoon.txt', 'De praktijk is dicht.');
    write('twijfel.txt', 'Roos en Roos');
    const read = new Map<string, string[]>();
    const { checked, withFindings, withDoubts } = await check({
      onStep: (_done, _total, files) =>
        files.forEach(({ file, pressing }) =>
          read.set(
            path.basename(file),
            pressing.map(({ severity }) => severity),
          ),
        ),
    });
    expect(checked).toBe(3);
    expect(withFindings).toEqual([{ name: 'beide.txt', counts: new Map([['NAAM', 2]]), doubts: 1 }]);
    expect(withDoubts).toEqual([{ name: 'twijfel.txt', doubts: 2 }]);
    expect(read.get('gewoon.txt')).toEqual([]);
    expect(read.get('twijfel.txt')).toEqual(['review', 'review']);
  });

  test('numbers in names count: the second letter comes before the tenth', async () => {
    for (const number of [10, 2, 1]) write(`brief ${number}.txt`, 'Jansen');
    const { withFindings } = await check();
    expect(withFindings.map(({ name }) => name)).toEqual(['brief 1.txt', 'brief 2.txt', 'brief 10.txt']);
  });

  test('a letter in Windows-1252 is read well, and named', async () => {
    write('oud.txt', latin1('Beste mevrouw Müller,\nOver uw zoon René.'));
    const { withFindings, oldLetters } = await check();
    expect(withFindings.map(({ name }) => name)).toEqual(['oud.txt']);
    expect(oldLetters).toEqual(['oud.txt']);
  });

  test('what can not be read is named with the reason, and the rest is checked', async () => {
    write('beeld.txt', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 255, 254]));
    write('groot.txt', Buffer.alloc(5_000_001, 0x20));
    write('goed.txt', 'Jansen');
    symlinkSync(folder, path.join(folder, 'rondje'));
    symlinkSync(path.join(folder, 'weg'), path.join(folder, 'kapot.txt'));
    const { checked, unread } = await check();
    expect(checked).toBe(1);
    expect(unread).toEqual([
      { name: 'rondje/', why: 'link' },
      { name: 'beeld.txt', why: 'binary' },
      { name: 'groot.txt', why: 'too-large' },
      { name: 'kapot.txt', why: 'unreadable' },
    ]);
  });

  test('a folder that is not there is named, and gives no error', async () => {
    rmSync(folder, { recursive: true });
    expect((await check()).unread).toEqual([{ name: './', why: 'unreadable' }]);
  });

  test('of thousands of letters the user can stop halfway: no step is read after that', async () => {
    for (let n = 0; n < 3000; n += 1) write(`map${n % 30}/${n}.txt`, 'Beste mevrouw Jansen');
    const seen: number[] = [];
    let stopped = false;
    const outcome = await check({
      isCancelled: () => stopped,
      onStep: (done, total) => {
        seen.push(done);
        expect(total).toBe(3000);
        stopped = done >= 1000;
      },
    });
    expect(seen.at(-1)).toBe(1000);
    expect(outcome).toMatchObject({ checked: 1000, cancelled: true });
    expect(outcome.withFindings).toHaveLength(1000);
    expect(outcomeSummary({ ...outcome, folder: 'x' })).toContain('U bent gestopt');
  });

  test('a scanner that fails is named with the file, and stops nothing', async () => {
    write('een.txt', 'Jansen');
    const { checked, unread } = await checkFiles(
      folder,
      diskFiles,
      () => Promise.resolve({ kind: 'failed' } as const),
      { isCancelled: () => false, onStep: () => undefined },
    );
    expect([checked, unread]).toEqual([0, [{ name: 'een.txt', why: 'failed' }]]);
  });
});

describe('the bytes of a letter', () => {
  test.each([
    ['UTF-8', Buffer.from('Beste José'), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from('\uFEFFBeste José'), 'utf-8'],
    ['Windows-1252', latin1('Beste José'), 'windows-1252'],
    ['UTF-16', Buffer.from('\uFEFFBeste José', 'utf16le'), 'utf-16'],
    ['UTF-16, big-endian', Buffer.from('\uFEFFBeste José', 'utf16le').swap16(), 'utf-16'],
  ])('%s', (_name, bytes, encoding) => {
    expect(decodeLetter(bytes)).toEqual({ text: 'Beste José', encoding });
  });

  test('the signs of Windows-1252 that Latin-1 lacks', () => {
    expect(decodeLetter(new Uint8Array([0x80, 0x35, 0x92, 0x73]))?.text).toBe('€5’s');
  });

  test.each([
    ['a zip', [0x50, 0x4b, 3, 4, 0, 0]],
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 16]],
    ['control characters', [1, 2, 3, 0x41]],
  ])('%s is no text', (_name, bytes) => {
    expect(decodeLetter(new Uint8Array(bytes))).toBeUndefined();
  });

  test('an empty file is an empty text', () => {
    expect(decodeLetter(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });
});

test.each([
  ['brief.TXT', 'letter'],
  ['export.csv', 'letter'],
  ['brief.rtf', 'letter'],
  ['scan.pdf', 'other'],
  ['brief.docx', 'other'],
  ['txt', 'other'],
  ['~$brief.docx', 'clutter'],
  ['.DS_Store', 'clutter'],
  ['Thumbs.db', 'clutter'],
])('%s is %s', (name, kind) => {
  expect(fileKind(name)).toBe(kind);
});

describe('the report', () => {
  const outcome: FolderOutcome = {
    folder: 'brieven',
    checked: 2,
    withFindings: [{ name: 'a.txt', counts: new Map([['NAAM', 2] as const]), doubts: 0 }],
    withDoubts: [],
    unread: [{ name: 'b.txt', why: 'unreadable' }],
    oldLetters: [],
    cancelled: false,
  };

  test('each file that was checked is a link, also with a colon in its name; one that was not is none', () => {
    const found = new Map([['NAAM', 2] as const]);
    const withFindings = [{ name: 'map/a: 1.txt', counts: found, doubts: 0 }];
    const withDoubts = [{ name: 'c.txt', doubts: 1 }];
    const all = { ...outcome, withFindings, withDoubts, oldLetters: ['c.txt'] };
    const report = outcomeReport(all);
    const lines = report.split('\n');
    const links = reportLinks(report, all);
    expect(links.map(({ name }) => name)).toEqual(['map/a: 1.txt', 'c.txt', 'c.txt']);
    for (const { name, line, start, end } of links) expect(lines[line]!.slice(start, end)).toBe(name);
  });

  test('the summary counts what was checked, found and not read', () => {
    expect(outcomeSummary(outcome)).toBe(
      '2 bestanden gecontroleerd. In 1 bestand staan gegevens van personen. 1 bestand niet gecontroleerd.',
    );
    expect(outcomeSummary({ ...outcome, cancelled: true })).toContain('U bent gestopt');
    const none = { ...outcome, checked: 0, withFindings: [] };
    expect(outcomeSummary(none)).toBe('Er is geen bestand gecontroleerd. 1 bestand niet gecontroleerd.');
    expect(outcomeSummary({ ...none, unread: [], cancelled: true })).toBe(
      'Er is geen bestand gecontroleerd. U bent gestopt: de rest is niet gecontroleerd.',
    );
    expect(outcomeSummary({ ...outcome, checked: 0, withFindings: [], unread: [] })).toContain(
      'geen tekstbestanden',
    );
  });

  test.each([
    [1, 1, 'In 1 bestand staan gegevens van personen. Bij 1 ander bestand is er twijfel. Kijk dat na.'],
    [1, 2, 'In 1 bestand staan gegevens van personen. Bij 2 andere bestanden is er twijfel. Kijk die na.'],
    [0, 1, 'Er zijn geen gegevens van personen gevonden, maar bij 1 bestand is er twijfel. Kijk dat na.'],
    [0, 0, 'Er zijn geen gegevens van personen gevonden.'],
  ])('the summary of %i files with patient data and %i with doubt', (certain, doubtful, found) => {
    const summary = outcomeSummary({
      ...outcome,
      checked: 5,
      withFindings: outcome.withFindings.slice(0, certain),
      withDoubts: Array.from({ length: doubtful }, () => ({ name: 'x.txt', doubts: 3 })),
      unread: [],
    });
    expect(summary).toBe(`5 bestanden gecontroleerd. ${found}`);
  });

  test('tells doubt apart from what is certain, and calmly', () => {
    const [certain] = outcome.withFindings;
    const report = outcomeReport({
      ...outcome,
      withFindings: [{ ...certain!, doubts: 2 }],
      withDoubts: [{ name: 'folder.md', doubts: 1 }],
    });
    expect(report).toContain('- a.txt: 2 namen. Daarnaast 2 keer twijfel.\n');
    expect(report).toMatch(
      /personen\n\n- a\.txt[^]*## Kijk deze bestanden na\n[^]*- folder\.md: 1 keer twijfel\n/,
    );
    expect(outcomeReport(outcome)).not.toMatch(/twijfel|Kijk deze/);
  });

  test('names files, and those that could not be read', () => {
    expect(outcomeReport(outcome)).toContain('- a.txt: 2 namen');
    expect(outcomeReport(outcome)).toContain('- b.txt: niet te openen');
    expect(outcomeReport(outcome)).not.toContain('Word');
  });

  test('says what to do with Word and PDF, and with an old encoding', () => {
    const report = outcomeReport({
      ...outcome,
      unread: [{ name: 'c.docx', why: 'other-kind' }],
      oldLetters: ['d.txt'],
    });
    expect(report).toContain('- c.docx: geen tekstbestand');
    expect(report).toContain('bewaar zo’n bestand als tekst');
    expect(report).toMatch(/oude tekenset[^]*- d\.txt/);
  });

  test('positions are those of VS Code, with CRLF too', () => {
    expect(positionsOf('ab\r\ncd\n\nef', [0, 4, 6, 8, 9])).toEqual([
      { line: 0, character: 0 },
      { line: 1, character: 0 },
      { line: 1, character: 2 },
      { line: 3, character: 0 },
      { line: 3, character: 1 },
    ]);
  });
});
