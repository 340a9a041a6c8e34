import { describe, expect, it } from 'vitest';
import { isSiteOrigin, patternOf } from './siteOrigin.ts';

describe('the address of a site', () => {
  it.each(['https://books.example', 'https://books.example:8443', 'https://xn--vlo-bma.example'])('may be %s', (origin) => {
    expect(isSiteOrigin(origin)).toBe(true);
  });

  it.each([
    'http://books.example',
    'https://books.example/',
    'https://books.example/path',
    'https://books.example:443',
    'https://Books.example',
    'https://vélo.example',
    'https://me@books.example',
    'https://*.example',
    'https://',
    'chrome-extension://abc',
    'null',
    '',
  ])('is never %s', (origin) => {
    expect(isSiteOrigin(origin)).toBe(false);
  });

  it('is asked for without its port', () => {
    expect(['https://books.example', 'https://books.example:8443'].map(patternOf)).toEqual([
      'https://books.example/*',
      'https://books.example/*',
    ]);
  });
});
