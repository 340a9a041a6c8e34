/**
 * The live site, as far as it is known: the practice stands in for its pages and for the report's own JSON, and
 * nothing of it is asked over the network.
 */
import type { CDPSession } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Merchant } from '../support/merchant/merchant.ts';
import { findAll } from '../support/merchant/sight.ts';
import { type PracticeServer, startPracticeServer } from '../support/scene/practiceServer.ts';
import { NOW, OWNER } from '../support/scene/scene.ts';
import { type StartedBrowser, startChromium, workerOf } from '../support/browser/startBrowser.ts';
import { en, rowOf } from '../support/merchant/texts.ts';
import { CORE } from '../support/runner/core.ts';

const SHEET = { within: { role: 'dialog' } } as const;
const LIVE = 'https://app.shogo.io';

let started: StartedBrowser;
let server: PracticeServer;
beforeAll(async () => {
  [server, started] = await Promise.all([startPracticeServer({ now: NOW }), startChromium()]);
});
afterAll(async () => {
  await started?.stop();
  await server?.stop();
});

/** Everything that a page or the worker asks of the live site is answered by the practice; gives what was asked. */
async function standIn(client: CDPSession): Promise<readonly string[]> {
  const asked: string[] = [];
  const { sessionId } = server.practice.signIn(OWNER, 'practice')!;
  client.on('Fetch.requestPaused', ({ requestId, request: { method, url } }) => {
    asked.push(`${method} ${url}`);
    void fetch(url.replace(LIVE, server.origin), { headers: { cookie: `session=${sessionId}` } }).then(async (answer) =>
      client.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: answer.status,
        responseHeaders: [{ name: 'content-type', value: answer.headers.get('content-type') ?? '' }],
        body: Buffer.from(await answer.arrayBuffer()).toString('base64'),
      }),
    );
  });
  await client.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  return asked;
}

it('the live site is read, and its buttons are left to the merchant', CORE, async () => {
  const byWorker = await standIn((await workerOf(started)).client);
  const page = await started.browser.newPage();
  await standIn(await page.createCDPSession());
  const merchant = await Merchant.at(page, { origin: LIVE });
  await merchant.open('/salesReport/index');
  await merchant.press(en('action.regenerate.button', { date: '2026-11-03' }));
  await merchant.sees(en('check.signed-in.ask'), SHEET);
  // Of the entry that failed the site's data knows nothing: the merchant looks, and no reload is asked for.
  await merchant.sees(en('check.page-recognised.more', { words: 'FAILED' }), SHEET);
  await merchant.sees(en('next.look-again'), SHEET);
  await merchant.sees(en('check.acting-possible.elsewhere'), SHEET);
  await merchant.doesNotSee(en('sheet.all-clear'), SHEET);
  for (const { name } of findAll(await merchant.look(), /^/, { ...SHEET, role: 'checkbox' })) await merchant.tick(name, SHEET);
  await merchant.sees(en('sheet.all-clear'), { ...SHEET, role: 'status' });
  await merchant.sees(en('remedy.day'), { ...SHEET, role: 'link' });
  await merchant.doesNotSee(en('action.regenerate.button', { date: '2026-11-03' }), { ...SHEET, role: 'button' });
  await merchant.key('Escape');
  await merchant.sees(rowOf('2026-11-12', 'settlement.as-told'), { role: 'group' });
  await merchant.sees(rowOf('2026-11-03', 'page.shows-also', { words: 'FAILED' }), { role: 'group' });
  await merchant.sees(rowOf('2026-11-19', 'status.HOLD'), { role: 'group' });
  expect(new Set(byWorker.map((one) => one.split('?')[0]))).toEqual(new Set([`GET ${LIVE}/salesReport/summary`]));
});
