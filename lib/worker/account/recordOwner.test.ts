import { describe, expect, it, vi } from 'vitest';
import { known, unknown } from '../../domain/values/fact.ts';
import { ServiceError } from '../../service/errors.ts';
import { STORE_ACCOUNT, createLiveWorld } from '../testing/liveWorld.ts';
import { ORIGIN, createWorld } from '../testing/world.ts';
import { type DeskAccountsDeps, deskAccounts } from './deskAccounts.ts';
import { nobodyIsSignedIn } from './identity.ts';
import { forgetStores, recordOwnerOf, recordOwnerSeen, sawStore } from './recordOwner.ts';

/** All keys whose record may be shown. */
const keysShown = async (deps: DeskAccountsDeps) => (await deskAccounts(deps)).flatMap(({ keys }) => keys);

describe('the key of what was done to a store', () => {
  it.each([
    ['the account that is signed in', { session: known({} as never, 'service', 'x' as never), account: 'o#a' }, 'o#a'],
    ['the store, where the site does not tell whose it is', { session: unknown('not-published'), account: null }, `${ORIGIN}#store 7`],
    ['nobody’s, where nobody is signed in', { session: unknown('not-signed-in'), account: null }, null],
    ['nobody’s, where it could not be asked', { session: unknown('unreachable'), account: null }, null],
  ])('is %s', (_, identity, key) => {
    expect(recordOwnerOf(identity, { origin: ORIGIN }, '7')).toBe(key);
  });
});

describe('the record of a site that names nobody', () => {
  const visited = async (storeId: string) => {
    const world = createLiveWorld();
    await world.deps.recentSites.add(ORIGIN, storeId);
    return world;
  };

  it('is shown of a store that the site has shown since the browser started, and of no other', async () => {
    const { deps, context } = await visited('1');
    const { site } = context();
    expect([await recordOwnerSeen(deps, site, '1'), await keysShown(deps)]).toEqual([null, []]);
    await sawStore(deps, site, '1');
    expect([await recordOwnerSeen(deps, site, '1'), await recordOwnerSeen(deps, site, '2'), await keysShown(deps)]).toEqual([
      STORE_ACCOUNT,
      null,
      [STORE_ACCOUNT],
    ]);
    await forgetStores(deps, ORIGIN);
    expect([await recordOwnerSeen(deps, site, '1'), await keysShown(deps)]).toEqual([null, []]);
  });

  it('is asked for by the pages once it may be shown, and not at every look', async () => {
    const { deps, context } = await visited('1');
    await sawStore(deps, context().site, '1');
    await sawStore(deps, context().site, '1');
    expect(vi.mocked(deps.notify).mock.calls).toEqual([['operations']]);
  });

  it('is out of sight once nobody is signed in there', async () => {
    const { deps, service, context } = await visited('1');
    await sawStore(deps, context().site, '1');
    Object.assign(service, { days: () => Promise.reject(new ServiceError('not-signed-in')) });
    expect(await nobodyIsSignedIn(deps, context().site)).toBe(true);
    expect(await recordOwnerSeen(deps, context().site, '1')).toBeNull();
  });

  it('is that of the account where a site names it', async () => {
    const { deps, context } = createWorld();
    const { site } = context();
    await sawStore(deps, site, '1');
    await deps.verified.set(ORIGIN, 'o#a');
    expect(await recordOwnerSeen(deps, site, '1')).toBe('o#a');
  });
});
