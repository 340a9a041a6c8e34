import { expect, it } from 'vitest';
import { phrase } from '../../i18n/phrase.ts';
import { LIVE } from '../../service/sites.ts';
import { ORIGIN, createWorld } from '../testing/world.ts';
import { pageRemedy } from './siteLinks.ts';

it('a page whose address nobody knows is words, never a link to another page', () => {
  const { deps } = createWorld();
  const label = phrase('remedy.mapping');
  expect(pageRemedy(deps, LIVE, 'mapping', label)).toEqual({ kind: 'words', label });
  expect(pageRemedy(deps, LIVE, 'report', label)).toMatchObject({ kind: 'page', page: 'report' });
  expect(pageRemedy(deps, ORIGIN, 'mapping', label)).toMatchObject({ kind: 'page', page: 'mapping' });
});
