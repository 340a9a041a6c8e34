/** What is known to fail in the oldest browsers that the manifest names, though the compatibility data may say otherwise. */
import { describe, expect, it } from 'vitest';
import { FILES, codeOf, isSource, isTest, sourcesIn } from './files.ts';

const SHIPPED = sourcesIn('lib', 'components', 'entrypoints');
/** Tests run in whatever browser the computer has. */
const DRIVEN = FILES.filter((file) => isSource(file) && /^tests\/(?:e2e|support|faults)\//.test(file) && !file.includes('/compat/'));

interface Forbidden {
  readonly what: RegExp;
  readonly why: string;
  readonly files: readonly string[];
  /** What it looks like where it fails, and where it doesn't. */
  readonly bad: string;
  readonly good: string;
}

const FORBIDDEN: readonly Forbidden[] = [
  {
    what: /\badoptedStyleSheets\b/,
    why: 'Firefox 140 refuses it to a content script: “Accessing from Xray wrapper is not supported”; the data says since 101. Use a style element.',
    files: SHIPPED,
    bad: 'root.adoptedStyleSheets = [sheet]',
    good: "page.createElement('style')",
  },
  {
    what: /(?<!['"\w-])navigation\b(?!\?\.|\w|['"]|\s*:)/,
    why: 'Firefox 140 to 146 have no Navigation API. Compare the address; `navigation?.` may hint.',
    files: [...SHIPPED, ...DRIVEN],
    bad: "window.navigation.addEventListener('navigate', f)",
    good: "window.navigation?.addEventListener('navigate', f)",
  },
  {
    what: /\bstartViewTransition\b(?!\?\.)/,
    why: 'Firefox 140 to 143 have no view transitions. Ask the page whether it has them.',
    files: [...SHIPPED, ...sourcesInFirefox()],
    bad: 'document.startViewTransition(f)',
    good: 'document.startViewTransition?.(f)',
  },
  {
    what: /\bcustomElements\b/,
    why: 'Chromium gives a content script none; and what a page can define, a page can open.',
    files: SHIPPED,
    bad: "customElements.define('x-y', X)",
    good: "page.createElement('div')",
  },
];

/** The tests that run in Firefox; Chromium has had all of this for long. */
function sourcesInFirefox(): string[] {
  return DRIVEN.filter((file) => /firefox/i.test(file));
}

describe('the oldest browsers', () => {
  it.each(FORBIDDEN)('never meet $what', ({ what, why, files }) => {
    expect(files).not.toEqual([]);
    expect(
      files.filter((file) => what.test(codeOf(file))),
      why,
    ).toEqual([]);
  });

  it.each(FORBIDDEN)('would be found to meet $what', ({ what, bad, good }) => {
    expect(bad).toMatch(what);
    expect(good).not.toMatch(what);
  });

  it('are looked for in what is shipped, without its tests', () => {
    expect(SHIPPED.filter(isTest)).toEqual([]);
    expect(sourcesInFirefox()).toContain('tests/e2e/hostile-firefox.test.ts');
  });
});
