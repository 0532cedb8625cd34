/** Which kept text an answer belongs to, and whether a pasted text is an answer. */
import { describe, expect, test } from 'vitest';
import {
  bringsAnswer,
  evidentEntry,
  holdsQuestion,
  isSentText,
  rankCandidates,
  type AnswerOrigin,
} from '../../../src/editor/incoming/match';
import { NamedAnswers } from '../../../src/editor/incoming/named-answers';
import { createMapping, pseudonymise } from '../../../src/sluice';

function sent(name: string) {
  const text = `Beste ${name},`;
  const span = {
    start: 6,
    end: 6 + name.length,
    category: 'NAAM',
    severity: 'block',
    reason: 'Een reden.',
  } as const;
  return pseudonymise(text, [span], createMapping(0, 1));
}

describe('which letter an answer belongs to', () => {
  const letters = ['Jan de Vries', 'Pieter Bakker'].map((name, index) => {
    const { text, mapping } = sent(name);
    return { mapping, sent: text, document: `file:///${index}.txt`, savedAt: index };
  });

  const evident = (
    answer: string,
    kept: readonly (typeof letters)[number][],
    known: Partial<AnswerOrigin> = {},
  ) =>
    evidentEntry(rankCandidates(kept, answer, undefined), answer, {
      isNamed: false,
      mayBeLost: false,
      ...known,
    });

  test('with two letters the user chooses, however well one fits: a wrong guess mixes patients', () => {
    expect(evident('Beste [NAAM-1],', letters)).toBeUndefined();
  });

  test('with one letter the user is asked while the answer to a forgotten one can turn up', () => {
    expect(evident('Beste [NAAM-1],', letters.slice(0, 1))).toBe(letters[0]);
    expect(evident('Beste [NAAM-1],', letters.slice(0, 1), { mayBeLost: true })).toBeUndefined();
  });

  test('who said so once is not asked about the same answer again, but about another', () => {
    const named = new NamedAnswers();
    named.note('Beste [NAAM-1],', 'a');
    expect(named.has('Beste [NAAM-1],', 'a')).toBe(true);
    expect(named.has('Beste [NAAM-1],', 'b')).toBe(false);
    expect(named.has('Geachte [NAAM-1],', 'a')).toBe(false);
  });

  const { mapping, text: prompt } = (() => {
    const draft = `Je bent redacteur. Schrijf korte zinnen met bekende woorden, zonder iets weg te laten.

<invoer>
Geachte mevrouw Jansen,

Op 12 maart bent u op het spreekuur geweest. Uw bloeddruk was 150 over 90.
Indien u verhinderd bent, dient u uw afspraak uiterlijk 24 uur van tevoren te annuleren.
U bent geboren op 3 april 1951.
</invoer>`;
    const span = (value: string, category: 'NAAM' | 'GEBOORTEDATUM') => {
      const start = draft.indexOf(value);
      return { start, end: start + value.length, category, severity: 'block', reason: 'r' } as const;
    };
    const found = [span('Jansen', 'NAAM'), span('3 april 1951', 'GEBOORTEDATUM')];
    return pseudonymise(draft, found, createMapping(0, 1), { ageOn: { year: 2026, month: 3, day: 17 } });
  })();
  const kept = { mapping, sent: prompt, document: 'file:///a.txt', savedAt: 0 };
  const name = mapping.entries.find(({ label }) => label !== 'GEBOORTEDATUM')!.placeholder;
  const birth = mapping.entries.find(({ label }) => label === 'GEBOORTEDATUM')!.placeholder;
  const simple = `Beste mevrouw ${name},

U was op 12 maart bij ons. Wij hebben toen uw bloeddruk gemeten. Die was 150 over 90.
Kunt u een keer niet komen? Bel ons dan ten minste 24 uur van tevoren. Wij maken een nieuwe afspraak met u.`;

  test.each([
    ['put simply', simple, true],
    ['with the birth date as it left', `${simple}\nGeboren: ${birth}.`, true],
    ['with the birth date without its age', `${simple}\nGeboren: [GEBOORTEDATUM-1].`, true],
    [
      'with a code in another notation, which is asked about later',
      simple.replace('[', '(').replace(']', ')'),
      true,
    ],
    ['too short to tell', `Dag ${name}, tot ziens.`, true],
    ['with a code that was not sent', `${simple}\nUw BSN is [BSN-1].`, false],
    [
      'about something else',
      `Beste ${name},\n\nDe longfoto laat een ontsteking zien. Neem amoxicilline, drie capsules per dag, een week lang. ` +
        'Wordt het ademen moeilijker of krijgt u hoge koorts? Neem direct contact met ons op.',
      false,
    ],
    [
      'that shares words with the template only',
      `Beste ${name},\n\nSchrijf korte zinnen met bekende woorden, zonder iets weg te laten. Redacteur, weglaten, foto, longen.`,
      false,
    ],
  ])('an answer %s goes without a question: %#', (_what, answer, goes) => {
    expect(evident(answer, [kept])).toBe(goes ? kept : undefined);
  });

  test('an answer without one of the codes may be any text that was copied: the user is asked', () => {
    expect(evident('https://voorbeeld.nl/koorts', [kept])).toBeUndefined();
    const bare = simple.replaceAll(name, 'Jansen');
    expect(evident(bare, [kept])).toBeUndefined();
    expect(evident(bare, [kept], { isNamed: true })).toBe(kept);
  });

  test('the text that left is no answer yet, also with other white space', () => {
    const left = { sent: prompt, left: { destination: 'extern', template: null } } as const;
    expect(isSentText(prompt, [left])).toBe(true);
    expect(isSentText(`${prompt.replaceAll('\n', '\r\n')}\r\n`, [left])).toBe(true);
    expect(isSentText(simple, [left])).toBe(false);
    // A draft that got codes from quick fixes did not leave.
    expect(isSentText(prompt, [{ sent: prompt }])).toBe(false);
  });

  test('a whole conversation holds the question, also as a chatbot shows it; the answer alone does not', () => {
    const left = { sent: prompt, left: { destination: 'extern', template: null } } as const;
    expect(holdsQuestion(`U zei:\n${prompt}\n\nDe chatbot zei:\n${simple}`, [left])).toBe(true);
    const shown = prompt.slice(0, prompt.indexOf('12 maart')).replaceAll(/[<>\n.]/gu, ' ');
    expect(holdsQuestion(`${shown}… Meer tonen\n${simple}`, [left])).toBe(true);
    expect(holdsQuestion(simple, [left])).toBe(false);
    expect(holdsQuestion(`Ik schrijf korte zinnen met bekende woorden.\n${simple}`, [left])).toBe(false);
    // A letter that left without a template is no question: a chatbot may give it back as it was.
    const letter = { ...left, sent: simple };
    expect(holdsQuestion(`${simple}\n\nDear Mrs ${name},`, [letter])).toBe(false);
    expect(holdsQuestion(prompt, [{ sent: prompt }])).toBe(false);
  });

  test('a pasted text brings an answer when it has a code of what left, and is no part of that', () => {
    const left = { ...kept, left: { destination: 'extern', template: null } } as const;
    expect(bringsAnswer(simple, [left])).toBe(true);
    expect(bringsAnswer(`Hier is de brief:\r\n\r\n${simple}`, [left])).toBe(true);
    expect(bringsAnswer(prompt, [left])).toBe(false);
    expect(bringsAnswer(prompt.slice(3, -3), [left])).toBe(false);
    expect(bringsAnswer(simple.replaceAll(name, 'Jansen'), [left])).toBe(false);
    expect(bringsAnswer(simple, [kept])).toBe(false);
    expect(bringsAnswer(simple, [])).toBe(false);
  });

  test('what left is not known: the user is asked', () => {
    expect(evident(simple, [{ ...kept, sent: '' }])).toBeUndefined();
  });

  test('the document in front stands first when both fit equally', () => {
    expect(rankCandidates(letters, 'Beste [NAAM-1],', 'file:///0.txt')[0]!.entry).toBe(letters[0]);
    expect(rankCandidates(letters, 'Beste [NAAM-1],', 'file:///1.txt')[0]!.entry).toBe(letters[1]);
  });

  test('counts different codes, once each, and only those of the text', () => {
    const [ranked] = rankCandidates(
      [letters[0]!],
      'Beste [NAAM-1], \\[NAAM-1], (NAAM-1) en [VOORNAAM-1].',
      undefined,
    );
    expect(ranked).toMatchObject({ own: 1, codes: 2, fits: true });
    expect(rankCandidates([letters[0]!], 'Beste [BSN-3],', undefined)[0]).toMatchObject({
      own: 0,
      codes: 1,
      fits: false,
    });
    // Of [NAAM-1] a first name is known that was never a code of the text: something can go back, all the same.
    expect(rankCandidates([letters[0]!], 'Dag [VOORNAAM-1],', undefined)[0]).toMatchObject({
      own: 0,
      codes: 1,
      fits: true,
    });
  });

  test('of texts with the same codes in the answer, the one whose codes all came back stands first', () => {
    const answer = `Beste ${name},`;
    const more = { ...kept, document: 'file:///b.txt', savedAt: 9 };
    const fewer = {
      ...kept,
      mapping: { ...mapping, entries: mapping.entries.filter(({ placeholder }) => placeholder === name) },
    };
    expect(rankCandidates([more, fewer], answer, more.document)[0]!.entry).toBe(fewer);
    expect(rankCandidates([more, fewer], simple + birth, undefined)[0]!.entry).toBe(more);
  });
});
