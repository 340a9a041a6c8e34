import { pauseAfterFailures } from '../../components/accounting/fresh/pace.ts';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import type { Answer, MessageName, Reply, Request as Asked } from '../../lib/messages/protocol.ts';

const STORE = '3';
const WANTED = { from: '2026-11-01', to: '2026-11-23' } as Asked<'freshDays'>['range'];
/** How often a page asks the worker while an operation runs. A real one asks every two seconds, of the worker alone. */
const POLL_MS = 60_000;

export interface PageOptions {
  ask<N extends MessageName>(name: N, body: Asked<N>): Promise<Answer<N>>;
  /** In epoch milliseconds. */
  readonly now: () => number;
  readonly random: () => number;
}

/** The report in a tab, as far as it asks the worker, and the merchant before it. */
export function createPage({ ask, now, random }: PageOptions) {
  async function valueOf<N extends MessageName>(name: N, body: Asked<N>): Promise<Reply<N>> {
    const answer = await ask(name, body);
    if (!answer.ok) throw new Error(`${name}: ${answer.problem.reason.key}`);
    return answer.value;
  }

  let failures = 0;
  let operating = false;
  /** When it asks next, in epoch milliseconds. */
  const asks = { days: Infinity, operations: Infinity };

  async function lookAtOperations(): Promise<void> {
    const answer = await ask('operations', { storeId: STORE });
    if (answer.ok) operating = answer.value.operations.some(({ active }) => active);
    asks.operations = operating ? now() + POLL_MS : Infinity;
  }

  async function lookAtDays(): Promise<void> {
    const answer = await ask('freshDays', { storeId: STORE, range: WANTED, window: WANTED });
    failures = answer.ok && !answer.value.problem ? 0 : failures + 1;
    await lookAtOperations();
    asks.days = now() + pauseAfterFailures(failures, random());
  }

  return {
    asks: asks as { readonly days: number; readonly operations: number },
    lookAtDays,
    lookAtOperations,
    /** The report is opened in front. */
    async open(): Promise<void> {
      await valueOf('hello', {});
      await ask('cachedDays', { storeId: STORE, range: WANTED, window: WANTED });
      await lookAtDays();
    },
    /** It is closed, or goes to the background. */
    leave: () => void Object.assign(asks, { days: Infinity, operations: Infinity }),
    /** Posts November 21 by hand: the checklist, whatever it asks, and Run. */
    async post(): Promise<void> {
      const target = { storeId: STORE, date: '2026-11-21' as BusinessDate };
      const page = { kind: 'day', ...target, statuses: null } as const;
      const wish = { action: 'post', target, page, given: { reason: 'after-regenerate' } } as const;
      const { checklist } = await valueOf('judge', { ...wish, confirmed: [], fingerprint: null });
      const confirmed = checklist.checks.filter(({ kind }) => kind === 'ask' || kind === 'warn').map(({ id }) => id);
      const { clearance } = await valueOf('judge', { ...wish, confirmed, fingerprint: checklist.fingerprint });
      if (!clearance) throw new Error(`Not clear: ${checklist.checks.flatMap(({ id, kind }) => (kind === 'block' ? id : [])).join(', ')}`);
      await valueOf('run', { clearance: clearance.id, page });
      if (asks.days < Infinity) await lookAtOperations();
    },
  };
}
