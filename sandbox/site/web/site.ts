/**
 * How a page or a form of the site is added: the checks that all of them share stand here once, so that a
 * page file holds its page and nothing else.
 */
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type * as z from 'zod/mini';
import { type Practice, Refusal, type PracticeSession } from '../../engine/practice.ts';
import { layout, type View } from '../view/layout.ts';
import { problemView } from '../view/problemView.ts';
import { leaveNotice, signedIn, takeNotice } from './cookies.ts';
import { REPORT_DAYS } from './dateRange.ts';
import { strictHeaders } from './headers.ts';
import { PageProblem, problemOf } from './problem.ts';
import { read } from './read.ts';

/** Somebody signed in, at one address. */
export interface Visit {
  readonly practice: Practice;
  readonly who: PracticeSession;
  readonly query: URLSearchParams;
  /** A part of the path, such as `id` in `/settings/stores/:id`. */
  param(name: string): string;
}

/** A form that changes something. */
export interface Form<Fields extends z.ZodMiniType> {
  readonly fields: Fields;
  /** The page that follows, whether it was taken or refused. */
  back(visit: Visit, fields: z.infer<Fields>): string;
  /** Does it; the sentence it returns is shown on the page that follows. A {@link Refusal} is shown there too. */
  act(visit: Visit, fields: z.infer<Fields>): string | undefined;
}

/** How the pages of a site look, and what is sent with each. */
export interface SiteLook {
  readonly layout: typeof layout;
  readonly headers: MiddlewareHandler;
}

export interface SiteOptions {
  /** How many days the report shows where no range is asked for. */
  readonly reportDays?: number | undefined;
}

const MAY_SET_UP: readonly string[] = ['full-access', 'super-user'];
const LARGEST_FORM = 64 * 1024;

export class PracticeSite {
  readonly app = new Hono();
  readonly practice: Practice;
  readonly reportDays: number;
  readonly #layout: SiteLook['layout'];

  /** @param look another one than the practice site's own */
  constructor(practice: Practice, { reportDays = REPORT_DAYS }: SiteOptions = {}, look: SiteLook = { layout, headers: strictHeaders }) {
    this.practice = practice;
    this.reportDays = reportDays;
    this.#layout = look.layout;
    this.app.use(look.headers);
    this.app.use(bodyLimit({ maxSize: LARGEST_FORM, onError: (c) => this.problem(c, new PageProblem(413, 'This form is too large.')) }));
    this.app.onError((error, c) => this.problem(c, problemOf(error)));
  }

  /** An address that leads nowhere. */
  notFound(c: Context): Response | Promise<Response> {
    if (c.req.method === 'GET' && !signedIn(c, this.practice)) return toSignIn(c);
    return this.problem(c, new PageProblem(404, 'There is no such page.'));
  }

  /** A page for people who are signed in; a string is the address of the page to show instead. */
  page(path: string, show: (visit: Visit) => View | string): void {
    this.app.get(path, (c) =>
      this.#visit(c, (visit) => {
        const shown = show(visit);
        if (typeof shown === 'string') return c.redirect(shown);
        return c.html(this.#layout(shown, visit.who, takeNotice(c)));
      }),
    );
  }

  /** Data for the pages' own scripts; a refusal is data as well. */
  data(path: string, answer: (visit: Visit) => object): void {
    this.app.get(path, (c) =>
      this.#visit(c, (visit) => {
        try {
          return c.json(answer(visit));
        } catch (error) {
          const problem = problemOf(error);
          return c.json({ error: problem.message }, problem.status);
        }
      }),
    );
  }

  /** A form for people who are signed in, refused without the CSRF token of their session. */
  form<Fields extends z.ZodMiniType>(path: string, form: Form<Fields>): void {
    this.app.post(path, (c) =>
      this.#visit(c, async (visit) => {
        const sent = await c.req.formData().catch(() => {
          throw new PageProblem(400, 'This is not a form of this site.');
        });
        if (sent.get('csrf') !== visit.who.csrfToken) {
          throw new PageProblem(403, 'This form is no longer valid. Go back, reload the page and send it again.');
        }
        const fields = read(form.fields, sent);
        const next = form.back(visit, fields);
        try {
          const text = form.act(visit, fields);
          if (text) leaveNotice(c, { tone: 'done', text });
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          leaveNotice(c, { tone: 'refused', text: error.message });
        }
        return c.redirect(next, 303);
      }),
    );
  }

  /** The page that says what is the matter. */
  problem(c: Context, problem: PageProblem): Response | Promise<Response> {
    return c.html(this.#layout(problemView(problem), signedIn(c, this.practice), undefined), problem.status);
  }

  #visit(c: Context, answer: (visit: Visit) => Response | Promise<Response>): Response | Promise<Response> {
    const who = signedIn(c, this.practice);
    if (!who) return toSignIn(c);
    if (c.req.path.startsWith('/settings') && !MAY_SET_UP.includes(who.user.role)) {
      throw new PageProblem(403, 'Your account type is Reports Only. Settings are for Full Access users.');
    }
    return answer({
      practice: this.practice,
      who,
      query: new URL(c.req.url).searchParams,
      param: (name) => c.req.param(name) ?? '',
    });
  }
}

/** The sign-in page, and afterwards the page that was asked for. */
function toSignIn(c: Context): Response {
  if (c.req.method !== 'GET') return c.redirect('/login', 303);
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(`/login?${new URLSearchParams({ next: pathname + search })}`);
}
