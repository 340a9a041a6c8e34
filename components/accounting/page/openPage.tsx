import { type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { SalesPage } from '../../../lib/domain/values/sitePage.ts';
import { ask } from '../../../lib/messages/client.ts';
import type { FindIcons } from '../../../lib/page/icons/icons.ts';
import type { AddressPage } from '../../../lib/page/pages.ts';
import { LanguageContext, translatorOf } from '../../base/language.tsx';
import { tellNames } from '../../learn/tellNames.ts';
import { type Life, shorter } from '../../life/life.ts';
import { ModelContext } from '../model.ts';
import { mount, mountFirst, sayOnTop } from '../place/mount.tsx';
import { Sheet } from '../sheet/Sheet.tsx';
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

/** Our part of one page: its models, what keeps them fresh, and its views; all of it ends with `lifeOfPage`. */
export async function openPage(page: Document, where: ShownPage, lifeOfPage: Life, { onMount, guided }: Guiding): Promise<void> {
  const greeting = await ask('hello', {});
  if (lifeOfPage.end.aborted) return;
  // Where not even the greeting is answered, the page is left as it is: without words there are no controls.
  if (!greeting.ok) return void console.warn('Sales Totals Guard:', greeting.problem.reason.key);
  const hello = greeting.value;
  const translator = signal(translatorOf(hello));
  const sayInstead = (words: ComponentChildren) => sayOnTop(page, lifeOfPage.end, words);
  if (hello.apart) return sayInstead(translator.value.say(phrase('problem.apart')));

  const withdrawn = new AbortController();
  const life = shorter(lifeOfPage, withdrawn.signal);
  if (hello.learns && where.kind === 'report') tellNames(page);
  const target = targetOf(where);
  const { model, find, hear } = buildModel(page, target, hello, { life, guided, host: () => mounted.host });
  keepFresh(page, model, life, (again) => {
    translator.value = translatorOf(again);
    hear(again);
  });
  const mounted = mount(
    page,
    life.end,
    () => {
      withdrawn.abort();
      sayInstead(translator.value.say(phrase('page.withdrawn')));
    },
    (error) => {
      // Without its views the guard would catch clicks that nobody answers: it goes with them.
      withdrawn.abort();
      void leaveBroken(error, where.kind, translator.value, sayInstead);
    },
  );
  onMount(mounted.root, find);
  const { view: Page, first: First }: PageViews =
    where.kind === 'report'
      ? followReport(page, mounted.host, model, life.end)
      : followDay(page, target, model, hello.learns ?? false, life.end);
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
    mountFirst(page, life.end).show(
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
