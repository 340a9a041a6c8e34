/** The parts of a browser that grant sites, in a test: what is allowed, registered and run is plain to see. */
import { vi } from 'vitest';
import { createArea } from '../../testing/area.ts';
import { createAccessRequests } from '../accessRequests.ts';
import { type OwnScript, type ScriptingPort, createGuestScripts } from '../guestScripts.ts';
import { type GuestsOptions, createGuests } from '../guests.ts';

export const OWN: readonly OwnScript[] = [
  { js: ['accounting.js'], runAt: 'document_idle' },
  { js: ['guard.js'], runAt: 'document_start' },
];

export function createFakeBrowser() {
  const allowed = new Set<string>();
  const registered = new Map<string, Parameters<ScriptingPort['registerContentScripts']>[0][number]>();
  const tabs: { id?: number; url?: string }[] = [];
  const [area, session] = [createArea(), createArea()];
  const control = { now: 1_000_000, broken: false };
  const executed = vi.fn<ScriptingPort['executeScript']>(async () => {});
  const permissions = {
    contains: vi.fn(async ({ origins }: { readonly origins: readonly string[] }) => {
      if (control.broken) throw new Error('no answer');
      return origins.every((one) => allowed.has(one));
    }),
    remove: vi.fn(async ({ origins }: { readonly origins: readonly string[] }) => origins.map((one) => allowed.delete(one)).some(Boolean)),
  };
  const scripting: ScriptingPort = {
    getRegisteredContentScripts: async () => [...registered.values()],
    async registerContentScripts(scripts) {
      for (const script of scripts) {
        if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        registered.set(script.id, script);
      }
    },
    async unregisterContentScripts({ ids }) {
      for (const id of ids) if (!registered.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
    },
    executeScript: executed,
  };
  const onChange = vi.fn();
  const onError = vi.fn();

  /** A worker as it is born: it knows only what the storages hold. */
  function bear() {
    const accessRequests = createAccessRequests(session, () => control.now);
    const options: GuestsOptions = {
      permissions,
      area,
      accessRequests,
      scripts: createGuestScripts(
        scripting,
        { query: async ({ url }) => tabs.filter((tab) => tab.url?.startsWith(url.slice(0, -2))) },
        OWN,
      ),
      onChange,
      onError,
    };
    return { accessRequests, guests: createGuests(options) };
  }

  return { allowed, registered, tabs, area, control, executed, permissions, onChange, onError, bear };
}
