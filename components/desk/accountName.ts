import type { DeskAccount } from '../../lib/messages/views/desk/deskViews.ts';

/** An account by its name; that of a site which names none, by the site's address. */
export const accountName = ({ name, origin }: DeskAccount): string => name ?? new URL(origin).host;
