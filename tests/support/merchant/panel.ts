import type { Person } from './person.ts';
import { findAll } from './sight.ts';

/** Our panel on the site's pages. */
export const PANEL = { role: 'region', name: 'Sales Totals Guard' } as const;
/** Its first button is its line, in every language. */
const LINE = { role: 'button', within: PANEL } as const;

async function bring(merchant: Person, open: boolean): Promise<void> {
  const isSo = async () => findAll(await merchant.look(), /^/, LINE)[0]?.expanded === open;
  await merchant.sees(/^/, LINE);
  await merchant.until(
    async () => {
      if (await isSo()) return true;
      // It unfolds by itself where it has something urgent to say: a press that met this is made good by another.
      await merchant.press(/^/, LINE);
      return (await isSo()) || undefined;
    },
    async () => `The panel does not ${open ? 'unfold' : 'fold'}:\n${await merchant.tree()}`,
  );
}

/** Unfolds our panel where it is a pill. */
export const unfoldPanel = (merchant: Person): Promise<void> => bring(merchant, true);

/** Makes a pill of our panel where it is unfolded. */
export const foldPanel = (merchant: Person): Promise<void> => bring(merchant, false);

/** Opens the page of a day, and our panel on it. */
export async function openDay(merchant: Person, path: string): Promise<void> {
  await merchant.open(path);
  await unfoldPanel(merchant);
}
