import { patternOf } from '../../domain/values/siteOrigin.ts';

/** One of our content scripts, as the manifest declares it for the sites that we know by ourselves. */
export interface OwnScript {
  readonly js: string[];
  readonly runAt: 'document_start' | 'document_idle';
}

/** The part of `browser.scripting` that is used here. */
export interface ScriptingPort {
  getRegisteredContentScripts(): Promise<readonly { readonly id: string }[]>;
  registerContentScripts(
    scripts: readonly { readonly id: string; readonly js: string[]; readonly runAt: OwnScript['runAt']; readonly matches: string[] }[],
  ): Promise<void>;
  unregisterContentScripts(filter: { readonly ids: string[] }): Promise<void>;
  executeScript(injection: { readonly target: { readonly tabId: number }; readonly files: string[] }): Promise<unknown>;
}

/** The part of `browser.tabs` that is used here. */
export interface TabsPort {
  query(filter: { readonly url: string }): Promise<readonly { readonly id?: number | undefined; readonly url?: string | undefined }[]>;
}

export interface GuestScripts {
  /** Sees to it that our content scripts run on these sites, and on no other beside those of the manifest. */
  reconcile(origins: readonly string[]): Promise<void>;
  /** Begins on the pages of a site that are open already: what is registered begins on the next ones only. */
  begin(origin: string): Promise<void>;
}

/** Our content scripts on sites that a merchant lets us read. A browser forgets them at each update of ours (guard.md 6). */
export function createGuestScripts(scripting: ScriptingPort, tabs: TabsPort, own: readonly OwnScript[]): GuestScripts {
  const wanted = (origins: readonly string[]) =>
    [...new Set(origins.map(patternOf))].flatMap((pattern) =>
      own.map((script) => ({ ...script, id: `${script.js.join()} ${pattern}`, matches: [pattern] })),
    );
  const inOrder = own.toSorted((a, b) => Number(a.runAt === 'document_idle') - Number(b.runAt === 'document_idle'));

  return {
    async reconcile(origins) {
      const scripts = wanted(origins);
      const registered = new Set((await scripting.getRegisteredContentScripts()).map(({ id }) => id));
      const surplus = [...registered].filter((id) => !scripts.some((script) => script.id === id));
      const missing = scripts.filter(({ id }) => !registered.has(id));
      if (surplus.length > 0) await scripting.unregisterContentScripts({ ids: surplus });
      if (missing.length > 0) await scripting.registerContentScripts(missing);
    },
    async begin(origin) {
      const open = await tabs.query({ url: patternOf(origin) });
      const here = open.flatMap(({ id, url }) => (id !== undefined && URL.parse(url ?? '')?.origin === origin ? [id] : []));
      // A tab that is being left is not an error, and holds up no other.
      await Promise.allSettled(here.map((tabId) => scripting.executeScript({ target: { tabId }, files: inOrder.flatMap(({ js }) => js) })));
    },
  };
}
