import * as z from 'zod/mini';
import { type ManagedArea, type Policy, policyOf } from './policy.ts';
import type { SettingsArea } from './settings.ts';

/** The one key of `storage.local` that holds the policy that was seen last, as the browser handed it out. */
const KEY = 'last-policy';
const kept = z.record(z.string(), z.unknown());

/** How long after the worker began a browser may still be reading the policy, ms. Until then, none counts as not yet. */
export const SETTLING_MS = 20_000;

/** What an organisation has fixed, across restarts of worker and browser. */
export interface Policies {
  /** As it is now. Until the browser has said otherwise, the last one that was seen stands: a restart never loosens anything. */
  read(): Promise<Policy>;
  /** The browser has had its time. @returns true where another one stands from now on */
  settle(): Promise<boolean>;
}

interface PoliciesOptions {
  readonly managed: ManagedArea;
  readonly area: SettingsArea;
  /** Milliseconds since the worker began. */
  readonly sinceBegin: () => number;
}

const isEmpty = (values: object): boolean => Object.keys(values).length === 0;

/**
 * Reads it from `managed`, and keeps it in `area`. Chromium hands a policy out only a moment after a worker begins, may
 * first say that it went, and says nothing where there is none; Firefox refuses the question then.
 */
export function createPolicies({ managed, area, sinceBegin }: PoliciesOptions): Policies {
  let said = false;
  let writing = Promise.resolve();

  const last = async (): Promise<Record<string, unknown>> =>
    z.safeParse(kept, ((await area.get(KEY).catch(() => ({}))) as Record<string, unknown>)[KEY]).data ?? {};

  async function write(values: Record<string, unknown>): Promise<void> {
    if (JSON.stringify(await last()) !== JSON.stringify(values)) await area.set({ [KEY]: values });
  }

  /** One after the other, and only where it is another one. */
  function keep(values: Record<string, unknown>): Promise<void> {
    const written = writing.then(() => write(values));
    writing = written.catch(() => {});
    return written;
  }

  async function read(): Promise<Policy> {
    const values = await managed.get(null).catch(() => ({}));
    const counts = said || !isEmpty(values) || sinceBegin() >= SETTLING_MS;
    if (!counts) return policyOf(await last());
    // What can't be kept still holds now.
    await keep(values).catch(() => {});
    return policyOf(values);
  }

  return {
    read,
    async settle() {
      const former = JSON.stringify(await last());
      said = true;
      await read();
      return JSON.stringify(await last()) !== former;
    },
  };
}
