/** The commands of the manifest: what a merchant can give keys to. None of them runs anything. */
export const COMMANDS = ['next-day', 'open-checklist', 'open-desk'] as const;
export type Command = (typeof COMMANDS)[number];
