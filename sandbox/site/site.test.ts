import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BusinessDate, Instant } from '../../lib/domain/values/businessDate.ts';
import { createApp } from '../app.ts';
import type { Practice, PracticeSession } from '../engine/practice.ts';
import { openPractice } from '../engine/openPractice.ts';
import { build } from '../scenario/build.ts';
import { readScenario } from '../scenario/readScenario.ts';
import type { Scenario } from '../scenario/schema.ts';
import { openScenario } from '../startPractice.ts';
import { type Visitor, noticeOf, visitorOf } from './testing/visitor.ts';
import type { PracticeReportRow } from './view/report/reportRows.ts';

const NOW = '2026-11-24T15:00:00Z' as Instant;
const FAILED = '2026-11-03' as BusinessDate;
const WELL = '2026-11-10' as BusinessDate;
const MONTH = 'storeId=1&startDate=2026-10-24&endDate=2026-11-23';
const dayPath = (date: string, store = '1') => `/sales/summary?storeId=${store}&startDate=${date}&endDate=${date}`;

let practice: Practice;
let app: ReturnType<typeof createApp>;
let who: PracticeSession;
let visitor: Visitor;

function use(opened: Practice): void {
  practice = opened;
  app = createApp(practice);
  visitor = visitorOf(practice);
  who = visitor.who;
}
beforeEach(() => use(openScenario({ now: NOW })));
afterEach(() => practice.close());

/** Opens another practice than the one that every test starts with. */
function reopen(opened: Practice): void {
  practice.close();
  use(opened);
}
/** A practice over the usual scenario after `change`; `realNow` moves its clock by hand. */
function changed(change: (plan: Scenario) => void, realNow?: () => number): Practice {
  const plan = structuredClone(readScenario('three-broken-days'));
  change(plan);
  return openPractice({ file: ':memory:', fill: (world) => build(plan, world), startsAt: NOW, realNow });
}

const get: Visitor['get'] = (...asked) => visitor.get(...asked);
const textOf: Visitor['textOf'] = (path) => visitor.textOf(path);
const send: Visitor['send'] = (...sent) => visitor.send(...sent);
/** The texts of the grid's cells, row by row. */
const cellsOf = (html: string) =>
  [...html.slice(html.indexOf('<tbody>')).matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
    [...row!.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell]) => cell!.replace(/<[^>]*>/g, '')),
  );
const wordsOf = (html: string) => [...html.matchAll(/<span class="postingStatus"[^>]*>([^<]*)</g)].map(([, word]) => word);

describe('signing in', () => {
  const owner = { email: 'owner@velo.example', password: 'practice' };

  it('leads to the page that was asked for, and signing out back to the form', async () => {
    const asked = await app.request('/salesReport/index?storeId=1');
    expect(asked.headers.get('location')).toBe('/login?next=%2FsalesReport%2Findex%3FstoreId%3D1');
    expect(await (await app.request(asked.headers.get('location')!)).text()).toContain('value="/salesReport/index?storeId=1"');

    const taken = await send('/login', { ...owner, next: '/salesReport/index?storeId=1' }, '');
    expect([taken.status, taken.headers.get('location')]).toEqual([303, '/salesReport/index?storeId=1']);
    const cookie = taken.headers.get('set-cookie')!.split(';')[0]!;
    const page = await get('/salesReport/index', cookie);
    expect(page.status).toBe(200);

    const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())![1]!;
    expect((await send('/logout', { csrf: 'x' }, cookie)).status).toBe(403);
    expect((await get('/salesReport/index', cookie)).status).toBe(200);
    const left = await send('/logout', { csrf }, cookie);
    expect([left.status, left.headers.get('location')]).toEqual([303, '/login']);
    expect((await get('/salesReport/index', cookie)).status).toBe(302);
  });

  it('with a wrong password keeps the email and says so', async () => {
    const refused = await send('/login', { ...owner, password: 'wrong', next: '/pos' }, '');
    expect(refused.status).toBe(401);
    expect(refused.headers.get('set-cookie')).toBeNull();
    const page = await refused.text();
    expect(page).toContain('do not belong together');
    expect(page).toContain('value="owner@velo.example" required');
    expect(page).toContain('name="next" value="/pos"');
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    'settings',
    '',
  ])('never leads to %j', async (next) => {
    expect((await send('/login', { ...owner, next }, '')).headers.get('location')).toBe('/salesReport/index');
    expect(await (await app.request(`/login?${new URLSearchParams({ next })}`)).text()).not.toContain('name="next"');
  });

  it('takes nothing but the form', async () => {
    expect((await send('/login', { email: 'x' }, '')).status).toBe(400);
    expect((await app.request('/login', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status).toBe(400);
  });

  it('shows its form and its people to somebody signed in as well', async () => {
    const page = await textOf('/login');
    expect(page).toContain('id="password"');
    expect(page).toContain('Noah Tremblay, Reports Only, Vélo Plateau inc.');
  });
});

describe('the report', () => {
  it('shows the last 31 days that are over, newest first, as its data has them', async () => {
    const rows = cellsOf(await textOf('/salesReport/index'));
    const data = (await (await get(`/salesReport/summary?${MONTH}`)).json()) as PracticeReportRow[];
    expect(rows).toHaveLength(31);
    expect(rows[0]![0]).toBe('2026-11-23');
    const asText = (row: PracticeReportRow) => [
      row.salesDate,
      String(row.customerCount),
      row.sales,
      row.postingStatus ?? '',
      row.cogsStatus ?? '',
    ];
    expect(data.map(asText)).toEqual(rows);
    const failed = data.find(({ salesDate }) => salesDate === FAILED);
    expect(failed).toMatchObject({ storeId: '1', postingStatus: 'POSTED', cogsStatus: 'FAILED', drawerStatus: null });
  });

  it('links each date to its day', async () => {
    const href = `/sales/summary?storeId=1&amp;startDate=${FAILED}&amp;endDate=${FAILED}#tab_accounting`;
    expect(await textOf('/salesReport/index')).toContain(`<td><a href="${href}">${FAILED}</a></td>`);
  });

  it('takes the range from the form of a browser without scripts', async () => {
    const rows = cellsOf(await textOf('/salesReport/index?storeId=1&dateRange=2026-11-02+-+2026-11-04'));
    expect(rows.map(([date]) => date)).toEqual(['2026-11-04', '2026-11-03', '2026-11-02']);
  });

  it('has rows without a record, and none for days that have not begun', async () => {
    const data = (await (
      await get('/salesReport/summary?storeId=1&startDate=2026-11-23&endDate=2026-12-31')
    ).json()) as PracticeReportRow[];
    expect(data.map(({ id, salesDate }) => [id, salesDate])).toEqual([
      [-1, '2026-11-24'],
      [20261123, '2026-11-23'],
    ]);
  });

  it.each([
    ['a range that ends before it begins', 'storeId=1&startDate=2026-11-04&endDate=2026-11-03', 400],
    ['a day that does not exist', 'storeId=1&startDate=2026-02-30&endDate=2026-03-01', 400],
    ['half a range', 'storeId=1&startDate=2026-11-03', 400],
    ['ten thousand days', 'storeId=1&startDate=1999-01-01&endDate=2026-11-03', 400],
    ['no range', 'storeId=1', 400],
    ['no store', 'startDate=2026-11-03&endDate=2026-11-03', 400],
    ['a store that is not there', 'storeId=99&startDate=2026-11-03&endDate=2026-11-03', 404],
  ])('refuses %s', async (_, query, status) => {
    const refused = await get(`/salesReport/summary?${query}`);
    expect(refused.status).toBe(status);
    expect(((await refused.json()) as { error: string }).error).toMatch(/\w{3}.*[.]$/);
  });

  it('says on the page what is wrong with a range, and keeps what was typed', async () => {
    const page = await textOf('/salesReport/index?storeId=1&dateRange=yesterday');
    expect(page).toMatch(/role="alert">A date range is written like/);
    expect(page).toContain('value="yesterday"');
    expect(cellsOf(page)).toEqual([]);
    expect((await get('/salesReport/index?storeId=99')).status).toBe(404);
  });

  it('has a column for each entry that the store books', async () => {
    const heads = async () => [...(await textOf('/salesReport/index')).matchAll(/<th scope="col">([^<]*)</g)].map(([, head]) => head);
    expect(await heads()).toEqual(['Date', 'Customers', 'Sales, CAD', 'Sales', 'COGS']);
    const receipts = { postingMethod: 'summary-sales-receipt', tracksSalesTax: true, booksCogs: false, syncsPurchaseOrders: true } as const;
    reopen(changed(({ accounts }) => Object.assign(accounts[0]!.stores[0]!, receipts)));
    expect(await heads()).toEqual(['Date', 'Customers', 'Sales, CAD', 'Sales', 'Drawer']);
    expect(cellsOf(await textOf('/salesReport/index'))[0]!.slice(3)).toEqual(['POSTED', 'POSTED']);
    expect(await textOf(dayPath(WELL))).toContain('Payment Journal');
  });

  it('marks what waits for the Web Connector', async () => {
    reopen(openScenario({ scenario: 'every-status', now: NOW }));
    expect(await textOf('/salesReport/index?storeId=2')).toMatch(/<td class="sync-pending"[^>]*>POSTED<\/td>/);
    expect(await textOf('/salesReport/index?storeId=1')).not.toContain('sync-pending');
  });
});

describe('a day', () => {
  it('shows its entries with their status words and the message of the ledger', async () => {
    const page = await textOf(dayPath(FAILED));
    expect(wordsOf(page)).toEqual(['POSTED', 'FAILED']);
    expect(page).toContain('nullRequired param missing');
    expect(page).toContain(`data-pk="1-${FAILED}-cogs" data-url="/sales/updateJournalEntry"`);
    expect(page).toContain('COGS Journal');
    expect(page).toContain('<em class="none">None</em>');
    expect(await textOf(dayPath('2026-11-12'))).toMatch(/POS has [\d.]+ less/);
  });

  it.each([
    [`/sales/summary?storeId=1&startDate=${FAILED}&endDate=${WELL}`, 400],
    ['/sales/summary?storeId=1&startDate=x&endDate=x', 400],
    ['/sales/summary?storeId=1', 400],
    [dayPath(FAILED, '99'), 404],
  ])('%s is no day', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it('without a record has nothing to press', async () => {
    const page = await textOf(dayPath('2020-01-01'));
    expect(page).toContain('no record of this day');
    expect(page).not.toContain('Regenerate');
  });

  it('never has a status written from outside', async () => {
    const csrf = who.csrfToken;
    expect((await send('/sales/updateJournalEntry', { csrf, pk: `1-${FAILED}-cogs`, value: 'POSTED' })).status).toBe(404);
    expect(wordsOf(await textOf(dayPath(FAILED)))).toEqual(['POSTED', 'FAILED']);
  });
});

describe('an icon', () => {
  /** The fields of its form as the day's page has them. */
  const fieldsOf = (date: BusinessDate) => ({ storeId: '1', date, version: practice.day(who, { storeId: '1', date }).version });
  function mapAll(): void {
    for (const row of practice.mappingRows(who, '1').filter(({ accountId }) => accountId === null)) {
      practice.map(who, '1', row.id, practice.companies(who)[0]!.referenceAccounts.find(({ type }) => type === row.area)!.id);
    }
  }

  it('without the token of the session is refused', async () => {
    expect((await send('/sales/summary/regenerate', fieldsOf(FAILED))).status).toBe(403);
    expect((await send('/sales/summary/regenerate', { ...fieldsOf(FAILED), csrf: 'x' })).status).toBe(403);
    expect(practice.operations(who, {})).toEqual([]);
  });

  it('runs its action; the page says so, asks again, and shows what became of it', async () => {
    const clock = { real: Temporal.Instant.from(NOW).epochMilliseconds };
    reopen(
      changed(
        () => {},
        () => clock.real,
      ),
    );
    mapAll();
    const pressed = await send('/sales/summary/regenerate', { ...fieldsOf(FAILED), csrf: who.csrfToken });
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, `${dayPath(FAILED)}#tab_accounting`]);
    expect(noticeOf(pressed)).toContain('Regenerate of 2026-11-03 was asked for.');

    const running = await textOf(dayPath(WELL));
    expect(running).toContain('Running: Regenerate of 2026-11-03 (0/3)');
    expect(running).toContain('http-equiv="refresh" content="2"');

    clock.real += 2000;
    const done = await textOf(dayPath(FAILED));
    expect(wordsOf(done)).toEqual(['POSTED', 'POST']);
    expect(done).not.toContain('http-equiv="refresh"');
  });

  it.each([
    ['reload', 'Without an account'],
    ['post', 'Without an account'],
  ])('%s is refused with the sentence of the service', async (icon, sentence) => {
    expect(noticeOf(await send(`/sales/summary/${icon}`, { ...fieldsOf(FAILED), csrf: who.csrfToken }))).toContain(sentence);
  });

  it('is refused for a day that changed since the page was shown, and to a user who may only read', async () => {
    mapAll();
    const old = { ...fieldsOf(FAILED), version: 'v0', csrf: who.csrfToken };
    expect(noticeOf(await send('/sales/summary/regenerate', old))).toContain('changed since you looked');
    const clerk = practice.signIn('clerk@velo.example', 'practice')!;
    const cookie = `session=${clerk.sessionId}`;
    expect(await (await get(dayPath(FAILED), cookie)).text()).toContain('aria-label="Regenerate"');
    const refused = await send('/sales/summary/regenerate', { ...fieldsOf(FAILED), csrf: clerk.csrfToken }, cookie);
    expect(noticeOf(refused)).toContain('only read reports');
  });
});

describe('whatever is written in a name or an address', () => {
  it('is text on every page', async () => {
    const evil = '<script>alert(1)</script>"\'&';
    reopen(
      changed(({ accounts: [account] }) => {
        account!.name = account!.users[0]!.name = account!.stores[0]!.name = account!.stores[0]!.categories[0] = evil;
      }),
    );
    const typed = encodeURIComponent(evil);
    const ours = ['/login', `/login?next=/${typed}`, '/salesReport/index', `/salesReport/index?dateRange=${typed}`];
    const wrongOnes = [`/salesReport/index?storeId=${typed}`, dayPath(WELL), dayPath(typed), `/${typed}`];
    const settings = ['/settings/stores', '/settings/stores/1', '/settings/accounting', '/settings/accounting/1', '/settings/companies'];
    for (const path of [...ours, ...wrongOnes, ...settings, '/pos', '/ledger']) {
      expect(await textOf(path), path).not.toContain('<script>');
    }
    expect(await textOf('/salesReport/index')).toContain('&lt;script&gt;alert(1)');
    const wrong = await (await send('/login', { email: evil, password: 'x' }, '')).text();
    expect(wrong).toContain('value="&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"');
  });
});
