/** What of a page of the site was recognised, in words of ours: as its readers say it, and as it is reported. */

/** Whether the grid of days was found, or why not. */
export const GRIDS = ['found', 'no-grid', 'two-grids', 'no-days'] as const;

/** The orders in which sites write a date: `2026-11-03`, `11/03/2026`, `03/11/2026`, `Nov 3, 2026`. */
export const DATE_FORMS = ['iso', 'month-first', 'day-first', 'words'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** Why no icon is known. `one`: what is known stands alone. `several-groups`: there are more, or one with an icon twice. */
export const NO_ICONS = ['no-tab', 'none', 'one', 'several-groups'] as const;
export type NoIcons = (typeof NO_ICONS)[number];
