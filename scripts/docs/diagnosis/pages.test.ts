import { ERROR_FAMILIES } from '../../../lib/diagnosis/families/index.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEGEND } from '../../../lib/diagnosis/statusText.ts';
import { KNOWN_ERRORS } from '../../../lib/diagnosis/known-errors/index.ts';
import { CHECKS } from '../../../lib/preflight/checks/index.ts';
import { PAGES } from './pages.ts';
import { cell } from './table.ts';

describe.each(Object.entries(PAGES))('%s', (file, text) => {
  it('is what the data yields: npm run docs:diagnosis writes it', () => {
    expect(readFileSync(join(import.meta.dirname, '..', '..', '..', file), 'utf8')).toBe(text());
  });

  it('has cells that end where they should: every row of a table as many as its head', () => {
    const cells = (line: string) => line.match(/(?<!\\)\|/g)?.length;
    for (const block of text()
      .split('\n\n')
      .filter((one) => one.startsWith('|'))) {
      expect(new Set(block.trim().split('\n').map(cells)).size).toBe(1);
    }
  });
});

describe('the pages', () => {
  it('have every status, every error and every check once', () => {
    const rowsOf = (page: string) => [...page.matchAll(/^\| `([^`]+)` /gm)].map(([, name]) => name!);
    expect(rowsOf(PAGES['docs/statuses.md']!())).toEqual(LEGEND);
    expect(rowsOf(PAGES['docs/checks.md']!())).toEqual(CHECKS.map(({ id }) => id));
    expect(rowsOf(PAGES['docs/errors.md']!()).toSorted()).toEqual(
      [...KNOWN_ERRORS.map(({ id }) => id), ...ERROR_FAMILIES.map(({ id }) => `family:${id}`)].toSorted(),
    );
  });

  it('keep what is text from becoming markup', () => {
    expect(cell(' a | <b>\n c ')).toBe('a \\| &lt;b> c');
  });
});
