/** The pages of the accounting site that are kept as files, made by the practice service; nobody of us has seen the live ones (domain 10). */
import type { Hono } from 'hono';
import type { Instant } from '../../../lib/domain/values/businessDate.ts';
import { KNOWN } from '../../../lib/page/icons/testing/layouts/known.ts';
import { CROWD } from '../../../lib/page/icons/testing/layouts/layout.ts';
import { REFUSED } from '../../../lib/page/icons/testing/layouts/refused.ts';
import { ofMapping, ofStore, opt, part, table, terms } from '../../../lib/page/settings/testing/adminPages.ts';
import { createApp } from '../../../sandbox/app.ts';
import type { Practice, PracticeSession } from '../../../sandbox/engine/practice.ts';
import { createLive } from '../../../sandbox/live/createLive.ts';
import { MARKUPS } from '../../../sandbox/live/markups/index.ts';
import { openScenario } from '../../../sandbox/startPractice.ts';

const NOW = '2026-11-24T15:00:00Z' as Instant;
const DAY = '/sales/summary?storeId=1&startDate=2026-11-03&endDate=2026-11-03';

/** Where each kind of page is, in the practice service and in the live app as it plays it. */
const SALES = { report: '/salesReport/index', day: DAY };
const SETTINGS = { login: '/login', stores: '/settings/stores/1', mapping: '/settings/accounting/1', companies: '/settings/companies' };

/** Whatever is another at each start. */
const withoutSecrets = (html: string, { csrfToken }: PracticeSession): string => html.replaceAll(csrfToken, 'token');

async function pagesOf(
  app: Hono,
  name: string,
  paths: Readonly<Record<string, string>>,
  who: PracticeSession,
): Promise<[string, string][]> {
  const made = Object.entries(paths).map(async ([kind, path]): Promise<[string, string]> => {
    const headers: HeadersInit = kind === 'login' ? {} : { cookie: `session=${who.sessionId}` };
    return [`${name}-${kind}.html`, withoutSecrets(await (await app.request(path, { headers })).text(), who)];
  });
  return Promise.all(made);
}

/** Pages as other makers would build them: the pieces of which unit tests make theirs. */
const pieces = (): [string, string][] => [
  ['pieces-stores.html', ofStore(part('POS Connection', terms({ Status: 'Connected', Preferences: 'None' })))],
  [
    'pieces-mapping.html',
    ofMapping(
      part(
        'Sales',
        table([
          ['Helmets', opt('None')],
          ['Bikes', opt('4000')],
        ]),
      ),
    ),
  ],
  // What stands in the Accounting tab of each layout, one behind the other: too many for a file each.
  ['pieces-icons.html', CROWD + [...KNOWN, ...REFUSED].map((layout) => `<!-- ${layout.name} -->\n${layout.body ?? layout.tab}`).join('\n')],
];

/** Every page, by the name of its file. */
export async function savedPages(): Promise<ReadonlyMap<string, string>> {
  const practice: Practice = openScenario({ now: NOW, operationSeconds: 0 });
  try {
    const who = practice.signIn('owner@velo.example', 'practice')!;
    const ours = await pagesOf(createApp(practice), 'practice', { ...SALES, ...SETTINGS }, who);
    const live = await Promise.all(MARKUPS.map((markup) => pagesOf(createLive(practice, markup), `live-${markup.name}`, SALES, who)));
    return new Map([...ours, ...live.flat(), ...pieces()]);
  } finally {
    practice.close();
  }
}
