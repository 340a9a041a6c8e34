import { kindsOf } from '../engine/entry.ts';
import { PAYMENTS, chartOf, rowsOf } from './chart.ts';
import type { Scenario, ScenarioStore } from './schema.ts';

/** A field that does not fit the others: its path in the file, and a sentence about it. */
export interface ScenarioFault {
  readonly path: string;
  readonly what: string;
}
type Account = Scenario['accounts'][number];
type Exception = ScenarioStore['exceptions'][number];

/** The first value that was there before, with its place. */
function repeated(values: readonly string[]): [index: number, value: string] | undefined {
  const index = values.findIndex((value, at) => values.indexOf(value) < at);
  return index < 0 ? undefined : [index, values[index]!];
}

/** True where `a` comes after `b`; of two dates that are written differently only the clock could tell. */
function isAfter(a: string, b: string): boolean {
  const [back, other] = [a, b].map((text) => /^today-(\d+)$/.exec(text)?.[1]);
  if (back !== undefined && other !== undefined) return Number(back) < Number(other);
  return back === undefined && other === undefined && a > b;
}

/**
 * What is wrong with a scenario whose fields are all well formed: names that stand for nothing, dates that no day
 * has. Left alone, each would do nothing, or make a day that nobody can repair.
 */
export function* findings(scenario: Scenario): Generator<ScenarioFault> {
  const { accounts } = scenario;
  const storeIds = accounts.flatMap(({ stores }) => stores.map(({ id }) => id));
  for (const [what, ids] of [
    ['accounts', accounts.map(({ id }) => id)],
    ['stores', storeIds],
    ['companies', accounts.flatMap(({ companies }) => companies.map(({ id }) => id))],
  ] as const) {
    const twice = repeated(ids);
    if (twice) yield { path: 'accounts', what: `two ${what} have the id “${twice[1]}”.` };
  }
  const email = repeated(accounts.flatMap(({ users }) => users.map(({ email: one }) => one)));
  if (email) yield { path: 'accounts', what: `two users have the email “${email[1]}”.` };
  for (const [a, account] of accounts.entries()) yield* ofAccount(account, `accounts[${a}]`);
}

function* ofAccount(account: Account, path: string): Generator<ScenarioFault> {
  const user = repeated(account.users.map(({ id }) => id));
  if (user) yield { path: `${path}.users[${user[0]}].id`, what: `another user has the id “${user[1]}”.` };
  for (const [c, company] of account.companies.entries()) {
    const names = chartOf(account.stores.filter((store) => store.company === company.id)).map(({ name }) => name);
    for (const field of ['inactive', 'removed'] as const) {
      const at = company[field].findIndex((name) => !names.includes(name));
      if (at >= 0)
        yield {
          path: `${path}.companies[${c}].${field}[${at}]`,
          what: `no account is called “${company[field][at]}”; there are ${names.join(', ')}.`,
        };
    }
  }
  for (const [s, store] of account.stores.entries()) {
    const place = `${path}.stores[${s}]`;
    if (!account.companies.some(({ id }) => id === store.company)) {
      yield { path: `${place}.company`, what: `no company of this account is called “${store.company}”.` };
    }
    yield* ofStore(store, place);
  }
}

function* ofStore(store: ScenarioStore, path: string): Generator<ScenarioFault> {
  const categories = [...store.categories, ...store.rareCategories];
  const category = repeated(categories);
  if (category) yield { path: `${path}.categories`, what: `the category “${category[1]}” stands twice.` };
  const rows = rowsOf(store);
  for (const [u, { area, name }] of store.unmapped.entries()) {
    if (rows.some((row) => row.area === area && row.name === name)) continue;
    yield { path: `${path}.unmapped[${u}]`, what: `the mapping has no row “${area} › ${name}”.` };
  }
  if (isAfter(store.days.from, store.days.to)) yield { path: `${path}.days`, what: `the days end before they begin.` };
  const date = repeated(store.exceptions.map((exception) => exception.date));
  if (date) yield { path: `${path}.exceptions[${date[0]}].date`, what: `${date[1]} stands twice.` };
  for (const [e, exception] of store.exceptions.entries()) yield* ofException(exception, store, `${path}.exceptions[${e}]`);
}

function* ofException(exception: Exception, store: ScenarioStore, path: string): Generator<ScenarioFault> {
  const { date, sales, force, refusals, posChanges } = exception;
  if (isAfter(store.days.from, date) || isAfter(date, store.days.to))
    yield { path: `${path}.date`, what: `${date} is not one of the store’s days.` };
  const sold = [
    ...sales.map(({ category }, index) => ({ category, at: `sales[${index}]` })),
    ...posChanges.flatMap((change, index) => (change.do === 'add-sale' ? [{ category: change.category, at: `posChanges[${index}]` }] : [])),
  ];
  for (const { category, at } of sold) {
    if ([...store.categories, ...store.rareCategories].includes(category)) continue;
    yield { path: `${path}.${at}.category`, what: `the store has no category “${category}”.` };
  }
  const payment = sales.findIndex((sale) => !PAYMENTS.includes(sale.payment));
  if (payment >= 0)
    yield {
      path: `${path}.sales[${payment}].payment`,
      what: `there is no payment type “${sales[payment]!.payment}”; there are ${PAYMENTS.join(', ')}.`,
    };
  const kinds = kindsOf(store, exception);
  for (const [field, entries] of [
    ['force', force],
    ['refusals', refusals],
  ] as const) {
    const kind = entries.findIndex((one) => !kinds.includes(one.kind));
    if (kind >= 0) yield { path: `${path}.${field}[${kind}].kind`, what: `this day has no such entry; it has ${kinds.join(', ')}.` };
  }
  const accounts = chartOf([store]).map(({ name }) => name);
  const account = refusals.findIndex((one) => one.account !== undefined && !accounts.includes(one.account));
  if (account >= 0)
    yield {
      path: `${path}.refusals[${account}].account`,
      what: `no account is called “${refusals[account]!.account}”; there are ${accounts.join(', ')}.`,
    };
}
