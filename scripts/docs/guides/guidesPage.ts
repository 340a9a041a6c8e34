import { known } from '../../../lib/domain/values/fact.ts';
import { type BusinessDate, type Instant, MIDNIGHT } from '../../../lib/domain/values/businessDate.ts';
import type { Guide, GuideFacts, Step } from '../../../lib/guide/guide.ts';
import { GUIDES } from '../../../lib/guide/guides/index.ts';
import { said, table } from '../diagnosis/table.ts';
import { hasPicture, pictureOf } from './picture.ts';

const NOW = '2019-11-24T15:00:00Z' as Instant;
const told = <T>(value: T) => known(value, 'service', NOW);

/** A store and a day in trouble, so that every step has something to say. */
export const EXAMPLE: GuideFacts = {
  subject: { storeId: '1', date: '2019-11-03' as BusinessDate },
  startedAt: NOW,
  now: NOW,
  canAct: true,
  store: told({
    id: '1',
    name: 'Plateau',
    timeZone: told('America/Toronto'),
    businessDayEnds: MIDNIGHT,
    connection: told({ state: 'disconnected', checkedAt: NOW }),
    mapping: told({ state: 'incomplete', missing: [{ area: 'Sales', name: 'Workshop' }], changedAt: null }),
    accounting: told({
      software: 'quickbooks-online',
      company: 'Vélo Plateau inc.',
      connection: 'disconnected',
      booksClosedThrough: '2019-11-10' as BusinessDate,
      referenceDataAt: null,
      postingMethod: 'summary-sales-receipt',
      booksCogs: true,
      syncsPurchaseOrders: false,
      tracksSalesTax: false,
    }),
    queue: told({ postsAutomatically: true, everyMinutes: 30 }),
  }),
  day: told({
    storeId: '1',
    date: '2019-11-03' as BusinessDate,
    version: 'v1',
    loadedAt: NOW,
    posChangedAt: null,
    currency: 'CAD',
    totals: null,
    pos: null,
    accounting: null,
    postings: ['OPENCHECK', 'BATCHHOLD'].map((status) => ({
      kind: 'sales',
      status,
      sync: null,
      message: null,
      postedAt: null,
      ledgerRef: null,
    })),
    entry: [],
    checks: [],
    history: [],
  }),
  running: told(null),
  clicked: [],
  page: { page: 'other', storeId: null, date: null, seen: [] },
  answers: {},
};

const PAGES: Readonly<Record<NonNullable<Step['page']>, string>> = {
  report: 'Reports > Sales Totals',
  day: 'the page of the day',
  stores: 'Settings > Stores > View Details',
  mapping: 'Settings > Accounting > View Details',
  companies: 'Settings > Companies',
};

function ending({ done, way, choices }: Step): string {
  if (choices) return `the answer: ${choices.map(({ label }) => `“${said(label)}”`).join(', ')}`;
  if (!done) return 'the merchant says so';
  return way ? 'it is seen, or a later step of the way holds' : 'it is seen; where it can’t be, the merchant says so';
}

/** The place of the step and what ends it, in one line. */
function place(step: Step): string {
  const where = step.page ? `On ${PAGES[step.page]}` : 'Anywhere';
  const spot = step.spot?.(EXAMPLE)?.name;
  return `${where}; lit: ${spot ? `\`${spot}\`` : 'nothing'}. Ends by: ${ending(step)}.`;
}

function section(guide: Guide): string {
  const rows = guide.steps.map((step, index) => {
    const sentence = said(step.say(EXAMPLE));
    const picture = hasPicture(step) ? `![The step as it is shown: ${sentence}](${pictureOf(step)})` : '';
    return [String(index + 1), `**${sentence}** ${said(step.why(EXAMPLE))}`, place(step), picture];
  });
  const end = guide.end(EXAMPLE).map(said).join(' ');
  return `## ${said(guide.title(EXAMPLE))}\n\n\`${guide.id}\`, ${guide.source}.\n\n${table(['', 'step', 'where', 'picture'], rows)}\n\nAt the end: ${end}`;
}

/** `docs/guides.md`. */
export function guidesPage(): string {
  return `# The guides

What the step-by-step overlay says and lights up, as on an example day on which everything that can be wrong is wrong. This page is made from \`lib/guide/guides/\` and the English texts by \`npm run docs:guides\`; \`npm run new -- guide NAME\` begins a new guide.

A guide is data and pure predicates: the worker judges every step on facts read at that moment, keeps where the merchant stands, and tells the page what to show. A step that holds is passed over and ticked. The overlay never clicks anything of the site. The pictures are taken on the practice service by \`npm run docs:pictures\`, by the walks that the tests take; a step that several guides have has one picture. On the live site only Sales Totals and the page of a day are known: there the steps on other pages are words with the path, and the merchant says when they are done.

${GUIDES.map(section).join('\n\n')}
`;
}
