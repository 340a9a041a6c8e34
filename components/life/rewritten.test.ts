// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchRewriting } from './rewritten.ts';

const root = document.documentElement;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  document.replaceChildren(root);
  vi.useRealTimers();
});

/** Lets the observers hear of what was done. */
const heard = () => vi.advanceTimersByTimeAsync(10);

it('another root element is another page; the same one again, or none, is not', async () => {
  const rewritten = vi.fn<() => void>();
  const end = new AbortController();
  watchRewriting(document, rewritten, end.signal);
  root.remove();
  await heard();
  document.append(root);
  await heard();
  expect(rewritten).not.toHaveBeenCalled();
  root.remove();
  await heard();
  document.append(document.createElement('html'));
  await heard();
  expect(rewritten).toHaveBeenCalledOnce();
  end.abort();
  document.replaceChildren(document.createElement('html'));
  await heard();
  expect(rewritten).toHaveBeenCalledOnce();
});
