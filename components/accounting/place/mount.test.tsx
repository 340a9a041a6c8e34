// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { trusted } from '../../base/trusted.ts';
import '../../guard/testing/begun.ts';
import { mountFirst, showIn } from './mount.tsx';
import { putInPage } from './put.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'us' } } }));

let end: AbortController;
beforeEach(() => void (end = new AbortController()));
afterEach(() => {
  end.abort();
  document.body.removeAttribute('style');
});

const hosts = () => [...document.querySelectorAll('[data-sales-totals-guard]')];

/** Mounts, and looks into the closed root, as nobody else can. */
function mounted() {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const placed = putInPage(document, end.signal, () => {});
  const { show } = showIn(placed, end.signal);
  return { host: placed.host, show, root: attach.mock.results[0]!.value as ShadowRoot, init: attach.mock.calls[0]![0] };
}

describe('our part of the page', () => {
  it('lies beside the body, in a closed root with styles of its own', () => {
    const { host, root, init } = mounted();
    expect(host.parentElement).toBe(document.documentElement);
    expect(init).toEqual({ mode: 'closed' });
    expect(host.shadowRoot).toBeNull();
    expect(root.firstElementChild!.localName).toBe('style');
  });

  it('takes the place of one that an older copy left there', () => {
    mounted();
    const { host } = mounted();
    expect(hosts()).toEqual([host]);
  });

  it.each([
    ['', 'light'],
    ['rgb(255, 255, 255)', 'light'],
    ['rgb(20, 24, 30)', 'dark'],
    ['rgba(0, 0, 0, 0)', 'light'],
  ])('on a ground of %j is %s, whatever the system prefers', (ground, scheme) => {
    document.body.style.backgroundColor = ground;
    expect(mounted().host.dataset['scheme']).toBe(scheme);
  });

  it('keeps what is typed in it from the page, and hears it itself', () => {
    const { host, root, show } = mounted();
    const [page, ours] = [vi.fn<(event: Event) => void>(), vi.fn<(event: Event) => void>()];
    show(<input type="text" onInput={trusted(ours)} />);
    root.querySelector('input')!.focus();
    for (const type of ['input', 'click']) {
      document.addEventListener(type, page, { signal: end.signal });
      // Closed roots do not tell what lies in them, nor where in them something happens.
      host.dispatchEvent(Object.defineProperty(new Event(type, { bubbles: true }), 'isTrusted', { value: true }));
    }
    expect(page.mock.calls.map(([{ type }]) => type)).toEqual(['click']);
    expect(ours).toHaveBeenCalledOnce();
  });

  it('is gone with its page, and its views with it', () => {
    const { root, show } = mounted();
    show(<p>Here</p>);
    const place = root.querySelector('.ui')!;
    expect(place.textContent).toBe('Here');
    end.abort();
    expect(hosts()).toEqual([]);
    expect(place.textContent).toBe('');
  });
});

describe('what the keyboard reaches first', () => {
  const skips = () => document.querySelectorAll('[data-sales-totals-guard="skip"]');
  beforeEach(() => {
    vi.useFakeTimers();
    mountFirst(document, end.signal).show(<button type="button">Go</button>);
  });
  afterEach(() => void vi.useRealTimers());

  it('stands before the body, and is gone with its page', () => {
    expect(skips()[0]!.nextElementSibling).toBe(document.body);
    end.abort();
    expect(skips()).toHaveLength(0);
  });

  it('is gone where the page takes it out and puts it back: its styles are lost then', async () => {
    const [host] = skips();
    document.body.append(host!);
    await vi.advanceTimersByTimeAsync(10);
    expect(skips()).toHaveLength(0);
  });
});
