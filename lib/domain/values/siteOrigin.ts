import * as z from 'zod/mini';

/**
 * True for the address of one site as browsers write it: `https`, a host, a port where there is one, and nothing behind. A
 * star is a letter of a host to a browser, and every host to a pattern: none has one.
 */
export const isSiteOrigin = (text: string): boolean => {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && url.origin === text && !text.includes('*');
};

/** A site that a merchant may let us read. */
export const siteOrigin = z.string().check(z.maxLength(256), z.refine(isSiteOrigin));

/** What the browser is asked for, for one site. It names no port, since Firefox knows none there: the exact address is kept, and compared, by us. */
export const patternOf = (origin: string): string => `https://${new URL(origin).hostname}/*`;
