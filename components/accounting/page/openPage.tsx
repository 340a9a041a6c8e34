import { type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { SalesPage } from '../../../lib/domain/values/sitePage.ts';
import { ask } from '../../../lib/messages/client.ts';
import type { Translator } from '../../../lib/i18n/translate.ts';
import type { FindIcons } from '../../../lib/page/icons/icons.ts';
import type { AddressPage } from '../../../lib/page/pages.ts';
import { LanguageContext, translatorOf } from '../../base/language.tsx';
import { tellNames } from '../../learn/tellNames.ts';
import { type Life, shorter } from '../../life/life.ts';
import { createDays } from '../days/days.ts';
import { firstDays } from '../days/firstDays.ts';
import { beginEarly } from '../early/beginEarly.ts';
import { type AccountingModel, ModelContext } from '../model.ts';
import { mountFirst, sayOnTop, showIn } from '../place/mount.tsx';
import { putInPage } from '../place/put.ts';
import { Sheet } from '../sheet/Sheet.tsx';
import { askForDay, askForRows } from './askForDays.ts';
import { buildModel } from './buildModel.ts';
import { followDay } from './followDay.tsx';
import { followReport } from './followReport.tsx';
import { keepFresh } from './keepFresh.ts';
import { leaveBroken } from './leaveBroken.tsx';
import type { PageViews } from './pageViews.ts';

type ShownPage = Extract<AddressPage, { kind: SalesPage }>;

/** What a guide and our part of the page have to do with each other. */
export interface Guiding {
  /** Is given the part once it is there, so that a guide can point at it, and how the site's icons are found on this page. */
  readonly onMount: (root: ParentNode, find: FindIcons) => void;
  /** True while a guide points at the controls of our panel. */
  readonly guided: ReadonlySignal<boolean>;
}

/**
 * Our part of one page: its models, what keeps them fresh, and its views; all of it ends with `lifeOfPage`. What the page
 * itself shows is drawn at once; the greeting and what is stored of the days are asked for side by side.
 */
export async function openPage(page: Document, where: ShownPage, lifeOfPage: Life, guiding: Guiding): Promise<void> {
  const greeted = ask('hello', {});
  const withdrawn = new AbortController();
  const life = shorter(lifeOfPage, withdrawn.signal);
  let onWithdrawn = () => withdrawn.abort();
  const placed = putInPage(page, life.end, () => onWithdrawn());
  const days = createDays(ask, life.contact);
  const target = targetOf(where);
  if (target) askForDay(target, days);
  const watch = where.kind === 'report' ? askForRows(page, placed.host, days, life.end) : null;
  const early = watch && beginEarly(placed.root, watch);

  const greeting = await greeted;
  if (lifeOfPage.end.aborted) return void early?.leave();
  /** Our part goes, and this is said instead. */
  function leave(words: ComponentChildren): void {
    early?.leave();
    withdrawn.abort();
    if (words) sayOnTop(page, lifeOfPage.end, words);
  }
  if (!greeting.ok) {
    // Where not even the greeting is answered, the page is left as it is: without words there are no controls.
    console.warn('Sales Totals Guard:', greeting.problem.reason.key);
    return leave(early?.leave());
  }
  const hello = greeting.value;
  const translator = signal(translatorOf(hello));
  if (hello.apart) return leave(translator.value.say(phrase('problem.apart')));
  onWithdrawn = () => leave(translator.value.say(phrase('page.withdrawn')));
  if (withdrawn.signal.aborted) return onWithdrawn();
  if (hello.learns && watch) tellNames(page);

  const built = buildModel(page, target, hello, { life, days, guided: guiding.guided, host: () => placed.host });
  keepFresh(page, built.model, life, (again) => {
    translator.value = translatorOf(again);
    built.hear(again);
  });
  guiding.onMount(placed.root, built.find);
  await firstDays(days, life.end);
  if (life.end.aborted) return;
  const views = watch
    ? followReport(page, watch, built.model, life.end)
    : followDay(page, target, built.model, hello.learns ?? false, life.end);
  const shown = showIn(placed, life.end, (error) => {
    // Without its views the guard would catch clicks that nobody answers: it goes with them.
    withdrawn.abort();
    void leaveBroken(error, where.kind, translator.value, leave);
  });
  const draw = () => void (life.end.aborted || drawViews(page, views, { shown, model: built.model, translator, end: life.end }));
  const wish = early ? await early.giveWay(draw) : draw();
  if (life.end.aborted) return;
  if (wish?.control === 'details') built.model.sheet.showDay(wish.target);
  else if (wish) built.model.sheet.open(wish.control, wish.target);
}

interface Drawing {
  readonly shown: ReturnType<typeof showIn>;
  readonly model: AccountingModel;
  readonly translator: ReadonlySignal<Translator>;
  readonly end: AbortSignal;
}

function drawViews(page: Document, { view: Page, first: First }: PageViews, { shown, model, translator, end }: Drawing): void {
  const Provided = ({ children }: { children: ComponentChildren }) => (
    <LanguageContext.Provider value={translator.value}>
      <ModelContext.Provider value={model}>{children}</ModelContext.Provider>
    </LanguageContext.Provider>
  );
  shown.show(
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
}

/** The one day that a page is about; null: none, or not one. */
function targetOf(where: ShownPage): DayTarget | null {
  return where.kind === 'day' && where.storeId !== null && where.date !== null ? { storeId: where.storeId, date: where.date } : null;
}
