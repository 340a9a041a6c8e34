/** The same work by hand: a merchant without us on the site's own pages, who finds each thing there and clicks it. */
import type { Practice } from '../../../sandbox/engine/practice.ts';
import { createApp } from '../../../sandbox/app.ts';

/**
 * Follows links and sends forms as they stand on the page, and counts the clicks. What is typed counts nothing.
 * @param sessionId of who is signed in
 * @param parse makes a document of a page's text
 */
export function createHand(practice: Practice, sessionId: string, parse: (html: string) => Document) {
  const app = createApp(practice);
  let page: Document;
  let path = '/salesReport/index';
  let clicks = 0;

  async function show(at: string): Promise<void> {
    path = at;
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
    begin: () => show(path),
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
