import { SIGN_OUT } from './selectors/site.ts';

/** Between the person and the account, beside the way out (the practice's pages; of the live site's nothing is known). */
const APART = ' · ';

/** Who a page says is signed in. */
export interface ShownUser {
  readonly user: string;
  readonly account: string;
}

/** The person and the account that the page names beside its way out; null where it names none in a form that we know. */
export function signedInAs(page: ParentNode): ShownUser | null {
  const [out, second] = page.querySelectorAll(SIGN_OUT);
  if (!out || second) return null;
  const texts = [...out.querySelectorAll('span')].flatMap(({ textContent }) => (textContent?.includes(APART) ? [textContent.trim()] : []));
  const [user, account, more] = texts.length === 1 ? texts[0]!.split(APART) : [];
  return user && account && more === undefined ? { user, account } : null;
}
