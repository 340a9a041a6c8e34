/** The address of a section, for the account that is asked for there; null: none is. */
export const hashOf = (id: string, account: string | null): string =>
  account === null ? `#${id}` : `#${id}?${new URLSearchParams({ account }).toString()}`;
