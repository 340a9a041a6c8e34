import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, isAlive, onNotice, whyGone } from './client.ts';
import { NOTICES, noticeOf } from './notices.ts';

type Listener = (message: unknown) => unknown;

const { runtime, listeners } = vi.hoisted(() => {
  const heard = new Set<(message: unknown) => unknown>();
  return {
    listeners: heard,
    runtime: {
      // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- it is taken away below
      id: 'us' as string | undefined,
      sendMessage: (_: unknown): Promise<unknown> => Promise.resolve(undefined),
      onMessage: {
        addListener: (one: (message: unknown) => unknown) => void heard.add(one),
        removeListener: (one: (message: unknown) => unknown) => void heard.delete(one),
      },
    },
  };
});
vi.mock('wxt/browser', () => ({ browser: { runtime } }));

beforeEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('sales-totals-guard let go'));
  runtime.id = 'us';
  listeners.clear();
});

const send = () => vi.spyOn(runtime, 'sendMessage');
const NOT_THERE = new Error('Could not establish connection. Receiving end does not exist.');
const CUT_OFF = new Error(
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
);
const UNANSWERED = { ok: false, problem: { reason: { key: 'problem.no-answer' }, retry: true } };

describe('asking the worker', () => {
  it('sends the name and the body, and gives back the answer', async () => {
    const sent = send().mockResolvedValue({ ok: true, value: { operations: [] } });
    expect(await ask('operations', { storeId: '1' })).toEqual({ ok: true, value: { operations: [] } });
    expect(sent).toHaveBeenCalledExactlyOnceWith({ name: 'operations', body: { storeId: '1' } });
  });

  it('gives back a problem as it is', async () => {
    const problem = { ok: false, problem: { reason: { key: 'problem.clearance' } } };
    send().mockResolvedValue(problem);
    expect(await ask('run', { clearance: 'c', page: {} as never })).toEqual(problem);
  });

  it('asks once more where no worker was there yet, and no third time', async () => {
    const sent = send().mockRejectedValueOnce(NOT_THERE).mockResolvedValueOnce({ ok: true, value: {} });
    expect(await ask('signedOut', {})).toEqual({ ok: true, value: {} });
    expect(sent).toHaveBeenCalledTimes(2);
    sent.mockReset().mockRejectedValue(NOT_THERE);
    expect(await ask('signedOut', {})).toEqual(UNANSWERED);
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('never asks again where the worker died over it: it may have been heard', async () => {
    const sent = send().mockRejectedValue(CUT_OFF);
    expect(await ask('run', { clearance: 'c', page: {} as never })).toEqual(UNANSWERED);
    expect(sent).toHaveBeenCalledOnce();
  });

  it.each([undefined, null, 5, 'ok', [], {}, { ok: true }, { ok: false }, { value: {} }])('takes %j for no answer', async (garbage) => {
    send().mockResolvedValue(garbage);
    expect(await ask('hello', {})).toEqual(UNANSWERED);
  });

  it('does not throw where the browser throws at once', async () => {
    send().mockImplementation(() => {
      throw new TypeError('Illegal invocation');
    });
    expect(await ask('hello', {})).toEqual(UNANSWERED);
  });

  it('says that the page must be reloaded once the extension was updated', async () => {
    runtime.id = undefined;
    const sent = send();
    expect(isAlive()).toBe(false);
    expect(await ask('hello', {})).toMatchObject({ ok: false, problem: { reason: { key: 'problem.updated' } } });
    expect(sent).not.toHaveBeenCalled();
  });

  it('says so as well where it was updated while the answer was waited for', async () => {
    send().mockImplementation(async () => {
      runtime.id = undefined;
      throw new Error('Extension context invalidated.');
    });
    expect(await ask('hello', {})).toMatchObject({ ok: false, problem: { reason: { key: 'problem.updated' } } });
  });

  it('lets the page go for good once the worker says that it is none of ours any more', async () => {
    const sent = send().mockResolvedValue({ ok: false, problem: { reason: { key: 'problem.not-allowed' } }, letGo: true });
    expect(await ask('hello', {})).toMatchObject({ ok: false, problem: { reason: { key: 'problem.not-allowed' } } });
    expect([isAlive(), whyGone().key]).toEqual([false, 'problem.not-allowed']);
    sent.mockReset().mockResolvedValue({ ok: true, value: {} });
    expect(await ask('hello', {})).toMatchObject({ ok: false, problem: { reason: { key: 'problem.not-allowed' } } });
    expect(sent).not.toHaveBeenCalled();
  });

  it('counts a runtime that throws as gone', () => {
    vi.spyOn(runtime, 'id', 'get').mockImplementation(() => {
      throw new Error('invalidated');
    });
    expect(isAlive()).toBe(false);
  });
});

describe('a notice', () => {
  const tell = (message: unknown) => [...(listeners as Set<Listener>)].map((listener) => listener(message));

  it('is heard until the end, and answered with nothing', () => {
    const end = new AbortController();
    const hear = vi.fn();
    onNotice(hear, end.signal);
    for (const notice of NOTICES) expect(tell({ notice })).toEqual([undefined]);
    expect(hear.mock.calls).toEqual(NOTICES.map((notice) => [notice]));
    end.abort();
    expect(tell({ notice: 'days' })).toEqual([]);
  });

  it('is let go where the extension is gone before the page', () => {
    const end = new AbortController();
    onNotice(vi.fn(), end.signal);
    runtime.id = undefined;
    expect(() => end.abort()).not.toThrow();
  });

  it.each([
    null,
    undefined,
    'days',
    5,
    [],
    {},
    { notice: 'run' },
    { notice: null },
    Object.create({ notice: 'days' }),
    { name: 'hello', body: {} },
  ])('is not what says %j', (message) => {
    expect(noticeOf(message)).toBeUndefined();
  });
});
