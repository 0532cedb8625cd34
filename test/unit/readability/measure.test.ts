import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure, type HintKind } from '../../../src/readability';
import { splitBlocks } from '../../../src/readability/sentences';

function hints(text: string, kind: HintKind): string[] {
  return measure(text)
    .hints.filter((hint) => hint.kind === kind)
    .map((hint) => text.slice(hint.start, hint.end));
}

function shown(text: string, label: string): { value: number; level: string } {
  const found = measure(text).measures.find((measure) => measure.label === label)!;
  return { value: found.value, level: found.level };
}

describe('passive sentences', () => {
  it.each([
    'U wordt morgen gebeld door de assistente.',
    'De uitslag werd vorige week met de huisarts besproken.',
    'Bij niet afzeggen worden kosten in rekening gebracht.',
    'Het formulier is door de assistente verstuurd.',
    'De afspraak kan niet worden verzet.',
    'Er is bloed afgenomen.',
    'Wij zien dat u verwezen wordt.',
    'De medicijnen zijn voorgeschreven door de arts.',
  ])('%s', (sentence) => {
    expect(hints(sentence, 'lijdende vorm')).toHaveLength(1);
  });

  it.each([
    'De assistente belt u morgen.',
    'U wordt vanzelf weer beter.',
    'De huisarts is gisteren gekomen.',
    'Wij zijn verhuisd naar een ander gebouw.',
    'De praktijk is op vrijdag gesloten.',
    'U heeft het formulier ingevuld.',
    'Neem zijn medicijnen mee.',
    'Het is geen probleem als u later komt.',
    'De klachten zijn vanzelf verdwenen.',
    'Bent u verhinderd, bel ons dan.',
    'Wordt u ziek? Bel dan de praktijk.',
  ])('active: %s', (sentence) => {
    expect(hints(sentence, 'lijdende vorm')).toEqual([]);
  });

  it('gives the share of the sentences', () => {
    const text = 'U wordt gebeld. De assistente belt u. Wij bellen u. Bel ons gerust.';
    expect(shown(text, 'Zinnen in de lijdende vorm')).toEqual({ value: 0.25, level: 'te veel' });
  });
});

describe('sentences', () => {
  it('counts and points at the long ones', () => {
    const long =
      'U krijgt deze brief omdat u bij ons bekend bent en wij graag willen weten of u nog tevreden bent over onze zorg.';
    const text = `Dit is kort. ${long} Ook dit is kort.`;
    expect(hints(text, 'lange zin')).toEqual([long]);
    expect(shown(text, 'Langste zin')).toEqual({ value: 23, level: 'te veel' });
  });

  it.each([
    ['Bel dr. Bakker of mevr. De Wit. Zij weten meer.', 2],
    ['De prik kost 12.50 euro. Dat betaalt u zelf.', 2],
    ['Beste mevrouw,\nU krijgt een uitnodiging. Bel ons.', 3],
    ['# Wat moet u doen?\n\nBel de praktijk.', 1],
    ['Neem mee:\n- een lijst met medicijnen\n- uw paspoort', 3],
    ['De assistente belt u\nmorgen om 9 uur.', 1],
    ['| kop | kop |\n|---|---|\n| a | b |\n', 0],
    ['Komt u ook? Dat vinden wij fijn! Tot dan.', 3],
    ['Regel een.\r\n\r\nRegel twee.\r\n', 2],
    ['', 0],
  ])('%j has %i sentences', (text, count) => {
    expect(splitBlocks(text).flatMap(({ sentences }) => sentences)).toHaveLength(count);
  });
});

describe('hints', () => {
  it.each<[HintKind, string, string[]]>([
    ['kantoorwoord', 'Indien u verhinderd bent, belt u ons.', ['Indien', 'verhinderd']],
    ['kantoorwoord', 'Wij bellen u met betrekking tot de uitslag.', ['met betrekking tot']],
    ['vakwoord', 'U heeft hypertensie en angina pectoris.', ['hypertensie', 'angina pectoris']],
    ['afkorting', 'Neem bijv. een paspoort mee i.v.m. de controle.', ['bijv.', 'i.v.m.']],
    ['afkorting', 'Wij zijn om 9.30 uur open.', []],
    ['aanspreekvorm', 'U krijgt een brief. Lees uw brief. Neem je pas mee.', ['je']],
    ['aanspreekvorm', 'Je krijgt een brief. Neem je pas mee.', []],
    ['getal', 'Neem 3 maal daags een pil.', ['maal daags']],
    ['getal', 'Kom over twee weken terug.', ['twee']],
    [
      'bijzinnen',
      'Wij bellen u omdat wij zien dat de uitslag anders is.',
      ['Wij bellen u omdat wij zien dat de uitslag anders is.'],
    ],
    ['bijzinnen', 'Bel ons als u vragen heeft.', []],
    [
      'tangzin',
      'De huisarts heeft de uitslag van uw onderzoek van vorige week bekeken.',
      ['heeft de uitslag van uw onderzoek van vorige week bekeken'],
    ],
    ['tangzin', 'De huisarts heeft de uitslag bekeken.', []],
    [
      'tangzin',
      'U moet voor een nieuwe afspraak met de huisarts zelf bellen.',
      ['moet voor een nieuwe afspraak met de huisarts zelf bellen'],
    ],
  ])('%s in "%s"', (kind, text, expected) => {
    expect(hints(text, kind)).toEqual(expected);
  });

  it('finds a paragraph of more than 5 sentences', () => {
    expect(hints('Bel ons. '.repeat(6).trim(), 'alinea')).toHaveLength(1);
    expect(hints('Bel ons. '.repeat(5).trim(), 'alinea')).toHaveLength(0);
  });
});

it('tells an office letter from a plain one', () => {
  const office =
    'Naar aanleiding van uw bezoek aan onze praktijk werd ten behoeve van nadere diagnostiek een verwijzing voor u opgesteld, ' +
    'welke inmiddels naar het ziekenhuis is verzonden. Indien u binnen de gestelde termijn geen bericht heeft ontvangen, ' +
    'dient u telefonisch contact op te nemen met de desbetreffende polikliniek.';
  const plain =
    'U bent bij ons geweest. Wij stuurden een verwijzing naar het ziekenhuis. Het ziekenhuis stuurt u een brief. ' +
    'Krijgt u binnen 2 weken geen brief? Bel dan de polikliniek.';
  expect(measure(plain).measures.every(({ level }) => level === 'goed')).toBe(true);
  expect(measure(office).measures.filter(({ level }) => level === 'te veel').length).toBeGreaterThanOrEqual(
    3,
  );
});

it('never throws, and every hint lies in the text', () => {
  const pieces = fc.constantFrom(
    'U wordt',
    'gebeld',
    '. ',
    '\n\n',
    '- ',
    ', ',
    'dat ',
    'zijn ',
    '[NAAM-1] ',
    '…',
    '1. ',
    'moet ',
    '€',
    '👍',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces).map((parts) => parts.join('')),
      ),
      (text) => {
        for (const { start, end, message } of measure(text).hints) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(message).not.toBe('');
        }
      },
    ),
  );
});
