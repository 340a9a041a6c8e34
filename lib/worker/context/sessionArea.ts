/** The part of `browser.storage.session` that is used: it is kept in memory and gone when the browser closes. */
export interface SessionArea {
  /** @param key null: everything */
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}
