import { type ReadonlySignal, effect, signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import type { DayTarget } from '../../lib/domain/day/action.ts';
import type { Subject } from '../../lib/domain/site/spot.ts';
import { clockNow } from '../../lib/clock.ts';
import { phrase } from '../../lib/i18n/phrase.ts';
import { ask, isAlive, onNotice } from '../../lib/messages/client.ts';
import { type FindIcons, findIcons } from '../../lib/page/icons/icons.ts';
import type { SalesPage } from '../../lib/domain/values/sitePage.ts';
import type { AddressPage } from '../../lib/page/pages.ts';
import { readStatuses } from '../../lib/page/report/report.ts';
import { DefectReport } from '../base/defects/DefectReport.tsx';
import { tellDefect } from '../base/defects/defects.ts';
import { LanguageContext, Words, translatorOf } from '../base/language.tsx';
import { createDays } from './days.ts';
import { DayDock } from './dock/DayDock.tsx';
import { ReportDock } from './dock/ReportDock.tsx';
import { type AccountingModel, ModelContext } from './model.ts';
import { type Mounted, mount, mountFirst, sayOnTop } from './mount.tsx';
import { createOperations } from './operations.ts';
import { pauseAfter } from './pace.ts';
import { bringIntoSight } from './report/bringIntoSight.ts';
import { Rows } from './report/Rows.tsx';
import { Skip } from './report/Skip.tsx';
import { inSight } from './report/sight.ts';
import { watchReport } from './report/watch.ts';
import { tellNames } from '../learn/tellNames.ts';
import { watchDay } from '../learn/watchDay.ts';
import { createPull } from '../guard/pull.ts';
import { guardOf, offerPull } from '../guard/slot.ts';
import { createPageGuard } from './pageGuard.ts';
import { seePage } from './see.ts';
import { ShowIt } from './show/ShowIt.tsx';
import { createShowing } from './show/showing.ts';
import { watchSight } from './sheet/plainSight.ts';
import { Sheet } from './sheet/Sheet.tsx';
import { createSheet } from './sheetModel.ts';

/** How soon a page notices that its extension was updated, disabled or removed: nobody is asked for that. */
const ALIVE_MS = 2000;

type ShownPage = Extract<AddressPage, { kind: SalesPage }>;

/** What a guide and our part of the page have to do with each other. */
export interface Guiding {
  /** Is given the part once it is there, so that a guide can point at it, and how the site's icons are found on this page. */
  readonly onMount: (root: ParentNode, find: FindIcons) => void;
  /** True while a guide points at the controls of our panel. */
  readonly guided: ReadonlySignal<boolean>;
}

/** Our part of one page: its models, what keeps them fresh, and its views; all of it ends with `endOfPage`. */
export async function openPage(page: Document, where: ShownPage, endOfPage: AbortSignal, { onMount, guided }: Guiding): Promise<void> {
  const withdrawn = new AbortController();
  const end = AbortSignal.any([endOfPage, withdrawn.signal]);
  const greeting = await ask('hello', {});
  if (end.aborted) return;
  // Where not even the greeting is answered, the page is left as it is: without words there are no controls.
  if (!greeting.ok) return void console.warn('Sales Totals Guard:', greeting.problem.reason.key);

  const translator = signal(translatorOf(greeting.value));
  if (greeting.value.apart) return sayOnTop(page, endOfPage, translator.value.say(phrase('problem.apart')));
  if (greeting.value.learns && where.kind === 'report') tellNames(page);
  const alive = signal(true);
  const days = createDays(ask);
  const operations = createOperations(ask, isAlive);
  const target = targetOf(where);
  const shown = signal(greeting.value.shown ?? []);
  const find: FindIcons = () => findIcons(page, shown.peek());
  const pull = target && createPull(page, target, find, () => mounted.host);
  const sheet = createSheet({
    ask,
    operations,
    now: clockNow,
    see: (of) => seePage(page, of, find),
    expectClick: pull ? expectClick : undefined,
    onAdvised: ({ storeId, date }, next) => days.told(storeId, date, next),
  });
  const guard =
    target &&
    createPageGuard({
      target,
      guard: guardOf(page),
      find,
      ask,
      see: () => seePage(page, target, find),
      isInFront: () => page.visibilityState === 'visible',
      onPress: (action) => sheet.openByIcon(action, target),
      onRecorded: () => void operations.refresh(),
    });
  guard?.turn(greeting.value.guarded !== false);
  if (pull) offerPull(page, pull.pull);
  const showing = guard && createShowing({ page, pageGuard: guard, keys: guardOf(page), ask, shown, alive, end });
  const model: AccountingModel = { ask, days, operations, sheet, watchSight, alive, guided, guard, showing, help };

  /** Run and pointing exclude each other. */
  function expectClick(clearance: string): number {
    showing?.stop();
    return pull!.expect(clearance);
  }

  /** Begins a guide; the checklist makes room for it. */
  function help(guide: string, subject: Subject): void {
    sheet.close();
    void ask('guideStart', { guide, subject });
  }

  function refresh(): void {
    alive.value = isAlive();
    if (!alive.value) return;
    days.refresh();
    void operations.refresh();
  }

  onNotice((notice) => {
    if (notice === 'settings' || notice === 'sites') void greetAgain();
    // Those who may not see these days any more must not find them here on coming back.
    else if (notice === 'session') refresh();
    // A page in the background asks when it comes to the front: many of them at once would be a storm.
    else if (notice === 'guide' || page.visibilityState !== 'visible') return;
    else if (notice === 'operations') void operations.refresh();
    else days.refresh();
  }, end);
  async function greetAgain(): Promise<void> {
    const again = await ask('hello', {});
    alive.value = isAlive();
    if (!again.ok) return;
    translator.value = translatorOf(again.value);
    shown.value = again.value.shown ?? [];
    guard?.turn(again.value.guarded !== false);
  }

  let timer: ReturnType<typeof setTimeout>;
  let failures = 0;
  function refreshLater(): void {
    timer = setTimeout(
      () => {
        failures = [...days.stores.value.values()].some(({ problem, view }) => problem ?? view?.problem) ? failures + 1 : 0;
        if (page.visibilityState === 'visible') refresh();
        refreshLater();
      },
      pauseAfter(failures, Math.random()),
    );
  }
  refreshLater();
  const pulse = setInterval(() => void (alive.value = isAlive()), ALIVE_MS);
  page.addEventListener(
    'visibilitychange',
    () => {
      if (page.visibilityState !== 'visible') return;
      guard?.look();
      refresh();
      // A merchant who comes back has perhaps mended in another tab what the checklist asked for.
      sheet.cameBack();
    },
    { signal: end },
  );

  function leave(): void {
    withdrawn.abort();
    sayOnTop(page, endOfPage, translator.value.say(phrase('page.withdrawn')));
  }
  /** Without its views the guard would catch clicks that nobody answers: it goes with them. */
  async function leaveBroken(error: unknown): Promise<void> {
    withdrawn.abort();
    const report = await tellDefect(error, where.kind, true);
    sayOnTop(
      page,
      endOfPage,
      <LanguageContext.Provider value={translator.value}>
        <Words of={phrase('defect.page')} /> {report && <DefectReport text={report} />}
      </LanguageContext.Provider>,
    );
  }

  const mounted = mount(page, end, leave, (error) => void leaveBroken(error));
  onMount(mounted.root, find);
  const {
    view: Page,
    first: First,
    stop,
  } = where.kind === 'report'
    ? followReport(page, mounted, model, end)
    : followDay(page, target, model, greeting.value.learns ?? false, end);
  const Provided = ({ children }: { children: ComponentChildren }) => (
    <LanguageContext.Provider value={translator.value}>
      <ModelContext.Provider value={model}>{children}</ModelContext.Provider>
    </LanguageContext.Provider>
  );
  mounted.show(
    <Provided>
      <Page />
      <Sheet />
    </Provided>,
  );
  if (First) {
    mountFirst(page, end).show(
      <Provided>
        <First />
      </Provided>,
    );
  }
  end.addEventListener('abort', () => {
    clearTimeout(timer);
    clearInterval(pulse);
    stop();
    guard?.stop();
    pull?.stop();
    offerPull(page, null);
    sheet.close();
    sheet.stop();
    days.close();
    operations.close();
  });
}

/** The one day that a page is about; null: none, or not one. */
function targetOf(where: ShownPage): DayTarget | null {
  return where.kind === 'day' && where.storeId !== null && where.date !== null ? { storeId: where.storeId, date: where.date } : null;
}

interface Followed {
  readonly view: () => JSX.Element;
  /** What stands before everything else on the page. */
  readonly first?: () => JSX.Element;
  readonly stop: () => void;
}

/** The report: its rows in sight say which days are wanted. */
function followReport(page: Document, mounted: Mounted, { days, operations }: AccountingModel, end: AbortSignal): Followed {
  const watch = watchReport(page, mounted.host, end, days.needs);
  const goTo = signal<string | null>(null);
  const stop = effect(() => {
    const { grid, ranges } = watch.sight.value;
    // A grid that is being redrawn comes back, and its days are then still there.
    if (grid !== 'found') return;
    const seen = inSight(watch.sight.value);
    days.keepOnly([...ranges.keys()]);
    for (const [storeId, range] of ranges) days.want(storeId, range, seen.get(storeId) ?? range);
    operations.watch([...ranges.keys()]);
  });
  const view = () => (
    <>
      <Rows watch={watch} goTo={goTo} onReach={(day) => bringIntoSight(page, day)} />
      <ReportDock watch={watch} onShowDay={(day) => bringIntoSight(page, day)} />
    </>
  );
  return { view, first: () => <Skip watch={watch} goTo={goTo} />, stop };
}

/** The page of one day. */
function followDay(
  page: Document,
  target: DayTarget | null,
  { days, operations }: AccountingModel,
  learns: boolean,
  end: AbortSignal,
): Followed {
  if (target) {
    const range = { from: target.date, to: target.date };
    days.want(target.storeId, range, range);
    operations.watch([target.storeId]);
  }
  // Where the service tells all of it, the page is not watched for its words.
  const words = target && learns ? watchDay(page, target, end) : null;
  const view = () => (
    <>
      <DayDock target={target} shown={() => words?.value.shown ?? readStatuses(page)} said={() => words?.value.said ?? []} />
      <ShowIt />
    </>
  );
  return { view, stop: () => {} };
}
