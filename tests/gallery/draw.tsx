import { signal } from '@preact/signals';
import { type ComponentChildren, render } from 'preact';
import { createBacklog } from '../../components/accounting/model/backlogModel.ts';
import { createDays } from '../../components/accounting/days/days.ts';
import { type AccountingModel, ModelContext } from '../../components/accounting/model/model.ts';
import { createOperations } from '../../components/accounting/days/operations.ts';
import { createSheet } from '../../components/accounting/sheet/machine/createSheet.ts';
import { VIEW_STYLES } from '../../components/accounting/page/viewStyles.ts';
import { STYLES } from '../../components/accounting/place/styles.ts';
import { NOW } from '../../components/accounting/testing/views.ts';
import { LanguageContext } from '../../components/base/language.tsx';
import { createHost } from '../../components/base/mount/host.ts';
import pieces from '../../components/base/pieces.css?inline';
import tokens from '../../components/base/tokens.css?inline';
import page from '../../components/base/page/page.css?inline';
import desk from '../../components/desk/desk.css?inline';
import history from '../../components/desk/history/history.css?inline';
import year from '../../components/desk/year/year.css?inline';
import guide from '../../components/guide/overlay/guide.css?inline';
import legend from '../../components/legend/legend.css?inline';
import options from '../../components/options/options.css?inline';
import popup from '../../components/popup/popup.css?inline';
import welcome from '../../components/welcome/welcome.css?inline';
import type { Translator } from '../../lib/i18n/translate.ts';
import { ask } from '../../lib/messages/client.ts';
import { answerWith } from './browser.ts';
import type { GalleryState } from './state.ts';

export type Scheme = 'light' | 'dark';
/** The styles of our own pages, by the first part of a state's name. */
const PAGES: Readonly<Record<string, string>> = {
  popup,
  options: `${page}\n${options}`,
  legend: `${page}\n${legend}`,
  desk: `${desk}\n${year}\n${history}`,
  welcome: `${page}\n${welcome}`,
};

/** Draws one state on the whole page, as the extension would: on the site in a root of its own, our own pages as they are. */
export function draw(state: GalleryState, translator: Translator, scheme: Scheme, place: HTMLElement): void {
  answerWith(state.answers ?? {});
  document.documentElement.lang = translator.language;
  const spoken = (view: ComponentChildren) => <LanguageContext.Provider value={translator}>{view}</LanguageContext.Provider>;
  if (state.surface === 'page') {
    const style = document.createElement('style');
    style.textContent = `${tokens}\n${pieces}\n${PAGES[state.id.split('/')[0]!]}`;
    document.head.append(style);
    return render(spoken(state.view()), place);
  }
  document.body.style.background = scheme === 'dark' ? '#16191d' : '#ffffff';
  if (state.surface === 'guide') {
    const inside = onSite('guide', `${tokens}\n${pieces}\n${guide}`, scheme);
    return render(spoken(state.view()), inside);
  }
  const model = createModel();
  const inside = onSite('page', `${STYLES}\n${VIEW_STYLES}`, scheme);
  render(spoken(<ModelContext.Provider value={model}>{state.view()}</ModelContext.Provider>), inside);
  state.open?.(model);
}

/** A place in a root of ours on the page; open here, so that what measures the views finds them. */
function onSite(kind: 'page' | 'guide', styles: string, scheme: Scheme): HTMLElement {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    return attach.call(this, { ...init, mode: 'open' });
  };
  const { host, root } = createHost(document, kind, styles);
  Element.prototype.attachShadow = attach;
  host.dataset['scheme'] = scheme;
  const place = document.createElement('div');
  place.className = 'ui';
  place.lang = document.documentElement.lang;
  root.append(place);
  document.documentElement.append(host);
  return place;
}

function createModel(): AccountingModel {
  const alive = signal(true);
  const end = new AbortController().signal;
  const operations = createOperations(ask, end);
  const see = () => ({ kind: 'day', storeId: '1', date: null, statuses: null }) as const;
  const sheet = createSheet({ ask, operations, now: () => NOW, see, end });
  const around = { isInFront: () => true, isReady: () => true, onHands: () => {}, goTo: () => {}, see };
  return {
    ask,
    operations,
    days: createDays(ask, end),
    sheet,
    backlog: createBacklog({ ask, sheet, operations, target: null, ...around, contact: end }),
    help: () => {},
    watchSight(_, tell) {
      tell('clear');
      return { clearNow: () => true, readAgain: () => {}, stop: () => {} };
    },
    alive,
    guided: signal(false),
    guard: null,
    showing: null,
  };
}
