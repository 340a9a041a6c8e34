import type { SessionArea } from '../context/sessionArea.ts';

/** Which account was seen to be signed in at an origin since the browser started; gone when it closes. */
export interface VerifiedAccounts {
  get(origin: string): Promise<string | null>;
  set(origin: string, account: string | null): Promise<void>;
}

/** Remembers, for as long as the browser runs, who was seen to be signed in where. */
export function createVerifiedAccounts(area: SessionArea): VerifiedAccounts {
  const keyOf = (origin: string) => `verified ${origin}`;
  return {
    async get(origin) {
      const account = (await area.get(keyOf(origin)))[keyOf(origin)];
      return typeof account === 'string' ? account : null;
    },
    set: (origin, account) => (account === null ? area.remove(keyOf(origin)) : area.set({ [keyOf(origin)]: account })),
  };
}
