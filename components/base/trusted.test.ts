// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tellInside, trusted } from './trusted.ts';

afterEach(() => void vi.unstubAllEnvs());

describe('a handler of what a person did', () => {
  it.each([
    ['production', true, 1],
    ['production', false, 0],
    ['sandbox', false, 0],
    ['test', false, 1],
  ])('in a build for %s, with a trusted event: %s, is called %i times', (mode, isTrusted, calls) => {
    vi.stubEnv('MODE', mode);
    const handle = vi.fn();
    trusted(handle)({ isTrusted });
    expect(handle).toHaveBeenCalledTimes(calls);
  });
});

describe('an event that was kept from the page, told inside', () => {
  const page = vi.fn<(event: Event) => void>();
  const ours = vi.fn<(event: Event) => void>();
  const event = (type: string, init: KeyboardEventInit = {}) => new KeyboardEvent(type, { bubbles: true, cancelable: true, ...init });

  /** A closed root with a field that has the focus. */
  function rootWithField(): ShadowRoot {
    vi.stubEnv('MODE', 'production');
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
    const field = root.appendChild(document.createElement('input'));
    for (const type of ['keydown', 'input']) {
      field.addEventListener(type, trusted(ours));
      document.addEventListener(type, page, { once: true });
    }
    field.focus();
    return root;
  }

  it('is heard as a person’s where the focus is, with its key, and nowhere outside', () => {
    const root = rootWithField();
    tellInside(root, event('keydown', { key: 'ArrowDown' }));
    tellInside(root, event('input'));
    expect(ours.mock.calls.map(([one]) => [one.type, (one as KeyboardEvent).key])).toEqual([
      ['keydown', 'ArrowDown'],
      ['input', ''],
    ]);
    expect(page).not.toHaveBeenCalled();
  });

  it('is one on which a browser does not act by itself', () => {
    tellInside(rootWithField(), event('keydown', { key: 'Enter' }));
    expect(ours.mock.calls[0]![0]).not.toBeInstanceOf(KeyboardEvent);
  });

  it('is prevented where a view prevents it, and comes prevented where it was before', () => {
    const [fresh, prevented] = [event('keydown'), event('keydown')];
    prevented.preventDefault();
    const root = rootWithField();
    tellInside(root, prevented);
    expect(ours.mock.calls[0]![0].defaultPrevented).toBe(true);
    ours.mockImplementation((one) => one.preventDefault());
    tellInside(root, fresh);
    expect(fresh.defaultPrevented).toBe(true);
  });

  it('made by anybody else stays untrusted', () => {
    rootWithField().querySelector('input')!.dispatchEvent(event('input'));
    expect(ours).not.toHaveBeenCalled();
  });

  it('is lost where nothing has the focus', () => {
    const root = rootWithField();
    root.querySelector('input')!.blur();
    tellInside(root, event('keydown'));
    expect(ours).not.toHaveBeenCalled();
  });
});
