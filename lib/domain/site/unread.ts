/** Why a status that a page shows could not be read: it is no word that we know, or a translator rewrote the page. */
export const UNREAD = ['words', 'translated'] as const;
export type Unread = (typeof UNREAD)[number];
