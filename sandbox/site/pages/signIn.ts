import * as z from 'zod/mini';
import { layout } from '../view/layout.ts';
import { signInView } from '../view/signInView.ts';
import { forgetSession, keepSession, signedIn, takeNotice } from '../web/cookies.ts';
import { nextPath } from '../web/nextPath.ts';
import { PageProblem } from '../web/problem.ts';
import { read } from '../web/read.ts';
import type { PracticeSite } from '../web/site.ts';

const START = '/salesReport/index';
const text = z.string().check(z.maxLength(300));
const fields = z.object({ email: text, password: text, next: z.optional(z.string().check(z.maxLength(2000))) });

/** The sign-in page, and signing out. They stand outside of {@link PracticeSite.page}, which is for people who are signed in. */
export function addSignIn({ app, practice }: PracticeSite): void {
  app.get('/login', (c) => {
    const view = signInView({ people: practice.people(), next: nextPath(c.req.query('next')) });
    return c.html(layout(view, signedIn(c, practice), takeNotice(c)));
  });

  app.post('/login', async (c) => {
    const sent = await c.req.formData().catch(() => {
      throw new PageProblem(400, 'This is not a form of this site.');
    });
    const { email, password, next } = read(fields, sent);
    const who = practice.signIn(email.trim(), password);
    if (who) {
      keepSession(c, who);
      return c.redirect(nextPath(next) ?? START, 303);
    }
    const problem = 'This email and this password do not belong together. Check both, or pick a person below.';
    const view = signInView({ people: practice.people(), next: nextPath(next), email, problem });
    return c.html(layout(view, signedIn(c, practice), undefined), 401);
  });

  app.post('/logout', async (c) => {
    const who = signedIn(c, practice);
    if (!who) return c.redirect('/login', 303);
    const sent = await c.req.formData().catch(() => undefined);
    if (sent?.get('csrf') !== who.csrfToken) {
      throw new PageProblem(403, 'This form is no longer valid. Go back, reload the page and sign out again.');
    }
    practice.signOut(who.sessionId);
    forgetSession(c);
    return c.redirect('/login', 303);
  });
}
