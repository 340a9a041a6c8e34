/** The same work by hand: a merchant without us on the site's own pages, who finds each thing there and clicks it. */
import type { Action, DayTarget } from '../../../lib/domain/day/action.ts';
import type { Practice } from '../../../sandbox/engine/practice.ts';
import { createApp } from '../../../sandbox/app.ts';

/**
 * Follows links and sends forms as they stand on the page, and counts the clicks and the pages. What is typed counts nothing.
 * @param sessionId of who is signed in
 * @param parse makes a document of a page's text
 */
export function createHand(practice: Practice, sessionId: string, parse: (html: string) => Document) {
  const app = createApp(practice);
  let page: Document;
  let path = '/salesReport/index';
  let [clicks, loads] = [0, 0];

  async function show(at: string): Promise<void> {
    path = at;
    loads++;
    page = parse(await (await send(at)).text());
  }
  async function send(at: string, fields?: Record<string, string>): Promise<Response> {
    const body = fields && new URLSearchParams(fields).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const request = new Request(new URL(at, 'http://127.0.0.1:8787'), body === undefined ? {} : { method: 'POST', body, headers: type });
    // As a browser does: what tells no length is copied on its way, and loses its cookie here.
    if (body !== undefined) request.headers.set('content-length', String(body.length));
    request.headers.set('cookie', `session=${sessionId}`);
    return app.fetch(request);
  }
  /** The one thing on the page that fits; a control that isn't there can't be clicked. */
  function find<E extends Element>(selector: string, words?: string): E {
    const found = [...page.querySelectorAll<E>(selector)].find((one) => words === undefined || one.textContent?.trim() === words);
    if (!found) throw new Error(`There is no ${selector} ${words ?? ''} on ${path}.`);
    return found;
  }

  return {
    clicks: () => clicks,
    /** How many pages were loaded. */
    loads: () => loads,
    begin: () => show(path),
    /** Loads the page again, as it does by itself. */
    again: () => show(path),
    async follow(selector: string, words?: string): Promise<void> {
      clicks++;
      await show(find(selector, words).getAttribute('href')!);
    },
    /** Opens the list of a choice, and chooses. */
    choose(selector: string, value: string): void {
      const select = find<HTMLSelectElement>(selector);
      if (select.querySelector('option[selected]')?.getAttribute('value') === value) return;
      clicks += 2;
      for (const option of select.querySelectorAll('option')) option.toggleAttribute('selected', option.getAttribute('value') === value);
    },
    /** Clicks into a field, and types. */
    type(selector: string, text: string): void {
      clicks++;
      find(selector).setAttribute('value', text);
    },
    /** Clicks the button of a form. */
    async submit(selector: string): Promise<void> {
      clicks++;
      const button = find(selector);
      const form = button.closest('form')!;
      const fields = Object.fromEntries(
        [...form.querySelectorAll('input, select')].map((field) => [
          field.getAttribute('name')!,
          (field.tagName === 'SELECT' ? field.querySelector('option[selected]') : field)?.getAttribute('value') ?? '',
        ]),
      );
      const action = form.getAttribute('action')!;
      if (form.getAttribute('method') === 'get') return show(`${action}?${new URLSearchParams(fields)}`);
      const answer = await send(action, fields);
      const next = answer.headers.get('location');
      if (next === null) throw new Error(`${action} was refused: ${answer.status}`);
      await show(next);
    },
  };
}
export type Hand = ReturnType<typeof createHand>;

/** By the help article: Connected and mapping are looked at once for each store (B0.6). */
export async function checkStores(hand: Hand, stores: readonly string[]): Promise<void> {
  for (const storeId of stores) {
    await hand.follow('nav a', 'Settings › Stores');
    await hand.follow(`a[href="/settings/stores/${storeId}"]`);
    await hand.follow('nav a', 'Settings › Accounting');
    await hand.follow(`a[href="/settings/accounting/${storeId}"]`);
  }
}

/** A day found in the report, and its icon clicked (B0.8, B0.11). */
export async function clickIconOf(hand: Hand, { storeId, date }: DayTarget, action: Action): Promise<void> {
  await hand.follow('nav a', 'Reports › Sales Totals');
  hand.choose('#store', storeId);
  hand.type('#dateRange', `${date} - ${date}`);
  await hand.submit('#refresh-btn');
  await hand.follow('#grid a', date);
  await clickIcon(hand, action);
}

/** The icon of an action on the page of a day that is open. */
export async function clickIcon(hand: Hand, action: Action): Promise<void> {
  await hand.submit(`form[action="/sales/summary/${action === 'refresh' ? 'reload' : action}"] button`);
}
