import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { simulate } from './manyMerchants.ts';
import { REQUESTS } from './merchantDay.ts';

const docs = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'scale.md'), 'utf8');
const told = (what: string): string | undefined =>
  docs
    .split('\n')
    .find((line) => line.startsWith(`| ${what}`))
    ?.split('|')[2]
    ?.trim();

it('docs/scale.md tells what the simulation gives', () => {
  const { perMerchant, mean, peak, afterAway, atOnce } = simulate(100_000, 1);
  const told100k = Object.entries({
    'requests of one merchant in a day': perMerchant,
    'requests in a second, mean': mean,
    'requests in the busiest second': peak,
    'the site was away for an hour': afterAway,
    'the same, if all asked at once': atOnce,
  });
  expect(told100k.map(([what]) => [what, told(what)])).toEqual(
    told100k.map(([what, value]) => [what, Math.round(value).toLocaleString('en')]),
  );
});

it('docs/scale.md tells what one browser is counted to ask', () => {
  expect(told('opens Sales Totals, or a day')).toMatch(new RegExp(`^${REQUESTS.open}:`));
  expect(told('uses the page in the foreground')).toMatch(new RegExp(`^${REQUESTS.askAgain} `));
  expect(told('opens a checklist')).toMatch(new RegExp(`^${REQUESTS.checklist}:`));
  expect(told('presses Run')).toContain('the same 4, then the one write');
  expect(REQUESTS.run).toBe(REQUESTS.checklist + 1);
});
