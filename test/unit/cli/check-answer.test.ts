/** The command that compares an answer with its text, run for real, with the real lexicon, on files of its own. */
import { describe, expect, it } from 'vitest';
import { cliInFolder } from './in-folder';

const { run, file } = cliInFolder('antwoord');

const LETTER = 'Geachte mevrouw De Vries,\r\n\r\nUw BSN is 123456782. Mevrouw De Vries belt 06-12345678.\r\n';

describe('check-answer', () => {
  it('compares nothing with an empty answer', () => {
    file('in.txt', 'Neem 2 pillen.\n');
    const { status, err } = run(['check-answer', '--input', 'in.txt', '--answer', file('uit.txt', ' \n')]);
    expect([status, err]).toEqual([
      2,
      'uit.txt: Dit bestand is leeg. Er is geen antwoord om te vergelijken. Kies het bestand met het antwoord.\n',
    ]);
  });

  it('names the codes that are lost', () => {
    const safe = run(['pseudonymise', file('a.txt', LETTER), '--mapping', 'm.json']).out;
    file('in.txt', safe);
    file('uit.txt', 'Beste lezer.\n');
    const { out } = run(['check-answer', '--input', 'in.txt', '--answer', 'uit.txt', '--mapping', 'm.json']);
    expect(out).toContain('"[ACHTERNAAM-1]"');
    expect(out).not.toContain('Vries');
  });

  it.each([
    ['[BSN-9]', '[BSN-9]'],
    ['[GEBOORTEDATUM-9, 71 jaar]', '[GEBOORTEDATUM-9]'],
    ['[GEBOORTEDATUM-9: 71 jaar]', undefined],
    ['[DATE OF BIRTH-4 (67 years old)]', undefined],
    ['[GEBOORTEDATUM-1957]', undefined],
    ['[POSTCODE-3512jk]', undefined],
  ])('of a new code %s shows %s', (code, shown) => {
    const safe = run(['pseudonymise', file('a.txt', 'Het BSN is 123456782.\n'), '--mapping', 'm.json']).out;
    file('in.txt', safe);
    file('uit.txt', `${safe}Zie ook ${code}.\n`);
    const args = ['check-answer', '--input', 'in.txt', '--answer', 'uit.txt', '--mapping', 'm.json'];
    const { items } = JSON.parse(run([...args, '--json']).out) as { items: Record<string, unknown>[] };
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ kind: 'placeholder-new', span: { start: safe.length + 8 } });
    expect(items[0]!['found']).toBe(shown);
    const [line] = run(args).out.split('\n');
    const remark = 'uit.txt:2:9 Deze code is nieuw. Er hoort geen gegeven bij.';
    expect(line).toBe(shown === undefined ? remark : `${remark} "${shown}"`);
  });

  it('compares nothing with an empty text', () => {
    file('leeg.txt', ' \n');
    file('uit.txt', 'Neem 3 pillen.');
    const { status, err } = run(['check-answer', '--input', 'leeg.txt', '--answer', 'uit.txt']);
    expect(status).toBe(2);
    expect(err).toContain('leeg.txt');
  });

  it('points at what changed', () => {
    file('in.txt', 'Neem 2 keer per dag 500 mg paracetamol. Stop niet zonder overleg.\n');
    file('uit.txt', 'Neem 3 keer per dag 500 mg ibuprofen.\nStop zonder overleg.\n');
    const { status, out } = run(['check-answer', '--input', 'in.txt', '--answer', 'uit.txt', '--json']);
    expect(status).toBe(1);
    const { items } = JSON.parse(out) as { items: { kind: string }[] };
    expect(items.map((item) => item.kind)).toEqual(expect.arrayContaining(['dose', 'drug']));
    expect(out).not.toContain('ibuprofen');
    expect(run(['check-answer', '--input', 'in.txt', '--answer', 'uit.txt', '--show-values']).out).toContain(
      '"ibuprofen"',
    );
  });

  it('names what is gone with its place in the text, and a value only when asked', () => {
    file('in.txt', 'Neem ibuprofen.\nStop met metoprolol 50 mg.\nUw bloeddruk was 158/92.\n');
    file('uit.txt', 'Start met metoprolol.\n');
    const args = ['check-answer', '--input', 'in.txt', '--answer', 'uit.txt'];
    const { status, out } = run(args);
    expect(status).toBe(1);
    expect(out.split('\n').slice(0, 4)).toEqual([
      'in.txt:1:6 Dit medicijn staat niet meer in het antwoord. Kijk of dat klopt.',
      'in.txt:2:10 Deze hoeveelheid staat niet meer in het antwoord. Kijk of dat klopt.',
      'in.txt:3:18 Dit getal of deze datum staat niet meer in het antwoord. Kijk of de lezer dat nodig heeft.',
      'uit.txt:1:1 Bij dit medicijn stond in uw tekst iets anders, zoals stoppen in plaats van starten. Kijk wat klopt.',
    ]);
    for (const value of ['ibuprofen', '158', '50 mg']) expect(out).not.toContain(value);
    const shown = run([...args, '--show-values']).out;
    for (const value of ['"ibuprofen"', '"158/92"', '"metoprolol 50 mg"']) expect(shown).toContain(value);
  });

  it('says in one line that many numbers are gone, as in a summary', () => {
    file('in.txt', 'De waarden: 11, 12, 13, 14, 15, 16 en 17.\n');
    file('uit.txt', 'De waarden waren goed.\n');
    const { out } = run(['check-answer', '--input', 'in.txt', '--answer', 'uit.txt']);
    expect(out).toMatch(
      /^in\.txt 7 getallen en datums staan niet meer in het antwoord\..*\nKijk naar 1 punt\./u,
    );
  });

  it('exits with 0 when it points at nothing, and never calls that a guarantee', () => {
    file('in.txt', 'Bel ons op maandag.\n');
    const { status, out } = run(['check-answer', '--input', 'in.txt', '--answer', 'in.txt']);
    expect(status).toBe(0);
    expect(out).toContain('geen garantie');
    expect(out).toContain('vergelijkt niet wat de zinnen betekenen');
  });
});
