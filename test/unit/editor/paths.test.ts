import { describe, expect, test } from 'vitest';
import { folderPath, isSameFolder } from '../../../src/editor/shared/paths';

describe('the folder in a setting', () => {
  test.each([
    ['/srv/sjablonen', '/srv/sjablonen'],
    ['/srv/sjablonen/', '/srv/sjablonen'],
    ['  /srv/sjablonen//  ', '/srv/sjablonen'],
    ['P:\\sjablonen\\', 'P:\\sjablonen'],
    ['\\\\server\\map\\', '\\\\server\\map'],
    ['P:\\', 'P:\\'],
    ['/', '/'],
    ['', ''],
    ['   ', ''],
  ])('%j is %j', (setting, path) => {
    expect(folderPath(setting)).toBe(path);
  });

  test.each([
    ['file:///srv/Map', 'file:///srv/map', 'linux', false],
    ['file:///p%3A/Map', 'file:///p%3A/map', 'win32', true],
    ['file:///srv/map', 'file:///srv/map', 'darwin', true],
  ])('%s and %s on %s: the same is %s', (one, other, platform, same) => {
    expect(isSameFolder(one, other, platform)).toBe(same);
  });
});
