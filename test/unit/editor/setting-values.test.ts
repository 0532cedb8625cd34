// What stands in settings.json may be anything: Promptsluis starts with it, and checks.
import { describe, expect, test } from 'vitest';
import { folderFrom, languagesFrom, profileFrom, siteFrom } from '../../../src/editor/setting-values';

const NO_VALUE = [undefined, null, 1, true, {}];

describe('languages', () => {
  test.each([...NO_VALUE, 'markdown', [null], [1, {}], ['']])('%j counts as the default', (value) => {
    expect(languagesFrom(value)).toEqual(['plaintext', 'markdown']);
  });

  test.each([
    [['latex'], ['latex']],
    [
      ['latex', 1, 'plaintext'],
      ['latex', 'plaintext'],
    ],
    [[], []],
  ])('%j is read as %j', (value, expected) => {
    expect(languagesFrom(value)).toEqual(expected);
  });
});

test.each([...NO_VALUE, [], ['/map'], ''])('a template folder %j is none', (value) => {
  expect(folderFrom(value)).toBe('');
});

test('a template folder loses what doesn’t count', () => {
  expect(folderFrom(' /srv/sjablonen/ ')).toBe('/srv/sjablonen');
});

test.each([...NO_VALUE, 'Huisartsenpraktijk', []])('a practice profile %j is empty', (value) => {
  expect(profileFrom(value)).toEqual({});
});

test('of a practice profile what isn’t text or isn’t known is left out', () => {
  expect(profileFrom({ naam: 'De Linde', telefoon: 1, onbekend: 'x' })).toEqual({ naam: 'De Linde' });
});

test.each(['https://chat.voorbeeld.nl', 'https://chat.voorbeeld.nl/'])('%s is a site', (value) => {
  expect(siteFrom(value)).toBe(value);
});

test.each([
  ...NO_VALUE,
  '',
  ['https://chat.voorbeeld.nl'],
  'http://chat.voorbeeld.nl',
  'https://chat.voorbeeld.nl/?q=Jan',
  'https://jan@chat.voorbeeld.nl',
  'javascript:alert(1)',
])('%j is no site that can be opened', (value) => {
  expect(siteFrom(value)).toBeUndefined();
});
