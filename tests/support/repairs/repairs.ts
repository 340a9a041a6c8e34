/** Three days, each repaired with us and by hand from the report on, and what either takes. Their causes are gone before. */
import { Window } from 'happy-dom';
import type { Action, DayTarget } from '../../../lib/domain/day/action.ts';
import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';
import type { Practice, PracticeSession } from '../../../sandbox/engine/practice.ts';
import { openScenario } from '../../../sandbox/startPractice.ts';
import type { StartedBrowser } from '../browser/startBrowser.ts';
import { type Live, LIVE_ORIGIN, openDay, pressIcon, startLive, startLiveChromium } from '../live.ts';
import { runAndPost } from '../merchant/advice.ts';
import { HELD, type LiveMoment, walkLive } from '../liveWalk.ts';
import { Merchant } from '../merchant/merchant.ts';
import { en } from '../merchant/texts.ts';
import { checkStores, clickIcon, clickIconOf, createHand } from '../scene/byHand.ts';
import { NOW, OWNER, completeMapping, startScene } from '../scene/scene.ts';
import { until } from '../until.ts';
import { type Compared, type Effort, countEffort } from './effort.ts';

interface Repair {
  readonly what: string;
  readonly day: DayTarget;
  readonly action: Exclude<Action, 'post'>;
}

const day = (date: string): DayTarget => ({ storeId: '1', date: date as BusinessDate });

/** What is wrong in `three-broken-days`. */
const REPAIRS: readonly Repair[] = [
  { what: 'FAILED after mapping', day: day('2026-11-03'), action: 'regenerate' },
  { what: 'POS changed', day: day('2026-11-12'), action: 'refresh' },
  { what: 'HOLD', day: day('2026-11-19'), action: 'regenerate' },
];

const isPosted = (statuses: readonly string[]): boolean => statuses.every((status) => status === 'POSTED');
/** The first of the two actions has run, and something is to be posted. */
const isReady = (statuses: readonly string[]): boolean =>
  !isPosted(statuses) && statuses.every((status) => ['POST', 'UPDATE', 'POSTED'].includes(status));

/** Waits until the entries of the day stand so. */
async function stands(practice: Practice, who: PracticeSession, at: DayTarget, isSo: typeof isPosted): Promise<void> {
  const statuses = () => practice.day(who, at).postings.map(({ status }) => status);
  await until(
    async () => isSo(statuses()) || undefined,
    () => `The entries of ${at.date} stand at ${statuses().join(', ')}.`,
  );
}

async function onPractice(started: StartedBrowser, { day: at, action }: Repair): Promise<Effort> {
  const scene = await startScene(started, { operationSeconds: 0.1 });
  const { merchant, server, owner } = scene;
  scene.completeMapping('1');
  await merchant.open('/salesReport/index');
  const effort = countEffort(merchant.page);
  await merchant.press(en(`action.${action}.button`, { date: at.date }));
  await runAndPost(merchant, action);
  await stands(server.practice, owner, at, isPosted);
  await scene.stop();
  return effort.taken();
}

async function onPracticeByHand({ day: at, action }: Repair): Promise<Effort> {
  const practice = openScenario({ now: NOW, operationSeconds: 0.01 });
  const who = practice.signIn(OWNER, 'practice')!;
  completeMapping(practice, who, at.storeId);
  const parser = new new Window().DOMParser();
  const hand = createHand(practice, who.sessionId, (html) => parser.parseFromString(html, 'text/html') as unknown as Document);
  await hand.begin();
  const before = hand.loads();
  await checkStores(hand, [at.storeId]);
  await clickIconOf(hand, at, action);
  await stands(practice, who, at, isReady);
  // The page loads itself again while something runs.
  await hand.again();
  await clickIcon(hand, 'post');
  await stands(practice, who, at, isPosted);
  practice.close();
  return { clicks: hand.clicks(), loads: hand.loads() - before };
}

/** At the report of the live app, in a browser with an extension or none. */
async function atLive(extension: null | undefined, work: (merchant: Merchant, live: Live) => Promise<Effort>): Promise<Effort> {
  const live = await startLive({ operationSeconds: 0 });
  const started = await startLiveChromium(live.port, extension === null ? { extension } : {});
  try {
    const page = await started.browser.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    const merchant = await Merchant.at(page, { origin: LIVE_ORIGIN, patienceMs: 40_000 });
    return await work(merchant, live);
  } finally {
    await started.stop();
    await live.stop();
  }
}

/** From the report to POSTED, on the way that is walked with pictures as well. */
const onLive = ({ day: at }: Repair): Promise<Effort> =>
  atLive(undefined, async (merchant, live) => {
    let effort: ReturnType<typeof countEffort> | null = null;
    let taken: Effort | null = null;
    const look = async (moment: LiveMoment) => {
      if (moment === 'report') {
        effort = countEffort(merchant.page);
        // The link to the day is followed by script.
        effort.add(1);
      }
      if (moment === 'posted') taken = effort!.taken();
    };
    await walkLive({ merchant, live, say: en, letPass: async () => {}, look });
    await stands(live.practice, live.owner, at, isPosted);
    return taken!;
  });

const onLiveByHand = ({ day: at, action }: Repair): Promise<Effort> =>
  atLive(null, async (merchant, live) => {
    const { page } = merchant;
    live.completeMapping(at.storeId);
    await merchant.signIn();
    await merchant.open('/salesReport/index');
    const effort = countEffort(page);
    /** Follows a link of the site as it stands there. */
    const follow = async (href: string): Promise<void> => {
      await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click(`a[href="${href}"]`)]);
    };
    await follow('/settings/stores');
    await follow(`/settings/stores/${at.storeId}`);
    await follow('/settings/accounting');
    await follow(`/settings/accounting/${at.storeId}`);
    await follow('/salesReport/index');
    await openDay(page, at.date);
    effort.add(1);
    await pressIcon(page, live, action);
    await stands(live.practice, live.owner, at, isReady);
    // What the page says by then is as old as its load.
    await page.reload({ waitUntil: 'load' });
    effort.add(1);
    await pressIcon(page, live, 'post');
    await stands(live.practice, live.owner, at, isPosted);
    return effort.taken();
  });

/**
 * Each repair on the practice service; on the live app, as the double plays it, the one of the day on hold.
 * @param started a browser with ours
 */
export async function compareRepairs(started: StartedBrowser, where: 'practice' | 'live'): Promise<Compared[]> {
  const all: Compared[] = [];
  for (const repair of where === 'practice' ? REPAIRS : REPAIRS.filter(({ day: { date } }) => date === HELD)) {
    const what = `${repair.what}, ${where}`;
    const withUs = await (where === 'practice' ? onPractice(started, repair) : onLive(repair));
    all.push({ what, withUs, byHand: await (where === 'practice' ? onPracticeByHand(repair) : onLiveByHand(repair)) });
  }
  return all;
}
