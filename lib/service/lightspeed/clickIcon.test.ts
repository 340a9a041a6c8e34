// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ClickOrder, NOT_CLICKED } from '../../domain/repair/click.ts';
import { type Scripting, createClickIcon } from './clickIcon.ts';

const SLOT = Symbol.for('sales-totals-guard');
const LOADED_AT = performance.timeOrigin;
const ORDER: ClickOrder = {
  tabId: 7,
  documentId: 'doc-1',
  loadedAt: LOADED_AT,
  permit: 'p1',
  action: 'post',
  target: { storeId: '1', date: '2026-11-03' as never },
};
const ours = globalThis as unknown as Record<symbol, unknown>;

const pull = vi.fn<(order: unknown, signal: string | null) => unknown>();
const executed: Parameters<Scripting['executeScript']>[0][] = [];
/** A browser that runs what is to run as text that knows nothing around it, here. */
const scripting: Scripting = {
  async executeScript(injection) {
    executed.push(injection);
    // oxlint-disable-next-line typescript/no-implied-eval -- as the browser does it: its text, and nothing of this file
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
    expect(pull.mock.calls).toEqual([[order, null]]);
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

  it.each([
    'No document with id ABC in tab with id 7',
    'No tab with id: 7.',
    'Invalid tab ID: 7',
    'Invalid documentId: ABC',
    'Invalid frame IDs: [0].',
  ])('is proven not to be made: %s', async (message) => {
    expect(await createClickIcon(refusing(message))(ORDER)).toEqual({ kind: 'not-clicked', why: 'gone' });
  });

  it.each(['Frame with ID 0 was removed.', 'The tab was closed.', 'Cannot access contents of the page', ''])(
    'may have been made: %s',
    async (message) => {
      expect(await createClickIcon(refusing(message))(ORDER)).toEqual({ kind: 'unknown' });
    },
  );

  it.each([undefined, null, 'pressed', 5, {}])('may have been made where our part answers %s', async (answer) => {
    pull.mockReturnValue(answer);
    expect(await createClickIcon(scripting)(ORDER)).toEqual({ kind: 'unknown' });
  });

  describe('that only the page’s own world can make', () => {
    const click = vi.fn<() => void>();
    const button = () => document.querySelector('button')!;
    beforeEach(() => {
      click.mockReset();
      document.body.innerHTML = '<button>x</button>';
      button().addEventListener('click', click);
      pull.mockImplementation((_, signal) => {
        if (signal === null) return 'script';
        button().dispatchEvent(new Event(signal));
        return 'clicked';
      });
    });

    it('is made there, once, on what our own world names', async () => {
      expect(await createClickIcon(scripting)(ORDER)).toEqual({ kind: 'clicked' });
      expect(executed.map(({ world }) => world)).toEqual(['ISOLATED', 'MAIN', 'ISOLATED']);
      for (const [, signal] of pull.mock.calls) if (signal) button().dispatchEvent(new Event(signal));
      expect(click).toHaveBeenCalledTimes(1);
    });

    it.each<[string, unknown, object]>([
      ['nobody saw it there', 'unheard', { kind: 'unknown' }],
      ['our part asks for it twice', 'script', { kind: 'unknown' }],
      ['another document has taken the place of ours meanwhile', 'gone', { kind: 'not-clicked', why: 'gone' }],
    ])('where %s', async (_, answer, result) => {
      pull.mockImplementation((_order, signal) => (signal === null ? 'script' : answer));
      expect(await createClickIcon(scripting)(ORDER)).toEqual(result);
      expect(click).not.toHaveBeenCalled();
    });

    it('is proven not to be made where the document has gone before that world was told anything', async () => {
      const executeScript = vi
        .fn<Scripting['executeScript']>()
        .mockResolvedValueOnce([{ result: 'script' }])
        .mockRejectedValueOnce(new Error('No document with id ABC in tab with id 7'));
      expect(await createClickIcon({ executeScript })(ORDER)).toEqual({ kind: 'not-clicked', why: 'gone' });
    });
  });
});
