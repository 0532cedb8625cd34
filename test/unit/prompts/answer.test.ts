import { expect, it } from 'vitest';
import { findMarks, splitRemarks } from '../../../src/prompts';

it.each([
  ['Beste [INVULLEN: naam], bel [CONTROLEREN: welk nummer].', ['invullen naam', 'controleren welk nummer']],
  ['\\[invullen: datum\\] en [INVULLEN]', ['invullen datum', 'invullen ']],
  ['[**INVULLEN: datum**] [**CONTROLEREN**: dosis]', ['invullen datum', 'controleren dosis']],
  [
    '[INVULLEN datum] [INVULLEN - datum] [INVULLEN – datum]',
    ['invullen datum', 'invullen datum', 'invullen datum'],
  ],
  ['[INVULLEN : datum]', ['invullen datum']],
  ['[INVULLEN: datum [NAAM-1] [x]] en [CONTROLEREN: b]', ['invullen datum [NAAM-1] [x]', 'controleren b']],
  ['[INVULLEN: datum\nvan de afspraak]', ['invullen datum van de afspraak']],
  ['Invullen of [controleren] kan. Niet controlerend, [invullend].', ['controleren ']],
  ['[NAAM-1] en [PRAKTIJK-TELEFOON] [controle]', []],
])('marks in %j', (text, expected) => {
  expect(findMarks(text).map(({ kind, what }) => `${kind} ${what}`)).toEqual(expected);
  for (const { start, end } of findMarks(text)) expect(text.slice(start, end)).toMatch(/^\\?\[.*\]$/s);
});

it.each([
  ['Op &#91;INVULLEN: datum&#93; om 10 uur.', '&#91;INVULLEN: datum&#93;', 'datum'],
  ['Op %5BINVULLEN: datum%5D om 10 uur.', '%5BINVULLEN: datum%5D', 'datum'],
  ['Op (INVULLEN: datum) om 10 uur.', '(INVULLEN: datum)', 'datum'],
  ['Op {INVULLEN: datum} om 10 uur.', '{INVULLEN: datum}', 'datum'],
  ['Op [INVULLEN: datum (dag)', '[INVULLEN: datum (dag)', 'datum (dag)'],
  ['Bel [INVULLEN: nummer van Sanne\n\nGroet [x]', '[INVULLEN: nummer van Sanne', 'nummer van Sanne'],
])('a mark in other brackets, or with one lost: %j', (text, mark, what) => {
  expect(findMarks(text).map(({ start, end, ...found }) => [text.slice(start, end), found])).toEqual([
    [mark, { kind: 'invullen', what }],
  ]);
});

it.each([
  'Het formulier (invullen en opsturen) gaat naar de balie (controleren: ja).',
  'Wilt u dit INVULLEN: dan weten wij het.',
])('no mark in %j', (text) => {
  expect(findMarks(text)).toEqual([]);
});

const SENTENCE = 'De brief.\n\nOpmerkingen voor de praktijk kunt u mailen.\n\nMet groet\n';

it.each([
  ['De brief.\n\n## Opmerkingen voor de praktijk\n\n- Een twijfel.', 'De brief.\n', '- Een twijfel.'],
  ['De brief.\n\n---\n\n**Opmerkingen voor de praktijk**\nEen twijfel.', 'De brief.\n', 'Een twijfel.'],
  [
    'De brief.\n***\n## 2. Opmerkingen voor de praktijk:\nEen.\n## Keuzes\nTwee.',
    'De brief.\n',
    'Een.\n## Keuzes\nTwee.',
  ],
  ['De brief.\r\n\r\nopmerkingen voor de praktijk:\r\nEen.', 'De brief.\n', 'Een.'],
  ['De brief.\n\n__Opmerking voor de praktijk:__\nEen.', 'De brief.\n', 'Een.'],
  [
    '## Opmerkingen voor de praktijk\nEen.\n### Keuzes\nTwee.\n\n## Brief\nBeste lezer,',
    '## Brief\nBeste lezer,\n',
    'Een.\n### Keuzes\nTwee.',
  ],
  ['**Opmerkingen voor de praktijk:**\nEen.\n\n---\n\nBeste lezer,', 'Beste lezer,\n', 'Een.'],
  [
    '**Opmerkingen voor de praktijk:** geen.\n\nGeachte mevrouw [ACHTERNAAM-1],\n\nDe brief.\n\n---\n\nGroet',
    'Geachte mevrouw [ACHTERNAAM-1],\n\nDe brief.\n\n---\n\nGroet\n',
    'geen.',
  ],
  [
    'Opmerkingen voor de praktijk:\r\n- Een.\r\n\r\nBeste heer dr. [ACHTERNAAM-1],\r\n\r\nDe brief.',
    'Beste heer dr. [ACHTERNAAM-1],\r\n\r\nDe brief.\n',
    '- Een.',
  ],
  [
    'Opmerking voor de praktijk\nEen.\nDear Ms. [ACHTERNAAM-1]:\n\nText.\n\n## Next\nMore.',
    'Dear Ms. [ACHTERNAAM-1]:\n\nText.\n\n## Next\nMore.\n',
    'Een.',
  ],
  ['## Opmerkingen voor de praktijk\nEen.\n\n**Beste lezer**\nTwee.', '**Beste lezer**\nTwee.\n', 'Een.'],
  // No salutation: a sentence, a point of a list, and one that stands in the letter itself.
  [
    'Opmerkingen voor de praktijk:\nBeste aanpak: bel eerst.\nBeste optie: eerst bellen\n- Geachte is formeel,\n\n---\n\nDe brief.',
    'De brief.\n',
    'Beste aanpak: bel eerst.\nBeste optie: eerst bellen\n- Geachte is formeel,',
  ],
  [
    'Opmerkingen voor de praktijk:\nEen.\n\n---\n\nUtrecht\n\nGeachte lezer,\nDe brief.',
    'Utrecht\n\nGeachte lezer,\nDe brief.\n',
    'Een.',
  ],
  [
    'Geachte mevrouw,\n\nDe brief.\n\nOpmerkingen voor de praktijk:\nSchrijf eventueel:\nGeachte heer,',
    'Geachte mevrouw,\n\nDe brief.\n',
    'Schrijf eventueel:\nGeachte heer,',
  ],
  ['De brief.\n\n**Opmerkingen voor de praktijk:** Een twijfel.', 'De brief.\n', 'Een twijfel.'],
  ['De brief.\n\n## Opmerkingen voor de praktijk\n', 'De brief.\n', ''],
])('the remarks of %j go to the practice, not in the letter', (answer, letter, remarks) => {
  expect(splitRemarks(answer)).toEqual({ letter, remarks });
});

it.each([
  'De brief met een zin over opmerkingen voor de praktijk.',
  SENTENCE,
  'Alleen een brief.\n',
  '## Opmerkingen voor de praktijk\n\n- Alleen een twijfel.\n',
  '',
])('%j stays whole', (answer) => {
  expect(splitRemarks(answer)).toEqual({ letter: answer, remarks: '' });
});
