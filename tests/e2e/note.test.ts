/** What gets into the note for the history: what the merchant writes there, and nothing of the page's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { BOTH_BROWSERS, type StartedBrowser } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { CORE } from '../support/runner/core.ts';

describe.each(BOTH_BROWSERS)('in %s', (browser, start) => {
  const kept = browser === 'Chromium' ? CORE : {};
  let started: StartedBrowser;
  let scene: Scene;
  beforeAll(async () => {
    started = await start();
    scene = await startScene(started);
    scene.completeMapping('1');
  });
  afterAll(async () => {
    await scene?.stop();
    await started?.stop();
  });

  it('a page that writes into the field with the focus writes nothing', kept, async () => {
    const { merchant } = scene;
    const note = async () => (await merchant.sees(en('sheet.note'), { role: 'textbox' })).value;
    await merchant.open('/salesReport/index');
    await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
    await merchant.choose(en('reason.reports-differ'));
    await merchant.fill(en('sheet.note'), 'mine');
    expect(await merchant.page.evaluate(() => document.execCommand('insertText', false, ' EVIL'))).toBe(true);
    expect(await note()).toBe('mine');
    // A merchant who goes on writing writes on.
    await merchant.page.keyboard.type(' again');
    expect(await note()).toBe('mine again');
    // What is pasted, and taken back, is the merchant's own.
    await merchant.page.keyboard.down('Control');
    await merchant.key('z');
    await merchant.page.keyboard.up('Control');
    expect('mine again'.startsWith((await note()) ?? '-')).toBe(true);
  });
});
