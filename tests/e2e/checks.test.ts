/** Every check, met by a merchant: what stands in the way, said in its own words, with nothing to run. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../../lib/preflight/checks/index.ts';
import { CASES, GUARDS, type Shown, refreshedInVain } from '../support/scene/checkCases.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type Seen, findAll } from '../support/merchant/sight.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { CORE, coreRows } from '../support/runner/core.ts';

const IN_SHEET = { within: { role: 'dialog' } } as const;

/** How the open sheet shows a sentence. */
function shownIn(things: readonly Seen[], says: string | RegExp): Shown {
  const has = (role: string, words: string | RegExp = /^/) => findAll(things, words, { role, ...IN_SHEET }).length > 0;
  if (has('radio')) return has('checkbox', says) ? 'asked' : 'announced';
  if (has('heading', en('sheet.fix-first'))) return 'first';
  return has('button', en('common.try-again')) || has('link', en('remedy.login')) ? 'alone' : 'refused';
}

let started: StartedBrowser;
let scene: Scene | undefined;
beforeAll(async () => {
  started = await startChromium();
});
afterEach(async () => {
  await scene?.stop();
  scene = undefined;
});
afterAll(() => started?.stop());

describe('a check', () => {
  coreRows(
    CASES,
    ({ check }) => ['already-posted', 'waiting'].includes(check),
    (rows, options) =>
      it.each(rows)(
        '$check: $when',
        options,
        async ({ before, meanwhile, press, inSheet, shown, says, at = '/salesReport/index', scenario = GUARDS, ...as }) => {
          scene = await startScene(started, { ...as, scenario });
          const { merchant } = scene;
          await before?.(scene);
          await merchant.open(at);
          await merchant.sees(press, { role: 'button' });
          await meanwhile?.(scene);
          await merchant.press(press);
          await inSheet?.(scene);
          await merchant.sees(says, { within: { role: 'dialog' } });
          const seen = await merchant.look();
          expect(shownIn(seen, says)).toBe(shown);
          const form = seen.filter(({ role }) => role === 'radio' || role === 'checkbox');
          expect(form.length > 0).toBe(shown === 'asked' || shown === 'announced');
          const runs = findAll(seen, press, { role: 'button', ...IN_SHEET });
          // What is announced is asked after Run.
          if (shown !== 'announced') expect(runs.map(({ disabled }) => disabled)).toEqual(shown === 'asked' ? [true] : []);
          expect(scene.writes()).toBe(0);
        },
      ),
  );

  it('reason-given: none, half of one, one that contradicts the day', CORE, async () => {
    scene = await startScene(started, { scenario: GUARDS });
    const { merchant } = scene;
    // Nothing speaks for a reason: the figures differ, and what was done about it changed nothing.
    refreshedInVain(scene);
    const refresh = en('action.refresh.button', { date: '2026-11-14' });
    const mayRun = async () => !(await merchant.sees(refresh, { role: 'button', ...IN_SHEET })).disabled;
    await merchant.open('/salesReport/index');
    await merchant.press(refresh);
    await merchant.tick(en('check.refreshed-before.warn'));
    await merchant.sees(en('sheet.choose-why'), { role: 'status' });
    expect(await mayRun()).toBe(false);
    expect((await merchant.sees(en.part('reason.failed'), { role: 'radio' })).disabled).toBe(true);
    await merchant.sees(en('reason.excluded.not-failed'));
    await merchant.choose(en('reason.pos-data-changed'));
    await merchant.sees(en('check.reason-given.what-changed'));
    expect(await mayRun()).toBe(false);
    await merchant.tick(en('posting.sales'));
    await merchant.sees(en('sheet.all-clear'), { role: 'status' });
    await merchant.mayPress(refresh);
  });

  it('reason-given: where the evidence speaks for one it is chosen, and may be changed', async () => {
    scene = await startScene(started, { scenario: GUARDS });
    const { merchant } = scene;
    await merchant.open('/salesReport/index');
    await merchant.press(en('action.refresh.button', { date: '2026-11-14' }));
    await merchant.sees(en('sheet.suggested'));
    expect((await merchant.sees(en('reason.pos-data-changed'), { role: 'radio' })).checked).toBe(true);
    await merchant.choose(en('reason.reports-differ'));
    await merchant.doesNotSee(en('sheet.suggested'));
    expect((await merchant.sees(en('reason.pos-data-changed'), { role: 'radio' })).checked).toBe(false);
  });
});

it('every check has a case', CORE, () => {
  // On a site that can only be read: live-site.test.ts; of a page with its grand totals: live-words.test.ts; of a day that was
  // settled by hand: lib/worker/year/say.test.ts.
  const covered = new Set([...CASES.map(({ check }) => check), 'reason-given', 'acting-possible', 'balanced', 'settled-by-hand']);
  expect([...covered].toSorted()).toEqual(CHECKS.map(({ id }) => id).toSorted());
});
