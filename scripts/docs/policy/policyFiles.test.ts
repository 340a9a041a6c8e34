import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { POLICY_KEYS, policyOf } from '../../../lib/settings/policy.ts';
import { EXAMPLE, chromePolicy, firefoxPolicy, managedSchema, policyPage } from './policyFiles.ts';

it.each([
  ['public/managed-schema.json', managedSchema],
  ['docs/policy.md', policyPage],
])('%s is what the policy yields: npm run docs:policy writes it', (file, text) => {
  expect(readFileSync(join(import.meta.dirname, '..', '..', '..', file), 'utf8')).toBe(text());
});

it('the example that is copied has every value, and all of it can be read', () => {
  expect(policyOf(EXAMPLE)).toEqual({ ...EXAMPLE, unread: [] });
  expect(Object.keys(EXAMPLE).toSorted()).toEqual([...POLICY_KEYS].toSorted());
  for (const file of [chromePolicy(), firefoxPolicy()]) expect(policyPage()).toContain(file);
});

it('the schema lets every value through that we would tell of', () => {
  const { properties } = JSON.parse(managedSchema()) as { properties: Record<string, { type: string; enum?: unknown }> };
  expect(Object.keys(properties)).toEqual(POLICY_KEYS);
  for (const { type, enum: words } of Object.values(properties))
    expect([['string', 'array'].includes(type), words]).toEqual([true, undefined]);
});
