import { beforeEach, expect, it, vi } from 'vitest';
import type { JournalRow } from '../../cache/rows/journalRow.ts';
import { phrase } from '../../i18n/phrase.ts';
import { createDawn } from './testing/dawn.ts';
import { left, rowIn } from '../testing/left.ts';
import { ORIGIN } from '../testing/world.ts';

/** An operation that runs, and a morning in whose browser nobody has a page of the site open, but for what `control` says. */
async function running(control: Parameters<typeof createDawn>[0] = {}) {
  const { world } = await left('accepted');
  const dawn = await createDawn(control, world);
  // What is new in the days is told by the check, not here.
  await world.cache.mornings.change(ORIGIN, () => ({ told: {} }));
  const ends = (changes: Partial<JournalRow>) =>
    rowIn(world).then((row) => world.cache.journal.put({ ...row, settledAt: world.deps.localNow(), ...changes }));
  const { morning } = dawn.begin();
  morning.hear('operations');
  await vi.waitFor(async () => expect((await world.deps.session.get('running'))['running']).toHaveLength(1));
  return { ...dawn, morning, ends, titles: () => dawn.asked.shown.map(({ title }) => title) };
}
type Running = Awaited<ReturnType<typeof running>>;

/** Waits until it was seen that nothing runs any more. */
async function seen({ morning, world }: Running): Promise<void> {
  morning.hear('days');
  await vi.waitFor(async () => expect((await world.deps.session.get('running'))['running']).toEqual([]));
}

let one: Running;
beforeEach(async () => {
  one = await running();
});

it('tells of an end that nobody saw, in the words of the history, once, and leads to its day', async () => {
  await one.ends({ state: 'failed' });
  await seen(one);
  await vi.waitFor(() => expect(one.titles()).toHaveLength(1));
  for (let times = 0; times < 3; times++) one.morning.hear('days');
  // Another worker, in the same session of the browser.
  const { morning } = one.begin();
  morning.hear('days');
  await seen(one);
  expect(one.titles()).toEqual(['Lightspeed Accounting couldn’t finish November 3.']);
  await morning.clicked(one.asked.shown[0]!.id);
  expect(one.asked.opened).toEqual([`${ORIGIN}/day`]);
});

it('says nothing that the service or the books said: a locked screen shows it', async () => {
  await one.ends({ state: 'refused', problem: phrase('problem.refused', { words: 'Ana Silva owes 12.50' }) });
  await seen(one);
  await vi.waitFor(() => expect(one.titles()).toHaveLength(1));
  expect(JSON.stringify(one.asked.shown)).not.toContain('Ana');
});

it.each<[string, Parameters<typeof createDawn>[0]]>([
  ['a page of the site is open', { open: [ORIGIN] }],
  ['notifications are not allowed', { mayTell: false }],
])('tells nothing where %s, nor later', async (_, control) => {
  const other = await running(control);
  await other.ends({ state: 'failed' });
  await seen(other);
  Object.assign(control!, { open: [], mayTell: true });
  await seen(other);
  expect(other.titles()).toEqual([]);
});

it('tells nothing of what ended before anybody saw it run', async () => {
  await one.ends({ state: 'failed' });
  await one.world.deps.session.set({ running: [] });
  await seen(one);
  expect(one.titles()).toEqual([]);
});
