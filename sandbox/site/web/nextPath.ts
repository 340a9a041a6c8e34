const HERE = 'http://here.invalid';

/**
 * `text` where it is an address of this site that somebody may be sent to after signing in, otherwise undefined.
 * What comes back is what a browser would make of it: it drops tabs, reads `\` as `/` and folds `/.//` into `//`,
 * and each of these was used to leave a site through its own sign-in page.
 */
export function nextPath(text: string | null | undefined): string | undefined {
  if (!text?.startsWith('/') || !URL.canParse(text, HERE)) return undefined;
  const { origin, pathname, search, hash } = new URL(text, HERE);
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : undefined;
}
