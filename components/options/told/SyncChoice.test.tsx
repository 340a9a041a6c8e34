// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { en } from '../../base/testing/texts.ts';
import { button, createOptionsBrowser, press, showOptions } from '../testing/options.tsx';

const { browser } = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser }));

let worker: ReturnType<typeof createOptionsBrowser>;
beforeEach(() => {
  worker = createOptionsBrowser();
  worker.control.language = 'en';
  Object.assign(browser, worker.fake);
});
afterEach(() => {
  for (const root of document.body.children) render(null, root);
});

async function show() {
  const root = await showOptions();
  const part = () => root.querySelector<HTMLElement>('[aria-labelledby=sync]')!;
  await vi.waitFor(() => expect(part().querySelector('input')!.disabled).toBe(false));
  return { root, part, box: () => part().querySelector('input')! };
}

describe('what was told and shown, on other computers', () => {
  it('stays here until the merchant says so, and can be removed from the sync', async () => {
    const { root, part, box } = await show();
    expect(box().checked).toBe(false);
    expect(part().textContent).not.toContain(en('sync.remove'));
    await press(box());
    await vi.waitFor(() => expect(part().textContent).toContain(en('sync.items', { count: 2 })));
    expect(box().checked).toBe(true);
    await press(button(root, en('sync.remove')));
    await vi.waitFor(() => expect(box().checked).toBe(false));
    expect(part().textContent).not.toContain(en('sync.remove'));
  });

  it('says where the sync takes nothing, or doesn’t answer, and stays as it is where we can’t change it', async () => {
    worker.control.sync = { on: true, items: null, refused: true };
    const { part, box } = await show();
    expect(part().textContent).toContain(en('sync.refused'));
    expect(part().textContent).toContain(en('sync.unasked'));
    worker.control.broken = ['setSync'];
    await press(box());
    await vi.waitFor(() => expect(part().querySelector('output')!.textContent).not.toContain(en('sync.refused')));
    expect(box().checked).toBe(true);
  });
});
