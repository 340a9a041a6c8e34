/**
 * The one key of `storage.local` that says at which sites somebody may be in a guide: the worker writes it, and a page that
 * finds its site missing there does not wake the worker to ask.
 */
export const GUIDED_KEY = 'guided';

/** The sites that are written down there; null: nothing was written yet, or nothing that can be read, and nobody knows. */
export function guidedSitesIn(stored: Readonly<Record<string, unknown>>): readonly string[] | null {
  const { [GUIDED_KEY]: sites } = stored;
  return Array.isArray(sites) && sites.every((site) => typeof site === 'string') ? sites : null;
}
