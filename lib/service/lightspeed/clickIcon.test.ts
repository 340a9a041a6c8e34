// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ClickOrder, NOT_CLICKED } from '../../domain/click.ts';
import { type Scripting, createClickIcon } from './clickIcon.ts';

const SLOT = Symbol.for('sales-totals-guard');
const LOADED_AT = performance.timeOrigin;
const ORDER: ClickOrder = { tabId: 7, documentId: 'doc-1', loadedAt: LOADED_AT, permit: 'p1', action: 'post', target: { storeId: '1', date: '2026-11-03' as never } };
const ours = globalThis as unknown as Record<symbol, unknown>;

const pull = vi.fn<(order: unknown) => unknown>();
const executed: Parameters<Scripting['executeScript']>[0][] = [];
/** A browser that runs what is to run as text that knows nothing around it, here. */
const scripting: Scripting = {
  async executeScript(injection) {
    executed.push(injection);
    // eslint-disable-next-line no-new-func
    const alone = new Function('args', `return (${String(injection.func)})(...args)`) as (args: readonly unknown[]) => unknown;
    return [{ result: alone(injection.args) }];
  },
};
const refusing = (message: string): Scripting => ({ executeScript: () => Promise.reject(new Error(message)) });

beforeEach(() => {
  executed.length = 0;
  pull.mockReset();
  ours[SLOT] = { pull };
});
afterEach(() => void delete ours[SLOT]);

describe('a click on the site’s icon', () => {
  it('is made by our own part of that very document', async () => {
    pull.mockReturnValue('clicked');
    expect(await createClickIcon(scripting)(ORDER)).toEqual({ kind: 'clicked' });
    const { tabId, documentId, ...order } = ORDER;
    expect(pull.mock.calls).toEqual([[order]]);
    expect(executed).toMatchObject([{ world: 'ISOLATED', target: { tabId, documentIds: [documentId] } }]);
  });

  it('is made in the frame of the page where the browser has no names for documents', async () => {
    pull.mockReturnValue('clicked');
    await createClickIcon(scripting)({ ...ORDER, documentId: undefined });
    expect(executed).toMatchObject([{ target: { tabId: 7, frameIds: [0] } }]);
  });

  it.each(NOT_CLICKED)('is not made where our part says so: %s', async (why) => {
    pull.mockReturnValue(why);
    expect(await createClickIcon(scripting)(ORDER)).toEqual({ kind: 'not-clicked', why });
  });

  it.each([
    ['our part is not there', () => void delete ours[SLOT]],
    ['our part clicks nothing on this page', () => void (ours[SLOT] = {})],
  ])('is not made where %s', async (_, arrange) => {
    arrange();
    expect(await createClickIcon(scripting)(ORDER)).toEqual({ kind: 'not-clicked', why: 'gone' });
  });

  it.each(['No document with id ABC in tab with id 7', 'No tab with id: 7.', 'Invalid tab ID: 7'])('is proven not to be made: %s', async (message) => {
    expect(await createClickIcon(refusing(message))(ORDER)).toEqual({ kind: 'not-clicked', why: 'gone' });
  });

  it.each(['Frame with ID 0 was removed.', 'The tab was closed.', 'Cannot access contents of the page', ''])('may have been made: %s', async (message) => {
    expect(await createClickIcon(refusing(message))(ORDER)).toEqual({ kind: 'unknown' });
  });

  it.each([undefined, null, 'pressed', 5, {}])('may have been made where our part answers %s', async (answer) => {
    pull.mockReturnValue(answer);
    expect(await createClickIcon(scripting)(ORDER)).toEqual({ kind: 'unknown' });
  });

  describe('that only the page’s own world can make', () => {
    const click = vi.fn<() => void>();
    beforeEach(() => {
      click.mockReset();
      document.body.innerHTML = '<button data-here="">x</button>';
      document.querySelector('button')!.addEventListener('click', click);
      pull.mockReturnValue('marked:data-here');
    });

    it('is made there, once, and leaves no mark', async () => {
      expect(await createClickIcon(scripting)(ORDER)).toEqual({ kind: 'clicked' });
      expect(executed.map(({ world }) => world)).toEqual(['ISOLATED', 'MAIN']);
      expect([click.mock.calls.length, document.querySelector('[data-here]')]).toEqual([1, null]);
    });

    it.each([
      ['another document has taken its place', { loadedAt: LOADED_AT + 1 }],
      ['the mark has gone', { loadedAt: LOADED_AT, gone: true }],
    ])('is not made where %s; its word is no proof of that', async (_, { loadedAt, ...rest }) => {
      if ('gone' in rest) document.body.innerHTML = '';
      expect(await createClickIcon(scripting)({ ...ORDER, loadedAt })).toEqual({ kind: 'unknown' });
      expect(click).not.toHaveBeenCalled();
    });
  });
});
