/** What a page may do to an open checklist beside drawing over it: the checklist is read, or nothing runs. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownPart } from '../support/browser/contentWorld.ts';
import { KINDS, animateAway, holdUpUnderCover, keepOwnColours } from '../support/hostile/hostileKinds.ts';
import { footAtRest, looksAs } from '../support/hostile/hostilePage.ts';
import { POST, SHEET, readyToPost, runs } from '../support/hostile/postUnderCover.ts';
import type { Scene } from '../support/scene/scene.ts';
import { BOTH_BROWSERS, type StartedBrowser } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';

/** Where the button that runs lies in a window of the usual size. */
const BUTTON = [1172, 872] as const;
const NOTE = [en('sheet.note'), { role: 'textbox' }] as const;

describe.each(BOTH_BROWSERS)('in %s', (browser, start) => {
  let started: StartedBrowser;
  let scene: Scene;
  beforeAll(async () => {
    started = await start();
  });
  afterAll(() => started?.stop());
  beforeEach(async () => {
    scene = await readyToPost(started);
  });
  afterEach(() => scene.stop());

  /** Waits until our part has these words, also where nobody is told of them. */
  const says = (words: string) =>
    until(
      async () =>
        (browser === 'Chromium' ? (await ownPart(scene.merchant.page)).text : await scene.merchant.tree()).includes(words) || undefined,
      () => `“${words}” was never said.`,
    );
  /** Whether the button that runs says that it may be pressed. */
  const isOff = async () =>
    (await scene.merchant.look()).every(({ role, name, disabled }) => role !== 'button' || name !== POST || disabled);
  const becomesOff = () =>
    until(
      async () => (await isOff()) || undefined,
      () => 'Run may be pressed.',
    );
  async function atRest(): Promise<string> {
    await scene.merchant.hover(en('sheet.close'), { role: 'button' });
    await scene.merchant.mayPress(POST);
    return footAtRest(scene.merchant);
  }

  it.each(Object.keys(KINDS))('%s: that is told, nothing runs, and it is to be read again', async (kind) => {
    const { merchant, writes } = scene;
    const { page } = merchant;
    const { begin, end } = KINDS[kind]!;
    // What floats may do so soon after a hand did something.
    await merchant.press(...NOTE);
    if (!(await page.evaluate(begin))) return;
    // What floats takes the focus; the merchant comes back to the checklist.
    await page.bringToFront();
    await says(en('sheet.covered'));
    expect(await isOff()).toBe(true);
    await page.mouse.click(...BUTTON);
    expect(await page.evaluate(() => document.querySelector('[data-sales-totals-guard=page]')!.parentElement!.localName)).toBe('html');
    await page.evaluate(end);
    await merchant.sees(en('sheet.uncovered'), { role: 'status' });
    expect([await isOff(), writes()]).toEqual([true, 0]);
    await merchant.press(en('sheet.read-again'));
    await runs(scene);
  });

  it('everything is held up with a cover on the screen, which leaves before anybody can look: a press meanwhile does not count', async () => {
    const { merchant, writes } = scene;
    await merchant.hover(POST, { role: 'button', ...SHEET });
    const { page } = merchant;
    const held = Promise.withResolvers<void>();
    page.on('console', (message) => message.text() === 'held up' && held.resolve());
    const released = page.evaluate(holdUpUnderCover, 2500);
    await held.promise;
    // The press waits for the page, and comes as soon as that lets go.
    await Promise.all([released, page.mouse.down(), page.mouse.up()]);
    // Had it run, there would be no button any more.
    await merchant.mayPress(POST);
    expect(writes()).toBe(0);
    await runs(scene);
  });

  // Chromium without a display says of each window that it has the focus.
  it.runIf(browser === 'Firefox')('a window of the page before ours: Run is off until ours is in front again', async () => {
    const { merchant, writes } = scene;
    await merchant.press(...NOTE);
    await merchant.page.evaluate(
      () => Object.assign(window, { attack: window.open('about:blank', '', 'popup,width=400,height=400') }) && undefined,
    );
    await becomesOff();
    await merchant.page.evaluate(() => (window as unknown as { attack: Window }).attack.close());
    await merchant.mayPress(POST);
    expect(writes()).toBe(0);
    await runs(scene);
  });

  it('animated by script and by scrolling, our part looks as it did', async () => {
    const before = await atRest();
    await scene.merchant.page.evaluate(animateAway);
    await looksAs(scene.merchant, before);
    await scene.merchant.mayPress(POST);
    await runs(scene);
  });

  describe.runIf(browser === 'Chromium')('as only Chromium lets itself be asked', () => {
    it.each([
      [
        'on paper, the page’s styles for it do not reach our part',
        (scene: Scene) => scene.merchant.page.emulateMediaType('print'),
        animateAway,
      ],
      [
        'where the system asks for few colours, the page’s own do not reach our part',
        (scene: Scene) => scene.merchant.page.emulateMediaFeatures([{ name: 'forced-colors', value: 'active' }]),
        keepOwnColours,
      ],
    ])('%s', async (_, emulate, attack) => {
      await emulate(scene);
      const before = await atRest();
      await scene.merchant.page.evaluate(attack);
      await looksAs(scene.merchant, before);
      await scene.merchant.mayPress(POST);
      await runs(scene);
    });

    it('what is dropped on the note does not get into it', async () => {
      const { merchant } = scene;
      await merchant.fill(en('sheet.note'), 'mine');
      const field = (await ownPart(merchant.page)).text;
      expect(field).not.toContain('EVIL');
      const hand = await merchant.page.createCDPSession();
      const data = { items: [{ mimeType: 'text/plain', data: 'EVIL' }], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await hand.send('Input.dispatchDragEvent', { type, x: 1000, y: 351, data });
      await merchant.page.keyboard.type('!');
      expect((await merchant.sees(...NOTE)).value).toBe('mine!');
    });
  });
});
