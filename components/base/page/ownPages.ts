import type { TextKey } from '../../../lib/i18n/en/index.ts';

/** The parts of the desk, in the order of their links; the first is where it opens. Each is the hash of the desk's address. */
export const DESK_PARTS = [
  { id: 'needs', title: 'desk.needs' },
  { id: 'year', title: 'desk.year' },
  { id: 'history', title: 'desk.history' },
] as const satisfies readonly { readonly id: string; readonly title: TextKey }[];

/** Our own pages beside it, linked after its parts on every page of ours. */
export const BESIDE_DESK = [
  { label: 'legend.short', href: '/legend.html', page: 'panel.legend' },
  { label: 'options.title', href: '/options.html', page: 'options.title' },
] as const satisfies readonly { readonly label: TextKey; readonly href: string; readonly page: TextKey }[];
