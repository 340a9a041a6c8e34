/**
 * The live site, as far as it is known: the practice stands in for its pages and for the report's own JSON, and
 * nothing of it is asked over the network.
 */
import type { CDPSession } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Merchant } from '../support/merchant.ts';
import { type PracticeServer, startPracticeServer } from '../support/practiceServer.ts';
import { NOW, OWNER } from '../support/scene.ts';
import { type StartedBrowser, startChromium, workerOf } from '../support/startBrowser.ts';

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

it('the live site is read, and its buttons are left to the merchant', async () => {
  const byWorker = await standIn((await workerOf(started)).client);
  const page = await started.browser.newPage();
  await standIn(await page.createCDPSession());
  const merchant = await Merchant.at(page, { origin: LIVE });
  await merchant.open('/salesReport/index');
  await merchant.press('Regenerate November 3');
  await merchant.sees('On this site we can read the days, but not press the buttons for you.');
  await merchant.sees('When every other line is clear, press the calculator on the site yourself.');
  await merchant.sees('We can’t see who is signed in: this site doesn’t tell us. I am signed in to the right account.', { role: 'checkbox' });
  expect((await merchant.sees('Regenerate November 3', { role: 'button' })).disabled).toBe(true);
  await merchant.sees('Next: when the site is done, look at this day again.');
  await merchant.key('Escape');
  await merchant.sees('November 12: Posted', { role: 'group' });
  await merchant.sees('November 3: The page also shows FAILED, which we can’t read from here: look at the day', { role: 'group' });
  await merchant.sees('November 19: On hold: a fix is needed', { role: 'group' });
  expect(new Set(byWorker.map((one) => one.split('?')[0]))).toEqual(new Set([`GET ${LIVE}/salesReport/summary`]));
});
