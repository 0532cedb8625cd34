import { describe, expect, test } from 'vitest';
import { checkGone } from '../../../src/editor/incoming/check-text';
import { copiedMessage } from '../../../src/editor/outgoing/copied-text';
import { holdText } from '../../../src/editor/outgoing/hold-text';
import { isMeantEnter, nextStop, previewKeys, stopsOf } from '../../../src/editor/outgoing/preview-text';
import { keptForWords, keptUntil, whenInWords } from '../../../src/editor/shared/moments';
import { sourceMessage, type SourceProblem } from '../../../src/editor/shared/source-messages';
import { pickerRows, searchRows, withRecent } from '../../../src/editor/templates/picker-items';
import {
  beforehandText,
  examplePlaceholder,
  firstWarning,
  initialAnswer,
  keepableAnswers,
  promptLine,
  questionsFor,
} from '../../../src/editor/templates/question-plan';
import { withTitle } from '../../../src/editor/templates/template-names';
import {
  buildCatalog,
  parseTemplate,
  newTemplateSkeleton,
  templateIdFor,
  type Field,
  type Template,
} from '../../../src/prompts';
import { dayInDigits, dayOf, endOfDay } from '../../../src/local-day';
import { parseShipped, shippedFiles } from '../prompts/shipped';
import { createMapping, pseudonymise, type Held } from '../../../src/sluice';

/** Signs that fit on the one line a list has for its placeholder or title, 600 pixels wide. */
const MAX_PLACEHOLDER = 90;

/** The same for the box of a question, which is narrower. */
const MAX_EXAMPLE = 86;

/** What a list shows of a second line when the name of its group stands behind it. */
const MAX_DETAIL = 70;

const field = (over: Partial<Field>): Field => ({
  id: 'x',
  label: 'Onderwerp',
  type: 'tekst',
  verplicht: false,
  vraag: true,
  keuzes: [],
  hulp: '',
  voorbeeld: '',
  persoonsgegevens: 'mag',
  ...over,
});
const withFields = (velden: Field[]): Template => {
  const { template } = parseTemplate(newTemplateSkeleton('proef', '2026-01-31'), 'proef.md', 'praktijk');
  return { ...template!, velden };
};

describe('the preview', () => {
  const { replacements } = (() => {
    const text = 'Jan en Piet';
    const spans = [
      { start: 7, end: 11, category: 'NAAM', severity: 'block', reason: 'r' },
      { start: 0, end: 3, category: 'NAAM', severity: 'block', reason: 'r' },
    ] as const;
    return pseudonymise(text, spans, createMapping(0, 1));
  })();
  const made = replacements.map((r) => ({ ...r, key: '', mayKeep: false }));
  const stops = stopsOf({ replacements: made, kept: [] });

  test('stops go round in both directions', () => {
    expect(nextStop(stops, -1, 1)).toBe(stops[0]);
    expect(nextStop(stops, stops[0]!.start, 1)).toBe(stops[1]);
    expect(nextStop(stops, stops[1]!.start, 1)).toBe(stops[0]);
    expect(nextStop(stops, stops[0]!.start, -1)).toBe(stops[1]);
    expect(nextStop([], 0, 1)).toBeUndefined();
  });

  test('what stays is a stop too, in order of place', () => {
    const value = {
      value: 'Mol',
      category: 'NAAM',
      severity: 'block',
      reason: 'r',
      key: '',
      mayKeep: true,
    } as const;
    const kept = { ...value, start: 3, end: 6, newStart: 9, newEnd: 12 };
    const [first, second] = stops;
    expect(stopsOf({ replacements: made, kept: [kept] })).toEqual([first, { start: 9, end: 12 }, second]);
  });

  test('an Enter that comes at once, or that is held, is meant for what stood there before', () => {
    expect(isMeantEnter(1700, 1000)).toBe(false);
    expect(isMeantEnter(1800, 1000)).toBe(true);
    expect(isMeantEnter(1000, Infinity)).toBe(false);
  });
});

describe('the modal about a held text', () => {
  const held: Held = {
    verdict: 'hold',
    destination: 'extern',
    reasons: [
      {
        code: 'bsn',
        message: 'Er staat nog een BSN in de tekst.',
        spans: [{ start: 12, end: 21, category: 'BSN' }],
      },
    ],
    counts: [],
    putRight: [],
    characters: 21,
  };

  test('gives a policy that can not be used as the reason, whatever the strictest policy says', () => {
    const closed = {
      ...held,
      reasons: [{ code: 'not-allowed' as const, message: 'Uw organisatie staat dit niet toe.', spans: [] }],
    };
    const { detail } = holdText(
      closed,
      { text: 'Regel een.', firstLine: 1 },
      'Het beleid kan niet worden gelezen.',
    );
    expect(detail).toBe(
      'Het beleid kan niet worden gelezen.\n\nEr is niets gekopieerd. Uw tekst is niet veranderd.',
    );
  });

  test('says what, where and that nothing was copied, and never quotes the text', () => {
    const { detail, first } = holdText(held, { text: 'Regel een.\n 111222333', firstLine: 1 });
    expect(detail).toContain('BSN');
    expect(detail).toContain('regel 2');
    expect(detail.match(/niets gekopieerd/g)).toHaveLength(1);
    expect(detail).not.toContain('111222333');
    expect(first).toMatchObject({ start: 12 });
  });
});

test.each<SourceProblem>(['no-document', 'empty', 'blank-selection', 'binary', 'broken', 'too-large'])(
  'a text that is "%s": what did not happen is said only where it could have happened',
  (problem) => {
    expect(sourceMessage(problem)).not.toContain('gekopieerd');
    const message = sourceMessage(problem, 'Er is niets gekopieerd.');
    expect(message.match(/Er is niets gekopieerd\./g)).toHaveLength(1);
    expect(message).not.toMatch(/ {2}| $/);
  },
);

describe('choosing a template', () => {
  const skeleton = (id: string, categorie: string) =>
    newTemplateSkeleton(id, '2026-01-31')
      .replace('Eigen sjablonen', categorie)
      .replace('Mijn nieuwe sjabloon', id);
  const catalog = buildCatalog(
    [skeleton('aa', 'Brieven'), skeleton('bb', 'Folders'), skeleton('cc', 'Brieven')].map((text, index) => ({
      file: `${index}.md`,
      origin: index === 1 ? 'praktijk' : 'meegeleverd',
      text,
    })),
  );
  const labels = (recent: string[]) =>
    pickerRows(catalog, recent).map((row) => (row.kind === 'template' ? row.template.id : `# ${row.label}`));

  test('templates are grouped', () => {
    expect(labels([])).toEqual(['# Brieven', 'aa', 'cc', '# Folders', 'bb']);
  });

  test('recent ones come first and stand once; what no longer exists is left out', () => {
    expect(labels(['cc', 'weg'])).toEqual(['# Laatst gebruikt', 'cc', '# Brieven', 'aa', '# Folders', 'bb']);
  });

  test('a template that is searched for says where it comes from', () => {
    expect(searchRows(catalog, 'bb')).toMatchObject([{ origin: 'van uw praktijk' }]);
    expect(searchRows(catalog, 'aa')).toMatchObject([{ origin: '' }]);
  });

  test('a search that finds nothing says so in a row that is no template', () => {
    expect(searchRows(catalog, 'kookboek')).toEqual([
      { kind: 'nothing', label: 'Geen sjabloon gevonden. Probeer een ander woord.' },
    ]);
  });

  test('the last used one goes in front', () => {
    expect(withRecent(['a', 'b'], 'b')).toEqual(['b', 'a']);
  });
});

describe('questions', () => {
  const context = { selection: 'De brief', profile: {} };

  test('at most three, and none that the selection answers', () => {
    const fields = ['a', 'b', 'c', 'd'].map((id) => field({ id }));
    const template = withFields([field({ id: 'tekst', standaard: '${selectie}' }), ...fields]);
    expect(questionsFor(template, context).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(questionsFor(template, { ...context, selection: '' }).map(({ id }) => id)).toEqual([
      'tekst',
      'a',
      'b',
    ]);
  });

  test('the selection answers a reference with spaces in it too, as it fills it', () => {
    const template = withFields([field({ id: 'tekst', standaard: '${ selectie }' })]);
    expect(questionsFor(template, context)).toEqual([]);
  });

  test('only choices are remembered, never free text', () => {
    const template = withFields([
      field({ id: 'lezer', keuzes: [{ keuze: 'naaste', tekst: 'een naaste' }] }),
      field({ id: 'wie' }),
    ]);
    expect(keepableAnswers(template, { lezer: 'naaste', wie: 'Jan de Vries' })).toEqual({ lezer: 'naaste' });
  });

  test('a choice that must be made and has no default starts with none, and is not remembered for another patient', () => {
    const keuzes = [{ keuze: 'goed', tekst: 'De uitslag is goed.' }];
    const must = field({ id: 'soort', verplicht: true, keuzes });
    expect(initialAnswer(must, context, { soort: 'goed' })).toBe('');
    expect(keepableAnswers(withFields([must]), { soort: 'goed' })).toEqual({});
    expect(initialAnswer({ ...must, standaard: 'goed' }, context, {})).toBe('goed');
    expect(initialAnswer({ ...must, verplicht: false }, context, { soort: 'goed' })).toBe('goed');
  });

  test.each([
    ['2027', 'nooit', true],
    ['123456782', 'nooit', false],
    ['52', 'vervangen', false],
  ] as const)('the number %s where personal data may be "%s" is remembered: %s', (value, personal, kept) => {
    const template = withFields([field({ id: 'n', type: 'getal', persoonsgegevens: personal })]);
    expect(keepableAnswers(template, { n: value })).toEqual(kept ? { n: value } : {});
  });

  test('of the shipped templates, when not to use one is read whole: before or with the first question, or in the list', () => {
    for (const template of shippedFiles.map(parseShipped)) {
      const [first] = questionsFor(template, { selection: 'Tekst.', profile: {} });
      const isInList = first!.keuzes.length > 0 && !template.vooraf;
      if (isInList) expect(template.wanneerNiet.length, template.id).toBeLessThanOrEqual(MAX_DETAIL);
      else expect(firstWarning(template) + beforehandText(template)).toContain(template.wanneerNiet);
    }
  });

  test.each([
    [{ vooraf: 'Bel liever.', wanneerNiet: 'Niet bij haast.' }, 'Bel liever.\n\nNiet bij haast.', ''],
    [{ wanneerNiet: 'Niet bij haast.' }, 'Niet bij haast.', 'Let op bij dit sjabloon: Niet bij haast.'],
    [{ vooraf: 'Bel liever.', wanneerNiet: '' }, 'Bel liever.', ''],
  ])('when not to use a template is said once after choosing it: %j', (template, before, withFirst) => {
    expect(beforehandText(template)).toBe(before);
    expect(firstWarning(template)).toBe(withFirst);
  });

  test('of the shipped templates, what a list asks is short enough to be read whole', () => {
    for (const template of shippedFiles.map(parseShipped)) {
      for (const asked of template.velden.filter(({ vraag, keuzes }) => vraag && keuzes.length > 0)) {
        expect(asked.hulp.length, `${template.id}.${asked.id}`).toBeLessThanOrEqual(MAX_PLACEHOLDER);
        expect(asked.label.length).toBeLessThanOrEqual(MAX_PLACEHOLDER);
      }
    }
  });

  test('of the shipped templates, the example in the box of a question can be read whole', () => {
    for (const template of shippedFiles.map(parseShipped)) {
      const asked = template.velden.filter(({ vraag, keuzes }) => vraag && keuzes.length === 0);
      for (const one of asked)
        expect(examplePlaceholder(one).length, `${template.id}.${one.id}`).toBeLessThanOrEqual(MAX_EXAMPLE);
    }
  });

  test.each([
    [
      field({ label: 'Onderwerp', persoonsgegevens: 'nooit' }),
      'Onderwerp. Zet hier geen namen of andere gegevens van een patiënt.',
    ],
    [field({ label: 'Voor wie?', hulp: 'Kies de lezer.' }), 'Voor wie? Kies de lezer.'],
  ])('the line with a question', (asked, line) => {
    expect(promptLine(asked)).toBe(line);
  });

  test.each([
    ['Bericht voor de wachtkamer', 'bericht-voor-de-wachtkamer'],
    ['  Één & twee!  ', 'een-twee'],
    ['../../etc', 'etc'],
    ['a b c d e f g h i j k l m n o', 'a-b-c-d-e-f-g-h-i-j-k-l'],
    ['???', ''],
  ])('the file of a template called %j is %j', (name, id) => {
    expect(templateIdFor(name)).toBe(id);
  });
});

describe('a new template', () => {
  test.each(['Bericht: "let op"', 'Prijs $1 & meer', 'Één ding'])(
    'gets the title %j and is valid',
    (title) => {
      const { template, problems } = parseTemplate(
        withTitle(newTemplateSkeleton('proef', '2026-01-31'), title),
        'proef.md',
        'praktijk',
      );
      expect(template?.titel).toBe(title);
      expect(problems).toEqual([]);
    },
  );
});

describe('how long codes are kept', () => {
  const now = new Date(2026, 2, 27, 10, 30).getTime();
  // In this week the clock goes an hour forward.
  test.each([
    ['uur', [27, 11, 30]],
    ['dag', [27, 23, 59]],
    ['week', [2, 23, 59]],
  ] as const)('%s', (keeping, expected) => {
    const end = new Date(keptUntil(keeping, now));
    expect([end.getDate(), end.getHours(), end.getMinutes()]).toEqual(expected);
  });

  test.each([
    ['uur', 'een uur lang'],
    ['dag', 'tot het einde van de dag'],
    ['week', 'een week lang'],
  ] as const)('%s: messages say the same', (keeping, words) => {
    expect(keptForWords(keeping)).toBe(words);
    expect(checkGone(words)).toContain(`Promptsluis bewaart de gegevens ${words},`);
  });
});

test.each([
  [{ codes: 0, kept: 0, selected: false, toFill: [], inJournal: true, inVault: true }, 'short', 'Gekopieerd. Er is niets gevonden. Lees zelf mee.'],
  [{ codes: 0, kept: 2, selected: false, toFill: [], inJournal: true, inVault: true }, 'information', 'Gekopieerd. Er is niets vervangen. Lees zelf mee. 2 gegevens bleven staan: dat koos u.'],
  [{ codes: 3, kept: 0, selected: true, toFill: [], inJournal: true, inVault: true }, 'short', 'Selectie gekopieerd met 3 codes. Plak die in de chatbot.'],
  [{ codes: 24, kept: 0, selected: false, toFill: [], inJournal: true, inVault: true }, 'short', 'Gekopieerd met 24 codes. Plak de tekst in de chatbot.'],
  [{ codes: 1, kept: 1, selected: false, toFill: [], inJournal: true, inVault: true }, 'information', 'Gekopieerd met 1 code. Plak de tekst in de chatbot. 1 gegeven bleef staan: dat koos u.'],
  [{ codes: 2, kept: 0, selected: false, toFill: [], inJournal: false, inVault: true }, 'warning', 'Gekopieerd met 2 codes. Plak de tekst in de chatbot. Promptsluis kan het logboek niet bijwerken. Vraag uw beheerder dit te herstellen.'],
  [{ codes: 1, kept: 0, selected: false, toFill: [], inJournal: true, inVault: false }, 'warning', 'Gekopieerd met 1 code. Plak de tekst in de chatbot. Promptsluis kan de gegevens niet veilig bewaren. Zet ze terug voordat u dit venster sluit.'],
  [{ codes: 2, kept: 0, selected: false, toFill: ['[INVULLEN: Wat moet de patiënt doen?]'], inJournal: true, inVault: true }, 'information', 'Gekopieerd met 2 codes. In de tekst staat nog 1 plek om in te vullen: [INVULLEN: Wat moet de patiënt doen?]. Vul die plek in en kopieer opnieuw.'],
  [{ codes: 0, kept: 0, selected: false, toFill: ['[INVULLEN: a]', '[INVULLEN: b]'], inJournal: true, inVault: true }, 'information', 'Gekopieerd. Er is niets gevonden. Lees zelf mee. In de tekst staan nog 2 plekken om in te vullen, met [INVULLEN: …]. Vul die plekken in en kopieer opnieuw.'],
] as const)('after a safe copy there is one message: %j', (copied, kind, text) => {
  expect(copiedMessage(copied)).toEqual({ text, kind });
  // What VS Code shows of a message without a button is one line of about 60 characters.
  if (kind === 'short') expect(text.length).toBeLessThan(58);
}); // prettier-ignore

test.each([
  [0, 0, 'Voorbeeld: Enter = kopiëren,'],
  [1, 0, 'Nog 1 plek in te vullen. Enter = kopiëren,'],
  [12, 3, 'Nog 12 plekken in te vullen. Enter = kopiëren,'],
  [0, 1, '1 gegeven blijft staan. Enter = kopiëren,'],
  [0, 12, '12 gegevens blijven staan. Enter = kopiëren,'],
])(
  'the status bar at the preview with %i places to fill in and %i findings that stay',
  (toFill, kept, start) => {
    const text = previewKeys(toFill, kept);
    expect(text.startsWith(start)).toBe(true);
    // What VS Code shows of it in a window of 1280 pixels.
    expect(text.length).toBeLessThan(81);
  },
);

test('a moment lies in the local day, also at its edges', () => {
  const day = { year: 2026, month: 3, day: 1 };
  expect(dayOf(new Date(2026, 2, 1, 0, 0).getTime())).toEqual(day);
  expect(dayOf(new Date(2026, 2, 1, 23, 59, 59, 999).getTime())).toEqual(day);
  expect(dayInDigits(new Date(2026, 2, 1, 0, 0).getTime())).toBe('2026-03-01');
});

test.each([
  [[17, 14, 5], 'om 14:05'],
  [[17, 0, 0], 'om 0:00'],
  [[16, 23, 59], 'maandag om 23:59'],
  [[11, 9, 30], 'woensdag om 9:30'],
])('something of %j is said to be kept "%s" on 17 March', ([day, hour, minute], words) => {
  const now = new Date(2026, 2, 17, 16, 0).getTime();
  expect(whenInWords(new Date(2026, 2, day, hour, minute).getTime(), now)).toBe(words);
});

describe('the end of the day', () => {
  test('is the last millisecond of the local day', () => {
    const end = endOfDay(new Date(2026, 2, 17, 0, 0).getTime());
    expect(new Date(end).getDate()).toBe(17);
    expect(new Date(end + 1).getDate()).toBe(18);
  });
});
