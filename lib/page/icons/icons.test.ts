// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findIcons } from './icons.ts';
import { CROWD, KNOWN, REFUSED, bodyOf } from './testing/layouts.ts';

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
/** What is found, as the wish of each element and what it was taken for. */
const found = (): unknown => {
  const icons = findIcons(document);
  return icons.found ? icons.icons.map(({ action, element }) => [action, element.dataset['want']]) : icons.why;
};
const wanted = (): unknown => [...document.querySelectorAll<HTMLElement>('[data-want]')].map(({ dataset }) => [dataset['want'], dataset['want']]);

describe('the icons are known', () => {
  it.each(KNOWN)('$name', (layout) => {
    show(bodyOf(layout));
    expect(wanted()).not.toEqual([]);
    expect(found()).toEqual(wanted());
    show(bodyOf(layout, CROWD));
    expect(found()).toEqual(wanted());
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
