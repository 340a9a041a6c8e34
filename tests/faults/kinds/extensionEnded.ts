import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACTIONS } from '../../../lib/domain/day/action.ts';
import { BUILDS } from '../../support/browser/startBrowser.ts';
import { en } from '../../support/merchant/texts.ts';
import { until } from '../../support/until.ts';
import { ending, prepare, run, standing } from '../attempt.ts';
import { dayFor } from '../days.ts';
import { type Desk, openDesk } from '../desk.ts';
import type { Fault } from '../fault.ts';
import { found, untilDone, withPlay } from '../play.ts';

/** What our functions find inside the browser; `management` only on the browser's own page of extensions. */
declare const chrome: {
  readonly management: { setEnabled(id: string, enabled: boolean): Promise<void> };
};

const UPDATED = en('problem.updated');
const WAYS = ['updated', 'disabled'] as const;
/** Where the repair stands when it happens. */
const STATES = ['checklist', 'sent', 'accepted', 'settled'] as const;

/** The next version of the extension in `folder` takes the place of the one that runs. */
export async function update(desk: Desk, folder: string): Promise<void> {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  const parts = manifest.version.split('.').map(Number);
  const version = [...parts.slice(0, -1), parts.at(-1)! + 1].join('.');
  writeFileSync(file, JSON.stringify({ ...manifest, version }));
  await desk.started.browser.installExtension(folder);
  await desk.reopen();
}

/** Disables the extension as a person does, runs `meanwhile`, and enables it again. */
async function disable(desk: Desk, meanwhile: () => Promise<void>): Promise<void> {
  const { browser, extensionId } = desk.started;
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  const set = (enabled: boolean) => page.evaluate((id, on) => chrome.management.setEnabled(id, on), extensionId!, enabled);
  await set(false);
  await meanwhile();
  await set(true);
  await page.close();
  await desk.reopen();
}

/** The extension is updated, or disabled for a while, while the checklist is open and in every state of an operation. */
export const extensionEnded: Fault = {
  name: 'extension-ended',
  about: 'extension updated or disabled while the checklist is open, and in mid-operation (sent, accepted, settled)',
  runs: WAYS.length * STATES.length,
  short: [0, 6],
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'extension-'));
    cpSync(BUILDS.chromium, folder, { recursive: true });
    const desk = await openDesk({ extension: folder });
    return {
      run: (random, index) =>
        withPlay(desk, {}, async (play) => {
          const { merchant, server, journal } = play;
          const way = WAYS[Math.floor(index / STATES.length) % WAYS.length]!;
          const state = STATES[index % STATES.length]!;
          const intended = dayFor(random.pick(ACTIONS));
          const over = Promise.withResolvers<void>();
          const reached = Promise.withResolvers<void>();
          await prepare(merchant, intended);
          server.intercept(({ method, url }) => {
            const held =
              state === 'sent' ? method === 'POST' && url.includes('/api/') : state === 'accepted' && /\/operations\/[^?]+$/.test(url);
            if (!held) return undefined;
            reached.resolve();
            return { until: over.promise };
          });
          if (state !== 'checklist') await run(merchant, intended);
          if (state === 'sent' || state === 'accepted') await reached.promise;
          if (state === 'settled') await ending(merchant, intended, journal);

          // A page that nobody sees finds out when it comes to the front.
          const told = async () => {
            await merchant.page.bringToFront();
            await merchant.sees(UPDATED);
          };
          if (way === 'updated') await update(desk, folder).then(told);
          else await disable(desk, told);
          over.resolve();
          server.intercept(null);
          await until(
            async () => (await journal(), true),
            (error) => `The journal can’t be read: ${String(error)}`,
          );
          const first = await standing(merchant, intended, journal);
          await untilDone(play, intended, first);
          return found(play, [intended], [first]);
        }),
      async stop() {
        await desk.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};
