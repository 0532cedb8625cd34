// The policy file as the extension host reads it; the file itself lies where only an administrator can write.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PolicyFile } from '../../../src/editor/policy/policy-file';
import { DEFAULT_POLICY, STRICTEST_POLICY } from '../../../src/sluice';

describe('the policy file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'promptsluis-beleid-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const inFolder = () => path.join(folder, 'beleid.json');

  it('that is not there leaves the base', async () => {
    assert.deepEqual(await new PolicyFile(inFolder()).read(), DEFAULT_POLICY);
  });

  for (const [what, text] of [
    ['half of it', '{ "versie": 1, "extern": {'],
    ['an unknown key', '{ "versie": 1, "extern": { "alles": true } }'],
    ['another version', '{ "versie": 2 }'],
    ['no JSON at all', 'PK\u0003\u0004'],
  ] as const) {
    it(`with ${what} gives the strictest policy, until it is mended`, async () => {
      const policy = new PolicyFile(inFolder());
      writeFileSync(inFolder(), text);
      assert.deepEqual(await policy.read(), STRICTEST_POLICY);
      assert.ok(policy.trouble?.includes(inFolder()));
      writeFileSync(inFolder(), '{ "versie": 1, "extern": { "geenNaam": "nooit" } }');
      assert.equal((await policy.read()).extern.dismissal, 'never');
      assert.equal(policy.trouble, undefined);
    });
  }

  it('that can not be read gives the strictest policy', async () => {
    mkdirSync(inFolder());
    assert.deepEqual(await new PolicyFile(inFolder()).read(), STRICTEST_POLICY);
  });
});
