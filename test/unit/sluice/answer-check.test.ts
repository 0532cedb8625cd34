import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswer, countPoints, pseudonymise, restore, type CheckKind } from '../../../src/sluice';
import { freshMapping, tagged } from './support';

const DRUGS = new Set(
  'metoprolol metoprololsuccinaat ibuprofen paracetamol amoxi amoxicilline antibiotica glucose ureum albumine testosteron nicotine lisinopril'.split(
    ' ',
  ),
);
const isDrug = (word: string) => DRUGS.has(word);

const GONE: readonly CheckKind[] = ['drug-gone', 'dose-gone', 'number-gone', 'contact-gone'];

/** Kind and word of each item about what stands in the answer, for the placeholder-free checks. */
function points(input: string, answer: string): [CheckKind, string][] {
  return checkAnswer({ input, answer, isDrug })
    .items.filter(({ kind }) => !GONE.includes(kind))
    .map(({ kind, found }) => [kind, found]);
}

/** The same about what stands in the input only. */
function gone(input: string, answer: string): string[] {
  return checkAnswer({ input, answer, isDrug })
    .items.filter(({ kind }) => GONE.includes(kind))
    .map(({ kind, found }) => `${kind} ${found}`);
}

describe('facts that were not in the input', () => {
  it.each<[string, string, [CheckKind, string][]]>([
    // Numbers
    ['De waarde was 5,4.', 'De waarde was 5.4.', []],
    ['De waarde was 5,4.', 'De waarde was 5,5.', [['number', '5,5']]],
    ['Kosten: 1.500 euro.', 'Kosten: 1500 euro.', []],
    ['Er zijn twee redenen.', 'Er zijn 2 redenen.', []],
    ['Er zijn 2 redenen.', 'Er zijn twee redenen.', []],
    ['Er zijn 2 redenen.', 'Er zijn drie redenen.', [['number', 'drie']]],
    ['Een reden.', 'Er is 1 reden. Een goede.', []],
    ['Cijfers volgen.', 'Een brief. Eén zin.', []],
    ['Tekst.', '1. Eerst dit.\n2. Dan dat.', []],
    ['½ tablet', '0,5 tablet', []],
    // Doses and units
    ['Neem 500 mg.', 'Neem 500 milligram.', []],
    ['Neem 500 mg.', 'Neem 500 g.', [['dose', '500 g']]],
    ['Neem 500mg.', 'Neem 500 mg.', []],
    ['Metoprolol 2dd 50 mg', 'Metoprolol twee keer per dag 50 mg', []],
    ['2 x daags', 'tweemaal per dag', []],
    ['2dd', '3 keer per dag', [['dose', '3 keer per dag']]],
    ['Kom over 3 weken.', 'Kom over 3 dagen.', [['number', '3 dagen']]],
    ['1 tablet per dag', 'één tablet per dag', []],
    ['bloeddruk 140 mmHg', 'bloeddruk 140 mm Hg', []],
    // Dates and times
    ['Op 12-03-2026.', 'Op 12 maart 2026.', []],
    ['Op 12 maart 2026.', 'Op 12 maart.', []],
    ['Op 12 maart.', 'Op 12 maart 2026.', [['date', '12 maart 2026']]],
    ['Op 12 maart.', 'Op 13 maart.', [['date', '13 maart']]],
    ['Op 2026-03-12 om 10.30 uur.', 'Op 12/3/2026 om 10:30.', []],
    ['Om 10.30 uur.', 'Om 11.30 uur.', [['number', '11.30 uur']]],
    ['In maart 2026.', 'In maart 2027.', [['date', 'maart 2027']]],
    ['Op maandag.', 'Op dinsdag, of maandagen.', [['date', 'dinsdag']]],
    // Phones, mail, sites
    ['Bel 038-1234567.', 'Bel (038) 123 45 67.', []],
    ['Bel 038-1234567.', 'Bel 038-1234568.', [['phone', '038-1234568']]],
    ['Bel +31 6 12345678.', 'Bel 06-12345678.', []],
    ['Mail info@voorbeeld.nl', 'Mail INFO@voorbeeld.nl.', []],
    ['Mail ons.', 'Mail info@voorbeeld.nl.', [['email', 'info@voorbeeld.nl']]],
    ['Zie www.thuisarts.nl/koorts.', 'Zie https://thuisarts.nl/koorts', []],
    ['Zie thuisarts.nl.', 'Zie apotheek.nl.', [['url', 'apotheek.nl']]],
    // Drugs
    ['Neem paracetamol.', 'Neem Paracetamol.', []],
    ['Neem paracetamol.', 'Neem ibuprofen.', [['drug', 'ibuprofen']]],
  ])('%j → %j', (input, answer, expected) => {
    expect(points(input, answer)).toEqual(expected);
  });
});

describe('what the answer does not have any more', () => {
  it.each<[string, string, string[]]>([
    // Medicines
    ['Neem paracetamol en ibuprofen.', 'Neem ibuprofen.', ['drug-gone paracetamol']],
    ['Neem paracetamol. Paracetamol helpt.', 'Neem rust.', ['drug-gone paracetamol']],
    ['Slik metoprolol.', 'Slik uw metoprololtabletten.', []],
    ['Slik metoprololsuccinaat.', 'Slik metoprolol.', []],
    ['Neem amoxicilline.', 'Neem amoxi.', []],
    ['U krijgt antibiotica.', 'U krijgt een antibioticum.', []],
    ['Gebruikt u Mirena?', 'Gebruikt u een spiraal?', ['drug-gone Mirena']],
    ['De glucose was goed.', 'De suiker was goed.', []],
    ['Het ureum en de albumine zijn goed.', 'De nieren zijn goed.', []],
    ['De testosteron is laag. Geen nicotine.', 'Het hormoon is laag.', []],
    // The beginning of a name is the medicine only when it is a name itself.
    ['Slik metoprolol.', 'Slik metop.', ['drug-gone metoprolol']],
    // Doses, with the medicine they stand beside
    ['Neem metoprolol 50 mg.', 'Neem metoprolol.', ['dose-gone metoprolol 50 mg']],
    ['Neem metoprolol 50 mg.', 'Neem metoprolol 100 mg.', ['dose-gone metoprolol 50 mg']],
    ['Neem metoprolol.\nNeem 50 mg.', 'Neem metoprolol.', ['dose-gone 50 mg']],
    // Thirty characters after it at most
    [
      `Neem metoprolol ${'x'.repeat(28)} 50 mg.`,
      'Neem metoprolol.',
      [`dose-gone metoprolol ${'x'.repeat(28)} 50 mg`],
    ],
    [`Neem metoprolol ${'x'.repeat(29)} 50 mg.`, 'Neem metoprolol.', ['dose-gone 50 mg']],
    ['Neem metoprolol 50 mg.', 'Neem rust.', ['drug-gone metoprolol', 'dose-gone 50 mg']],
    ['Neem drie keer per dag 2 tabletten.', 'Neem 2 tabletten.', ['dose-gone drie keer per dag']],
    ['Metoprolol 2dd 50 mg', 'Twee keer per dag 50 mg metoprolol', []],
    ['Neem 1 keer per dag een tablet.', 'Neem elke dag een tablet.', []],
    ['Neem 1 keer per dag 1 tablet.', 'Neem dagelijks 1 tablet.', []],
    ['Neem 50 mg.', 'Neem 50.', []],
    ['Kamer 50. Neem 50 mg.', 'Kamer 50.', ['dose-gone 50 mg']],
    // Other numbers and dates
    ['De bloeddruk was 158/92.', 'De bloeddruk was te hoog.', ['number-gone 158/92']],
    ['De bloeddruk was 158/92 mmHg.', 'De bloeddruk was 158 over 92.', []],
    ['Het gewicht is 80 kg.', 'Het gewicht is goed.', ['number-gone 80 kg']],
    [
      'Kom over 3 weken op 12 maart 2026.',
      'Kom terug.',
      ['number-gone 3 weken', 'number-gone 12 maart 2026'],
    ],
    ['Op 12 maart 2026.', 'Op 12 maart.', []],
    ['Op 12 maart.', 'Op donderdag 12-03-2026.', []],
    ['Op 12 maart 2026.', 'In maart 2026.', ['number-gone 12 maart 2026']],
    ['Op maandag om 10.30 uur.', 'Om half elf.', ['number-gone maandag', 'number-gone 10.30 uur']],
    ['Er zijn twee redenen. Een daarvan is pijn.', 'U hebt pijn.', []],
  ])('%j → %j', (input, answer, expected) => {
    expect(gone(input, answer)).toEqual(expected);
  });

  it('has a place in the input and none in the answer', () => {
    const input = 'Goedemorgen. Neem paracetamol.';
    const [item] = checkAnswer({ input, answer: 'Goedemorgen.', isDrug }).items;
    expect(item!.span).toBeNull();
    expect(input.slice(item!.inputSpan!.start, item!.inputSpan!.end)).toBe('paracetamol');
  });

  it('is no list of what codes stand for', () => {
    const { text, findings } = tagged(
      'Neem 2 tabletten. Bel <TELEFOON>06-12345678</TELEFOON>, <ADRES>Dorpsstraat 12</ADRES>.',
    );
    const out = pseudonymise(text, findings, freshMapping());
    const kinds = (input: string) =>
      checkAnswer({ input, answer: 'Neem 2 tabletten.', mapping: out.mapping }).items.map(({ kind }) => kind);
    expect(kinds(out.text)).toEqual(['placeholder-missing', 'placeholder-missing']);
    expect(kinds(text)).toEqual([]);
  });

  it('counts as one thing to look at per list', () => {
    const input = 'Neem paracetamol 500 mg, of ibuprofen 400 mg. De waarden zijn 11, 12 en 13.';
    const { items, summary } = checkAnswer({ input, answer: 'Neem rust.', isDrug });
    expect(items).toHaveLength(7);
    expect(countPoints(items)).toBe(2);
    expect(summary).toContain('Kijk naar 2 punten.');
  });
});

describe('what to do with a medicine', () => {
  const advice = (input: string, answer: string) =>
    checkAnswer({ input, answer, isDrug }).items.flatMap(({ kind, found, inputSpan }) =>
      kind === 'advice' ? [`${input.slice(inputSpan!.start, inputSpan!.end)} → ${found}`] : [],
    );
  it.each<[string, string, string[]]>([
    [
      'Stop met metoprolol 50 mg.',
      'Start met metoprolol 50 mg.',
      ['Stop met metoprolol → Start met metoprolol'],
    ],
    ['Begin met metoprolol.', 'U start met metoprolol.', []],
    ['Verhoog de metoprolol.', 'Verlaag de metoprolol.', ['Verhoog de metoprolol → Verlaag de metoprolol']],
    [
      'Ga door met metoprolol.',
      'U mag met metoprolol stoppen.',
      ['Ga door met metoprolol → metoprolol stoppen'],
    ],
    [
      'Stop met metoprolol en start met lisinopril 2,5 mg.',
      'Start met metoprolol, stop met lisinopril.',
      ['Stop met metoprolol → Start met metoprolol', 'start met lisinopril → stop met lisinopril'],
    ],
    ['Stop met metoprolol en start met lisinopril.', 'Stop met metoprolol. Start met lisinopril.', []],
    ['Halveer de metoprolol.', 'Verhoog de metoprolol.', ['Halveer de metoprolol → Verhoog de metoprolol']],
    ['Halveer de metoprolol.', 'Verlaag de metoprolol.', []],
    // How someone is, and no advice
    ['De druk is verhoogd bij metoprolol.', 'Stop met metoprolol.', []],
    ['De pijn is begonnen na metoprolol.', 'Stop met metoprolol.', []],
    ['De pijn begon na metoprolol.', 'Stop met metoprolol.', []],
    ['De pijn gaat ondanks metoprolol door.', 'Stop met metoprolol.', []],
    ['De klachten beginnen na metoprolol.', 'Stop met metoprolol.', []],
    // Not for certain: the check of "niet" looks at the first, the others say more than one thing, or nothing.
    ['Stop niet met metoprolol.', 'Ga door met metoprolol.', []],
    ['Stop met metoprolol.', 'Stop met metoprolol. Start later weer met metoprolol.', []],
    ['Stop met metoprolol.', 'Neem geen metoprolol meer.', []],
    ['Stop met roken. Neem metoprolol.', 'Start met metoprolol.', []],
  ])('%j → %j', (input, answer, expected) => {
    expect(advice(input, answer)).toEqual(expected);
  });

  // Work that grows with the square of the text would not end within the test's time.
  it('is found in a long text that is one part', () => {
    const text = `Stop met ${'metoprolol '.repeat(60_000)}`;
    expect(advice(text, text)).toEqual([]);
  });
});

describe('negations and limits', () => {
  const kinds = (input: string, answer: string) =>
    points(input, answer).map(([kind, word]) => `${kind} ${word}`);
  it.each<[string, string, string[]]>([
    ['Stop niet met metoprolol.', 'Stop met metoprolol.', ['negation-gone niet']],
    ['Stop met metoprolol.', 'Stop niet met metoprolol.', ['negation-new niet']],
    ['U hoeft niet te vasten.', 'Vasten is niet nodig.', []],
    ['Er is geen ontsteking gezien.', 'Er is niets van een ontsteking gezien.', []],
    ['Er is geen ontsteking gezien.', 'Er is een ontsteking gezien.', ['negation-gone geen']],
    ['Neem alleen paracetamol bij pijn.', 'Neem paracetamol bij pijn.', ['negation-gone alleen']],
    ['Neem niet meer dan 4 tabletten paracetamol.', 'Neem maximaal 4 tabletten paracetamol.', []],
    [
      'Neem niet meer dan 4 tabletten paracetamol.',
      'Neem 4 tabletten paracetamol.',
      ['negation-gone niet meer dan'],
    ],
    [
      'Kom nuchter, tenzij u suikerziekte heeft.',
      'Kom nuchter. Heeft u suikerziekte?',
      ['negation-gone tenzij'],
    ],
    ['Niet alleen de longen maar ook het hart is onderzocht.', 'De longen en het hart zijn onderzocht.', []],
    [
      'U mag niet eten en drinken voor het onderzoek.',
      'U mag niet eten.\nU mag niet drinken voor het onderzoek.',
      [],
    ],
    [
      'Gebruik ibuprofen niet. Stop nooit met metoprolol.',
      'Gebruik ibuprofen. Stop nooit met metoprolol.',
      ['negation-gone niet'],
    ],
    ['Alles is goed.', 'Alles is goed.', []],
  ])('%j → %j', (input, answer, expected) => {
    expect(kinds(input, answer)).toEqual(expected);
  });

  it('points at the sentence in both texts', () => {
    const input = 'Goedemorgen. Stop niet met metoprolol.';
    const answer = 'Beste lezer,\nStop met metoprolol. Tot ziens.';
    const [item] = checkAnswer({ input, answer }).items;
    expect(answer.slice(item!.span!.start, item!.span!.end)).toBe('Stop met metoprolol.');
    expect(input.slice(item!.inputSpan!.start, item!.inputSpan!.end)).toBe('Stop niet met metoprolol.');
  });
});

it('reads two digits of a year as the scanner does', () => {
  const input = 'Controle op 12-3-56.';
  const kinds = (answer: string) => checkAnswer({ input, answer }).items.map(({ kind }) => kind);
  expect(kinds('Controle op 12 maart 1956.')).toEqual([]);
  expect(kinds('Controle op 12 maart 2056.')).toEqual(['number-gone', 'date']);
});

describe('placeholders', () => {
  const { text, findings } = tagged(
    'Dhr. <NAAM>Jan de Vries</NAAM> (<GEBOORTEDATUM>12-03-1956</GEBOORTEDATUM>) belt <TELEFOON>06-12345678</TELEFOON>.',
  );
  const out = pseudonymise(text, findings, freshMapping());
  const check = (answer: string, input = out.text) =>
    checkAnswer({ input, answer, mapping: out.mapping }).items.map(({ kind, found }) => [kind, found]);

  it('are checked for missing, new and doubtful ones', () => {
    expect(check('Beste [NAME-1], bel [TELEFOON-1] of [TELEFOON-4].')).toEqual([
      ['placeholder-missing', '[GEBOORTEDATUM-1]'],
      ['placeholder-doubtful', '[NAAM-1]'],
      ['placeholder-new', '[TELEFOON-4]'],
    ]);
  });

  it('says of a code that was not sent where it comes from', () => {
    const first = tagged('Dhr. <NAAM>Jan de Vries</NAAM>.');
    const second = tagged('<NAAM>Anna Smit</NAAM> hoest.');
    const { mapping } = pseudonymise(first.text, first.findings, freshMapping());
    const sent = pseudonymise(second.text, second.findings, mapping);
    const { items } = checkAnswer({
      input: sent.text,
      answer: 'Bel [NAAM-1] of [NAAM-2].',
      mapping: sent.mapping,
    });
    expect(items.map(({ kind, found, message }) => [kind, found, message])).toEqual([
      ['placeholder-doubtful', '[NAAM-1]', expect.stringContaining('eerdere tekst')],
    ]);
  });

  it('have no numbers of their own, and their originals are known facts', () => {
    expect(check(out.text)).toEqual([]);
    expect(check(restore(out.text, out.mapping).text)).toEqual([]);
    expect(check(text, text)).toEqual([]);
    expect(check(text.replace('1956', '1957'))).toEqual([
      ['placeholder-missing', '[GEBOORTEDATUM-1]'],
      ['date', '12-03-1957'],
    ]);
  });

  it('make the age they keep a known fact', () => {
    const kept = pseudonymise(text, findings, freshMapping(), { ageOn: { year: 2025, month: 11, day: 24 } });
    const facts = (answer: string) =>
      checkAnswer({ input: kept.text, answer, mapping: kept.mapping }).items.flatMap(({ kind, found }) =>
        kind === 'number' ? [found] : [],
      );
    expect(kept.text).toContain('[GEBOORTEDATUM-1, 69 jaar]');
    expect(facts('Hij is 69 jaar.')).toEqual([]);
    expect(facts('Hij is 70 jaar.')).toEqual(['70 jaar']);
    expect(facts(kept.text)).toEqual([]);
  });
});

describe('the check', () => {
  it('compares nothing with a text that is not known, and says so', () => {
    const { text, findings } = tagged('<NAAM>Jan de Vries</NAAM> en <NAAM>Piet Bakker</NAAM>');
    const { mapping } = pseudonymise(text, findings, freshMapping());
    const unknown = checkAnswer({ input: '', answer: '[NAAM-1] neemt 3 pillen, niet 4.', mapping });
    expect(unknown.items.map(({ kind, found }) => [kind, found])).toEqual([
      ['placeholder-missing', '[NAAM-2]'],
    ]);
    expect(unknown.summary).toContain('niet vergeleken');
  });

  it('takes the details of the practice as known', () => {
    const check = { input: 'Bel ons.', answer: 'Bel ons: 038-1234567.' };
    expect(checkAnswer(check).items).toHaveLength(1);
    expect(checkAnswer({ ...check, alsoKnown: ['038-1234567'] }).items).toEqual([]);
  });

  it('does not take a name for a part of a word', () => {
    const { text, findings } = tagged('<NAAM>Jan</NAAM> komt.');
    const out = pseudonymise(text, findings, freshMapping());
    const kinds = (answer: string) =>
      checkAnswer({ input: out.text, answer, mapping: out.mapping }).items.map(({ kind }) => kind);
    expect(kinds('Januari.')).toEqual(['placeholder-missing']);
    expect(kinds('Jan komt.')).toEqual([]);
  });

  it('carries the check list and who checked, and never certifies', () => {
    const check = checkAnswer({
      input: 'a',
      answer: 'a',
      checklist: ['Klopt de dosis?', 'Klopt de toon?'],
      ticked: [1],
      checkedBy: 'assistente 2',
    });
    expect(check.checklist).toEqual([
      { text: 'Klopt de dosis?', ticked: false },
      { text: 'Klopt de toon?', ticked: true },
    ]);
    expect(check.checkedBy).toBe('assistente 2');
    expect(check.summary).toMatch(/geen garantie.*vergelijkt niet wat de zinnen betekenen.*zelf na/);
    expect(checkAnswer({ input: 'a', answer: 'a' }).checkedBy).toBeNull();
  });

  it('has no content in its messages, and spans that lie in the answer', () => {
    const piece = fc.constantFrom(
      'Stop niet. ',
      '12 mg ',
      '3 mei ',
      'a@b.nl ',
      'ibuprofen ',
      'www.x.nl ',
      '[NAAM-1] ',
      '06-12345678 ',
      '\n',
      'twee ',
    );
    const texts = fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))).map((p) => p.join(''));
    const messages = new Set<string>();
    fc.assert(
      fc.property(texts, texts, (input, answer) => {
        for (const { message, span } of checkAnswer({ input, answer, isDrug }).items) {
          messages.add(message);
          if (span) expect(span.start >= 0 && span.start < span.end && span.end <= answer.length).toBe(true);
        }
      }),
    );
    expect(messages.size).toBeLessThan(15);
  });

  it('points at nothing when the answer is the input', () => {
    const words = fc.constantFrom(
      'Stop niet.',
      '12 mg',
      'op 3 mei 2026',
      'a@b.nl',
      'ibuprofen',
      'www.x.nl',
      '10.30 uur',
      'geen',
      'alleen',
      '2dd',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), (parts) => {
        const text = parts.join(' ');
        expect(checkAnswer({ input: text, answer: text, isDrug }).items).toEqual([]);
      }),
    );
  });
});
