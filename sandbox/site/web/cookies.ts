import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod/mini';
import type { Practice, PracticeSession } from '../../engine/practice.ts';

const SESSION = 'session';
const NOTICE = 'notice';
const SHARED = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;

/** Who sent this request, or undefined where nobody is signed in. */
export function signedIn(c: Context, practice: Practice): PracticeSession | undefined {
  const sessionId = getCookie(c, SESSION);
  return sessionId ? practice.session(sessionId) : undefined;
}

/** Lets the browser keep the session. */
export function keepSession(c: Context, who: PracticeSession): void {
  setCookie(c, SESSION, who.sessionId, SHARED);
}

/** Lets the browser forget the session. */
export function forgetSession(c: Context): void {
  deleteCookie(c, SESSION, SHARED);
}

const notice = z.object({ tone: z.enum(['done', 'refused']), text: z.string().check(z.maxLength(2000)) });

/** One line about the form that was just sent, shown once on the page that follows. */
export type PageNotice = z.infer<typeof notice>;

/** Leaves `said` for the next page. */
export function leaveNotice(c: Context, said: PageNotice): void {
  setCookie(c, NOTICE, JSON.stringify(said), { ...SHARED, maxAge: 60 });
}

/** The line that the last form left, taken away so that it shows once. */
export function takeNotice(c: Context): PageNotice | undefined {
  const left = getCookie(c, NOTICE);
  if (left === undefined) return undefined;
  deleteCookie(c, NOTICE, SHARED);
  try {
    const parsed = z.safeParse(notice, JSON.parse(left));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
