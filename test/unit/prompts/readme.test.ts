import { expect, it } from 'vitest';
import { PRACTICE_KEYS, SAFEGUARDS } from '../../../src/prompts';
import { FIELD_KEYS, TEMPLATE_KEYS } from '../../../src/prompts/keys';
import { readShipped } from './shipped';

const README = readShipped('README.md');

it('names every key, practice detail and safeguard there is', () => {
  for (const { key } of [...TEMPLATE_KEYS, ...FIELD_KEYS]) expect(README).toContain(`| \`${key}\` |`);
  for (const key of PRACTICE_KEYS) expect(README).toContain(`\`${key}\``);
  for (const { id } of SAFEGUARDS) expect(README).toContain(`| ${id} |`);
});
