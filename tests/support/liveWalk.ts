/** The way of a day on hold on the live app, from the report to POSTED, in either language. */
import type { TextKey } from '../../lib/i18n/en/index.ts';
import type { Texts } from '../../lib/i18n/testing/texts.ts';
import { type Live, confirmAll, openDay, pressIcon } from './live.ts';
import type { Merchant } from './merchant/merchant.ts';
import { unfoldPanel } from './merchant/panel.ts';

/** The day on hold, because of its mapping. */
export const HELD = '2026-11-19';
const DATE = { date: HELD };
const rowOf = (say: Texts, state: TextKey) => say('page.day-state', { ...DATE, state: say(state) });
const DIALOG = { within: { role: 'dialog' } } as const;

/**
 * What can be looked at on the way, in its order. Only where the site wants a real hand: `no-change`, where the click of
 * ours changed nothing, and `by-hand`, where the merchant's own is awaited.
 */
export type LiveMoment =
  | 'report'
  | 'day'
  | 'caught'
  | 'confirmed'
  | 'clicked'
  | 'no-change'
  | 'by-hand'
  | 'ready'
  | 'carried'
  | 'posted'
  | 'quiet';

export interface LiveWalk {
  readonly merchant: Merchant;
  readonly live: Live;
  /** In which language our part speaks. */
  readonly say: Texts;
  /** Lets the time pass for which a day is read while it stays as it was; only asked of a site that wants a real hand. */
  readonly letPass: () => Promise<void>;
  readonly look: (moment: LiveMoment) => Promise<unknown>;
}

/** On these a click by script does nothing. */
const REAL_HAND: readonly string[] = ['mousedown', 'pointerdown', 'trusted'];

/** Run, and on a site that wants a real hand the merchant's own click after it; what is looked at there is so for Regenerate alone. */
async function click({ merchant, live, say, letPass, look }: LiveWalk, action: 'regenerate' | 'post', settled: TextKey): Promise<void> {
  const byHand = REAL_HAND.includes(live.markup.press);
  const { page } = merchant;
  await merchant.press(say(`action.${action}.button`, DATE), DIALOG);
  if (byHand) {
    await merchant.sees(say('click.accepted', DATE), { role: 'status' });
    if (action === 'regenerate') await look('clicked');
    await letPass();
    await merchant.sees(say('click.unchanged', DATE), { role: 'status' });
    if (action === 'regenerate') await look('no-change');
    await merchant.press(say('guard.let-through'));
    await merchant.sees(say('guard.waiting', { icon: { text: `action.${action}.icon` } }));
    if (action === 'regenerate') await look('by-hand');
    await pressIcon(page, live, action);
  }
  await merchant.sees(say(settled, DATE), { role: 'status' });
}

/** Loads the page again, as it is offered. */
async function openAgain({ merchant, say }: LiveWalk): Promise<void> {
  await Promise.all([merchant.page.waitForNavigation({ waitUntil: 'load' }), merchant.press(say('page.reload'))]);
  await merchant.sees('Sales Totals Guard', { role: 'region' });
}

/** Fixes the day, looking around at every moment. The cause is gone before: what is asked can be confirmed. */
export async function walkLive(walk: LiveWalk): Promise<void> {
  const { merchant, live, say, look } = walk;
  const { page } = merchant;
  await merchant.signIn();
  await merchant.open('/salesReport/index');
  await merchant.sees(say('page.attention', { count: 1 }));
  await look('report');
  await openDay(page, HELD);
  await unfoldPanel(merchant);
  await look('day');
  live.completeMapping('1');
  await pressIcon(page, live, 'regenerate');
  await merchant.sees(say.part('sheet.to-confirm'), { role: 'status' });
  await look('caught');
  await confirmAll(merchant);
  await merchant.mayPress(say('action.regenerate.button', DATE));
  await look('confirmed');
  await click(walk, 'regenerate', 'operation.settled.ready');
  await look('ready');
  await openAgain(walk);
  await pressIcon(page, live, 'post');
  await merchant.sees(say('sheet.all-clear'), { role: 'status' });
  await merchant.mayPress(say('action.post.button', DATE));
  await look('carried');
  await click(walk, 'post', 'operation.settled.as-told');
  await look('posted');
  await merchant.open('/salesReport/index');
  await merchant.sees(rowOf(say, 'settlement.as-told'), { role: 'group' });
  await look('quiet');
}
