import { expect, it } from 'vitest';
import { keepClasses } from './classesKept.ts';

it('what a test puts into the classes of a page, replaces or takes away is as it was', () => {
  class Base {
    visible() {
      return 'as it is';
    }
    get size() {
      return 1;
    }
  }
  class Element extends Base {
    matches() {
      return false;
    }
  }
  const putBack = keepClasses({ Element, document: null, CSS: {} });
  const before = [Object.getOwnPropertyNames(Base.prototype), Object.getOwnPropertyNames(Element.prototype)];

  Object.assign(Element.prototype, { showPopover: () => {}, matches: () => true });
  Base.prototype.visible = () => 'always';
  Object.defineProperty(Base.prototype, 'size', { configurable: true, value: 7 });
  expect(new Element()).toMatchObject({ size: 7 });
  putBack();

  const one = new Element();
  expect([one.visible(), one.size, one.matches()]).toEqual(['as it is', 1, false]);
  expect([Object.getOwnPropertyNames(Base.prototype), Object.getOwnPropertyNames(Element.prototype)]).toEqual(before);
  Reflect.deleteProperty(Base.prototype, 'visible');
  putBack();
  expect(one.visible()).toBe('as it is');
});
