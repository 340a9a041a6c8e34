// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPlace } from './keepPlace.ts';

let host: HTMLElement;
let dialog: HTMLDialogElement;
let end: AbortController;
const withdraw = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  host = document.createElement('div');
  host.dataset['scheme'] = 'light';
  const root = host.attachShadow({ mode: 'closed' });
  dialog = root.appendChild(document.createElement('dialog'));
  document.documentElement.append(host);
  end = new AbortController();
  keepPlace(host, root, end.signal, withdraw);
});
afterEach(() => {
  end.abort();
  host.remove();
  vi.useRealTimers();
});

/** Lets the observers hear of what was done. */
const heard = () => vi.advanceTimersByTimeAsync(10);

describe('our element', () => {
  it.each<[string, () => void]>([
    ['is removed', () => host.remove()],
    ['is moved', () => document.body.append(host)],
    ['is made inert', () => host.setAttribute('inert', '')],
    ['is given a style', () => host.setAttribute('style', 'display: none')],
    ['is given another ground', () => host.setAttribute('data-scheme', 'dark')],
    ['loses an attribute', () => host.removeAttribute('data-scheme')],
  ])('that %s is as it was', async (_, attack) => {
    attack();
    await heard();
    expect(host.parentNode).toBe(document.documentElement);
    expect(host.getAttributeNames()).toEqual(['data-scheme']);
    expect(host.dataset['scheme']).toBe('light');
    expect(withdraw).not.toHaveBeenCalled();
  });

  it('that was put back shows its dialog above all else again', async () => {
    dialog.showModal();
    const shown = vi.spyOn(dialog, 'showModal');
    host.remove();
    await heard();
    expect(shown).toHaveBeenCalledOnce();
    expect(dialog.open).toBe(true);
  });

  it('that the page itself put back shows its dialog above all else again', async () => {
    dialog.showModal();
    const shown = vi.spyOn(dialog, 'showModal');
    host.remove();
    document.documentElement.append(host);
    await heard();
    expect(shown).toHaveBeenCalledOnce();
  });

  it('that went with the whole page and came back with it shows its dialog above all else again', async () => {
    const root = document.documentElement;
    dialog.showModal();
    const shown = vi.spyOn(dialog, 'showModal');
    root.remove();
    await heard();
    expect(withdraw).not.toHaveBeenCalled();
    document.append(root);
    await heard();
    expect(shown).toHaveBeenCalledOnce();
    expect(host.isConnected).toBe(true);
  });

  it('comes along to another root element', async () => {
    const former = document.documentElement;
    const other = document.createElement('html');
    former.remove();
    document.append(other);
    await heard();
    expect(host.parentNode).toBe(other);
    other.remove();
    document.append(former);
    await heard();
    expect(host.parentNode).toBe(former);
  });

  it('is withdrawn where the page goes on, once, and then left alone', async () => {
    for (let round = 0; round < 8; round++) {
      host.remove();
      await heard();
    }
    expect(withdraw).toHaveBeenCalledOnce();
    expect(host.isConnected).toBe(false);
  });

  it('is put back forever where the page moves it now and then', async () => {
    for (let round = 0; round < 20; round++) {
      host.remove();
      await vi.advanceTimersByTimeAsync(20_000);
    }
    expect(withdraw).not.toHaveBeenCalled();
    expect(host.isConnected).toBe(true);
  });

  it('goes with its page', async () => {
    end.abort();
    host.remove();
    await heard();
    expect(host.isConnected).toBe(false);
  });
});
