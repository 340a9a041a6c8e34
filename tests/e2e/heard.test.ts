/** What is typed in our part of a page: the page hears none of it, however early it listens; our part hears all of it. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { heardSince, listeningPage } from '../support/hostile/listeningPage.ts';
import { DATE, POST, SHEET, runs } from '../support/hostile/postUnderCover.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { BOTH_BROWSERS, type StartedBrowser } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';

const NOTE = en('sheet.note');
/** Where the mark of the keyboard moves, and nothing of what is written, is told by Chromium to the document itself. */
const MOVED = 'selectionchange ';

describe.each(BOTH_BROWSERS)('in %s', (browser, start) => {
  let started: StartedBrowser;
  let scene: Scene;
  /** What the service was asked to do. */
  let asked: Promise<string>[];
  beforeAll(async () => {
    started = await start();
  });
  afterAll(() => started?.stop());
  beforeEach(async () => {
    asked = [];
    scene = await startScene(started, { scenario: 'every-status' });
    scene.server.intercept((request) => {
      if (request.method === 'POST') asked.push(request.clone().text());
      return request.url.includes('/salesReport/') ? listeningPage('3', DATE, ['POST', 'POST']) : undefined;
    });
    await scene.merchant.open('/salesReport/index');
    await scene.merchant.press(POST);
    await scene.merchant.choose(en('reason.after-regenerate'));
  });
  afterEach(() => scene.stop());
  const heard = async () => (await scene.merchant.page.evaluate(heardSince)).filter((one) => one !== MOVED);
  const note = async () => (await scene.merchant.sees(NOTE, { role: 'textbox' })).value;
  async function withControl(...keys: readonly ('a' | 'c' | 'x' | 'v' | 'z')[]): Promise<void> {
    await scene.merchant.page.keyboard.down('Control');
    for (const key of keys) await scene.merchant.key(key);
    await scene.merchant.page.keyboard.up('Control');
  }

  it('a note is typed, cut, pasted and sent as it was written, and the page hears nothing', async () => {
    const { merchant } = scene;
    await merchant.press(NOTE, { role: 'textbox' });
    await merchant.page.keyboard.type('Secret: ÉTÉ ');
    await withControl('a', 'c', 'x');
    expect(await note()).toBeFalsy();
    await withControl('v', 'v');
    await merchant.key('Backspace');
    await merchant.page.keyboard.type('!');
    expect(await note()).toBe('Secret: ÉTÉ Secret: ÉTÉ!');
    await merchant.key('Tab');
    await runs(scene);
    expect((await Promise.all(asked)).filter((body) => body.includes('"note":"Secret: ÉTÉ Secret: ÉTÉ!"'))).toHaveLength(1);
    expect(await heard()).toEqual([]);
  });

  it.runIf(browser === 'Chromium')('a note that an input method composes is kept from the page as well', async () => {
    const { merchant } = scene;
    await merchant.press(NOTE, { role: 'textbox' });
    const method = await merchant.page.createCDPSession();
    for (const text of ['に', 'にほ', 'にほん'])
      await method.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await method.send('Input.insertText', { text: '日本' });
    expect(await note()).toBe('日本');
    expect(await heard()).toEqual([]);
  });

  it('the page copies what stands in the field with the focus: it is not told what that is', async () => {
    const { merchant } = scene;
    await merchant.fill(NOTE, 'Secret');
    await merchant.page.evaluate(() => {
      document.execCommand('selectAll');
      document.execCommand('copy');
      document.execCommand('cut');
    });
    expect(await note()).toBe('Secret');
    expect(await heard()).toEqual([]);
  });

  it('keys that move, choose and leave do so; those in the page’s own fields are its own', async () => {
    const { merchant } = scene;
    await merchant.press(NOTE, { role: 'textbox' });
    await merchant.key('Escape');
    await merchant.doesNotSee(/./, { role: 'dialog' });
    // The focus is on what opened the sheet.
    await merchant.key('Enter');
    await merchant.sees(en('sheet.why'), SHEET);
    await merchant.key('Escape');
    await merchant.doesNotSee(/./, { role: 'dialog' });
    expect(await heard()).toEqual([]);
    await merchant.press('The page’s own', { role: 'textbox' });
    await merchant.page.keyboard.type('a');
    expect(await heard()).toEqual(expect.arrayContaining(['keydown a', 'beforeinput a', 'input a', 'keyup a']));
  });
});
