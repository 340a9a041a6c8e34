// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHost, keepStyles, removeFormer, withSecretNames } from './host.ts';

afterEach(() => document.documentElement.querySelectorAll('[data-sales-totals-guard]').forEach((one) => one.remove()));

describe('our element in the page', () => {
  it('is one that no page can define the class of', () => {
    const { host } = createHost(document, 'page', '');
    expect(host.localName).toBe('div');
    expect(host.shadowRoot).toBeNull();
  });

  it('is found again by the copy of us that comes after', () => {
    document.documentElement.append(createHost(document, 'page', '').host);
    removeFormer(document, 'page');
    expect(document.querySelector('[data-sales-totals-guard]')).toBeNull();
  });
});

describe('our styles', () => {
  const shown = (root: ShadowRoot) => root.querySelector('style')!;

  it('go along where a page moves our element through another document', () => {
    const { host, root } = createHost(document, 'page', '.a{color:red}');
    document.documentElement.append(host);
    document.implementation.createHTMLDocument().documentElement.append(host);
    document.documentElement.append(host);
    expect(shown(root).sheet!.cssRules).toHaveLength(1);
  });

  it('are given again where the page’s policy made them void, and only there', () => {
    const { host, root } = createHost(document, 'page', '.a{color:red}');
    document.documentElement.append(host);
    const text = shown(root).firstChild;
    keepStyles(root);
    expect(shown(root).firstChild).toBe(text);
    vi.spyOn(shown(root), 'sheet', 'get').mockReturnValue(null);
    keepStyles(root);
    expect(shown(root).firstChild).not.toBe(text);
    expect(shown(root).textContent).toBe('.a{color:red}');
  });
});

describe('names that nobody can know', () => {
  it.each([
    ['where one is declared and used', '.a{--ink:red}.b{color:var(--ink)}', '.a{--ink-x:red}.b{color:var(--ink-x)}'],
    [
      'where one begins like another',
      '.a{--on:1;--on-accent:2}.b{top:var(--on-accent)}',
      '.a{--on-x:1;--on-accent-x:2}.b{top:var(--on-accent-x)}',
    ],
    ['not where a view sets it by itself', '.a{top:var(--grid-edge)}', '.a{top:var(--grid-edge)}'],
  ])('%s', (_, styles, secret) => {
    expect(withSecretNames(styles, 'x')).toBe(secret);
  });
});
