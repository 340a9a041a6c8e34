import * as z from 'zod/mini';
import { MORNING_HOURS } from '../domain/morning/schedule.ts';
import { siteOrigin } from '../domain/values/siteOrigin.ts';
import { LANGUAGES } from '../domain/values/language.ts';

/** For how many months an organisation may have the history kept. */
const LEAST_MONTHS = 24;
const MOST_MONTHS = 120;

const months = z.string().check(
  z.regex(/^\d{2,3}$/),
  z.refine((text) => Number(text) >= LEAST_MONTHS && Number(text) <= MOST_MONTHS),
);

/**
 * What an organisation may fix for its people (`storage.managed`): none of these switches a guard off or
 * forgets sooner. All are texts or lists of them, so that what is written wrong arrives and can be told.
 */
export const policySchema = z.object({
  language: z.optional(z.enum(LANGUAGES)),
  guard: z.optional(z.enum(['always-on'])),
  clickAnyway: z.optional(z.enum(['nobody', 'anyone'])),
  sites: z.optional(z.array(siteOrigin).check(z.maxLength(50))),
  /** The check in the morning: never, always at each person's own hour, or always at this hour. */
  alerts: z.optional(z.enum(['off', 'on', ...MORNING_HOURS.map(String)])),
  /** For how many months the history is kept. */
  retention: z.optional(months),
  help: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
});
type Fixed = z.infer<typeof policySchema>;
export type PolicyKey = keyof typeof policySchema.shape;
export const POLICY_KEYS = Object.keys(policySchema.shape) as readonly PolicyKey[];

/** What is fixed, and the names of what was there and can't be read. */
export interface Policy extends Fixed {
  readonly unread: readonly string[];
}

/** What stands where a value can't be read: the strictest of it, and of the history nothing is forgotten that it may want kept. The others guard nothing. */
const SAFEST: Fixed = { guard: 'always-on', clickAnyway: 'nobody', sites: [], retention: String(MOST_MONTHS) };

/** The policy that is meant by what the browser hands out, each value by itself. */
export function policyOf(stored: Readonly<Record<string, unknown>>): Policy {
  const policy: Record<string, unknown> = {};
  const unread: string[] = [];
  for (const [key, value] of Object.entries(stored)) {
    const known = POLICY_KEYS.find((one) => one === key);
    const read = known && z.safeParse(policySchema.shape[known], value);
    if (read?.success) policy[key] = read.data;
    else {
      unread.push(key);
      if (known && SAFEST[known] !== undefined) policy[key] = SAFEST[known];
    }
  }
  return { ...policy, unread };
}

/** The part of `browser.storage.managed` that is used. */
export interface ManagedArea {
  get(key: null): Promise<Record<string, unknown>>;
}

/** True where the policy lets a site beside our own be added, or stay. */
export const admitsSite = ({ sites }: Pick<Policy, 'sites'>, origin: string): boolean => sites?.includes(origin) ?? true;
