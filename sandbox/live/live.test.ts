import { createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACTIONS } from '../../lib/domain/day/action.ts';
import type { BusinessDate, Instant } from '../../lib/domain/values/businessDate.ts';
import type { Practice, PracticeSession } from '../engine/practice.ts';
import { openScenario } from '../startPractice.ts';
import { makeCertificate } from './certificate.ts';
import { createLive } from './createLive.ts';
import { filesOf } from './libraries.ts';
import { MARKUPS, markupOf } from './markups/index.ts';
import { WRITTEN_FORMS, writeDate } from './parts/dates.ts';
import { PRESS_PATHS } from './parts/tools.ts';

const NOW = '2026-11-24T15:00:00Z' as Instant;
const FAILED = '2026-11-03' as BusinessDate;
const DAY = `/sales/summary?storeId=1&startDate=${FAILED}&endDate=${FAILED}`;
const MONTH = '/salesReport/summary?storeId=1&startDate=2026-10-24&endDate=2026-11-23';
const NAMES = MARKUPS.map(({ name }) => name);

let practice: Practice;
let who: PracticeSession;
beforeEach(() => {
  practice = openScenario({ now: NOW, operationSeconds: 0 });
  who = practice.signIn('owner@velo.example', 'practice')!;
});
afterEach(() => practice.close());

/** The double in a markup, asked by the owner unless told otherwise. */
function liveIn(name: string, cookie = `session=${who.sessionId}`) {
  const app = createLive(practice, markupOf(name)!);
  return {
    get: async (path: string, accept = '*/*') => app.request(path, { headers: { cookie, accept } }),
    textOf: async (path: string) => (await app.request(path, { headers: { cookie } })).text(),
    post: async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers: { cookie, ...headers } }),
  };
}
const statuses = () => practice.day(who, { storeId: '1', date: FAILED }).postings.map(({ status }) => status);
const BY_SCRIPT = { 'x-requested-with': 'XMLHttpRequest' };

it('there are markups of different names, each with its line and its kind of grid', () => {
  expect(new Set(NAMES).size).toBe(NAMES.length);
  expect(MARKUPS.filter(({ about }) => about.length < 20 || about.includes('\n'))).toEqual([]);
  expect(new Set(MARKUPS.map(({ grid }) => grid)).size).toBe(10);
  expect(new Set(MARKUPS.map(({ press }) => press)).size).toBe(9);
  expect(markupOf('none')).toBeUndefined();
});

describe.each(NAMES)('the markup %s', (name) => {
  it('has every day of the report with its own link, once a row', async () => {
    const page = await liveIn(name).textOf('/salesReport/index');
    // What a script draws later stands in the page as JSON, its quotes and brackets written in that way.
    const written = page.replaceAll('\\u003c', '<').replaceAll('\\"', '"');
    const links = [...written.matchAll(/<tr class="k-detail-row[\s\S]*?<\/tr>/g)]
      .reduce((left, [detail]) => left.replace(detail, ''), written)
      .match(/startDate=(\d{4}-\d{2}-\d{2})/g)!;
    expect(links).toHaveLength(31);
    expect(new Set(links).size).toBe(31);
    expect(written).toContain(`>${writeDate(markupOf(name)!.dates, FAILED)}</a>`);
  });

  it('shows the entries of a day with their keys, at once or a moment later, and the three icons in one place', async () => {
    const { textOf } = liveIn(name);
    const page = await textOf(DAY);
    const journals = markupOf(name)!.late ? await textOf(DAY.replace('summary', 'journals')) : page;
    expect([...journals.matchAll(/<\w+[^>]*class="postingStatus[^>]*data-pk="1-2026-11-03-(\w+)"/g)].map(([, kind]) => kind)).toEqual([
      'sales',
      'cogs',
    ]);
    expect(journals).toMatch(/failed/i);
    const tools = /<div class="day-tools">[\s\S]*?<\/div>/.exec(page)![0];
    expect(tools.match(/<(?:a|button|span class="tool"|input type="image")[ >]/g)).toHaveLength(3);
  });

  it('loads files that are there, and that are served', async () => {
    const { get } = liveIn(name);
    const { styles, scripts } = filesOf(markupOf(name)!.libraries);
    const images = Object.values(markupOf(name)!.icons).flatMap(({ src }) => src ?? []);
    const own = ['/live/live.css', '/live/page.js', '/live/report.js', '/live/day.js', '/assets/site.css'];
    for (const address of [...own, ...styles, ...scripts, ...images]) {
      expect((await get(address)).status, address).toBe(200);
    }
  });
});

describe('the data of the report', () => {
  it('has exactly the fields that were seen, for every day of the range', async () => {
    const rows = (await (await liveIn('editable').get(MONTH)).json()) as Record<string, unknown>[];
    expect(rows).toHaveLength(31);
    for (const row of rows)
      expect(Object.keys(row)).toEqual(['id', 'storeId', 'salesDate', 'customerCount', 'postingStatus', 'drawerStatus']);
    expect(rows.find(({ salesDate }) => salesDate === '2026-11-19')).toMatchObject({
      storeId: 1,
      postingStatus: 'HOLD',
      drawerStatus: null,
    });
  });

  it.each([
    ['late', { id: 20261119, storeId: 1, salesDate: '2026-11-19T00:00:00' }],
    ['words', { id: '20261119', storeId: '1', salesDate: '2026-11-19' }],
  ])('may be written otherwise: %s', async (name, expected) => {
    const rows = await (await liveIn(name).get(MONTH)).json();
    expect(rows).toContainEqual(expect.objectContaining(expected));
  });

  it('says what is missing', async () => {
    const answer = await liveIn('editable').get('/salesReport/summary?storeId=1');
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'Which store and which days?' }]);
  });
});

describe('a press', () => {
  const target = { storeId: '1', date: FAILED };

  it.each(ACTIONS)('of %s is taken by its own address, and what became of it is said', async (action) => {
    const answer = await liveIn('editable').post(PRESS_PATHS[action], target, BY_SCRIPT);
    expect(await answer.json()).toEqual({ success: expect.any(Boolean), message: expect.stringMatching(/\w/) });
  });

  it('changes the day as the practice does, and is refused with a sentence where the practice refuses it', async () => {
    const { post } = liveIn('editable');
    expect(await (await post(PRESS_PATHS.post, target, BY_SCRIPT)).json()).toMatchObject({ success: false });
    expect(statuses()).toEqual(['POSTED', 'FAILED']);
    for (const { id, area, name, accountId } of practice.mappingRows(who, '1')) {
      const account = practice.companies(who)[0]!.accounts.find((one) => one.type === area && one.name.endsWith(name));
      if (accountId === null) practice.map(who, '1', id, account!.id);
    }
    expect(await (await post(PRESS_PATHS.regenerate, target, BY_SCRIPT)).json()).toEqual({
      success: true,
      message: `Regenerate of ${FAILED} was asked for.`,
    });
    expect(statuses()).not.toContain('FAILED');
  });

  it('of a form leads back to the day, which says it', async () => {
    const answer = await liveIn('words').post(PRESS_PATHS.refresh, target);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${DAY}#tab_accounting`]);
    expect(decodeURIComponent(answer.headers.get('set-cookie')!)).toMatch(/^notice=\{"tone":"refused","text":"\w/);
  });

  it('of nobody, or of no day, does nothing', async () => {
    expect((await liveIn('editable', '').post(PRESS_PATHS.post, target)).headers.get('location')).toBe('/login');
    expect((await liveIn('editable').post(PRESS_PATHS.post, { storeId: '1', date: 'x' })).status).toBe(400);
    expect((await liveIn('editable').post('/sales/updateJournalEntry', { pk: '1', value: 'POSTED' })).status).toBe(404);
  });
});

describe('the double', () => {
  it('has no API', async () => {
    for (const path of ['/api/v1/session', '/api/v1/stores', '/api/']) expect((await liveIn('editable').get(path)).status).toBe(404);
  });

  it('signs in and out, and sends those who are not signed in to the page for it', async () => {
    const nobody = liveIn('editable', '');
    expect((await nobody.get(MONTH)).headers.get('location')).toMatch(/^\/login\?/);
    expect((await nobody.get(DAY)).headers.get('location')).toMatch(/^\/login\?/);
    const taken = await nobody.post('/login', { email: 'owner@velo.example', password: 'practice', next: DAY });
    expect([taken.status, taken.headers.get('location')]).toEqual([303, DAY]);
    expect((await nobody.post('/login', { email: 'owner@velo.example', password: 'x' })).status).toBe(401);
    await liveIn('editable').post('/logout', {});
    expect((await liveIn('editable').get(DAY)).status).toBe(302);
  });

  it('has the settings, in the look of its other pages', async () => {
    for (const path of [
      '/settings/stores',
      '/settings/stores/1',
      '/settings/accounting',
      '/settings/accounting/1',
      '/settings/companies',
    ]) {
      const page = await liveIn('editable').textOf(path);
      expect(page).toContain('data-markup=');
      expect(page).not.toContain('Practice service');
    }
  });

  it('serves nothing of the computer but its libraries', async () => {
    for (const path of [
      '/lib/hono/package.json',
      '/lib/jquery/package.json',
      '/lib/jquery/../../package.json',
      '/lib/jquery/%2e%2e/%2e%2e/sandbox/main.ts',
      '/lib/jquery/dist',
      '/live/createLive.ts',
    ]) {
      expect((await liveIn('editable').get(path)).status, path).toBe(404);
    }
  });
});

it.each([
  ['iso', '2026-11-03'],
  ['us', '11/03/2026'],
  ['day-first', '03.11.2026'],
  ['words', 'Nov 3, 2026'],
  ['weekday', 'Tue\u00A02026-11-03'],
] as const)('a date in the form %s is %s', (form, text) => {
  expect(Object.keys(WRITTEN_FORMS)).toContain(form);
  expect(writeDate(form, FAILED)).toBe(text);
});

it('the certificate is the live app’s by name, and no authority’s', async () => {
  const { key, cert } = await makeCertificate();
  const server = createServer({ key, cert }, (_, answer) => answer.end('here'));
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const ask = (options: object) =>
    new Promise<unknown>((resolve) => {
      request({ port, host: '127.0.0.1', servername: 'app.shogo.io', ...options }, (answer) => resolve(answer.statusCode))
        .once('error', (error: NodeJS.ErrnoException) => resolve(error.code))
        .end();
    });
  expect(await ask({})).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
  expect(await ask({ ca: cert })).toBe(200);
  server.close();
});
