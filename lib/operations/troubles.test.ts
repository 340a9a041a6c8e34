import { expect, it } from 'vitest';
import { phrase } from '../i18n/phrase.ts';
import { LIVE } from '../service/sites.ts';
import { createWorld, ORIGIN } from './testing/world.ts';
import { pageRemedy } from './troubles.ts';

it('a page whose address nobody knows is words, never a link to another page', () => {
  const { parts } = createWorld();
  const label = phrase('remedy.mapping');
  expect(pageRemedy(parts, LIVE, 'mapping', label)).toEqual({ kind: 'words', label });
  expect(pageRemedy(parts, LIVE, 'report', label)).toMatchObject({ kind: 'page', page: 'report' });
  expect(pageRemedy(parts, ORIGIN, 'mapping', label)).toMatchObject({ kind: 'page', page: 'mapping' });
});
