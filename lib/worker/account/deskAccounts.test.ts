import { expect, it } from 'vitest';
import { STORE_ACCOUNT, createLiveWorld } from '../testing/liveWorld.ts';
import { ORIGIN, createWorld } from '../testing/world.ts';
import { deskAccounts } from './deskAccounts.ts';
import { verifyIdentity } from './identity.ts';
import { sawStore } from './recordOwner.ts';

it('an account is named once it was seen to be signed in, and is none any more after that', async () => {
  const { deps, context } = createWorld();
  expect(await deskAccounts(deps)).toEqual([]);
  await verifyIdentity(deps, context().site);
  const account = `${ORIGIN}#a1`;
  expect(await deskAccounts(deps)).toEqual([{ id: account, origin: ORIGIN, name: expect.any(String), keys: [account] }]);
  await deps.verified.set(ORIGIN, null);
  expect(await deskAccounts(deps)).toEqual([]);
});

it('the stores of a site that names nobody are one account, of those that were shown', async () => {
  const { deps, context } = createLiveWorld();
  await deps.recentSites.add(ORIGIN, '1');
  await deps.recentSites.add(ORIGIN, '2');
  expect(await deskAccounts(deps)).toEqual([]);
  await sawStore(deps, context().site, '1');
  expect(await deskAccounts(deps)).toEqual([{ id: ORIGIN, origin: ORIGIN, name: null, keys: [STORE_ACCOUNT] }]);
  await sawStore(deps, context().site, '2');
  expect((await deskAccounts(deps))[0]!.keys).toHaveLength(2);
});
