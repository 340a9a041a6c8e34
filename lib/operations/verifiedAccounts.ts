import type { VerifiedAccounts } from './parts.ts';

/** The part of `browser.storage.session` that is used: it is kept in memory and gone when the browser closes. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Remembers, for as long as the browser runs, who was seen to be signed in where. */
export function createVerifiedAccounts(area: SessionArea): VerifiedAccounts {
  const keyOf = (origin: string) => `verified ${origin}`;
  return {
    async get(origin) {
      const account = (await area.get(keyOf(origin)))[keyOf(origin)];
      return typeof account === 'string' ? account : null;
    },
    set: (origin, account) =>
      account === null ? area.remove(keyOf(origin)) : area.set({ [keyOf(origin)]: account }),
  };
}
