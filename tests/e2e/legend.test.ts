/** The legend of the words, in both languages, and what an examiner of accessibility finds on our own pages. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACTIONS } from '../../lib/domain/day/action.ts';
import { legend } from '../../lib/diagnosis/legend.ts';
import { en as english } from '../../lib/i18n/en/index.ts';
import { fr as french } from '../../lib/i18n/fr/index.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import { STATUSES } from '../../lib/domain/day/statuses.ts';
import { axeFindings } from '../support/axe.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, askWorker, startChromium } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import { coreRows } from '../support/runner/core.ts';

const LANGUAGES = { en: createTranslator('en', english), fr: createTranslator('fr', french) };
type Language = keyof typeof LANGUAGES;

let started: StartedBrowser;
let scene: Scene;
let merchant: Merchant;
let page: Page;
beforeAll(async () => {
  started = await startChromium();
  scene = await startScene(started);
  page = await started.browser.newPage();
  await page.goto(started.extensionUrl('legend.html'));
  merchant = await Merchant.at(page, { origin: scene.server.origin });
});
afterAll(async () => {
  await started?.stop();
  await scene?.stop();
});

async function speak(language: Language): Promise<void> {
  await askWorker(started, { name: 'setSettings', body: { language } });
  await merchant.sees(LANGUAGES[language].say({ key: 'panel.legend' }), { role: 'heading' });
}

/** The entries of the legend as they stand there: the word, what is said of it, and the actions that are for it. */
function entries(): Promise<{ word: string; told: string; actions: string }[]> {
  const textOf = (all: Element[]) => {
    const text = (one: Element, part: string) => one.querySelector(part)?.textContent ?? '';
    return all.map((one) => ({ word: text(one, 'th'), told: one.textContent, actions: text(one, '.actions') }));
  };
  return page.$$eval('.entry', textOf);
}

describe('the legend', () => {
  coreRows(
    ['en', 'fr'] as const,
    (language) => language === 'fr',
    (rows, options) =>
      it.each(rows)('tells of every word of the table, in %s', options, async (language) => {
        await speak(language);
        const { say } = LANGUAGES[language];
        const shown = await entries();
        expect(shown.map(({ word }) => word)).toEqual(legend().map(({ status }) => status));
        for (const word of STATUSES.keys()) expect(shown.map((one) => one.word)).toContain(word);
        for (const [index, { meaning, next, whyNot, eligible, sure }] of legend().entries()) {
          const { told, actions } = shown[index]!;
          for (const sentence of [meaning, next, ...(whyNot ? [whyNot] : [])]) expect(told).toContain(say(sentence));
          for (const action of ACTIONS) expect(actions.includes(say({ key: `action.${action}.verb` }))).toBe(eligible.includes(action));
          if (sure !== 'A') expect(told).toContain(say({ key: sure === null ? 'legend.unknown' : 'legend.inferred' }));
        }
        expect(await page.title()).toBe(say({ key: 'panel.legend' }));
        expect(await page.$eval('html', ({ lang }) => lang)).toBe(language);
      }),
  );

  it('speaks another language at once, without a reload', async () => {
    await speak('en');
    await page.evaluate(() => Object.assign(globalThis, { same: true }));
    await speak('fr');
    await speak('en');
    expect(await page.evaluate(() => (globalThis as unknown as { same?: boolean }).same)).toBe(true);
  });
});

it('brings the status that the address names into sight, lit and with the focus, and another one when it changes', async () => {
  await speak('en');
  for (const word of ['CLEAR', 'FAILED']) {
    await page.evaluate((name) => (location.hash = name), word);
    const seen = await until(
      () =>
        page.evaluate((name) => {
          const row = document.getElementById(name)!;
          const { top, bottom } = row.getBoundingClientRect();
          return (row.classList.contains('lit') && top >= 0 && bottom <= innerHeight && document.activeElement === row) || undefined;
        }, word),
      () => `${word} is not lit in sight.`,
    );
    expect(seen).toBe(true);
  }
  expect(await page.$$eval('.lit', (all) => all.length)).toBe(1);
});

it('an examiner would find what is wrong', async () => {
  await speak('en');
  await page.evaluate(() => document.querySelector('main')!.append(Object.assign(document.createElement('input'), { id: 'nameless' })));
  expect(await axeFindings(page)).toEqual(['critical: label at #nameless']);
  await page.evaluate(() => document.querySelector('#nameless')!.remove());
});

describe.each(['light', 'dark'] as const)('an examiner finds nothing, in %s, on', (scheme) => {
  it.each(['en', 'fr'] as const)('the legend, in %s', async (language) => {
    await speak(language);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await axeFindings(page)).toEqual([]);
  });

  it.each(['popup.html', 'options.html'])('%s', async (path) => {
    await speak('en');
    await scene.merchant.open('/salesReport/index');
    const tab = await started.browser.newPage();
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await tab.goto(started.extensionUrl(path));
    const reader = await Merchant.at(tab, { origin: scene.server.origin });
    await reader.sees(path === 'popup.html' ? en('page.attention', { count: 3 }) : en('options.language'));
    expect(await axeFindings(tab)).toEqual([]);
    await tab.close();
  });
});
