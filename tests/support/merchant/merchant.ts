import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, KeyInput, Page } from 'puppeteer';
import { isFirefox } from '../browser/isFirefox.ts';
import { chromiumSight } from './chromiumSight.ts';
import { firefoxSight } from './firefoxSight.ts';
import { type Point, type Seen, type Sight, type Where, type Words, asText, findAll } from './sight.ts';
import { PATIENCE_MS, type Until, until } from '../until.ts';

export interface MerchantOptions {
  /** Where the site is, without a path. */
  readonly origin: string;
  readonly colorScheme?: 'light' | 'dark' | undefined;
  /** How long a condition may take to hold, in ms. */
  readonly patienceMs?: number | undefined;
}

/** What is where it was after so long, in ms, does not move. */
const RESTS_MS = 30;
const TEXT_FIELDS = new Set(['textbox', 'searchbox', 'spinbutton']);
const COMMAND: KeyInput = process.platform === 'darwin' ? 'Meta' : 'Control';

/**
 * A person at one tab: acts by mouse and keyboard alone, and sees what assistive technology is told. Every step
 * waits until it can be done, and fails with what was on the page instead. The one who acts has the tab in front.
 */
export class Merchant {
  readonly page: Page;
  /** Waits until something else than the page alone can say is so; every person has a clock of their own to wait by. */
  readonly until: Until = until;
  readonly #sight: Sight;
  readonly #options: MerchantOptions;

  private constructor(page: Page, sight: Sight, options: MerchantOptions) {
    this.page = page;
    this.#sight = sight;
    this.#options = options;
  }

  /** A person at `page`. */
  static async at(page: Page, options: MerchantOptions): Promise<Merchant> {
    const firefox = await isFirefox(page.browser());
    if (options.colorScheme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: options.colorScheme }]);
    return new Merchant(page, firefox ? firefoxSight(page) : await chromiumSight(page), options);
  }

  /** A person at a new tab of `browser`. */
  static async in(browser: Browser, options: MerchantOptions): Promise<Merchant> {
    return Merchant.at(await browser.newPage(), options);
  }

  /** The same person at another new tab. */
  async newTab(): Promise<Merchant> {
    return Merchant.in(this.page.browser(), this.#options);
  }

  /** The same person at another new window, beside this one. */
  async newWindow(): Promise<Merchant> {
    return Merchant.at(await this.page.browser().newPage({ type: 'window' }), this.#options);
  }

  /** Goes to an address of the site, or to a whole address. */
  async open(path: string): Promise<void> {
    await this.page.bringToFront();
    await this.page.goto(new URL(path, this.#options.origin).href, { waitUntil: 'domcontentloaded' });
  }

  /** Waits until the address of the page has this in it. */
  async arrives(part: string): Promise<void> {
    await this.#until(`arrive at ${part}`, async () => (this.page.url().includes(part) ? true : undefined));
  }

  /** Signs in at the practice site. */
  async signIn(email = 'owner@velo.example', password = 'practice'): Promise<void> {
    await this.open('/login');
    await this.fill('Email', email);
    await this.fill('Password', password);
    await this.press('Sign in');
    // Where somebody else is signed in, that page has a way out as well.
    await this.#until('leave the sign-in page', async () => (new URL(this.page.url()).pathname === '/login' ? undefined : true));
    await this.sees('Sign out', { role: 'button' });
  }

  /** Everything on the page now. */
  look(): Promise<Seen[]> {
    return this.#sight.look();
  }

  /** The page now as lines of text. */
  async tree(): Promise<string> {
    return asText(await this.look());
  }

  /** Waits until it is on the page; gives the first. */
  sees(words: Words, where: Where = {}): Promise<Seen> {
    return this.#until(`see ${told(words, where)}`, async () => findAll(await this.look(), words, where)[0]);
  }

  /** Waits until it is not on the page, or no more. */
  async doesNotSee(words: Words, where: Where = {}): Promise<void> {
    await this.#until(`no longer see ${told(words, where)}`, async () =>
      findAll(await this.look(), words, where).length === 0 ? true : undefined,
    );
  }

  /** Presses a button, or what `role` says, once it may be pressed; several `times` is the hand of somebody in a hurry. */
  async press(name: Words, where: Where = {}, times = 1): Promise<void> {
    const place = await this.#reach('press', name, { role: 'button', ...where });
    await this.page.mouse.click(place.x, place.y, { count: times });
  }

  /** Waits until a button may be pressed. */
  async mayPress(name: Words): Promise<void> {
    await this.#until(`may press ${told(name, { role: 'button' })}`, async () =>
      findAll(await this.look(), name, { role: 'button' }).find(({ disabled }) => !disabled),
    );
  }

  /** Presses what says that it may not be pressed, as an impatient person does. */
  async pressAnyway(name: Words, where: Where = {}): Promise<void> {
    const place = await this.#reach('press', name, { role: 'button', ...where }, ({ disabled }) => disabled === true);
    await this.page.mouse.click(place.x, place.y);
  }

  /** Follows a link. */
  follow(name: Words, where: Where = {}): Promise<void> {
    return this.press(name, { ...where, role: 'link' });
  }

  /** Follows a link that opens beside this page; gives the person at the new tab. */
  async followed(name: Words, where: Where = {}): Promise<Merchant> {
    const browser = this.page.browser();
    const former = new Set(await browser.pages());
    await this.follow(name, where);
    const opened = await this.#until(`see ${told(name, where)} open a tab`, async () =>
      (await browser.pages()).find((page) => !former.has(page)),
    );
    return Merchant.at(opened, this.#options);
  }

  /** Puts the pointer on it. */
  async hover(name: Words, where: Where = {}): Promise<void> {
    await this.#reach('point at', name, where);
  }

  /** Chooses one of several. */
  choose(name: Words, where: Where = {}): Promise<void> {
    return this.#mark(name, { ...where, role: 'radio' });
  }

  /** Ticks a box; one that is ticked stays so. */
  tick(name: Words, where: Where = {}): Promise<void> {
    return this.#mark(name, { ...where, role: 'checkbox' });
  }

  async #mark(name: Words, where: Where): Promise<void> {
    if ((await this.sees(name, where)).checked) return;
    await this.press(name, where);
    await this.#until(`see ${told(name, where)} marked`, async () =>
      findAll(await this.look(), name, where).find(({ checked }) => checked),
    );
  }

  /** Picks `option` of a drop-down list, by typing its first letters as far as they are needed; again where the page was replaced meanwhile. */
  async select(label: Words, option: string, where: Where = {}): Promise<void> {
    await this.page.bringToFront();
    let typedInto: number | undefined;
    await this.#until(`see "${option}" picked in ${told(label, where)}`, async () => {
      const list = findAll(await this.look(), label, { ...where, role: 'combobox' }).find(({ disabled }) => !disabled);
      if (!list || list.value === option) return list;
      if (list.handle !== typedInto) {
        // A page that is still being laid out refuses the focus, and is tried again.
        await this.#sight.focus(list);
        typedInto = list.handle;
        await this.page.keyboard.type(option);
      }
      return undefined;
    });
  }

  /** Writes into a field, in place of what was there. */
  async fill(label: Words, text: string, where: Where = {}): Promise<void> {
    const field = await this.#until(`write into ${told(label, where)}`, async () =>
      findAll(await this.look(), label, where).find(({ role, disabled }) => TEXT_FIELDS.has(role) && !disabled),
    );
    await this.press(label, { ...where, role: field.role });
    await this.page.keyboard.down(COMMAND);
    await this.page.keyboard.press('a');
    await this.page.keyboard.up(COMMAND);
    await this.page.keyboard.press('Backspace');
    await this.page.keyboard.type(text);
  }

  /** Presses a key, such as `Escape`. */
  async key(key: KeyInput): Promise<void> {
    await this.page.bringToFront();
    await this.page.keyboard.press(key);
  }

  /** Takes a picture of what can be seen without scrolling. */
  async screenshot(file: `${string}.png`): Promise<void> {
    mkdirSync(dirname(file), { recursive: true });
    await this.page.bringToFront();
    await this.page.screenshot({ path: file });
  }

  #until<T>(wish: string, probe: () => Promise<T | undefined>): Promise<T> {
    const { patienceMs = PATIENCE_MS } = this.#options;
    return until(
      probe,
      async (cause) => {
        const seen = await this.tree().catch(String);
        return `Could not ${wish} within ${patienceMs / 1000} s${cause ? ` (${String(cause)})` : ''}, at ${this.page.url()}:\n${seen}`;
      },
      patienceMs,
    );
  }

  /** Points at the group in which a thing lies: what has no room there is shown only under the pointer. */
  async #pointAround(all: readonly Seen[], thing: Seen): Promise<undefined> {
    const group = all.slice(0, all.indexOf(thing)).findLast(({ role, depth }) => role === 'group' && depth < thing.depth);
    const place = group && (await this.#sight.reach(group));
    if (place) await this.page.mouse.move(place.x, place.y);
  }

  /** The place of a thing that can be used, with the pointer on it, once it rests: what still moves would be missed. */
  async #reach(verb: string, name: Words, where: Where, fits: (thing: Seen) => boolean = ({ disabled }) => !disabled): Promise<Point> {
    await this.page.bringToFront();
    return this.#until(`${verb} ${told(name, where)}`, async () => {
      const all = await this.look();
      const thing = findAll(all, name, where).find(fits);
      if (!thing) return undefined;
      const place = await this.#sight.reach(thing);
      if (!place) return this.#pointAround(all, thing);
      await this.page.mouse.move(place.x, place.y);
      // Only the thing is looked at again: to see everything once more would cost as much as all the rest of a press.
      await pause(RESTS_MS);
      const then = await this.#sight.reach(thing);
      return then?.x === place.x && then.y === place.y ? place : undefined;
    });
  }
}

function told(words: Words, { role, within }: Where): string {
  const where = within ? ` in the ${within.role}${within.name ? ` ${String(within.name)}` : ''}` : '';
  return `${role ?? 'the words'} ${typeof words === 'string' ? `"${words}"` : String(words)}${where}`;
}
