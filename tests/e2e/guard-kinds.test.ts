/** The guard over icons of every kind: whatever hand presses, the page hears nothing; where one press goes through, it acts once. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Merchant } from '../support/merchant/merchant.ts';
import { type Kind, KINDS, startPressedPages } from '../support/hostile/pressedPages.ts';
import { findAll } from '../support/merchant/sight.ts';
import { BOTH_BROWSERS, type StartedBrowser } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import { coreRows } from '../support/runner/core.ts';

declare const heard: string[];

const SHEET = en.like('sheet.title', { action: { text: 'action.post.verb' } });

describe.each(BOTH_BROWSERS)('in %s', (name, start) => {
  let started: StartedBrowser;
  let pages: Awaited<ReturnType<typeof startPressedPages>>;
  beforeAll(async () => {
    [started, pages] = await Promise.all([start(), startPressedPages()]);
  });
  afterAll(async () => {
    await started?.stop();
    await pages?.stop();
  });
  let merchant: Merchant;
  afterEach(() => merchant.page.close());

  /** The middle of the icon. */
  async function opened(kind: Kind): Promise<{ x: number; y: number }> {
    merchant = await Merchant.in(started.browser, { origin: pages.origin });
    await merchant.open(pages.path(kind));
    await merchant.sees('Sales Totals Guard', { role: 'region' });
    return merchant.page.$eval('[title=Post]', (icon) => {
      const { x, y, width, height } = icon.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
  }
  const isOpen = async () => findAll(await merchant.look(), SHEET, { role: 'heading' }).length > 0;
  async function closes(): Promise<void> {
    await until(
      async () => (await isOpen()) || undefined,
      async () => `Our checklist did not open:\n${await merchant.tree()}`,
    );
    await merchant.key('Escape');
    await merchant.doesNotSee(SHEET, { role: 'heading' });
  }

  coreRows(
    Object.keys(KINDS) as Kind[],
    (kind) => name === 'Chromium' && kind === 'onclick',
    (rows, options) =>
      it.each(rows)('%s: the page hears of no press, and our checklist opens', options, async (kind) => {
        const { x, y } = await opened(kind);
        const { page } = merchant;
        const before = pages.presses();
        await page.mouse.click(x, y);
        await closes();
        for (const key of ['Enter', ' '] as const) {
          await page.focus('[title=Post]');
          await page.keyboard.press(key);
          await closes();
        }
        await page.mouse.click(x, y, { count: 2 });
        await closes();
        if (name === 'Chromium') {
          await page.touchscreen.tap(x, y);
          await closes();
        }
        // No press of ours, and none of the page's either.
        await page.mouse.click(x, y, { button: 'middle' });
        await page.mouse.move(x, y);
        await page.mouse.down();
        await page.mouse.move(x + 200, y + 200, { steps: 3 });
        await page.mouse.up();
        expect(await page.evaluate(() => heard)).toEqual([]);
        expect([pages.presses() - before, new URL(page.url()).pathname]).toEqual([0, '/sales/summary']);
      }),
  );

  it.each((Object.keys(KINDS) as Kind[]).filter((kind) => !['touchstart', 'keydown', 'double click'].includes(kind)))(
    '%s: the press that is let through acts once, and no other does',
    async (kind) => {
      const { x, y } = await opened(kind);
      const { page } = merchant;
      const before = pages.presses();
      await page.mouse.click(x, y);
      await merchant.press(en('guard.anyway'));
      await merchant.press(en('guard.let-through'));
      await merchant.sees(en('guard.waiting', { icon: { text: 'action.post.icon' } }));
      expect(pages.presses() - before).toBe(0);
      // A page that is left in the middle takes the rest of the clicks with it.
      await page.mouse.click(x, y, { count: 3 }).catch(() => undefined);
      await until(
        async () => (pages.presses() > before ? true : undefined),
        () => 'The page did not act.',
      );
      expect(pages.presses() - before).toBe(1);
    },
  );
});
