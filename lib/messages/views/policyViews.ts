/** What an organisation has fixed, as our own pages tell it. */
import * as z from 'zod/mini';

export const policyView = z.object({
  /** These settings can't be changed here. */
  fixed: z.array(z.enum(['language', 'guard', 'clickAnyway', 'sites', 'alerts', 'alertsHour', 'retention'])),
  /** For how many months the history is kept; null: as we keep it. */
  retention: z.nullable(z.int()),
  /** Whom to ask, in the organisation's own words; null: it says nothing. */
  help: z.nullable(z.string()),
  /** The names of what it wrote and we can't read. */
  unread: z.array(z.string()),
});
export type PolicyView = z.infer<typeof policyView>;
