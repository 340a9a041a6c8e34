import { ACTIONS } from '../../../lib/domain/day/action.ts';
import { MIGRATIONS, NAME } from '../../../lib/cache/schema.ts';
import { en, oneOf } from '../../support/merchant/texts.ts';
import { until } from '../../support/until.ts';
import { type Ending, button, prepare, run } from '../attempt.ts';
import { type Intended, dayFor } from '../days.ts';
import { type Desk, openDesk } from '../desk.ts';
import type { Fault } from '../fault.ts';
import { type Play, found, untilDone, withPlay } from '../play.ts';

const NO_RECORD = en('problem.storage');

/** The browser closes the database under those who have it open, and deletes it, as “clear browsing data” does. */
async function clearByBrowser({ back, started }: Desk): Promise<void> {
  const session = await back.createCDPSession();
  await session.send('Storage.clearDataForOrigin', { origin: started.extensionUrl('').replace(/\/$/, ''), storageTypes: 'indexeddb' });
  await session.detach();
}

/** Another connection deletes the database. */
export const deleteDatabase = (desk: Desk): Promise<void> =>
  desk.back.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.addEventListener('success', () => resolve());
        request.addEventListener('error', () => reject(request.error as Error));
      }),
    NAME,
  );

/** A later version of the extension was here, and left its database behind. */
export const leaveNewer = (desk: Desk): Promise<void> =>
  desk.back.evaluate(
    (name, version) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, version);
        request.addEventListener('success', () => {
          request.result.close();
          resolve();
        });
        request.addEventListener('error', () => reject(request.error as Error));
      }),
    NAME,
    MIGRATIONS.length + 1,
  );

/** Holds the operation at the service until `over`; resolves once it is there. */
function heldAt({ server }: Play, state: 'sent' | 'accepted', over: Promise<unknown>): Promise<void> {
  const { promise: reached, resolve } = Promise.withResolvers<void>();
  server.intercept(({ method, url }) => {
    const held = state === 'sent' ? method === 'POST' && url.includes('/api/') : /\/operations\/[^?]+$/.test(url);
    if (!held) return undefined;
    resolve();
    return { until: over };
  });
  return reached;
}

/** Befalls one repair; gives how its first attempt ended. */
type Way = (play: Play, intended: Intended) => Promise<Ending>;
/** What an open sheet may say of an operation of which the record is gone, and what it must not. */
const TRUE = oneOf('operation.settled.ready', 'operation.settled.posted', 'operation.lost');
const FALSE = oneOf('sheet.never-sent', 'operation.absent', 'problem.unexpected', 'problem.day-changed-meanwhile');

/** The database goes away while an operation runs; what became of it is to be seen from the service. */
const inMidOperation =
  (state: 'sent' | 'accepted', lose: (desk: Desk) => Promise<void>): Way =>
  async (play, intended) => {
    const over = Promise.withResolvers<void>();
    const reached = heldAt(play, state, over.promise);
    await run(play.merchant, intended);
    await reached;
    await lose(play.desk);
    over.resolve();
    play.server.intercept(null);
    const { merchant, practice, owner } = play;
    await until(
      async () => practice.operations(owner, {}).some((one) => one.state === 'succeeded') || undefined,
      () => `${button(intended)}: the service does not finish.`,
    );
    await merchant.sees(TRUE, { within: { role: 'dialog' } });
    await merchant.doesNotSee(FALSE, { within: { role: 'dialog' } });
    return 'done';
  };

/** The record can't be written: Run is pressed, nothing is sent, and the screen says why. */
const whileNothingCanBeKept =
  (spoil: (desk: Desk) => Promise<void>, mend: (desk: Desk) => Promise<void>): Way =>
  async ({ desk, merchant, server }, intended) => {
    await spoil(desk);
    await run(merchant, intended);
    await merchant.sees(NO_RECORD);
    const sent = server.arrivals.filter(({ method, path }) => method === 'POST' && path.startsWith('/api/'));
    if (sent.length > 0) throw new Error(`${button(intended)}: sent without a record.`);
    await mend(desk);
    return 'not-sent';
  };

const WAYS: readonly (readonly [name: string, way: Way])[] = [
  ['cleared by the browser, sent', inMidOperation('sent', clearByBrowser)],
  ['cleared by the browser, accepted', inMidOperation('accepted', clearByBrowser)],
  ['deleted, sent', inMidOperation('sent', deleteDatabase)],
  ['deleted, accepted', inMidOperation('accepted', deleteDatabase)],
  [
    'left by a newer version and deleted, accepted',
    inMidOperation('accepted', (desk) => leaveNewer(desk).then(() => deleteDatabase(desk))),
  ],
  ['left by a newer version, before Run', whileNothingCanBeKept(leaveNewer, deleteDatabase)],
];

/** The database is closed, deleted, or left behind by a newer version, before an operation and in the middle of one. */
export const database: Fault = {
  name: 'database',
  about: `database ${WAYS.map(([name]) => name).join('; ')}`,
  runs: WAYS.length * ACTIONS.length,
  short: [0, 5],
  async open() {
    const desk = await openDesk();
    return {
      run: (random, index) =>
        withPlay(desk, {}, async (play) => {
          const intended = dayFor(random.pick(ACTIONS));
          await prepare(play.merchant, intended);
          const [, lose] = WAYS[index % WAYS.length]!;
          const first = await lose(play, intended);
          await untilDone(play, intended, first);
          return found(play, [intended], [first], { journalLost: true });
        }),
      stop: () => desk.stop(),
    };
  },
};
