import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { type Spot, type SpotName, WATCHED_SPOTS } from '../../lib/domain/site/spot.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import { ask, isAlive, onNotice } from '../../lib/messages/client.ts';
import type { GuideSight } from '../../lib/messages/views/guideViews.ts';
import { guidePlaceAt } from '../../lib/page/guidePages.ts';
import type { FindIcons } from '../../lib/page/icons/icons.ts';
import { isShown, lookAt } from '../../lib/page/targets.ts';
import type { SettingsSeen } from '../../lib/page/settings/settings.ts';
import { addressOf, watchAddress } from '../base/address.ts';
import { isOurHost } from '../base/mount/host.ts';
import { Boundary } from '../base/defects/Boundary.tsx';
import { tellDefect } from '../base/defects/defects.ts';
import { LanguageContext } from '../base/language.tsx';
import { guardOf } from '../guard/slot.ts';
import { Announced, Card, Frame } from './Card.tsx';
import { followPage } from './follow.ts';
import { type Box, NARROW, type Size, covers, fitsBeside, holeOf, placeCard, roomFor, shadePath } from './geometry.ts';
import { createGuideModel, spotOf } from './guideModel.ts';
import { type GuideHost, mountGuide } from './host.ts';
import { pauseOf } from './pace.ts';
import { findSpot } from './spots.ts';

/** By this our sheet knows how much to leave free below itself. */
const ROOM = '--guide-room';

/** Our own part of the page, for a guide that points at it; null where there is none. */
export type OwnPart = () => ParentNode | null;

interface Pointing {
  readonly own: OwnPart;
  readonly find: FindIcons;
  /** Which settings page is in front, by its own words; null: none. */
  readonly settings: () => Pick<SettingsSeen, 'page' | 'storeId'> | null;
  /** Is told what the guide points at from now on; null: nothing. */
  readonly pointAt: (spot: Spot | null) => void;
}

/**
 * The guide on one page of the site until `end`, whatever page that is: it asks once whether there is one, and is silent
 * where there is not.
 */
export function startGuide(page: Document, { own, find: findIcons, settings, pointAt }: Pointing, end: AbortSignal): void {
  const window = page.defaultView!;
  const model = createGuideModel({ ask, see });
  let shown: AbortController | null = null;

  function see(subject: Parameters<Parameters<typeof createGuideModel>[0]['see']>[0]): GuideSight {
    const look = subject && lookAt(page, subject, findIcons);
    const isSeen = (name: SpotName): boolean => {
      const element = look && findSpot(look, own(), { name });
      return element !== null && isShown(element);
    };
    const place = guidePlaceAt(addressOf(page));
    const { page: kind, storeId } = (place.page === 'other' ? settings() : null) ?? {};
    return { ...place, ...(kind ? { page: kind, storeId: storeId ?? null } : {}), seen: WATCHED_SPOTS.filter(isSeen) };
  }

  /** The step that is asked about again and again, and how often it was. */
  let about: string | null = null;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function askAgain(): void {
    clearTimeout(timer);
    if (about === null || !isAlive()) return;
    timer = setTimeout(
      () => {
        asked++;
        if (isInFront()) void model.look({ fresh: true });
        askAgain();
      },
      pauseOf(asked, Math.random()),
    );
  }
  const stopAsking = effect(() => {
    const view = model.view.value;
    const now = view?.state === 'step' ? `${view.id} ${view.step?.id}` : null;
    if (now === about) return;
    about = now;
    asked = 0;
    askAgain();
  });

  const isInFront = () => page.visibilityState === 'visible';
  const come = () => {
    // Where nobody is signed in, nobody is in a guide.
    if (isAlive() && isInFront() && guidePlaceAt(addressOf(page)).page !== 'login') void model.look({ front: true, fresh: true });
  };
  /** True where something was told while nobody looked at this tab. */
  let missed = false;
  onNotice(() => {
    if (isInFront() || model.view.value) void model.look({ fresh: isInFront() });
    else missed = true;
  }, end);
  for (const [target, type] of [
    [page, 'visibilitychange'],
    [window, 'focus'],
    [window, 'pageshow'],
  ] as const) {
    target.addEventListener(
      type,
      () => {
        if (!model.view.value && !missed && type !== 'pageshow') return;
        missed &&= !isInFront();
        asked = 0;
        askAgain();
        come();
      },
      { signal: end },
    );
  }
  watchAddress(page, () => model.glance(), end);
  come();

  const stopPointing = effect(() => pointAt(spotOf(model.view.value)));
  const stopShowing = effect(() => {
    const { state } = model.view.value ?? {};
    const wanted = state !== undefined && state !== 'elsewhere';
    if (wanted === (shown !== null)) return;
    shown?.abort();
    shown = wanted ? new AbortController() : null;
    if (shown) showGuide(page, model, { own, find: findIcons }, shown.signal);
  });
  end.addEventListener('abort', () => {
    for (const stop of [stopAsking, stopPointing, stopShowing]) stop();
    clearTimeout(timer);
    shown?.abort();
  });
}

const sizeOf = ({ documentElement, defaultView }: Document): Size => ({
  width: documentElement.clientWidth,
  height: defaultView!.innerHeight,
});

function boxOf(element: Element | null | undefined): Box | null {
  if (!element) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

const BLIND = { box: null, ours: null, window: { width: 0, height: 0 } };

/** The overlay, until `end`. */
function showGuide(
  page: Document,
  model: ReturnType<typeof createGuideModel>,
  { own, find: findIcons }: Pick<Pointing, 'own' | 'find'>,
  end: AbortSignal,
): void {
  const host = mountGuide(page, end);
  const sight = signal<{ readonly box: Box | null; readonly ours: Box | null; readonly window: Size }>(BLIND);
  const card = signal<Size>({ width: 0, height: 0 });
  const hidden = signal(false);
  /** True where our sheet fills a narrow window: then the card says only what is to be done, below it. */
  const slim = signal(false);
  const former = page.activeElement;
  /** The step that was last brought into sight and told. */
  let told = '';

  const find = () => {
    const view = model.view.peek();
    const spot = spotOf(view);
    return view && spot ? findSpot(lookAt(page, view.subject, findIcons), own(), spot) : null;
  };
  /** In the middle of the window, or at its upper edge where the card would have no room beside it. */
  function bringIntoSight(): void {
    const element = find();
    const block = element && fitsBeside(element.getBoundingClientRect().height, card.peek(), sizeOf(page)) ? 'center' : 'start';
    element?.scrollIntoView({ block, behavior: 'instant' });
  }
  /** True where it can be seen as a whole, the card beside it. */
  function isInSight({ top, bottom, left, width, height }: DOMRect): boolean {
    const size = sizeOf(page);
    const hole = holeOf({ top, left, width, height }, size);
    return top >= 0 && bottom <= size.height && hole !== null && !covers(placeCard(hole, card.peek(), size), card.peek(), hole);
  }
  const ownDialog = () => own()?.querySelector<HTMLElement>('dialog[open]') ?? null;

  followPage(
    page,
    {
      find,
      isOurs: (element) => element === host.element,
      onGlance() {
        model.glance();
        // A dialog of the page's own lies over everything and makes ours dead: it has the word.
        const dialog = ownDialog();
        const foreign = page.querySelector(':modal') !== null;
        slim.value = dialog !== null && page.documentElement.clientWidth <= NARROW;
        hidden.value = (foreign && !dialog) || !host.keep(dialog);
        makeRoom();
      },
      onMove(box) {
        const clear = box !== null || ownDialog() !== null;
        const now = { box, ours: clear ? null : boxOf(own()?.querySelector('.dock')), window: sizeOf(page) };
        if (JSON.stringify(sight.peek()) !== JSON.stringify(now)) sight.value = now;
      },
    },
    end,
  );

  /** True while the merchant is at the card: what was pressed there may be gone a moment later, and the focus with it. */
  let atCard = false;
  host.root.addEventListener('focusin', () => void (atCard = true), { signal: end });
  for (const type of ['focusin', 'pointerdown']) {
    page.addEventListener(type, (event) => void (atCard &&= event.composedPath().includes(host.element)), { capture: true, signal: end });
  }

  /**
   * A new step is brought into sight once. The focus goes along from the card, and at first from where the guide was
   * asked for; from the page's own fields it is never taken.
   */
  function tell(): void {
    const view = model.view.peek();
    const now = `${view?.id} ${view?.state} ${view?.step?.id} ${JSON.stringify(view?.step?.spot)}`;
    const first = told === '';
    const isNew = now !== told;
    told = now;
    const box = isNew ? find()?.getBoundingClientRect() : undefined;
    if (box && !isInSight(box)) bringIntoSight();
    const focused = page.activeElement ?? page.body;
    const nowhere = focused === page.body;
    if ((atCard && nowhere) || (isNew && host.root.activeElement) || (first && (nowhere || isOurHost(focused)))) {
      host.root.querySelector<HTMLElement>('#guide-say')?.focus({ preventScroll: true });
    }
  }

  function Overlay() {
    const view = model.view.value;
    if (!view || hidden.value) return null;
    const { box, ours, window: size } = sight.value;
    const hole = view.state === 'step' && box ? holeOf(box, size) : null;
    const at = placeCard(hole, card.value, size, ours);
    const { language, catalogue, locale } = view.texts;
    return (
      <LanguageContext.Provider value={createTranslator(language, catalogue, locale)}>
        {hole && <div class="shade" style={{ clipPath: `path(evenodd, "${shadePath(size, hole)}")` }} />}
        {hole && (
          <div
            class="ring"
            style={{ left: `${hole.left}px`, top: `${hole.top}px`, width: `${hole.width}px`, height: `${hole.height}px` }}
          />
        )}
        <Frame at={at} slim={slim.value} measure={measure}>
          <Card view={view} model={model} lit={hole !== null} onShow={find() ? bringIntoSight : null} />
        </Frame>
        <Announced view={view} />
      </LanguageContext.Provider>
    );
  }
  function measure(element: HTMLElement): void {
    const { offsetWidth: width, offsetHeight: height } = element;
    if (width !== card.peek().width || height !== card.peek().height) card.value = { width, height };
    makeRoom();
    tell();
  }
  /** In a narrow window our sheet leaves room for the card below it. */
  function makeRoom(): void {
    const style = ownDialog()?.style;
    const room = slim.peek() && !hidden.peek() && !end.aborted ? `${roomFor(card.peek())}px` : '';
    if (style && style.getPropertyValue(ROOM) !== room) style.setProperty(ROOM, room);
  }

  host.keep(ownDialog());
  // Half an overlay would shade the page and say nothing: it goes, and the popup tells of it.
  render(
    <Boundary onError={(error) => (host.element.remove(), void tellDefect(error, 'guide', false))}>
      <Overlay />
    </Boundary>,
    host.place,
  );
  listenToKeys(page, host, model, ownDialog, end);
  end.addEventListener('abort', () => {
    const had = page.activeElement === host.element;
    render(null, host.place);
    makeRoom();
    if (had && former instanceof HTMLElement && former.isConnected) former.focus({ preventScroll: true });
  });
}

/** Escape leaves the guide, wherever the focus is; in the card the arrows move. */
function listenToKeys(
  page: Document,
  { element, root }: GuideHost,
  model: ReturnType<typeof createGuideModel>,
  ownDialog: () => Element | null,
  end: AbortSignal,
): void {
  guardOf(page).onKey((event) => {
    const view = model.view.peek();
    if (view === null || view.state === 'left') return;
    if (event.key === 'Escape' && ownDialog() === null && page.querySelector(':modal') === null) {
      // One press of a key leaves one thing: our panel folds at the next.
      event.preventDefault();
      void model.move(view.state === 'end' ? { go: 'end', helped: null } : { go: 'leave' });
    } else if (page.activeElement === element || root.activeElement) {
      if (event.key === 'ArrowLeft') model.back();
      else if (event.key === 'ArrowRight' && view.step?.after != null) model.forward();
      else if (event.key === 'ArrowRight' && view.step?.done === null && view.step.choices.length === 0)
        void model.move({ go: 'pass', step: view.step.id });
    }
  }, end);
}
