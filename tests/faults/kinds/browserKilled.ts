import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Merchant } from '../../support/merchant/merchant.ts';
import { startPracticeServer } from '../../support/scene/practiceServer.ts';
import { NOW } from '../../support/scene/scene.ts';
import { killBrowser } from '../../support/browser/startBrowser.ts';
import { prepare, run, standing } from '../attempt.ts';
import { DAYS, QUICK, USERS, PASSWORD, intended as repairOf, withScenario } from '../days.ts';
import { type Desk, openDesk } from '../desk.ts';
import type { Fault } from '../fault.ts';
import { found, untilDone } from '../play.ts';

/** From the press of Run until the day was read back, in ms. */
const LASTS_MS = 900;
/** Far beyond the end of any run. */
const COOKIE_SECONDS = 7 * 24 * 3600;

/**
 * The browser is killed with everything in it, and started again over the same profile. One merchant does one day after
 * the other, and stays signed in: the cookie was written to the disk when the browser was last closed by hand.
 */
export const browserKilled: Fault = {
  name: 'browser-killed',
  about: 'browser killed (SIGKILL) at a random instant, started again with the same profile',
  runs: 30,
  short: [0],
  async open() {
    const profile = mkdtempSync(join(tmpdir(), 'profile-'));
    const server = await withScenario(QUICK, (scenario) => startPracticeServer({ scenario, now: NOW, speed: QUICK.speed }));
    const { practice, origin } = server;
    const owner = practice.signIn(USERS[0], PASSWORD)!;
    const first = await openDesk({ profile });
    const expires = Math.floor(Date.now() / 1000) + COOKIE_SECONDS;
    await first.started.browser.setCookie({ name: 'session', value: owner.sessionId, domain: '127.0.0.1', path: '/', expires });
    await first.stop();
    let desk: Desk = await openDesk({ profile });
    return {
      async run(random, index) {
        const intended = repairOf((index % DAYS) + 1);
        const merchant = await Merchant.in(desk.started.browser, { origin });
        await prepare(merchant, intended);
        await run(merchant, intended);
        await pause(random.between(0, LASTS_MS));
        await killBrowser(desk.started);
        desk = await openDesk({ profile });
        const journal = () => desk.journal(origin);
        const again = await Merchant.in(desk.started.browser, { origin });
        const ended = await standing(again, intended, journal);
        await untilDone({ merchant: again, journal }, intended, ended);
        const result = await found({ practice, owner, journal }, [intended], [ended]);
        await again.page.close();
        return result;
      },
      async stop() {
        await desk.stop().catch(() => undefined);
        await server.stop();
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  },
};
