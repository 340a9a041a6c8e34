import type { Action } from '../../lib/domain/action.ts';
import type { Merchant } from './merchant.ts';
import { findAll } from './sight.ts';

/** The sheet over the report. */
const SHEET = { role: 'dialog' } as const;
const VERBS: Readonly<Record<Action, string>> = { refresh: 'Refresh', regenerate: 'Regenerate', post: 'Post' };

/** The checklist of one action on one day, as the merchant goes through it. */
export class Checklist {
  readonly #merchant: Merchant;
  readonly #name: string;

  private constructor(merchant: Merchant, name: string) {
    this.#merchant = merchant;
    this.#name = name;
  }

  /** Presses the control of `action` beside a day, such as "November 3", and waits until everything was checked. */
  static async open(merchant: Merchant, action: Action, day: string): Promise<Checklist> {
    const name = `${VERBS[action]} ${day}`;
    await merchant.press(name);
    await merchant.sees('Checked', { role: 'heading', within: SHEET });
    return new Checklist(merchant, name);
  }

  /** The sentences of what stops this. */
  async blocks(): Promise<string[]> {
    const seen = await this.#merchant.look();
    return findAll(seen, 'Stops this:', { role: 'img', within: SHEET }).map((mark) => seen[seen.indexOf(mark) + 1]!.text);
  }

  /** Ticks all that only the merchant can confirm, gives the reason, and ticks what belongs to the reason. */
  async confirm(reason: string, ...changed: string[]): Promise<void> {
    const { role } = SHEET;
    for (const box of findAll(await this.#merchant.look(), /./, { role: 'checkbox', within: { role } })) await this.#merchant.tick(box.name);
    await this.#merchant.choose(reason, { within: SHEET });
    for (const kind of changed) await this.#merchant.tick(kind, { within: SHEET });
  }

  /** Presses Run, says yes where it is asked a second time, and waits until the sheet says `outcome`. */
  async run(outcome: string): Promise<void> {
    await this.#merchant.press(this.#name, { within: SHEET });
    const seen = await this.#merchant.sees(/^(?:Yes, .*|Accepted)$/, { within: SHEET });
    if (seen.role === 'button') await this.#merchant.press(seen.name, { within: SHEET });
    await this.#merchant.sees(outcome, { within: SHEET });
  }

  async close(): Promise<void> {
    await this.#merchant.key('Escape');
    await this.#merchant.doesNotSee(/./, SHEET);
  }
}
