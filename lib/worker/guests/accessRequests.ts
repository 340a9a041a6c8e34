import type { SessionArea } from '../context/sessionArea.ts';

/** How long what a merchant saw and wished in the popup counts: a prompt of the browser is answered by then. */
const KEPT_MS = 5 * 60_000;
const RECOGNISED = 'recognised ';
const WISHED = 'wished ';

/** What leads to a grant: a page of a site was recognised, and then the merchant wished to use us there. */
export interface AccessRequests {
  recognised(origin: string): Promise<void>;
  /** @returns false where no page of the site was recognised a moment ago: it is not wished then */
  request(origin: string): Promise<boolean>;
  /** The sites that are wished for now; the browser decides. */
  open(): Promise<readonly string[]>;
  /** They are wished for no more. */
  close(origins: readonly string[]): Promise<void>;
}

/** @param area in memory, gone when the browser closes @param now milliseconds */
export function createAccessRequests(area: SessionArea, now: () => number): AccessRequests {
  const isYoung = (at: unknown): boolean => typeof at === 'number' && now() - at >= 0 && now() - at < KEPT_MS;
  const young = async (prefix: string) =>
    Object.entries(await area.get(null)).flatMap(([key, at]) => (key.startsWith(prefix) && isYoung(at) ? [key.slice(prefix.length)] : []));

  return {
    recognised: (origin) => area.set({ [RECOGNISED + origin]: now() }),
    async request(origin) {
      const seen = (await young(RECOGNISED)).includes(origin);
      if (seen) await area.set({ [WISHED + origin]: now() });
      return seen;
    },
    open: () => young(WISHED),
    close: (origins) => area.remove(origins.map((origin) => WISHED + origin)),
  };
}
