import type { LeadPorts } from '../../lead/ports.ts';

/** A browser with no tab in front, where nothing is shown. */
export const NO_LEAD: LeadPorts = {
  inFront: async () => null,
  tell: async () => false,
  showPage: async () => {},
  showDesk: async () => {},
};
