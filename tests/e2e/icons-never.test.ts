/** What is none of the site's three icons, or can't be pressed, in real browsers: nothing of it is ever armed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { isUsable } from '../../lib/page/icons/icons.ts';
import { BROWSERS, type IconReading, startIconReading, tab, three } from '../support/hostile/iconReading.ts';
import { CORE } from '../support/runner/core.ts';

declare const siteIcons: { readonly isUsable: typeof isUsable };

describe.each(BROWSERS)('in %s', (name) => {
  let reading: IconReading;
  beforeAll(async () => {
    reading = await startIconReading(name);
  });
  afterAll(() => reading?.stop());
  const open: IconReading['open'] = (...shown) => reading.open(...shown);
  const found: IconReading['found'] = () => reading.found();

  it.each([
    ['tiles', '<a href="#" style="display: inline-block; width: 120px; height: 90px"><i class="fa $"></i></a>'],
    ['what can’t be seen through its opacity', '<a href="#" style="opacity: 0"><i class="fa $"></i></a>'],
    ['what is invisible', '<a href="#" style="visibility: hidden"><i class="fa $"></i></a>'],
    ['what is one pixel large', '<a href="#" class="sr-only-1px"><i class="fa $"></i></a>'],
    ['glyphs that only decorate', '<i class="fa $"></i>'],
  ])('never: %s', async (_, markup) => {
    await open(
      ['awesome4'],
      three((_, index) => markup.replace('$', ['fa-refresh', 'fa-calculator', 'fa-bolt'][index]!)),
    );
    expect(await found()).toBe('none');
  });

  it.each(['open', 'closed'] as const)('never: what stands in an %s root of the page', async (mode) => {
    await open([], tab('<div id="host"></div>'));
    await reading.page.evaluate((mode) => {
      document.querySelector('#host')!.attachShadow({ mode }).innerHTML = '<div><button>Reload</button><button>Post</button></div>';
    }, mode);
    expect(await found()).toBe('none');
  });

  it.each([
    ['plain', '<button id="it">Post</button>', true],
    ['with a drawing inside', '<button id="it"><svg width="20" height="20"><rect width="20" height="20"/></svg></button>', true],
    [
      'covered at its edge',
      '<button id="it" style="width: 90px">Post</button><div style="position: fixed; left: 0; top: 0; width: 20px; height: 99px"></div>',
      true,
    ],
    ['below the window', '<div style="height: 3000px"></div><button id="it">Post</button>', true],
    ['covered at its middle', '<button id="it" style="width: 90px">Post</button><div style="position: fixed; inset: 0"></div>', false],
    ['disabled', '<button id="it" disabled>Post</button>', false],
    ['in a disabled fieldset', '<fieldset disabled><button id="it">Post</button></fieldset>', false],
    ['around something disabled', '<div id="it"><button disabled>Post</button></div>', false],
    ['said to be disabled', '<a id="it" href="#" aria-disabled="true">Post</a>', false],
    ['in something said to be disabled', '<div aria-disabled="true"><a id="it" href="#">Post</a></div>', false],
    ['inert', '<div inert><button id="it">Post</button></div>', false],
    ['hidden', '<button id="it" style="display: none">Post</button>', false],
    ['invisible', '<button id="it" style="visibility: hidden">Post</button>', false],
    ['transparent', '<button id="it" style="opacity: 0">Post</button>', false],
    ['let through by the pointer', '<button id="it" style="pointer-events: none">Post</button>', false],
    ['put out of the page', '<button id="it" style="position: absolute; left: -9999px">Post</button>', false],
    [
      'scrolled away in its box',
      '<div style="height: 40px; overflow: auto"><div style="height: 200px"></div><button id="it">Post</button></div>',
      false,
    ],
  ])('an icon that is %s can be pressed: %#', async (_, body, usable) => {
    await open([], body);
    expect(await reading.page.evaluate(() => siteIcons.isUsable(document.querySelector<HTMLElement>('#it')!))).toBe(usable);
  });

  it('an icon that is gone can’t be pressed', CORE, async () => {
    await open([], '<button id="it">Post</button>');
    expect(
      await reading.page.evaluate(() => {
        const it = document.querySelector<HTMLElement>('#it')!;
        it.remove();
        return siteIcons.isUsable(it);
      }),
    ).toBe(false);
  });
});
