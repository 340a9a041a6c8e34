/** What an organisation fixes, by the file that a browser reads: it holds against the options and against the worker’s messages. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOwnPage } from '../support/browser/firefoxOwnPage.ts';
import { canWritePolicies, governChromium, governFirefox } from '../support/policyFile.ts';
import { type StartedBrowser, killWorker, startChromium, startFirefox } from '../support/browser/startBrowser.ts';
import { fr } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import { CORE } from '../support/runner/core.ts';

const HELP = 'Ask Marie before posting';
const LIVE = 'https://app.shogo.io';

const POLICY = { language: 'fr', guard: 'always-on', clickAnyway: 'nobdy', sites: ['books'], alerts: '8', retention: '60', help: HELP };

interface Governed {
  readonly started: StartedBrowser;
  readonly open: (path: string) => Promise<Page>;
  readonly remove: () => void;
  /** Has the worker begin again, where a browser lets a test do that. */
  readonly restart: () => Promise<void>;
}

async function inFirefox(): Promise<Governed> {
  const { home, remove } = governFirefox(POLICY);
  const started = await startFirefox({ home });
  return { started, remove, open: (path) => openOwnPage(started, path), restart: async () => {} };
}

async function inChromium(): Promise<Governed> {
  const { extension, remove } = governChromium(POLICY);
  const started = await startChromium({ extension, own: true });
  async function open(path: string): Promise<Page> {
    const page = await started.browser.newPage();
    await page.goto(started.extensionUrl(path));
    return page;
  }
  return { started, remove, open, restart: () => killWorker(started) };
}

/** Firefox takes a policy from a person's own home; Chromium's folder is the computer's, and not everyone may write there. */
const GOVERNED = [['Firefox', inFirefox] as const, ...(canWritePolicies() ? [['Chromium', inChromium] as const] : [])];

/** What our functions find on a page of the extension. */
declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };

describe.each(GOVERNED)('under a policy of the organisation, in %s', (browser, govern) => {
  // One browser stands for both.
  const kept = browser === GOVERNED.at(-1)![0] ? CORE : {};
  let governed: Governed;
  let options: Page;
  beforeAll(async () => {
    governed = await govern();
    options = await governed.open('options.html');
  });
  afterAll(async () => {
    await governed?.started.stop();
    governed?.remove();
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

  /** A browser hands the policy out once it has read it, and reads it again when a worker is started again. */
  async function answers(message: object, expected: object): Promise<void> {
    let answer: unknown;
    await until(
      async () => {
        answer = await options.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
        expect(answer).toMatchObject(expected);
        return true;
      },
      () => `The answer is ${JSON.stringify(answer)}.`,
    );
  }

  it('the options say whose word it is, what can’t be read of it, and let nothing of it be changed', kept, async () => {
    await saysIn(
      options,
      fr('policy.some'),
      fr('policy.help', { help: HELP }),
      fr('policy.click-anyway'),
      fr('policy.retention', { months: 60 }),
      fr('policy.unread', { names: { list: ['clickAnyway', 'sites'] } }),
    );
    await options.waitForSelector('#language [lang=fr] input:checked');
    const state = await options.$$eval('#language input, #guard input, #alerts input, #alerts select', (all) =>
      all.map((input) => {
        const { type, checked } = input as HTMLInputElement;
        return [type, checked ?? 'none', input.matches(':disabled')];
      }),
    );
    expect(state).toEqual([
      ['radio', false, true],
      ['radio', false, true],
      ['radio', true, true],
      ['checkbox', true, true],
      ['select-one', 'none', true],
      ['checkbox', true, true],
    ]);
  });

  it('a message that would change it changes nothing', kept, async () => {
    await answers(
      { name: 'setSettings', body: { language: 'en', unguarded: [LIVE], morning: { on: false, hour: 5 } } },
      { ok: true, value: { language: 'fr', unguarded: [], morning: { on: true, hour: 8 } } },
    );
  });

  it('a worker that begins again asks nobody before the policy holds', kept, async () => {
    const [asked, expected] = [
      { name: 'getSettings', body: {} },
      { ok: true, value: { language: 'fr', unguarded: [], morning: { on: true, hour: 8 } } },
    ];
    // Only a policy that was handed out before can hold at once.
    await answers(asked, expected);
    await governed.restart();
    expect(await options.evaluate((sent) => chrome.runtime.sendMessage(sent), asked)).toMatchObject(expected);
  });

  it('no site can be added, since what it names can’t be read', kept, async () => {
    await answers(
      { name: 'wishSite', body: { origin: 'https://books.example' } },
      { ok: false, problem: { reason: { key: 'problem.policy.site' } } },
    );
  });

  it('the popup says whom to ask', kept, async () => {
    await saysIn(await governed.open('popup.html'), fr('policy.help', { help: HELP }));
  });
});
