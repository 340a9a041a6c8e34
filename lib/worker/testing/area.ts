import type { SessionArea } from '../context/sessionArea.ts';

/** `storage.session`, as far as it is used. */
export function createArea(): SessionArea {
  const items = new Map<string, unknown>();
  return {
    get: async (key: string | null) => Object.fromEntries([...items].filter(([one]) => key === null || one === key)),
    set: async (changes) => void Object.entries(changes).forEach(([key, value]) => items.set(key, value)),
    remove: async (keys: string | string[]) => [keys].flat().forEach((key) => items.delete(key)),
  };
}
