/**
 * Run on the live app as the double plays it, while things go wrong at each point: at most one press, and never a false
 * word. Nothing is said to have been clicked where the site saw nothing, nor not to have been where it did; and it can be
 * tried again only where it is proven that nothing was clicked.
 */
import type { Dialog, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, afterEach, expect, it } from 'vitest';
import { type Live, LIVE_ORIGIN, confirmAll, openDay, pressIcon, pressPath, startLive, startLiveChromium } from '../support/live.ts';
import { Merchant } from '../support/merchant.ts';
import type { Fault } from '../support/practiceServer.ts';
import { type StartedBrowser, killWorker, startChromium } from '../support/startBrowser.ts';
import { forgetRecord, storedRows } from '../support/storedRows.ts';
import { en, oneOf } from '../support/texts.ts';
import { until } from '../support/until.ts';

const HELD = '2026-11-19';
const DATE = { date: HELD };
const RUN = en('action.regenerate.button', DATE);
const SHEET = en.like('sheet.title', { action: { text: 'action.regenerate.verb' } });
const SUMMARY = '/salesReport/summary';
const ONCE = [pressPath('regenerate')];
