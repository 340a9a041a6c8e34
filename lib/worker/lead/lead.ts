import { DAYS_SOURCES } from '../../domain/day/daysAnswer.ts';
import { isSalesPage } from '../../domain/values/sitePage.ts';
import { COMMANDS, type Command } from '../../messages/commands.ts';
import type { Lead } from '../../messages/notices.ts';
import { pageAt } from '../../page/pages.ts';
import type { Ports } from '../context/ports.ts';
import type { Guests } from '../guests/guests.ts';
import { type OverviewDeps, overview } from '../read/overview.ts';
import { type Here, nextPlace } from './nextPlace.ts';
import type { LeadPorts } from './ports.ts';

export interface LeadDeps extends OverviewDeps, Pick<Ports, 'siteAt' | 'onError'> {
  readonly guests: Pick<Guests, 'origins'>;
  readonly leading: LeadPorts;
}

export interface LeadOn {
  /** The keys of a command were pressed. Never rejects. */
  command(name: string): Promise<void>;
  /** Leads to the next day that needs the merchant; where there is none, to the desk, which says what is known. */
  onFrom(here: Here | null): Promise<void>;
}

/** What the merchant's keys lead to. */
export function createLead(deps: LeadDeps): LeadOn {
  const { leading, guests, siteAt } = deps;

  async function onFrom(here: Here | null): Promise<void> {
    for (const source of DAYS_SOURCES) {
      const next = nextPlace(await overview(deps, source, guests.origins()), here);
      if (next) return leading.showPage(next.href);
    }
    await leading.showDesk('needs');
  }

  /** In front of one of our pages of the site, it is for that page to obey; elsewhere the merchant is led to the next day. */
  async function lead(what: Lead): Promise<void> {
    const tab = await leading.inFront();
    const address = tab?.url === undefined || !URL.canParse(tab.url) ? null : new URL(tab.url);
    const page = address && siteAt(address.origin) ? pageAt(address) : null;
    if (tab && page && isSalesPage(page.kind) && (await leading.tell(tab.id, what))) return;
    await onFrom(null);
  }

  const works: Readonly<Record<Command, () => Promise<void>>> = {
    'next-day': () => lead('next'),
    'open-checklist': () => lead('checklist'),
    'open-desk': () => leading.showDesk(),
  };

  return {
    onFrom,
    async command(name) {
      const known = COMMANDS.find((one) => one === name);
      if (known) await works[known]().catch(deps.onError);
    },
  };
}
