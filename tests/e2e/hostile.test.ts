/** A page that is against us: whatever it does, no action, and the merchant is told. The table is in docs/security.md. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Merchant } from '../support/merchant.ts';
import { type Scene, startScene } from '../support/scene.ts';
import { type StartedBrowser, startChromium } from '../support/startBrowser.ts';

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
  await merchant.sees('Post November 21', { role: 'button' });
  return merchant;
}

describe('the page reaches for our part', () => {
  it('by defining what our element is: it never holds our shadow root', async () => {
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
    const roots = await merchant.page.evaluate(() => {
      const ours = [...document.documentElement.children].filter(({ localName }) => localName !== 'head' && localName !== 'body');
      return { held: (window as unknown as { got: unknown[] }).got.filter(Boolean).length, ours: ours.length, open: ours.filter(({ shadowRoot }) => shadowRoot).length };
    });
    expect(roots).toEqual({ held: 0, ours: 1, open: 0 });
  });

  it('by the styles that a page may give to another’s tree: ours look as they did', async () => {
    const looks = async (merchant: Merchant) => {
      await merchant.press('Post November 21');
      await merchant.choose('It was regenerated');
      await merchant.sees('Everything is checked');
      await merchant.hover('Close', { role: 'button' });
      return Buffer.from(await merchant.page.screenshot({ clip: { x: 880, y: 700, width: 400, height: 200 } })).toString('base64');
    };
    const before = await looks(await reportWith());
    await scene.stop();
    const after = await looks(
      await reportWith(() => {
        const names = ['ink', 'soft', 'line', 'edge', 'paper', 'ground', 'accent', 'on-accent', 'blocked', 'shadow', 'radius'];
        for (const name of names) CSS.registerProperty({ name: `--${name}`, syntax: '<length>', inherits: false, initialValue: '0px' });
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`[data-sales-totals-guard] { ${names.map((name) => `--${name}: transparent !important`).join(';')}; opacity: 0 !important; display: none !important }`);
        document.adoptedStyleSheets = [sheet];
      }),
    );
    expect(after === before).toBe(true);
  });
});

describe('the page hides what is pressed', () => {
  const covered = 'Something lies over this list or changes how it looks, so nothing can be started here. Close what lies over it, or reload the page.';

  /** The checklist of Post, all clear, of a page that can do `attacks` once it is asked to. */
  async function readyToPost(): Promise<Merchant> {
    const merchant = await reportWith();
    await merchant.press('Post November 21');
    await merchant.choose('It was regenerated');
    await merchant.sees('Everything is checked', { role: 'status' });
    return merchant;
  }

  it.each<[string, () => void]>([
    [
      'a picture in the top layer that lets the pointer through',
      () => {
        const cover = Object.assign(document.createElement('div'), { id: 'attack', popover: 'manual', textContent: 'You have won' });
        cover.style.cssText = 'position: fixed; inset: 0; width: auto; height: auto; background: white; pointer-events: none';
        document.documentElement.append(cover);
        cover.showPopover();
      },
    ],
    [
      'the same in a closed shadow root, over the reasons only',
      () => {
        const host = Object.assign(document.createElement('div'), { id: 'attack' });
        const cover = host.attachShadow({ mode: 'closed' }).appendChild(Object.assign(document.createElement('div'), { popover: 'manual' }));
        cover.style.cssText = 'position: fixed; inset: auto; right: 0; top: 100px; width: 200px; height: 100px; pointer-events: none';
        document.documentElement.append(host);
        cover.showPopover();
      },
    ],
    [
      'a page made so small that nothing can be read',
      () => {
        document.documentElement.style.zoom = '0.2';
        document.body.id = 'attack';
      },
    ],
    [
      'a transition between two views that never ends',
      () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`:root { view-transition-name: none } body { view-transition-name: attack }
          ::view-transition { background: white; pointer-events: none } ::view-transition-group(*) { animation-duration: 600s; pointer-events: none }`);
        document.adoptedStyleSheets = [sheet];
        document.startViewTransition(() => undefined);
      },
    ],
  ])('under %s: nothing runs, and it is said', async (_, attack) => {
    const merchant = await readyToPost();
    await merchant.page.evaluate(attack);
    await merchant.sees(covered);
    await merchant.pressAnyway('Post November 21');
    expect(scene.writes()).toBe(0);
  });
});
