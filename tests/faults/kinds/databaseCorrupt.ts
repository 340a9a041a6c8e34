import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACTIONS } from '../../../lib/domain/day/action.ts';
import { Merchant } from '../../support/merchant/merchant.ts';
import { startPracticeServer } from '../../support/scene/practiceServer.ts';
import { NOW } from '../../support/scene/scene.ts';
import { killBrowser } from '../../support/browser/startBrowser.ts';
import { until } from '../../support/until.ts';
import { prepare, run } from '../attempt.ts';
import { QUICK, dayFor, withScenario } from '../days.ts';
import { openDesk } from '../desk.ts';
import type { Fault } from '../fault.ts';
import { found, signIn, untilDone } from '../play.ts';

/** Writes noise over every file of the database of the extension. */
function scribble(profile: string, extensionId: string): void {
  const folder = join(profile, 'Default', 'IndexedDB', `chrome-extension_${extensionId}_0.indexeddb.leveldb`);
  const files = readdirSync(folder).filter((name) => name !== 'LOCK');
  for (const name of files) writeFileSync(join(folder, name), 'x'.repeat(4096));
}

/** The files of the database are noise when the browser starts again after a crash in mid-operation. */
export const databaseCorrupt: Fault = {
  name: 'database-corrupt',
  about: 'database corrupt: the browser is killed in mid-operation, and finds noise in its files',
  runs: 6,
  short: [],
  async open() {
    return {
      async run(random) {
        const intended = dayFor(random.pick(ACTIONS));
        const profile = mkdtempSync(join(tmpdir(), 'profile-'));
        const { speed } = QUICK;
        const server = await withScenario(QUICK, (scenario) => startPracticeServer({ scenario, now: NOW, speed }));
        const { practice, origin } = server;
        let desk = await openDesk({ profile });
        try {
          await signIn(desk, practice);
          const merchant = await Merchant.in(desk.started.browser, { origin });
          await prepare(merchant, intended);
          await run(merchant, intended);
          const sent = () => server.arrivals.some(({ method, path }) => method === 'POST' && path.startsWith('/api/'));
          await until(
            async () => sent() || undefined,
            () => 'Nothing was sent.',
          );
          await killBrowser(desk.started);
          scribble(profile, desk.started.extensionId!);
          desk = await openDesk({ profile });
          const owner = await signIn(desk, practice);
          const journal = () => desk.journal(origin);
          const finished = async () => practice.operations(owner, {}).some(({ state }) => state === 'succeeded') || undefined;
          await until(finished, () => 'The service does not finish.');
          const again = await Merchant.in(desk.started.browser, { origin });
          await untilDone({ merchant: again, journal }, intended, 'done');
          return await found({ practice, owner, journal }, [intended], ['done'], { journalLost: true });
        } finally {
          await desk.stop().catch(() => undefined);
          await server.stop();
          rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
        }
      },
      stop: async () => undefined,
    };
  },
};
