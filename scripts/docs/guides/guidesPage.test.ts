import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GUIDES } from '../../../lib/guide/guides/index.ts';
import { guidesPage } from './guidesPage.ts';

it('docs/guides.md is what the guides yield: npm run docs:guides writes it', () => {
  expect(readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'guides.md'), 'utf8')).toBe(guidesPage());
});

it('it has every guide, and no text without its words', () => {
  const page = guidesPage();
  for (const { id } of GUIDES) expect(page).toContain(`\n\`${id}\`, `);
  expect(page).not.toMatch(/\{\w+\}|\bguide\.\w/);
});
