import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../../src/sluice';

const DRUGS = new Set(
  'metoprolol amoxicilline amoxicilline-clavulaanzuur penicilline penicillines bètablokker bètablokkers benzodiazepine benzodiazepines antihistaminicum antihistaminica corticosteroïd corticosteroïden diclofenac diclofenacgel hydrocortison hydrocortisoncreme'.split(
    ' ',
  ),
);
const isDrug = (word: string) => DRUGS.has(word);

describe('one amount in two notations', () => {
  it.each([
    ['½ tablet', 'een halve tablet'],
    ['0,5 tablet', 'een halve tablet'],
    ['1/2 tablet', 'een halve tablet'],
    ['1/2 tablet', 'half tablet'],
    ['1½ tablet', 'anderhalve tablet'],
    ['0,5 mg', '500 microgram'],
    ['0,3 mg', '300 mcg'],
    ['1000 mg', '1 g'],
    ['1,5 gram', '1500 mg'],
    ['10.000 IE', '10 000 IE'],
    ['10000 IE', '10\u202f000 IE'],
    ['14 dagen', '2 weken'],
    ['12 maanden', '1 jaar'],
    ['6 maanden', 'een half jaar'],
    ['7 dagen', 'een week'],
    ['1 dd', 'elke ochtend'],
    ['1x per dag', 'elke avond'],
    ['1x per dag', 'elke dag'],
    ['1 keer per dag', 'eens per dag'],
    ['1 dd', 'dagelijks'],
    ['1 dd', "'s avonds"],
    ['1x per week', 'elke week'],
    ['1x per week', 'wekelijks'],
    ['2x daags', "'s ochtends en 's avonds"],
    ['2x daags', 'elke ochtend en avond'],
    ['3 dd', '’s ochtends, ’s middags en ’s avonds'],
    ['2 dd 1 tablet', "1 tablet 's ochtends en 1 tablet 's avonds"],
  ])('%j and %j', (one, other) => {
    expect(checkAnswer({ input: `Neem ${one}.`, answer: `Neem ${other}.` }).items).toEqual([]);
    expect(checkAnswer({ input: `Neem ${other}.`, answer: `Neem ${one}.` }).items).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['Neem een halve tablet.', 'Neem een tablet.', ['dose-gone halve tablet']],
    ['Neem 0,5 mg.', 'Neem 50 microgram.', ['dose-gone 0,5 mg', 'dose 50 microgram']],
    ['Neem 0,5 g.', 'Neem 0,5.', ['number 0,5']],
    ['Neem 2 500 mg.', 'Neem 2500 mg.', ['dose-gone 500 mg', 'number-gone 2', 'dose 2500 mg']],
    ['Neem 2 dd 1 tablet.', "Neem 's ochtends 1 tablet.", ['dose-gone 2 dd']],
    ['Neem 1x per week 1 tablet.', 'Neem elke dag 1 tablet.', ['dose-gone 1x per week']],
    ['Neem elke week 1 tablet.', 'Neem 1x per dag 1 tablet.', ['dose 1x per dag']],
    ['Uw score is 1/2.', 'Uw score is half.', ['number-gone 1/2']],
    ['De afspraak is vroeg.', 'De afspraak is om half.', []],
  ])('is no other amount: %j → %j', (input, answer, expected) => {
    const found = checkAnswer({ input, answer }).items.map(({ kind, found }) => `${kind} ${found}`);
    expect(found).toEqual(expected);
  });
});

describe('forms of the name of a medicine', () => {
  it.each([
    ['penicilline', 'penicillines'],
    ['bètablokker', 'bètablokkers'],
    ['benzodiazepine', 'benzodiazepines'],
    ['antihistaminicum', 'antihistaminica'],
    ['corticosteroïd', 'corticosteroïden'],
    ['diclofenacgel', 'diclofenac'],
    ['hydrocortisoncreme', 'hydrocortison'],
    ['amoxicilline-clavulaanzuur', 'amoxicilline'],
    ['metoprolol', 'metopro-\nlol'],
    ['metoprolol', 'metopro-\r\n  lol'],
  ])('%j and %j are one', (one, other) => {
    expect(checkAnswer({ input: `Neem ${one}.`, answer: `Neem ${other}.`, isDrug }).items).toEqual([]);
    expect(checkAnswer({ input: `Neem ${other}.`, answer: `Neem ${one}.`, isDrug }).items).toEqual([]);
  });

  it('are found among very many words', () => {
    const word = (i: number) => [...i.toString(10)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    const text = (first: string) =>
      Array.from({ length: 20_000 }, (_, i) => `${first}${word(i)}xx`).join(' ');
    const { items } = checkAnswer({ input: text('k'), answer: text('l'), isDrug: () => true });
    expect(items.length).toBeGreaterThan(20_000);
  });
});
