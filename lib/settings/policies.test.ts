import { expect, it } from 'vitest';
import { createArea } from '../worker/testing/area.ts';
import { SETTLING_MS, createPolicies } from './policies.ts';

const STRICT = { guard: 'always-on', clickAnyway: 'nobody', retention: '60' };
const NONE = { unread: [] };
const READ = { ...STRICT, unread: [] };

/** A worker that has just begun, over what the one before left; the browser hands out `values`, or refuses. */
function born(area: ReturnType<typeof createArea>, values: Record<string, unknown> | null) {
  const control = { values, since: 0 };
  const managed = { get: () => (control.values ? Promise.resolve(control.values) : Promise.reject(new Error('No manifest'))) };
  return { control, policies: createPolicies({ managed, area, sinceBegin: () => control.since }) };
}

it.each([
  ['has not read it yet', {}],
  ['refuses the question', null],
])('stands after a restart while the browser %s', async (_, values) => {
  const area = createArea();
  expect(await born(area, STRICT).policies.read()).toEqual(READ);
  expect(await born(area, values).policies.read()).toEqual(READ);
});

it('is none once the browser has had its time and there is none, and stays none', async () => {
  const area = createArea();
  await born(area, STRICT).policies.read();
  const { control, policies } = born(area, {});
  control.since = SETTLING_MS - 1;
  expect(await policies.read()).toEqual(READ);
  control.since = SETTLING_MS;
  expect(await policies.read()).toEqual(NONE);
  expect(await born(area, {}).policies.read()).toEqual(NONE);
});

it.each([
  [{}, true],
  [STRICT, false],
])('that settles to %j is another one: %s', async (values, other) => {
  const area = createArea();
  await born(area, STRICT).policies.read();
  expect(await born(area, values).policies.settle()).toBe(other);
});

it('that arrives takes the place of the former', async () => {
  const area = createArea();
  await born(area, STRICT).policies.read();
  const { control, policies } = born(area, {});
  control.values = { language: 'fr' };
  expect(await policies.read()).toEqual({ language: 'fr', unread: [] });
  expect(await born(area, {}).policies.read()).toEqual({ language: 'fr', unread: [] });
});

it('of nobody is none at the very first start', async () => {
  expect(await born(createArea(), {}).policies.read()).toEqual(NONE);
});

it('that is spoilt where it is kept is none', async () => {
  const area = createArea();
  await area.set({ 'last-policy': 'always-on' });
  expect(await born(area, {}).policies.read()).toEqual(NONE);
});

it('holds where it can’t be kept', async () => {
  const area = { get: async () => ({}), set: () => Promise.reject(new Error('Full')) };
  const managed = { get: async () => STRICT };
  expect(await createPolicies({ managed, area, sinceBegin: () => 0 }).read()).toEqual(READ);
});
