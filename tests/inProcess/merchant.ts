import { setImmediate as turn } from 'node:timers/promises';
import { firefoxTree } from '../support/merchant/firefoxTree.ts';
import { type Seen, type Where, type Words, asText, findAll } from '../support/merchant/sight.ts';
import type { Until } from '../support/until.ts';

interface MerchantOptions {
  readonly open: (path: string) => Promise<void>;
  /** Our part of the page; null: it is not there. */
  readonly root: () => ShadowRoot | null;
  /** Lets a moment pass. */
  readonly moment: () => Promise<unknown>;
}

/** So often is looked for what has not come. Every look lets a moment of the scene pass, and nobody waits for a clock. */
const LOOKS = 150;

const until: Until = async (probe, describe) => {
  let lastError: unknown;
  for (let looks = 0; looks < LOOKS; looks++) {
    try {
      const found = await probe();
      if (found !== undefined) return found;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    // The database takes turns that no moment of the scene holds.
    await turn();
  }
  throw new Error(await describe(lastError));
};

/** A merchant without a browser: sees by roles and words what a browser would tell, and clicks without a mouse. */
export function createMerchant({ open, root, moment }: MerchantOptions) {
  async function look(): Promise<Seen[]> {
    await moment();
    const own = root();
    return JSON.parse(firefoxTree(...(own ? [own] : []))) as Seen[];
  }
  const tree = async () => asText(await look());
  const wait = <T>(wish: string, probe: () => Promise<T | undefined>) =>
    until(probe, async (cause) => `Could not ${wish}${cause ? ` (${String(cause)})` : ''}:\n${await tree()}`);
  const elementOf = ({ handle }: Seen) => (globalThis as unknown as { seenElements: HTMLElement[] }).seenElements[handle]!;

  const sees = (words: Words, where: Where = {}) => wait(`see ${String(words)}`, async () => findAll(await look(), words, where)[0]);
  let clicks = 0;
  async function press(name: Words, where: Where = {}): Promise<void> {
    const found = await wait(`press ${String(name)}`, async () =>
      findAll(await look(), name, { role: 'button', ...where }).find(({ disabled }) => !disabled),
    );
    elementOf(found).click();
    clicks++;
    await moment();
  }
  async function mark(name: Words, where: Where): Promise<void> {
    if ((await sees(name, where)).checked) return;
    await press(name, where);
    await wait(`see ${String(name)} marked`, async () => findAll(await look(), name, where).find(({ checked }) => checked));
  }

  return {
    /** How many clicks it took so far. */
    clicks: () => clicks,
    open,
    look,
    tree,
    until,
    sees,
    press,
    choose: (name: Words, where: Where = {}) => mark(name, { ...where, role: 'radio' }),
    tick: (name: Words, where: Where = {}) => mark(name, { ...where, role: 'checkbox' }),
    /** Escape closes the dialog that is open, as every browser has it. */
    async key(_: 'Escape'): Promise<void> {
      root()?.querySelector<HTMLDialogElement>('dialog[open]')?.close();
      await moment();
    },
  };
}
