// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { beginGuard } from './beginGuard.ts';
import { beginOnce, guardOf } from './slot.ts';

const { browser } = vi.hoisted(() => ({ browser: { runtime: { id: 'us' } } }));
vi.mock('wxt/browser', () => ({ browser }));

const SLOT = Symbol.for('sales-totals-guard');
beforeEach(() => Reflect.deleteProperty(window, SLOT));

it('our part of a page begins once, though it comes both by itself and because its site was given', () => {
  const begin = vi.fn<(page: Document) => void>();
  beginOnce(document, begin);
  beginOnce(document, begin);
  expect(begin.mock.calls).toEqual([[document]]);
});

it('the guard that was there first stays: one that comes later would be late', () => {
  beginGuard(document);
  const first = guardOf(document);
  beginGuard(document);
  expect(guardOf(document)).toBe(first);
});

it.each<[string, () => boolean]>([
  ['says so', () => false],
  [
    'can’t be asked any more',
    () => {
      throw new TypeError('can’t access dead object');
    },
  ],
])('a copy that an update left behind, and that %s, is in nobody’s way', (_, copy) => {
  const old = {};
  Object.assign(window, { [SLOT]: { guard: old, guards: copy, begun: copy } });
  const begin = vi.fn();
  beginOnce(document, begin);
  beginGuard(document);
  expect(begin).toHaveBeenCalledOnce();
  expect(guardOf(document)).not.toBe(old);
});
