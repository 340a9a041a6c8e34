/** Two accounts in one browser, signed in one after the other: the desk shows one at a time, by its name, and nothing of the other. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { entriesThat, openDesk } from '../support/merchant/desk.ts';
import { en } from '../support/merchant/texts.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { until } from '../support/until.ts';

interface Of {
  readonly name: string;
  readonly email: string;
  readonly storeId: string;
  readonly store: string;
  readonly category: string;
  readonly date: BusinessDate;
}
const VELO: Of = {
  name: 'Vélo Plateau inc.',
  email: 'owner@velo.example',
  storeId: '1',
  store: 'Plateau',
  category: 'Bikes',
  date: '2026-11-12' as BusinessDate,
};
const LUNE: Of = {
  name: 'Café Lune',
  email: 'owner@lune.example',
  storeId: '20',
  store: 'Bastille',
  category: 'Coffee',
  date: '2026-11-17' as BusinessDate,
};

let started: StartedBrowser;
let scene: Scene;
let desk: Page;
beforeAll(async () => {
  started = await startChromium();
  scene = await startScene(started, { scenario: 'two-accounts' });
  const { practice } = scene.server;
  for (const { email, storeId, category, date } of [VELO, LUNE])
    practice.changePos(practice.signIn(email, 'practice')!, storeId, { do: 'add-sale', date, category, amount: 5000 });
});
afterAll(async () => {
  await scene?.stop();
  await started?.stop();
});

/** Looks at a day that needs them, and leaves its checklist: their history has an entry. */
async function looks({ date }: Of): Promise<void> {
  const { merchant } = scene;
  await merchant.page.bringToFront();
  await merchant.open('/salesReport/index');
  await merchant.press(en('action.refresh.button', { date }));
  await merchant.sees(en('action.refresh.effect', { date }));
  await merchant.key('Escape');
  await merchant.doesNotSee(en('action.refresh.effect', { date }));
}

async function comes({ email }: Of): Promise<void> {
  const { merchant } = scene;
  await merchant.page.bringToFront();
  await merchant.press('Sign out');
  await merchant.sees('Sign in', { role: 'heading' });
  await merchant.signIn(email);
}

const words = () => desk.$eval('body', ({ innerText }) => innerText);

/** Goes through the desk, and finds all of it theirs. */
async function hasTheirDesk(own: Of, other: Of): Promise<void> {
  await desk.bringToFront();
  const shows = async (section: string, ...expected: readonly string[]): Promise<void> => {
    await desk.evaluate((hash) => void (location.hash = hash), section);
    const shown = await until(async () => {
      const said = await words();
      return [own.name, ...expected].every((word) => said.includes(word)) ? said : undefined;
    }, words);
    for (const foreign of [other.name, other.store]) expect(shown).not.toContain(foreign);
    // One account is no choice.
    expect(await desk.$('.which')).toBeNull();
  };
  await shows('needs', own.store, en('needs.begin', { date: own.date }));
  await shows('year', own.store);
  await desk.waitForSelector('[role=grid]');
  expect(await desk.$$eval('[role=grid]', (all) => all.length)).toBe(1);
  await shows('history', en('desk.history'));
  const entries = await entriesThat(desk, (all) => all.length > 0);
  for (const entry of entries) expect(entry).toContain(own.store);
}

it('is one account’s desk at a time, also in a tab that stayed open, and each finds its own history again', async () => {
  await looks(VELO);
  desk = await openDesk(started, 'needs');
  await hasTheirDesk(VELO, LUNE);
  await comes(LUNE);
  await looks(LUNE);
  await hasTheirDesk(LUNE, VELO);
  await comes(VELO);
  await scene.merchant.open('/salesReport/index');
  await scene.merchant.sees(en('action.refresh.button', { date: VELO.date }), { role: 'button' });
  await hasTheirDesk(VELO, LUNE);
});
