import { describe, expect, it, vi } from 'vitest';
import { known, unknown } from '../domain/fact.ts';
import { nobodyIsSignedIn } from './identity.ts';
import { forgetStores, keeperOf, keeperSeen, keepersSeen, sawStore } from './keeper.ts';
import { STORE_ACCOUNT, createLiveWorld } from './testing/liveWorld.ts';
import { ORIGIN, createWorld } from './testing/world.ts';
import { ServiceError } from '../service/errors.ts';

describe('the key of what was done to a store', () => {
  it.each([
    ['the account that is signed in', { session: known({} as never, 'service', 'x' as never), account: 'o#a' }, 'o#a'],
    ['the store, where the site does not tell whose it is', { session: unknown('not-published'), account: null }, `${ORIGIN}#store 7`],
    ['nobody’s, where nobody is signed in', { session: unknown('not-signed-in'), account: null }, null],
    ['nobody’s, where it could not be asked', { session: unknown('unreachable'), account: null }, null],
  ])('is %s', (_, identity, key) => {
    expect(keeperOf(identity, { origin: ORIGIN }, '7')).toBe(key);
  });
});

describe('the record of a site that names nobody', () => {
  const visited = async (storeId: string) => {
    const world = createLiveWorld();
    await world.parts.visits.add(ORIGIN, storeId);
    return world;
  };

  it('is shown of a store that the site has shown since the browser started, and of no other', async () => {
    const { parts, asker } = await visited('1');
    const { site } = asker();
    expect([await keeperSeen(parts, site, '1'), await keepersSeen(parts)]).toEqual([null, []]);
    await sawStore(parts, site, '1');
    expect([await keeperSeen(parts, site, '1'), await keeperSeen(parts, site, '2'), await keepersSeen(parts)]).toEqual([STORE_ACCOUNT, null, [STORE_ACCOUNT]]);
    await forgetStores(parts, ORIGIN);
    expect([await keeperSeen(parts, site, '1'), await keepersSeen(parts)]).toEqual([null, []]);
  });

  it('is asked for by the pages once it may be shown, and not at every look', async () => {
    const { parts, asker } = await visited('1');
    await sawStore(parts, asker().site, '1');
    await sawStore(parts, asker().site, '1');
    expect(vi.mocked(parts.notify).mock.calls).toEqual([['operations']]);
  });

  it('is out of sight once nobody is signed in there', async () => {
    const { parts, service, asker } = await visited('1');
    await sawStore(parts, asker().site, '1');
    Object.assign(service, { days: () => Promise.reject(new ServiceError('not-signed-in')) });
    expect(await nobodyIsSignedIn(parts, asker().site)).toBe(true);
    expect(await keeperSeen(parts, asker().site, '1')).toBeNull();
  });

  it('is that of the account where a site names it', async () => {
    const { parts, asker } = createWorld();
    const { site } = asker();
    await sawStore(parts, site, '1');
    await parts.verified.set(ORIGIN, 'o#a');
    expect(await keeperSeen(parts, site, '1')).toBe('o#a');
  });
});
