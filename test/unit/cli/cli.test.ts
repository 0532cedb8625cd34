/** Runs the bundled command line for real, with the real lexicon, on files of its own. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cliInFolder } from './in-folder';

const root = resolve(import.meta.dirname, '../../..');
const { at, run, file } = cliInFolder('cli');
const read = (name: string) => readFileSync(join(at.folder, name));

const LETTER = 'Geachte mevrouw De Vries,\r\n\r\nUw BSN is 123456782. Mevrouw De Vries belt 06-12345678.\r\n';

describe('scan', () => {
  it('says of a file of the Unicode of Notepad how to save it', () => {
    const { status, err } = run(['scan', file('a.txt', Buffer.from('\ufeffJan', 'utf16le'))]);
    expect([status, err]).toEqual([
      2,
      'a.txt: Dit bestand is opgeslagen als UTF-16. Sla het eerst op als UTF-8. Er is niets veranderd.\n',
    ]);
  });

  it('prints one line of JSON per file as promised, and exits with 1 when something blocks', () => {
    const { status, out, err } = run([
      'scan',
      '--json',
      file('a.txt', LETTER),
      file('b.txt', 'Neem water mee.\n'),
    ]);
    expect([status, err]).toEqual([1, '']);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; findings: Record<string, unknown>[] });
    expect(lines.map((line) => line.file)).toEqual(['a.txt', 'b.txt']);
    expect(Object.keys(lines[0]!.findings[0]!)).toEqual(['start', 'end', 'category', 'severity', 'reason']);
    const bsn = lines[0]!.findings.find((finding) => finding['category'] === 'BSN')!;
    expect(LETTER.slice(bsn['start'] as number, bsn['end'] as number)).toBe('123456782');
  });

  it('exits with 0 when nothing blocks', () => {
    expect(run(['scan', '--json', file('b.txt', 'Neem water mee.\n')]).status).toBe(0);
  });

  it('prints no content unless asked', () => {
    const name = file('a.txt', LETTER);
    for (const args of [
      ['scan', '--json', name],
      ['scan', name],
    ]) {
      const { out, err } = run(args);
      expect(out + err).not.toMatch(/123456782|Vries|06-1234/);
    }
    expect(run(['scan', '--json', '--show-values', name]).out).toContain('"value":"123456782"');
    expect(run(['scan', '--show-values', name]).out).toContain('123456782');
  });

  it('reads standard input', () => {
    const { status, out } = run(['scan', '--json', '-'], LETTER);
    expect(status).toBe(1);
    expect((JSON.parse(out) as { file: string }).file).toBe('-');
  });

  it.each([
    ['a missing file', 'weg.txt', 'bestaat niet'],
    ['a folder', 'map', 'is een map'],
    ['a binary file', 'foto.bin', 'geen tekstbestand'],
    ['broken UTF-8', 'kapot.txt', 'geen geldige UTF-8'],
  ])('names %s, goes on with the others and exits with 2', (_, name, message) => {
    mkdirSync(join(at.folder, 'map'));
    file('foto.bin', Buffer.from([0x89, 0x50, 0, 1, 2]));
    file('kapot.txt', Buffer.from([0x4a, 0xc3, 0x28, 0x6e]));
    const { status, out, err } = run(['scan', '--json', name, file('goed.txt', LETTER)]);
    expect(status).toBe(2);
    expect(err).toContain(`${name}: `);
    expect(err).toContain(message);
    expect((JSON.parse(out) as { file: string }).file).toBe('goed.txt');
  });

  it('reads a file of 10 MB', () => {
    const advice = 'neem water mee en kom op tijd, dan helpen wij u snel verder.\n';
    const { status, out } = run([
      'scan',
      '--json',
      file('groot.txt', advice.repeat(Math.ceil(10_000_000 / advice.length)) + LETTER),
    ]);
    expect(status).toBe(1);
    const { findings } = JSON.parse(out) as { findings: { start: number; category: string }[] };
    expect(
      findings.filter((finding) => finding.category === 'BSN').every(({ start }) => start > 10_000_000),
    ).toBe(true);
  });

  it('does nothing without its lexicon, or with a damaged one', () => {
    const bare = join(at.folder, 'bare');
    mkdirSync(bare);
    writeFileSync(join(bare, 'cli.js'), readFileSync(at.cli));
    const name = file('a.txt', LETTER);
    const missing = run(['scan', name], undefined, join(bare, 'cli.js'));
    expect([missing.status, missing.out]).toEqual([2, '']);
    expect(missing.err).toContain('woordenlijst');
    writeFileSync(join(bare, 'lexicon.bin'), 'geen woorden');
    const damaged = run(['pseudonymise', name, '--mapping', 'm.json'], undefined, join(bare, 'cli.js'));
    expect([damaged.status, damaged.out, existsSync(join(at.folder, 'm.json'))]).toEqual([2, '', false]);
  });
});

describe('pseudonymise and restore', () => {
  it('take every tagged letter away and give it back byte for byte', () => {
    const letters = join(root, 'test/corpus/letters');
    const names = readdirSync(letters).filter((name) => name.endsWith('.txt'));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const tagged = readFileSync(join(letters, name), 'utf8');
      const source = tagged.replace(/<\/?[A-Z]+>/g, '');
      file('brief.txt', source);
      const away = run(['pseudonymise', 'brief.txt', '--mapping', 'm.json', '--force', '--out', 'weg.txt']);
      expect([name, away.status, away.out]).toEqual([name, 0, '']);
      const back = run(['restore', 'weg.txt', '--mapping', 'm.json', '--out', 'terug.txt', '--force']);
      expect([name, back.status]).toEqual([name, 0]);
      expect(read('terug.txt').equals(Buffer.from(source))).toBe(true);
      // One of the letters is a mail merge without a person in it.
      expect(read('weg.txt').equals(Buffer.from(source))).toBe(!/<(NAAM|GEBOORTEDATUM|BSN)>/.test(tagged));
      rmSync(join(at.folder, 'weg.txt'));
    }
  }, 300_000);

  it('keep a byte order mark, line ends, and text that already holds placeholders', () => {
    const source = Buffer.from(`\ufeff[NAAM-1] stond er al.\r\n${LETTER}Zonder regeleinde`);
    const { bytes, status } = run(['pseudonymise', file('a.txt', source), '--mapping', 'm.json']);
    expect(status).toBe(0);
    expect(bytes.toString()).toMatch(/^\ufeff\[NAAM-1\] stond er al\./);
    expect(bytes.toString()).toContain('[BSN-1]');
    expect(bytes.toString()).not.toMatch(/123456782|De Vries/);
    const back = run(['restore', '-', '--mapping', 'm.json'], bytes);
    expect(back.bytes.equals(source)).toBe(true);
  });

  it('keep the age when asked, and give the birth date back without it', () => {
    const year = new Date().getFullYear() - 40;
    const source = `Patiënt: Jan de Vries, geboren 01-01-${year}.\n`;
    const { out, status } = run(['pseudonymise', file('a.txt', source), '--mapping', 'm.json', '--keep-age']);
    expect([status, out]).toEqual([0, 'Patiënt: [NAAM-1], geboren [GEBOORTEDATUM-1, 40 jaar].\n']);
    expect(run(['restore', '-', '--mapping', 'm.json'], Buffer.from(out)).out).toBe(source);
    const without = run(['pseudonymise', 'a.txt', '--mapping', 'm.json', '--extend']);
    expect(without.out).toBe('Patiënt: [NAAM-1], geboren [GEBOORTEDATUM-1].\n');
  });

  it('warn about the mapping and keep it for its owner', () => {
    const { err } = run(['pseudonymise', file('a.txt', LETTER), '--mapping', 'm.json']);
    expect(err).toContain('m.json bevat patiëntgegevens');
    expect(err).not.toMatch(/Vries|123456782/);
    if (process.platform !== 'win32') expect(statSync(join(at.folder, 'm.json')).mode & 0o777).toBe(0o600);
  });

  it('keep the mapping as long as the editor does: until the last millisecond of the day', () => {
    run(['pseudonymise', file('a.txt', LETTER), '--mapping', 'm.json']);
    const { created, expires } = JSON.parse(read('m.json').toString()) as {
      created: number;
      expires: number;
    };
    expect(expires).toBe(new Date(created).setHours(23, 59, 59, 999));
  });

  it('leave no mapping behind when the result has nowhere to go', () => {
    const { status, err } = run([
      'pseudonymise', file('a.txt', LETTER), '--mapping', 'm.json', '--out', 'geenmap/b.txt',
    ]); // prettier-ignore
    expect([status, existsSync(join(at.folder, 'm.json'))]).toEqual([2, false]);
    expect(err).toContain('De map van dit bestand bestaat niet');
  });

  it('keep the input under any of its names', () => {
    file('a.txt', LETTER);
    symlinkSync(at.folder, join(at.folder, 'zelfde'));
    const refused = run([
      'pseudonymise', 'a.txt', '--mapping', 'm.json', '--out', 'zelfde/a.txt', '--force',
    ]); // prettier-ignore
    expect([refused.status, read('a.txt').toString()]).toEqual([2, LETTER]);
  });

  it('name a lost code without the age that it keeps', () => {
    const source = `Jan de Vries, geboren 01-01-${new Date().getFullYear() - 40}.\n`;
    run(['pseudonymise', file('a.txt', source), '--mapping', 'm.json', '--keep-age']);
    const { err } = run(['restore', file('b.txt', 'Beste [NAAM-1].\n'), '--mapping', 'm.json']);
    expect(err).toContain('[GEBOORTEDATUM-1] staat niet in het antwoord.');
    expect(err).not.toContain('jaar');
  });

  it('overwrite nothing unasked, and make an existing mapping private when asked', () => {
    file('a.txt', LETTER);
    file('m.json', 'oud');
    chmodSync(join(at.folder, 'm.json'), 0o644);
    const refused = run(['pseudonymise', 'a.txt', '--mapping', 'm.json']);
    expect([refused.status, refused.out, read('m.json').toString()]).toEqual([2, '', 'oud']);
    expect(refused.err).toContain('--force');
    file('uit.txt', 'oud');
    expect(run(['pseudonymise', 'a.txt', '--mapping', 'n.json', '--out', 'uit.txt']).status).toBe(2);
    expect([read('uit.txt').toString(), existsSync(join(at.folder, 'n.json'))]).toEqual(['oud', false]);
    expect(run(['pseudonymise', 'a.txt', '--mapping', 'm.json', '--force']).status).toBe(0);
    if (process.platform !== 'win32') expect(statSync(join(at.folder, 'm.json')).mode & 0o777).toBe(0o600);
  });

  it('never write over their own input', () => {
    file('a.txt', LETTER);
    expect(run(['pseudonymise', 'a.txt', '--mapping', 'a.txt', '--force']).status).toBe(2);
    expect(run(['pseudonymise', 'a.txt', '--mapping', 'm.json', '--out', './a.txt', '--force']).status).toBe(
      2,
    );
    expect(read('a.txt').toString()).toBe(LETTER);
  });

  it('extend a mapping for a follow-up', () => {
    run(['pseudonymise', file('a.txt', 'Het BSN is 123456782.\n'), '--mapping', 'm.json']);
    const followUp = file('b.txt', 'Het BSN is niet 111222333 maar 1234.56.782.\n');
    const next = run(['pseudonymise', followUp, '--mapping', 'm.json', '--extend']);
    expect(next.out).toMatch(/\[BSN-2\] maar \[BSN-1b\]\.\n$/);
    const answer = 'Uw BSN is [BSN-1], en dat van uw vrouw [BSN-2].';
    expect(run(['restore', '-', '--mapping', 'm.json'], answer).out).toBe(
      'Uw BSN is 123456782, en dat van uw vrouw 111222333.',
    );
  });

  it('hold a text over the limit and write nothing', () => {
    const { status, out, err } = run([
      'pseudonymise',
      file('a.txt', 'a '.repeat(60_000)),
      '--mapping',
      'm.json',
    ]);
    expect([status, out, existsSync(join(at.folder, 'm.json'))]).toEqual([1, '', false]);
    expect(err).toContain('te lang');
  });

  it('say what came back otherwise, and put it back when asked', () => {
    run(['pseudonymise', file('a.txt', LETTER), '--mapping', 'm.json', '--out', 'weg.txt']);
    file('antwoord.txt', 'Bel [PHONE-1] over nummer [BSN-1] en [BSN-9].');
    const strict = run(['restore', 'antwoord.txt', '--mapping', 'm.json', '--sent', 'weg.txt']);
    expect(strict.out).toBe('Bel [PHONE-1] over nummer 123456782 en [BSN-9].');
    expect(strict.status).toBe(1);
    expect(strict.err).toContain('antwoord.txt:1:5: misschien [TELEFOON-1]');
    expect(strict.err).toMatch(/\[ACHTERNAAM-\d+\] staat niet in het antwoord/);
    expect(strict.err).not.toMatch(/Vries|123456782|06-12/);
    expect(run(['restore', 'antwoord.txt', '--mapping', 'm.json', '--lenient']).out).toBe(
      'Bel 06-12345678 over nummer 123456782 en [BSN-9].',
    );
  });

  it('put back nothing doubtful, also when asked', () => {
    run(['pseudonymise', file('a.txt', LETTER), '--mapping', 'm.json', '--out', 'weg.txt']);
    file('antwoord.txt', 'Beste [ACHTERNAMM-1].');
    const { status, out, err } = run(['restore', 'antwoord.txt', '--mapping', 'm.json', '--lenient']);
    expect([status, out]).toEqual([1, 'Beste [ACHTERNAMM-1].']);
    expect(err).toContain('antwoord.txt:1:7: misschien [ACHTERNAAM-1]');
    expect(err).toContain('vul de gegevens zelf in');
    expect(run(['restore', 'antwoord.txt', '--mapping', 'm.json']).err).not.toContain('--lenient');
  });

  it('refuse a mapping that is damaged or has expired', () => {
    file('a.txt', '[NAAM-1]');
    file('m.json', '{"version":1}');
    expect(run(['restore', 'a.txt', '--mapping', 'm.json'])).toMatchObject({ status: 2, out: '' });
    file('m.json', '{"version":1,"created":0,"expires":1,"entries":[],"persons":[],"reserved":[]}');
    expect(run(['restore', 'a.txt', '--mapping', 'm.json']).err).toContain('verlopen');
  });

  it.each(['--mapping', '--out'])('write no file under the name of standard input: %s', (option) => {
    const names = option === '--out' ? ['--mapping', 'm.json', '--out', '-'] : ['--mapping', '-'];
    const { status, err } = run(['pseudonymise', file('a.txt', LETTER), ...names]);
    expect([status, err, existsSync(join(at.folder, '-'))]).toEqual([
      2,
      '-: Dit is geen naam van een bestand. Kies een andere naam.\n',
      false,
    ]);
  });

  it('read a mapping that an editor gave a byte order mark', () => {
    run(['pseudonymise', file('a.txt', 'Uw BSN is 123456782.\n'), '--mapping', 'm.json', '--out', 'b.txt']);
    file('m.json', `\uFEFF${read('m.json').toString('utf8')}`);
    expect(run(['restore', 'b.txt', '--mapping', 'm.json'])).toMatchObject({
      status: 0,
      out: 'Uw BSN is 123456782.\n',
    });
  });

  it('hold a text with letters that were lost', () => {
    const lost = file('a.txt', 'Geachte mevrouw Ruz\uFFFDbek,\n');
    const { status, out, err } = run(['pseudonymise', lost, '--mapping', 'm.json']);
    expect([status, out, existsSync(join(at.folder, 'm.json'))]).toEqual([2, '', false]);
    expect(err).toMatch(/^a\.txt: In dit bestand staan onleesbare tekens/);
    expect(run(['scan', lost])).toMatchObject({ status: 2, out: '', err });
  });

  it('lose nothing on broken UTF-8', () => {
    const broken = Buffer.from([0x4a, 0xff, 0x6e]);
    const { status, out } = run(['pseudonymise', file('a.txt', broken), '--mapping', 'm.json']);
    expect([status, out, existsSync(join(at.folder, 'm.json'))]).toEqual([2, '', false]);
    expect(read('a.txt').equals(broken)).toBe(true);
  });
});

describe('wrong use', () => {
  it.each([
    [[], 'Gebruik'],
    [['scan'], 'geef een bestand op'],
    [['verstuur'], 'bestaat niet'],
    [['scan', '--anoniem', 'x'], 'optie "--anoniem" bestaat niet'],
    [['pseudonymise', 'a.txt'], 'is nodig'],
    [['check-answer', '--input', 'a'], 'is nodig'],
    [['restore', 'a', 'b', '--mapping', 'm'], 'te veel bestanden'],
  ])('%j exits with 2 and a Dutch message', (args, message) => {
    const { status, err } = run(args);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });

  it('helps in Dutch', () => {
    const { status, out } = run(['--help']);
    expect(status).toBe(0);
    expect(out).toContain('Opdrachten:');
    expect(out).not.toMatch(/Usage|Options|Commands|display help|\[options\]|\[command\]/);
    expect(run(['scan', '--help']).out).not.toMatch(/Usage|Options|Arguments|display help|\[options\]/);
  });
});
