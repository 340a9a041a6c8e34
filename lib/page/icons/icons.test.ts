// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findIcons } from './icons.ts';
import { KNOWN } from './testing/layouts/known.ts';
import { CROWD, bodyOf } from './testing/layouts/layout.ts';
import { REFUSED } from './testing/layouts/refused.ts';

/** Without a layout: everything has a size, and what its own or an outer style hides is hidden. */
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(10, 10, 20, 20));
  Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('[style*="display:none"]') === null;
  };
});
afterEach(() => document.body.replaceChildren());

const show = (html: string): void => {
  document.body.innerHTML = html;
};
/** What is found, as what each element was taken for and its wish, and whether a press would be made on the right one. */
const found = (): unknown => {
  const icons = findIcons(document);
  return icons.found
    ? icons.icons.map(({ action, element, target }) => [
        action,
        element.dataset['want'],
        target === (element.querySelector('[data-press]') ?? element),
      ])
    : icons.why;
};
const wanted = (): unknown =>
  [...document.querySelectorAll<HTMLElement>('[data-want]')].map(({ dataset }) => [dataset['want'], dataset['want'], true]);

describe('the icons are known', () => {
  it.each(KNOWN)('$name', (layout) => {
    show(bodyOf(layout));
    expect(wanted()).not.toEqual([]);
    expect(found()).toEqual(wanted());
    show(bodyOf(layout, CROWD));
    expect(found()).toEqual(wanted());
  });
});

describe('one of them alone is never armed', () => {
  it.each(KNOWN)('$name', (layout) => {
    for (const beside of ['', CROWD]) {
      for (const want of ['refresh', 'regenerate', 'post']) {
        show(bodyOf(layout, beside));
        for (const other of document.querySelectorAll(`[data-want]:not([data-want="${want}"])`)) other.remove();
        expect([want, findIcons(document)]).toEqual([want, { found: false, why: expect.stringMatching(/none|one/) as string }]);
      }
    }
  });
});

describe('nothing is armed', () => {
  it.each(REFUSED)('$name', (layout) => {
    show(bodyOf(layout));
    expect(wanted()).toEqual([]);
    expect(found()).toBe(layout.why);
    show(bodyOf(layout, CROWD));
    expect(findIcons(document).found).toBe(false);
  });
});
