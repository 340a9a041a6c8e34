/** The site's three icons in real browsers, with the real libraries: known where they can be. What is none of them is in `icons-never.test.ts`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { findIcons } from '../../lib/page/icons/icons.ts';
import { KNOWN } from '../../lib/page/icons/testing/layouts/known.ts';
import { CROWD, type Layout } from '../../lib/page/icons/testing/layouts/layout.ts';
import { REFUSED } from '../../lib/page/icons/testing/layouts/refused.ts';
import { ALL, BROWSERS, type IconReading, startIconReading, tab, three } from '../support/hostile/iconReading.ts';
import { CORE } from '../support/runner/core.ts';

declare const siteIcons: { readonly findIcons: typeof findIcons };

/** A quarter of it is for icons that were shown. */
const MOST_BYTES = 5_000;
/** It takes less than 2 where nothing else runs; tests run beside each other. With a look at every style it was 23. */
const MOST_MS = 6;

describe.each(BROWSERS)('in %s', (name) => {
  let reading: IconReading;
  beforeAll(async () => {
    reading = await startIconReading(name);
  });
  afterAll(() => reading?.stop());
  const open: IconReading['open'] = (...shown) => reading.open(...shown);
  const found: IconReading['found'] = () => reading.found();

  it(`are told by a reader of less than ${MOST_BYTES} bytes`, () => {
    expect(reading.gzipped).toBeLessThan(MOST_BYTES);
  });

  const wantedIn = ({ tab, body = '' }: Layout): string =>
    [...(tab + body).matchAll(/data-want="(\w+)"/g)].map(([, want]) => `${want}=${want}`).join();

  describe.each([
    ['Font Awesome 4, Bootstrap 3 and Kendo', ['awesome4', 'bootstrap3', 'kendo']],
    ['Font Awesome 5', ['awesome5']],
    ['Font Awesome 6', ['awesome6']],
    ['no styles at all', []],
  ] as const)('with %s', (_, libraries) => {
    it.each([
      ['alone', ''],
      ['in a crowd of look-alikes', CROWD],
    ])('every layout is known for what it is, %s', async (_, beside) => {
      await open(libraries);
      const known = await reading.foundInAll(KNOWN, beside);
      expect(known.map((one, index) => `${KNOWN[index]!.name}: ${one}`)).toEqual(
        KNOWN.map((layout) => `${layout.name}: ${wantedIn(layout)}`),
      );
    });

    it('nothing is armed where nothing is known', CORE, async () => {
      await open(libraries);
      const alone = await reading.foundInAll(REFUSED, '');
      expect(alone.map((one, index) => `${REFUSED[index]!.name}: ${one}`)).toEqual(REFUSED.map(({ name, why }) => `${name}: ${why}`));
      const crowded = await reading.foundInAll(REFUSED, CROWD);
      expect(crowded.filter((one) => one.includes('='))).toEqual([]);
    });
  });

  it('all is seen from a content script’s world as well', async () => {
    const codes = ['f021', 'f1ec', 'f0e7'];
    const styles = `.x::before { font: 16px FontAwesome } ${codes.map((code, index) => `.x${index}::before { content: "\\${code}" }`).join('')}`;
    await open(
      ['awesome4'],
      three((want, index) => `<a href="#" data-want="${want}"><b class="x x${index}"></b></a>`),
      styles,
    );
    const seen = () => reading.page.waitForFunction(() => document.documentElement.dataset['seen']).then((handle) => handle.jsonValue());
    expect(await seen()).toBe(ALL.map((one) => `${one}true`).join());
    await open(
      [],
      three(
        (want, index) =>
          `<form><button data-want="${want}" title="${['Reload', 'Regenerate', 'Post'][index]}"><svg width="9" height="9"></svg></button></form>`,
      ),
    );
    expect(await seen()).toBe(ALL.map((one) => `${one}true`).join());
    await open([], '<ul><li><a href="#pane">Accounting</a></li></ul><div id="pane"><button>Reload</button></div>');
    expect(await seen()).toBe('one');
  });

  it.each([
    ['Font Awesome 4', 'awesome4', 'FontAwesome', ['f021', 'f1ec', 'f0e7']],
    ['Font Awesome 5', 'awesome5', '"Font Awesome 5 Free"', ['f2f1', 'f1ec', 'f0e7']],
    ['Font Awesome 6', 'awesome6', '"Font Awesome 6 Free"', ['f021', 'f1ec', 'e0b7']],
  ] as const)(
    'characters of %s are known under the site’s own classes, as text, and on the button itself',
    async (_, library, font, codes) => {
      const styles = `.x, .x::before { font: 900 16px ${font} } ${codes.map((code, index) => `.x${index}::before { content: "\\${code}" }`).join('')}`;
      await open(
        [library],
        three((want, index) => `<a href="#" data-want="${want}"><b class="x x${index}"></b></a>`),
        styles,
      );
      expect(await found()).toEqual(ALL);
      await open(
        [library],
        three((want, index) => `<button data-want="${want}" class="x x${index}"></button>`),
        styles,
      );
      expect(await found()).toEqual(ALL);
      await open(
        [library],
        three((want, index) => `<a href="#" data-want="${want}"><b class="x">&#x${codes[index]};</b></a>`),
        styles,
      );
      expect(await found()).toEqual(ALL);
    },
  );

  it('the same characters in another font are something else', async () => {
    const codes = ['f021', 'f1ec', 'f0e7'];
    const styles = `.x::before { font: 16px WebComponentsIcons } ${codes.map((code, index) => `.x${index}::before { content: "\\${code}" }`).join('')}`;
    await open(
      ['kendo', 'awesome4'],
      three((_, index) => `<a href="#"><b class="x x${index}"></b></a>`),
      styles,
    );
    expect(await found()).toBe('none');
  });

  it('Glyphicons are known by their characters, without the calculator that they don’t have', async () => {
    const styles =
      '.x { font-family: "Glyphicons Halflings" } .x0::before { content: "\\e031" } .x1::before { content: "\\e032" } .x2::before { content: "\\e162" }';
    await open(
      ['bootstrap3'],
      three((want, index) => `<a href="#" data-want="${want}"><b class="x x${index}"></b></a>`),
      styles,
    );
    expect(await found()).toEqual(['refresh=refresh', 'post=post']);
  });

  it('pictures behind a button are known by their files, a sprite is not', async () => {
    const files = ['reload.svg', 'icon-calculator-24.svg', 'bolt.svg'];
    await open(
      [],
      three((want, index) => `<button data-want="${want}" style="background-image: url(/img/${files[index]})"></button>`),
    );
    expect(await found()).toEqual(ALL);
    await open(
      [],
      three((_, index) => `<button style="background: url(/img/sprite.svg) -${index * 16}px 0"></button>`),
    );
    expect(await found()).toBe('none');
  });

  it.each([
    ['5', 'awesome5script', ['fa-sync-alt', 'fa-calculator', 'fa-bolt']],
    ['6', 'awesome6script', ['fa-arrows-rotate', 'fa-calculator', 'fa-bolt-lightning']],
  ] as const)(
    'Font Awesome %s as a script: the drawing in its link; alone in its cell; not where only the drawing is pressed',
    async (_, script, glyphs) => {
      const drawn = () => reading.page.waitForFunction(() => document.querySelectorAll('#tab_accounting svg[data-icon]').length === 3);
      await open(
        [script],
        three(
          (want, index) =>
            `<a href="#" data-want="${want}"><i class="fas ${glyphs[index]}" title="${['Reload', 'Regenerate', 'Post'][index]}"></i></a>`,
        ),
      );
      await drawn();
      expect(await found()).toEqual(ALL);
      await open(
        [script],
        tab(
          `<table><tr>${ALL.map((one, index) => `<td data-want="${one.split('=')[0]}"><i class="fas ${glyphs[index]}" style="cursor: pointer"></i></td>`).join('')}</tr></table>`,
        ),
      );
      await drawn();
      expect(await found()).toEqual(ALL);
      await open(
        [script],
        three((_, index) => `<i class="fas ${glyphs[index]}" style="cursor: pointer"></i>`),
      );
      await drawn();
      expect(await found()).toBe('none');
    },
  );

  it('Bootstrap’s tooltips, before, while and after the pointer rests on an icon', async () => {
    const glyphs = ['fa-refresh', 'fa-calculator', 'fa-bolt'];
    const words = ['Reload', 'Regenerate', 'Post'];
    await open(
      ['awesome4', 'bootstrap3', 'jquery', 'bootstrap3script'],
      three((want, index) => `<a href="#" class="tip" data-want="${want}" title="${words[index]}"><i class="fa ${glyphs[index]}"></i></a>`),
    );
    expect(await found()).toEqual(ALL);
    await reading.page.evaluate(() => (globalThis as unknown as { $: (selector: string) => { tooltip(): void } }).$('.tip').tooltip());
    expect(await found()).toEqual(ALL);
    for (const want of ['refresh', 'post']) {
      // Where the pointer rests there already, nothing enters the icon.
      await reading.page.mouse.move(600, 600);
      await reading.page.hover(`[data-want="${want}"]`);
      await reading.page.waitForSelector('.tooltip.in');
      expect(await found()).toEqual(ALL);
    }
    await reading.page.mouse.move(600, 600);
    await reading.page.waitForFunction(() => !document.querySelector('.tooltip'));
    expect(await found()).toEqual(ALL);
  });

  it('is quick enough for every press on a page of 2,000 elements', async () => {
    const rows = Array.from(
      { length: 180 },
      (_, row) =>
        `<tr><td><a href="/x/${row}">Entry ${row}</a></td><td><i class="fa fa-check"></i> <span>12.50</span></td><td><a href="#" title="Edit"><i class="fa fa-pencil"></i></a></td><td><a href="#"><b class="x"></b></a></td></tr>`,
    );
    await open(
      ['awesome4'],
      three(
        (want, index) => `<a href="#" data-want="${want}"><i class="fa ${['fa-refresh', 'fa-calculator', 'fa-bolt'][index]}"></i></a>`,
      ).replace('</div></div>', `</div><table>${rows.join('')}</table></div>`),
    );
    expect(await found()).toEqual(ALL);
    const { elements, best } = await reading.page.evaluate(() => {
      const times = Array.from({ length: 10 }, () => {
        const start = performance.now();
        for (let run = 0; run < 10; run++) siteIcons.findIcons(document);
        return (performance.now() - start) / 10;
      });
      return { elements: document.querySelectorAll('*').length, best: Math.min(...times) };
    });
    console.log(`icons in ${name}: ${best.toFixed(2)} ms on ${elements} elements, ${reading.gzipped} bytes`);
    expect(elements).toBeGreaterThan(1_900);
    expect(best).toBeLessThan(MOST_MS);
  });
});
