import * as z from 'zod/mini';
import { siteOrigin } from '../domain/values/siteOrigin.ts';
import { LANGUAGES } from '../domain/values/language.ts';

/**
 * What an organisation may fix for its people (`storage.managed`): each of these makes it stricter, none switches a guard
 * off. All are texts or lists of them, so that what is written wrong arrives and can be told.
 */
export const policySchema = z.object({
  language: z.optional(z.enum(LANGUAGES)),
  guard: z.optional(z.enum(['always-on'])),
  clickAnyway: z.optional(z.enum(['nobody', 'anyone'])),
  sites: z.optional(z.array(siteOrigin).check(z.maxLength(50))),
  help: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
});
type Fixed = z.infer<typeof policySchema>;
export type PolicyKey = keyof typeof policySchema.shape;
export const POLICY_KEYS = Object.keys(policySchema.shape) as readonly PolicyKey[];

/** What is fixed, and the names of what was there and can't be read. */
export interface Policy extends Fixed {
  readonly unread: readonly string[];
}

/** What stands where a value can't be read: the strictest of it. A language and a line of help guard nothing. */
const SAFEST: Fixed = { guard: 'always-on', clickAnyway: 'nobody', sites: [] };

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

/** The policy of this browser. Firefox refuses the question where there is none. */
export async function readPolicy(area: ManagedArea): Promise<Policy> {
  return policyOf(await area.get(null).catch(() => ({})));
}

/** True where the policy lets a site beside our own be added, or stay. */
export const admitsSite = ({ sites }: Pick<Policy, 'sites'>, origin: string): boolean => sites?.includes(origin) ?? true;
