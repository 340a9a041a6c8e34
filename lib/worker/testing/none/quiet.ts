import type { MorningPorts } from '../../morning/ports.ts';

/** What a notification said. */
export interface ShownNotification {
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

/** A browser as far as it tells and wakes; what it was asked for can be read. */
export function createQuiet(control: { mayTell?: boolean; apart?: boolean; zone?: string; open?: readonly string[] } = {}) {
  const asked = { wakeAt: null as string | null, badge: '', title: '', shown: [] as ShownNotification[], opened: [] as string[] };
  const ports: MorningPorts = {
    apart: control.apart ?? false,
    localZone: () => control.zone ?? 'America/Montreal',
    wakeAt: async (at) => void (asked.wakeAt = at),
    badge: async (badge, title) => void Object.assign(asked, { badge, title }),
    mayTell: async () => control.mayTell ?? true,
    show: async (id, title, message) => void asked.shown.push({ id, title, message }),
    dismiss: async () => {},
    isOpen: async (origin) => control.open?.includes(origin) ?? false,
    openTab: async (url) => void asked.opened.push(url),
  };
  return { ...ports, asked };
}
