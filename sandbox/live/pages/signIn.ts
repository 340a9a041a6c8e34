import { html } from 'hono/html';
import * as z from 'zod/mini';
import type { View } from '../../site/view/layout.ts';
import { forgetSession, keepSession, signedIn, takeNotice } from '../../site/web/cookies.ts';
import { nextPath } from '../../site/web/nextPath.ts';
import { PageProblem } from '../../site/web/problem.ts';
import { read } from '../../site/web/read.ts';
import type { PracticeSite } from '../../site/web/site.ts';
import type { Markup } from '../markup.ts';
import { liveLayout } from '../parts/liveLayout.ts';

const text = z.string().check(z.maxLength(300));
const fields = z.object({ email: text, password: text, next: z.optional(text) });

const view = (next: string | undefined, problem: string | undefined): View => ({
  title: 'Sign in',
  body: html`<h1>Sign in</h1>
    ${problem ? html`<div class="alert alert-danger" role="alert">${problem}</div>` : ''}
    <form method="post" action="/login" class="card">
      ${next === undefined ? '' : html`<input type="hidden" name="next" value="${next}" />`}
      <label for="email">Email</label> <input id="email" name="email" type="text" autocomplete="username" required />
      <label for="password">Password</label> <input id="password" name="password" type="password" autocomplete="current-password" required />
      <button type="submit" class="btn btn-primary">Sign in</button>
    </form>`,
});

/** The sign-in page, and signing out. */
export function addSignIn({ app, practice }: PracticeSite, markup: Markup): void {
  app.get('/login', (c) =>
    c.html(liveLayout(markup, view(nextPath(c.req.query('next')), undefined), signedIn(c, practice), takeNotice(c))),
  );

  app.post('/login', async (c) => {
    const sent = await c.req.formData().catch(() => {
      throw new PageProblem(400, 'This is not a form of this site.');
    });
    const { email, password, next } = read(fields, sent);
    const who = practice.signIn(email.trim(), password);
    if (!who)
      return c.html(
        liveLayout(markup, view(nextPath(next), 'This email and this password do not belong together.'), undefined, undefined),
        401,
      );
    keepSession(c, who);
    return c.redirect(nextPath(next) ?? '/salesReport/index', 303);
  });

  app.post('/logout', (c) => {
    const who = signedIn(c, practice);
    if (who) practice.signOut(who.sessionId);
    forgetSession(c);
    return c.redirect('/login', 303);
  });
}
