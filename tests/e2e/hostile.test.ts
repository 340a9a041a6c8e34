/** A page that is against us: whatever it does, no action, and the merchant is told. The table is in docs/security.md. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sheetsOfOurs } from '../support/browser/contentWorld.ts';
import { footAtRest, looksAs, putBack, throughAnotherDocument } from '../support/hostile/hostilePage.ts';
import type { Merchant } from '../support/merchant/merchant.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { CORE } from '../support/runner/core.ts';

const DATE = '2026-11-21';
const POST = en('action.post.button', { date: DATE });
const REPORT = '/salesReport/index?storeId=3';

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startChromium();
});
afterEach(() => scene.stop());
afterAll(() => started?.stop());

/** A report whose page runs `attack` before anything else does. */
async function reportWith(attack?: () => void): Promise<Merchant> {
  scene = await startScene(started, { scenario: 'every-status' });
  const { merchant } = scene;
  if (attack) await merchant.page.evaluateOnNewDocument(attack);
  await merchant.open(REPORT);
  await merchant.sees(POST, { role: 'button' });
  return merchant;
}

/** The checklist of Post, all clear, once its button may be pressed. */
async function readyToPost(): Promise<Merchant> {
  const merchant = await reportWith();
  await merchant.press(POST);
  await merchant.choose(en('reason.after-regenerate'));
  await merchant.sees(en('sheet.all-clear'), { role: 'status' });
  await merchant.mayPress(POST);
  return merchant;
}

describe('the page reaches for our part', () => {
  it('by defining what our element is: it never holds our shadow root', CORE, async () => {
    const merchant = await reportWith(() => {
      const got: (ShadowRoot | null)[] = [];
      Object.assign(window, { got });
      for (const name of ['sales-totals-guard', 'sales-totals-guide']) {
        customElements.define(
          name,
          class extends HTMLElement {
            constructor() {
              super();
              const internals = this.attachInternals();
              setInterval(() => got.push(internals.shadowRoot), 20);
            }
          },
        );
      }
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (init) {
        const root = attachShadow.call(this, init);
        got.push(root);
        return root;
      };
    });
    // The views have come: what the keyboard reaches first is an element of its own.
    await merchant.sees(en.like('page.day-state', { date: DATE }), { role: 'group' });
    const roots = await merchant.page.evaluate(() => {
      const ours = [...document.documentElement.children].filter(({ localName }) => localName !== 'head' && localName !== 'body');
      return {
        held: (window as unknown as { got: unknown[] }).got.filter(Boolean).length,
        ours: ours.length,
        open: ours.filter(({ shadowRoot }) => shadowRoot).length,
      };
    });
    expect(roots).toEqual({ held: 0, ours: 2, open: 0 });
  });

  it('by the styles that a page may give to another’s tree: ours look as they did', async () => {
    const ready = async (merchant: Merchant) => {
      await merchant.press(POST);
      await merchant.choose(en('reason.after-regenerate'));
      await merchant.sees(en('sheet.all-clear'));
      // Until it was in plain sight for a while, it looks as if it may not be pressed.
      await merchant.mayPress(POST);
      await merchant.hover('Close', { role: 'button' });
      return merchant;
    };
    const before = await footAtRest(await ready(await reportWith()));
    await scene.stop();
    const after = await ready(
      await reportWith(() => {
        const names = ['ink', 'soft', 'line', 'edge', 'paper', 'ground', 'accent', 'on-accent', 'blocked', 'shadow', 'radius'];
        for (const name of names) CSS.registerProperty({ name: `--${name}`, syntax: '<length>', inherits: false, initialValue: '0px' });
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          `[data-sales-totals-guard] { ${names.map((name) => `--${name}: transparent !important`).join(';')}; opacity: 0 !important; display: none !important }`,
        );
        document.adoptedStyleSheets = [sheet];
      }),
    );
    await looksAs(after, before);
  });
});

describe('the page hides what is pressed', () => {
  const covered = en('sheet.covered');

  const covers: readonly (readonly [string, () => void])[] = [
    [
      'a picture in the top layer that lets the pointer through',
      () => {
        const cover = Object.assign(document.createElement('div'), { popover: 'manual', textContent: 'You have won' });
        cover.style.cssText = 'position: fixed; inset: 0; width: auto; height: auto; background: white; pointer-events: none';
        document.documentElement.append(cover);
        cover.showPopover();
        Object.assign(window, { stop: () => cover.remove() });
      },
    ],
    [
      'the same in a closed shadow root, over the reasons only',
      () => {
        const host = document.createElement('div');
        const cover = host
          .attachShadow({ mode: 'closed' })
          .appendChild(Object.assign(document.createElement('div'), { popover: 'manual' }));
        cover.style.cssText = 'position: fixed; inset: auto; right: 0; top: 100px; width: 200px; height: 100px; pointer-events: none';
        document.documentElement.append(host);
        cover.showPopover();
        Object.assign(window, { stop: () => host.remove() });
      },
    ],
    [
      'a page made so small that nothing can be read',
      () => {
        document.documentElement.style.zoom = '0.2';
        Object.assign(window, { stop: () => document.documentElement.removeAttribute('style') });
      },
    ],
    [
      'a transition between two views that never ends',
      () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`:root { view-transition-name: none } body { view-transition-name: attack }
          ::view-transition { background: white; pointer-events: none } ::view-transition-group(*) { animation-duration: 600s; pointer-events: none }`);
        document.adoptedStyleSheets = [sheet];
        const transition = document.startViewTransition(() => undefined);
        Object.assign(window, { stop: () => transition.skipTransition() });
      },
    ],
  ];

  it('nothing runs, and it is said, under whatever lies over the checklist', CORE, async () => {
    const merchant = await readyToPost();
    for (const [what, attack] of covers) {
      await merchant.page.evaluate(attack);
      await merchant.sees(covered);
      await merchant.pressAnyway(POST);
      expect(scene.writes(), what).toBe(0);
      await merchant.page.evaluate(() => (window as unknown as { stop: () => void }).stop());
      await merchant.sees(en('sheet.uncovered'), { role: 'status' });
      await merchant.pressAnyway(POST);
      expect(scene.writes(), what).toBe(0);
      await merchant.press(en('sheet.read-again'));
      await merchant.mayPress(POST);
    }
    // Once it was read again, nothing of it is held against an honest page.
    await merchant.press(POST);
    await merchant.sees(en('operation.settled.posted', { date: DATE }), { role: 'status' });
  });
});

describe('the page fights our part', () => {
  const ours = () => document.querySelector('[data-sales-totals-guard=page]')!;

  const once: readonly (readonly [string, () => void])[] = [
    ['removed', () => document.querySelector('[data-sales-totals-guard=page]')!.remove()],
    ['moved', () => document.body.append(document.querySelector('[data-sales-totals-guard=page]')!)],
    ['made inert', () => document.querySelector('[data-sales-totals-guard=page]')!.setAttribute('inert', '')],
    [
      'hidden',
      () => Object.assign(document.querySelector<HTMLElement>('[data-sales-totals-guard=page]')!, { hidden: true, className: 'x' }),
    ],
    [
      'put out of sight by its document',
      () => document.documentElement.setAttribute('style', 'opacity: 0; filter: blur(9px); transform: rotate(180deg)'),
    ],
  ];

  it('once: each time it is as it was, and its button waits to be seen again', async () => {
    const merchant = await readyToPost();
    for (const [what, attack] of once) {
      await merchant.page.evaluate(attack);
      await merchant.mayPress(POST);
      const names = await merchant.page.evaluate(
        (host) => [...host.getAttributeNames(), host.parentElement!.localName],
        await merchant.page.evaluateHandle(ours),
      );
      expect(names, what).toEqual(['data-sales-totals-guard', 'data-scheme', 'html']);
    }
    await merchant.press(POST);
    await merchant.sees(en('operation.settled.posted', { date: DATE }), { role: 'status' });
  });

  it('by its styles: what the page takes out and puts back is not held to the page’s policy', async () => {
    const merchant = await readyToPost();
    for (const attack of [putBack, throughAnotherDocument]) {
      await merchant.page.evaluate(attack);
      await merchant.mayPress(POST);
      expect(await sheetsOfOurs(merchant.page)).toBe(1);
    }
  });

  it('without end: the controls are gone', CORE, async () => {
    const merchant = await reportWith();
    await merchant.press(POST);
    await merchant.page.evaluate(() => {
      new MutationObserver(() => document.querySelector('[data-sales-totals-guard=page]')?.remove()).observe(document.documentElement, {
        childList: true,
      });
      document.querySelector('[data-sales-totals-guard=page]')!.remove();
    });
    await merchant.doesNotSee(/November 21/, { role: 'button' });
    expect(scene.writes()).toBe(0);
  });

  it('until it is withdrawn: it says so, and a reload goes on', async () => {
    const merchant = await reportWith();
    await merchant.page.evaluate(() => {
      let left = 6;
      const fight = () => {
        if (left-- > 0) document.querySelector('[data-sales-totals-guard=page]')?.remove();
      };
      new MutationObserver(fight).observe(document.documentElement, { childList: true });
      fight();
    });
    await merchant.sees(en('page.withdrawn'));
    await merchant.doesNotSee(/November 21/, { role: 'button' });
    await merchant.open(REPORT);
    await merchant.sees(POST, { role: 'button' });
  });
});
