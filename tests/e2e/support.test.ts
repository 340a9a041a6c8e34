/** The support of the browser tests, on the practice's own pages and on the extension's worker. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Merchant } from '../support/merchant/merchant.ts';
import { type PracticeServer, refusal, startPracticeServer } from '../support/scene/practiceServer.ts';
import {
  BOTH_BROWSERS,
  type StartedBrowser,
  askWorker,
  killWorker,
  openPopup,
  startChromium,
  workerOf,
} from '../support/browser/startBrowser.ts';
import { fr } from '../support/merchant/texts.ts';

declare const chrome: { readonly storage: { readonly local: { set(items: object): Promise<void>; get(key: string): Promise<object> } } };

const PROBE = 'data:text/html,';

describe.each(BOTH_BROWSERS)('a merchant in %s', (name, start) => {
  let started: StartedBrowser;
  let practice: PracticeServer;
  let merchant: Merchant;
  beforeAll(async () => {
    [practice, started] = await Promise.all([startPracticeServer(), start()]);
    merchant = await Merchant.in(started.browser, { origin: practice.origin });
    await merchant.signIn();
  });
  afterAll(async () => {
    await started?.stop();
    await practice?.stop();
  });

  it('signs in by hand, and sees the report', async () => {
    await merchant.open('/salesReport/index');
    await merchant.sees('Sales Totals', { role: 'heading' });
    await merchant.sees('FAILED');
    expect((await merchant.sees('Store', { role: 'combobox' })).value).toBe('Plateau');
    await merchant.doesNotSee('no such words');
  });

  it('fills in a form, and follows a link to a day', async () => {
    await merchant.open('/salesReport/index');
    await merchant.fill('Dates', '2020-01-01 - 2020-01-02');
    await merchant.press('Refresh');
    await merchant.doesNotSee('FAILED');
    await merchant.open('/salesReport/index');
    const [row] = (await merchant.look()).filter(({ role, text }) => role === 'row' && text.includes('FAILED'));
    await merchant.follow(/^\d{4}-\d{2}-\d{2}$/, { within: { role: 'row', name: row!.text } });
    await merchant.arrives('/sales/summary');
    await merchant.sees('FAILED');
  });

  it('sees into a closed shadow root, and presses what is there', async () => {
    const tab = await merchant.newTab();
    await tab.page.goto(PROBE);
    await tab.page.evaluate(() => {
      const host = document.documentElement.appendChild(document.createElement('div'));
      const root = host.attachShadow({ mode: 'closed' });
      root.innerHTML = `<div style="height: 3000px"></div><dialog><h2>Sure</h2><label><input type="checkbox"> I looked</label>
        <label><input type="radio" name="why"> It failed</label><label>Kind <select><option>One</option><option>Two</option></select></label>
        <p>3 <b>of</b> 7</p><button disabled>Run</button></dialog><button>Open</button>`;
      const [run, open] = root.querySelectorAll('button');
      open!.addEventListener('click', () => root.querySelector('dialog')!.showModal());
      root
        .querySelector('[type=checkbox]')!
        .addEventListener('change', () => requestAnimationFrame(() => run!.toggleAttribute('disabled')));
      run!.addEventListener('click', (event) => (run!.textContent = `Run: ${event.isTrusted}`));
    });
    await tab.press('Open');
    await tab.sees('Sure', { role: 'heading', within: { role: 'dialog' } });
    await tab.sees('3 of 7');
    await tab.doesNotSee('Open', { role: 'button' });
    expect((await tab.sees('Run', { role: 'button' })).disabled).toBe(true);
    await tab.tick('I looked');
    await tab.choose('It failed');
    await tab.select('Kind', 'Two');
    await tab.press('Run');
    await tab.sees('Run: true', { role: 'button' });
    await tab.key('Escape');
    await tab.doesNotSee('Sure');
    await tab.page.close();
  });

  it('says what was on the page where something is missing', async () => {
    const hasty = await Merchant.at(merchant.page, { origin: practice.origin, patienceMs: 1 });
    await merchant.open('/login');
    await merchant.sees('Email', { role: 'textbox' });
    await expect(hasty.sees('Nothing like it', { role: 'button' })).rejects.toThrow(
      /Could not see button "Nothing like it" within [\s\S]*textbox "Email"/,
    );
  });

  it('meets the faults that a test asks for', async () => {
    const answerTo = (path: string): Promise<string> =>
      merchant.page.evaluate(async (to) => {
        const answer = await fetch(to).catch(() => null);
        if (!answer) return 'no answer';
        return answer.text().then(
          (body) => `${answer.status} ${body.length > 0}`,
          () => 'cut',
        );
      }, path);
    await merchant.open('/login');
    practice.intercept(({ url }) => (url.endsWith('/session') ? refusal(429, 'busy', { retryAfter: 7 }) : undefined));
    expect(await answerTo('/api/v1/session')).toBe('429 true');
    practice.intercept(() => 'reset');
    expect(await answerTo('/login')).toBe('no answer');
    practice.intercept(() => 'lose-answer');
    expect(await answerTo('/login')).toBe('no answer');
    practice.intercept(() => 'cut-answer');
    expect(await answerTo('/login')).toBe('cut');
    const { promise, resolve } = Promise.withResolvers<void>();
    practice.intercept(() => ({ until: promise }));
    const late = answerTo('/login');
    resolve();
    expect(await late).toBe('200 true');
    practice.intercept(null);
    expect(practice.arrivals.slice(-4).map(({ status }) => status)).toEqual([0, 0, 0, 200]);
  });

  it(`has the extension in ${name}`, () => {
    expect(started.extensionId).toBeTruthy();
  });
});

describe('the worker in Chromium', () => {
  let started: StartedBrowser;
  beforeAll(async () => {
    started = await startChromium({ language: 'fr' });
  });
  afterAll(() => started?.stop());

  it('starts, is killed, and answers again, in the language that was chosen', async () => {
    const hello = () => askWorker(started, { name: 'hello', body: {} });
    const first = await hello();
    expect(first).toMatchObject({ ok: true, value: { language: 'fr' } });
    await workerOf(started);
    await killWorker(started);
    expect(await hello()).toEqual(first);
    await workerOf(started);
  });
});

describe('the popup in Chromium', () => {
  it('opens over a page, as a click on the toolbar opens it', async () => {
    const started = await startChromium({ language: 'fr' });
    const page = await started.browser.newPage();
    const popup = await Merchant.at(await openPopup(started, page), { origin: 'http://127.0.0.1' });
    await popup.sees('Sales Totals Guard', { role: 'heading' });
    await popup.sees(fr('popup.settings'), { role: 'button' });
    await started.stop();
  });
});

describe('a profile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  it('outlives the browser, with what the extension stored in it', async () => {
    const once = await startChromium({ profile: folder });
    await (await workerOf(once)).evaluate(() => chrome.storage.local.set({ mark: 1 }));
    await once.stop();
    const again = await startChromium({ profile: folder });
    expect(again.extensionId).toBe(once.extensionId);
    expect(await (await workerOf(again)).evaluate(() => chrome.storage.local.get('mark'))).toEqual({ mark: 1 });
    await again.stop();
  });
});
