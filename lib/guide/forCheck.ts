import type { TextKey } from '../i18n/en/index.ts';
import { GUIDES } from './guides/index.ts';

const BY_REASON: ReadonlyMap<TextKey, string> = new Map(
  GUIDES.flatMap(({ id, mends }) => (mends?.reasons ?? []).map((reason) => [reason, id] as const)),
);
const BY_CHECK: ReadonlyMap<string, string> = new Map(
  GUIDES.flatMap(({ id, mends }) => (mends?.checks ?? []).map((check) => [check, id] as const)),
);

/**
 * The guide that shows how to mend what a check found; null: there is nothing on the site to be shown.
 * @param id of the check, with what tells several verdicts of it apart
 * @param reason the key of what it says
 */
export function guideForCheck(id: string, reason: TextKey): string | null {
  const [check] = id.split(':') as [string];
  return BY_REASON.get(reason) ?? BY_CHECK.get(check) ?? null;
}
