/** What stands in the slots when a text is measured: words as long as they usually are, and the longest month. */
import type { BusinessDate, Instant } from '../../domain/values/businessDate.ts';
import type { TextKey } from '../en/index.ts';
import type { Phrase, PhraseValue } from '../phrase.ts';

const YEAR = Temporal.Now.plainDateISO().year;
const DAY = { date: `${YEAR}-09-30` as BusinessDate };
const text = (key: TextKey): PhraseValue => ({ text: key });

const SAMPLES: Readonly<Record<string, PhraseValue>> = {
  help: 'Ask Marie before posting',
  names: { list: ['guard', 'sites'] },
  account: 'Vélo inc.',
  action: text('action.regenerate.verb'),
  amount: { minor: 116_643, currency: 'CAD' },
  answer: text('history.answer.not-yet'),
  area: 'Cash Drawer',
  at: 3,
  after: 'POST',
  before: 'FAILED',
  cause: text('family.reference.name'),
  company: 'Vélo inc.',
  count: 12,
  months: 120,
  date: DAY,
  day: '30 September, Vélo Plateau',
  detail: 'Token expired',
  entries: { list: [text('posting.sales'), text('posting.cogs')] },
  change: text('changed.figures'),
  done: '9',
  entry: text('posting.sales'),
  figures: 'sales 701.15',
  findings: 'failed (sure)',
  first: DAY,
  here: 'POSTED',
  icon: text('action.regenerate.icon'),
  icons: { list: [text('action.refresh.icon'), text('action.regenerate.icon'), text('action.post.icon')] },
  from: DAY,
  id: '4711',
  kind: text('posting.sales'),
  kinds: { list: [text('total.sales'), text('total.payments')] },
  month: 'septembre',
  days: { list: ['2 failed', '22 in the books'] },
  name: 'Vélo Plateau',
  note: 'As Marie asked',
  of: 7,
  outcome: text('report.word.complete'),
  pressed: text('action.regenerate.verb'),
  reason: text('reason.pos-data-changed'),
  row: 'Helmets',
  rows: 'Helmets (Sales)',
  shown: 'Camille Roy',
  software: text('software.quickbooks-online'),
  page: text('source.companies'),
  source: text('source.service'),
  state: text('status.POSTED'),
  statuses: 'Sales POSTED, COGS FAILED',
  step: 2,
  site: 'app.shogo.io',
  store: 'Vélo Plateau',
  stores: { list: ['Vélo Plateau', 'Laurier'] },
  there: 'FAILED',
  through: DAY,
  time: { time: `${YEAR}-09-30T14:13:00Z` as Instant, timeZone: 'America/Toronto' },
  to: DAY,
  today: DAY,
  until: DAY,
  user: 'Camille Roy',
  version: '1.2.3',
  what: text('headline.pos-changed.posted'),
  who: 'Camille Roy',
  why: text('unknown.not-published'),
  word: 'FAILED',
  words: 'FAILED',
  year: '2026',
  zone: 'America/Toronto',
};

/** The text of `key` with usual words in its slots. @throws Error where a slot has no sample yet */
export function sampleOf(key: TextKey, slots: readonly string[]): Phrase {
  const strange = slots.filter((name) => !Object.hasOwn(SAMPLES, name));
  if (strange.length > 0) throw new Error(`${key}: the slot ${strange.join(', ')} needs a sample in lib/i18n/testing/samples.ts`);
  return { key, values: SAMPLES };
}
