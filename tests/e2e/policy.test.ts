/** What an organisation fixes, by the file that a browser reads: it holds against the options and against the worker’s messages. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canWritePolicies, governChromium } from '../support/policyFile.ts';
import { type StartedBrowser, askWorker, openPopup, startChromium } from '../support/browser/startBrowser.ts';
import { fr } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';

const HELP = 'Ask Marie before posting';
const LIVE = 'https://app.shogo.io';

describe.skipIf(!canWritePolicies())('under a policy of the organisation', () => {
  let started: StartedBrowser;
  let policy: ReturnType<typeof governChromium>;
  let options: Page;
  beforeAll(async () => {
    policy = governChromium({ language: 'fr', guard: 'always-on', clickAnyway: 'nobdy', sites: ['books'], help: HELP });
    started = await startChromium({ extension: policy.extension });
    options = await started.browser.newPage();
    await options.goto(started.extensionUrl('options.html'));
  });
  afterAll(async () => {
    await started?.stop();
    policy?.remove();
  });

  const words = (page: Page) => page.$eval('body', ({ innerText }) => innerText);
  const saysIn = (page: Page, ...sentences: string[]) =>
    until(
      async () => {
        const said = await words(page);
        return sentences.every((sentence) => said.includes(sentence)) || undefined;
      },
      () => words(page),
    );

  /** A browser hands the policy out once it has read it, and reads it again when a worker is begun anew. */
  async function answers(message: object, expected: object): Promise<void> {
    let answer: unknown;
    await until(
      async () => {
        answer = await askWorker(started, message);
        expect(answer).toMatchObject(expected);
        return true;
      },
      () => `The answer is ${JSON.stringify(answer)}.`,
    );
  }

  it('the options say whose word it is, what can’t be read of it, and let nothing of it be changed', async () => {
    await saysIn(
      options,
      fr('policy.some'),
      fr('policy.help', { help: HELP }),
      fr('policy.click-anyway'),
      fr('policy.unread', { names: { list: ['clickAnyway', 'sites'] } }),
    );
    await options.waitForSelector('#language [lang=fr] input:checked');
    const state = await options.$$eval('#language input, #guard input', (all) =>
      all.map((input) => {
        const { type, checked } = input;
        return [type, checked, input.matches(':disabled')];
      }),
    );
    expect(state).toEqual([
      ['radio', false, true],
      ['radio', false, true],
      ['radio', true, true],
      ['checkbox', true, true],
    ]);
  });

  it('a message that would change it changes nothing', async () => {
    await answers(
      { name: 'setSettings', body: { language: 'en', unguarded: [LIVE] } },
      { ok: true, value: { language: 'fr', unguarded: [] } },
    );
  });

  it('no site can be added, since what it names can’t be read', async () => {
    await answers(
      { name: 'wishSite', body: { origin: 'https://books.example' } },
      { ok: false, problem: { reason: { key: 'problem.policy.site' } } },
    );
  });

  it('the popup says whom to ask', async () => {
    await options.bringToFront();
    await saysIn(await openPopup(started, options), fr('policy.help', { help: HELP }));
  });
});
