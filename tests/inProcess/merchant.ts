import { firefoxTree } from '../support/merchant/firefoxTree.ts';
import { type Seen, type Where, type Words, asText, findAll } from '../support/merchant/sight.ts';
import { until } from '../support/until.ts';

interface MerchantOptions {
  readonly open: (path: string) => Promise<void>;
  /** Our part of the page; null: it is not there. */
  readonly root: () => ShadowRoot | null;
  /** Lets a moment pass. */
  readonly moment: () => Promise<unknown>;
}

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
  async function press(name: Words, where: Where = {}): Promise<void> {
    const found = await wait(`press ${String(name)}`, async () =>
      findAll(await look(), name, { role: 'button', ...where }).find(({ disabled }) => !disabled),
    );
    elementOf(found).click();
    await moment();
  }
  async function mark(name: Words, where: Where): Promise<void> {
    if ((await sees(name, where)).checked) return;
    await press(name, where);
    await wait(`see ${String(name)} marked`, async () => findAll(await look(), name, where).find(({ checked }) => checked));
  }

  return {
    open,
    look,
    tree,
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
