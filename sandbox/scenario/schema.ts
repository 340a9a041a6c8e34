import * as z from 'zod/mini';
import { MIDNIGHT, isBusinessDate, isInstant } from '../../lib/domain/values/businessDate.ts';
import { POSTING_KINDS } from '../../lib/domain/day/posting.ts';
import { localTime } from '../../lib/domain/values/schemas.ts';
import { ROLES } from '../../lib/domain/store/session.ts';
import { CONNECTION_STATES, LEDGER_STATES, SOFTWARE } from '../../lib/domain/store/store.ts';
import { CAUSES } from '../engine/world/records.ts';

/** A business date, or one counted back from today: `today-21`. */
const when = z
  .string()
  .check(z.refine((text) => isBusinessDate(text) || /^today-\d{1,5}$/.test(text), 'not a date, such as 2026-11-03 or today-21'));
const name = z.string().check(z.minLength(1, 'must not be empty'), z.maxLength(120));
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/, 'letters, digits, - and _ only'));
const minor = z.int();

function isTimeZone(zone: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

const user = z.strictObject({ id, email: name, password: name, name, role: z.enum(ROLES) });

const company = z.strictObject({
  id,
  name,
  software: z.enum(SOFTWARE),
  connection: z._default(z.enum(LEDGER_STATES), 'connected'),
  booksClosedThrough: z._default(z.nullable(when), null),
  /** Names of accounts that the ledger has made inactive. */
  inactive: z._default(z.array(name), []),
  /** Names of accounts that the mapping uses and the ledger no longer has. */
  removed: z._default(z.array(name), []),
  /** True where the authorisation ended only now: what the ledger doesn't refuse for it arrived before. */
  endedLately: z._default(z.boolean(), false),
  /** QuickBooks Desktop: the Web Connector has carried what the days of the scenario posted. */
  webConnectorRan: z._default(z.boolean(), false),
});

const sale = z.strictObject({
  category: name,
  amount: minor,
  cost: z.optional(minor),
  payment: z._default(name, 'Visa'),
  open: z._default(z.boolean(), false),
  /** So many days after the sale, in the morning, the customer of an open one comes to pay. */
  paidAfterDays: z.optional(z.int().check(z.minimum(1), z.maximum(60))),
  /** What was paid, with tax, where it is not the total: the day doesn't balance. */
  paid: z.optional(minor),
});

/** How the ledger refuses one entry of a day: the causes that it sees by itself get these words, the others are put. */
const refusal = z.strictObject({
  kind: z._default(z.enum(POSTING_KINDS), 'sales'),
  cause: z.enum(CAUSES),
  /** The literal words; null: it refuses without a word. */
  words: z.nullable(z.string().check(z.maxLength(2000))),
  /** It stands only while the entry uses the account of this name. */
  account: z.optional(name),
  /** It passes by itself so many minutes after the practice began. */
  minutes: z.optional(z.int().check(z.minimum(1), z.maximum(100_000))),
});

/** What is special about one day; the order is that of time: sold, loaded, forced, changed in the POS. */
const exception = z.strictObject({
  date: when,
  sales: z._default(z.array(sale), []),
  purchaseOrders: z._default(minor, 0),
  /** So many days after the date, in the morning, the fees of the card batch arrive; without it they are there. */
  cardFeesAfterDays: z.optional(z.int().check(z.minimum(1), z.maximum(60))),
  /** It was sold, and never loaded: the site has no record of the day. */
  neverLoaded: z._default(z.boolean(), false),
  refusals: z._default(z.array(refusal), []),
  /** Overwrites what the load made of an entry, as a ledger fault would have. */
  force: z._default(
    z.array(
      z.strictObject({
        kind: z.enum(POSTING_KINDS),
        status: z.string().check(z.maxLength(64)),
        message: z._default(z.nullable(z.string()), null),
      }),
    ),
    [],
  ),
  /** Changes in the POS after the day was loaded and posted. */
  posChanges: z._default(
    z.array(
      z.discriminatedUnion('do', [
        z.strictObject({ do: z.literal('void-first') }),
        z.strictObject({ do: z.literal('add-sale'), category: name, amount: minor }),
      ]),
    ),
    [],
  ),
});

const store = z.strictObject({
  id,
  name,
  timeZone: z.string().check(z.refine(isTimeZone, 'not a time zone, such as America/Toronto')),
  /** When its business date ends, on the next day. */
  businessDayEnds: z._default(localTime, MIDNIGHT),
  company: id,
  connection: z._default(z.enum(CONNECTION_STATES), 'connected'),
  postingMethod: z._default(z.enum(['journal-entry', 'summary-sales-receipt', 'itemized-sales-receipt']), 'journal-entry'),
  booksCogs: z._default(z.boolean(), true),
  syncsPurchaseOrders: z._default(z.boolean(), false),
  tracksSalesTax: z._default(z.boolean(), false),
  taxRate: z._default(z.number().check(z.minimum(0), z.maximum(1)), 0.14975),
  queue: z._default(z.strictObject({ postsAutomatically: z.boolean(), everyMinutes: z.int().check(z.minimum(1)) }), {
    postsAutomatically: true,
    everyMinutes: 30,
  }),
  /** Sold on any day. */
  categories: z.array(name).check(z.minLength(1)),
  /** Known to the POS, sold only where a day says so. */
  rareCategories: z._default(z.array(name), []),
  /** Rows of the mapping that stand at *None*. */
  unmapped: z._default(z.array(z.strictObject({ area: name, name })), []),
  days: z.strictObject({ from: when, to: when }),
  exceptions: z._default(z.array(exception), []),
});

/** The format of a scenario file; `docs/scenarios.md` explains it. */
export const scenario = z.strictObject({
  about: name,
  now: z.optional(z.string().check(z.refine(isInstant, 'not a moment, such as 2026-11-24T15:00:00Z'))),
  operationSeconds: z._default(z.number().check(z.minimum(0), z.maximum(3600)), 1.2),
  accounts: z
    .array(
      z.strictObject({
        id,
        name,
        subscriptionStart: when,
        currency: z.string().check(z.regex(/^[A-Z]{3}$/, 'three capital letters, such as CAD')),
        locale: z._default(z.string().check(z.refine(isLocale, 'not a language tag, such as fr-CA')), 'en-CA'),
        users: z.array(user).check(z.minLength(1)),
        companies: z.array(company).check(z.minLength(1)),
        stores: z.array(store).check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
});
export type Scenario = z.infer<typeof scenario>;
export type ScenarioStore = Scenario['accounts'][number]['stores'][number];
