import { describe, expect, it } from 'vitest';
import type { Oldest } from './data.ts';
import { tooYoung } from './tooYoung.ts';

const FIREFOX: Oldest = { browser: 'firefox', version: 140 };
const CHROME: Oldest = { browser: 'chrome', version: 144 };

const inJs = (text: string, oldest = FIREFOX) => tooYoung([{ path: 'a.js', text }], oldest).map(({ what }) => what);
const inCss = (text: string) => tooYoung([{ path: 'a.css', text }], FIREFOX).map(({ what }) => what);

describe('what the oldest browser lacks', () => {
  it.each([
    ['a member', 'const t = document.startViewTransition(() => {})', 'api.Document.startViewTransition'],
    ['a member in brackets', 'document["startViewTransition"]', 'api.Document.startViewTransition'],
    ['a global', 'navigation.addEventListener("x", () => {})', 'api.Window.navigation'],
    ['a class', 'new NavigationHistoryEntry()', 'api.NavigationHistoryEntry'],
    ['a member of what is built in', 'for (const x of Iterator.zip([[1]])) f(x)', 'javascript.builtins.Iterator.zip'],
    ['an event', 'x.addEventListener("currententrychange", f)', 'api.Navigation.currententrychange_event'],
    ['a selector in a script', 'x.querySelector(":active-view-transition")', 'css.selectors.active-view-transition'],
    ['an attribute of an element', 'h("dialog", { closedby: "any" })', 'html.elements.dialog.closedby'],
    ['styles in a script', 'const s = ".a { position-anchor: --b }"', 'css.properties.position-anchor'],
  ])('%s', (_, text, what) => {
    expect(inJs(text)).toEqual([what]);
  });

  it.each([
    ['a property', '.a { color: red; position-anchor: --b }', 'css.properties.position-anchor'],
    ['a value', '.a { text-wrap: pretty }', 'css.properties.text-wrap.pretty'],
    ['a function', '.a { top: anchor(bottom) }', 'css.types.anchor'],
    ['a pseudo-class', '.a:active-view-transition { color: red }', 'css.selectors.active-view-transition'],
    ['a rule', '@view-transition { navigation: auto }', 'css.at-rules.view-transition'],
  ])('%s of CSS', (_, text, what) => {
    expect(inCss(text)).toContain(what);
  });

  it('is nothing where the browser has it, where another thing of that name is old, or where it may be missing', () => {
    expect(inJs('document.startViewTransition(() => {})', CHROME)).toEqual([]);
    expect(inJs('document.startViewTransition(() => {})', { ...FIREFOX, version: 144 })).toEqual([]);
    expect(inJs('x.querySelector("dialog:modal").showModal(); Temporal.Now.instant(); h("div", { popover: "manual" })')).toEqual([]);
    expect(inJs('window.navigation?.addEventListener("x", f); document.startViewTransition?.(f)')).toEqual([]);
    expect(
      inCss('@media (prefers-color-scheme: dark) { .a:focus-visible { color: light-dark(red, blue) } } /* position-anchor: --b */'),
    ).toEqual([]);
  });

  it('is not what the build names so itself, in any of its files', () => {
    const own = { path: 'b.js', text: 'export const x = { startViewTransition() {} }' };
    expect(tooYoung([own, { path: 'a.js', text: 'x.startViewTransition()' }], FIREFOX)).toEqual([]);
    expect(inJs('const navigation = 1; f(navigation)')).toEqual([]);
  });

  it('is told with its file; a script that can’t be read is an error', () => {
    expect(tooYoung([{ path: 'c.css', text: '.a { position-anchor: --b }' }], FIREFOX)).toEqual([
      { what: 'css.properties.position-anchor', file: 'c.css' },
    ]);
    expect(() => inJs('const = 1')).toThrow();
  });
});
