import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { ComponentChildren } from 'preact';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import type { Translator } from '../../../lib/i18n/translate.ts';
import type { Hello } from '../../../lib/messages/views/views.ts';
import { LanguageContext } from '../../base/language.tsx';
import { translatorOf } from '../../base/translator.ts';
import { tellNames } from '../../learn/tellNames.ts';
import { effectUntil } from '../../life/effectUntil.ts';
import type { Life } from '../../life/life.ts';
import type { Days } from '../days/days.ts';
import { firstDays } from '../days/firstDays.ts';
import type { EarlyRows } from '../early/earlyRows.ts';
import type { Guarding } from '../icons/guardPage.ts';
import { type AccountingModel, ModelContext } from '../model/model.ts';
import { carryPresses } from '../place/carryPresses.ts';
import { mountFirst, showIn } from '../place/mount.tsx';
import type { Placed } from '../place/put.ts';
import type { ReportWatch } from '../report/watch.ts';
import { inside } from '../sheet/inside/inside.ts';
import { Sheet } from '../sheet/Sheet.tsx';
import { buildModel } from './buildModel.ts';
import { followDay } from './followDay.tsx';
import { followReport } from './followReport.tsx';
import { keepFresh } from '../fresh/keepFresh.ts';
import { leaveBroken } from './leaveBroken.tsx';
import type { PageViews, ShownPage } from './pageViews.ts';
import { VIEW_STYLES } from './viewStyles.ts';

/** What was begun on a page before its views came (`openPage.ts`). */
export interface Begun {
  readonly page: Document;
  readonly where: ShownPage;
  /** The one day that the page is about; null: none, or not one. */
  readonly target: DayTarget | null;
  readonly hello: Hello;
  readonly life: Life;
  readonly placed: Placed;
  readonly days: Days;
  /** Both null where the page is not the report. */
  readonly watch: ReportWatch | null;
  readonly early: EarlyRows | null;
  readonly guarding: Guarding;
  readonly guided: ReadonlySignal<boolean>;
  /** Our part goes. */
  readonly withdraw: () => void;
  /** The same, and this is written instead. */
  readonly leave: (fill: (words: HTMLElement) => void) => void;
}

/** The views of a page, with the models behind them and what keeps them fresh; they take the place of what is there. */
export async function showViews(begun: Begun): Promise<void> {
  const { page, where, target, hello, life, placed, days, watch, early, guarding, guided } = begun;
  const translator = signal(translatorOf(hello));
  if (hello.learns && watch) tellNames(page);
  placed.addStyles(VIEW_STYLES);
  const model = buildModel(page, target, hello, { life, days, guarding, guided, host: () => placed.host });
  keepFresh(page, model, life, (again) => {
    translator.value = translatorOf(again);
    guarding.obey(again);
  });
  // Who comes near a control may open it.
  for (const type of ['pointerover', 'focusin']) placed.root.addEventListener(type, inside.fetch, { once: true, signal: life.end });
  carryPresses(placed.root, life.end);
  await firstDays(days, life.end);
  if (life.end.aborted) return;
  const views = watch ? followReport(page, watch, model, life) : followDay(page, target, model, hello.learns ?? false, life);
  const shown = showIn(placed, life.end, (error) => {
    // Without its views the guard would catch clicks that nobody answers: it goes with them.
    begun.withdraw();
    void leaveBroken(error, where.kind, translator.value, begun.leave);
  });
  const draw = () => void (life.end.aborted || drawViews(page, views, { shown, model, translator, end: life.end }));
  const wish = early ? await early.giveWay(draw) : draw();
  if (life.end.aborted) return;
  if (wish?.control === 'details') model.sheet.showDay(wish.target);
  else if (wish) model.sheet.open(wish.control, wish.target);
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
  function draw({ place, show }: typeof shown, view: ComponentChildren): void {
    // The page is English whatever we speak: by this our words are read out, and parted at the end of a line.
    effectUntil(end, () => void (place.lang = translator.value.language));
    show(<Provided>{view}</Provided>);
  }
  draw(
    shown,
    <>
      <Page />
      <Sheet />
    </>,
  );
  if (First) draw(mountFirst(page, end), <First />);
}
