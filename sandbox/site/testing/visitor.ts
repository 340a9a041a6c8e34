import { createApp } from '../../app.ts';
import type { Practice, PracticeSession } from '../../engine/practice.ts';

/** Somebody signed in who reads the site's pages and sends its forms, without a browser. */
export interface Visitor {
  readonly who: PracticeSession;
  get(path: string, cookie?: string): Promise<Response>;
  textOf(path: string): Promise<string>;
  /** Sends a form as it stands in `fields`. */
  send(path: string, fields: Record<string, string>, cookie?: string): Promise<Response>;
  /** Sends a form with the token of the session, and tells the line that it left on the page that follows. */
  submit(path: string, fields?: Record<string, string>): Promise<string>;
}

/** The line that a form left, as the page that follows would show it. */
export function noticeOf(response: Response): string {
  return decodeURIComponent(/notice=([^;]*)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '');
}

/** Signs somebody of `practice` in. */
export function visitorOf(practice: Practice, email = 'owner@velo.example'): Visitor {
  const app = createApp(practice);
  const who = practice.signIn(email, 'practice');
  if (!who) throw new Error(`Nobody is called ${email}.`);
  const own = `session=${who.sessionId}`;
  const visitor: Visitor = {
    who,
    get: async (path, cookie = own) => app.request(path, { headers: { cookie } }),
    textOf: async (path) => (await visitor.get(path)).text(),
    send: async (path, fields, cookie = own) =>
      app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers: { cookie } }),
    submit: async (path, fields = {}) => noticeOf(await visitor.send(path, { ...fields, csrf: who.csrfToken })),
  };
  return visitor;
}
