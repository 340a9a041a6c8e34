/** The pictures of the documentation: none is missing, none is left over. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GUIDES } from '../../../lib/guide/guides/index.ts';
import { EXAMPLE } from './guidesPage.ts';
import { hasPicture, pictureOf } from './picture.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const STEPS = GUIDES.flatMap(({ id, steps }) => steps.map((step) => ({ guide: id, step })));
/** Asked only where nothing of the day can be read, which the practice service always lets us. */
const NEVER_SHOWN = ['failed', 'pos'];

describe('the pictures of the guides', () => {
  it('are there for each step: npm run docs:pictures takes them', () => {
    const missing = STEPS.filter(({ step }) => !hasPicture(step)).map(({ step }) => step.id);
    expect([...new Set(missing)].toSorted()).toEqual(NEVER_SHOWN);
    // Nothing is lit in what is never shown.
    for (const { step } of STEPS) if (NEVER_SHOWN.includes(step.id)) expect(step.spot).toBeUndefined();
  });

  it('show what they are said to show: steps of one name are the same step', () => {
    for (const [id, same] of Map.groupBy(STEPS, ({ step }) => step.id)) {
      expect(new Set(same.map(({ step }) => JSON.stringify([step.page, step.say(EXAMPLE), step.why(EXAMPLE)]))).size, id).toBe(1);
    }
  });
});

describe('every picture of the documentation', () => {
  const docs = [
    'README.md',
    ...readdirSync(join(ROOT, 'docs'))
      .filter((file) => file.endsWith('.md'))
      .map((file) => `docs/${file}`),
  ];
  const shown = docs.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/!\[[^\]]*\]\((?:docs\/)?(pictures\/[^)]+)\)/g)].map(([, path]) => path!),
  );
  const there = readdirSync(join(ROOT, 'docs', 'pictures'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.png'))
    .map((file) => `pictures/${file.replaceAll('\\', '/')}`);

  it('is shown somewhere, and none that is shown is missing', () => {
    expect(new Set(there)).toEqual(new Set(shown));
    expect(there).toContain(pictureOf({ id: 'map-rows' }));
  });
});
