/** What page, desk and popup say to the worker of the days of one cause; a part of the protocol. */
import * as z from 'zod/mini';
import { pageSeen } from '../../domain/site/pageSeenSchemas.ts';
import { backlogAnswer, backlogId, backlogView } from '../views/desk/backlogViews.ts';
import { target } from '../views/views.ts';

const origin = z.string().check(z.maxLength(256));

export const BACKLOG_MESSAGES = {
  /**
   * The backlog that the account is in. `front`: the merchant sees this page; `opens`: then the checklist of its day is to open
   * by itself, because the merchant asked for it where they came from.
   */
  backlogLook: {
    from: ['page'],
    perMinute: 240,
    request: z.strictObject({ target: z.nullable(target), front: z.boolean() }),
    reply: z.extend(backlogAnswer, { opens: z.boolean() }),
  },
  /** The merchant says whether to be led to the next day after one that went as expected. */
  backlogLead: {
    from: ['page'],
    perMinute: 60,
    request: z.strictObject({ id: backlogId, yes: z.boolean() }),
    reply: backlogAnswer,
  },
  /**
   * Go on to the next day of a backlog. `from`: the day at hand, as the page knows it; `skip`: it is left out; `led`: no one
   * clicked, the merchant is led on, from a page that shows this. Null: there is none any more.
   */
  backlogGo: {
    from: ['page'],
    perMinute: 60,
    request: z.strictObject({ id: backlogId, from: target, skip: z.boolean(), led: z.optional(pageSeen) }),
    reply: backlogAnswer,
  },
  /** The backlog of the account at a site. */
  backlog: { from: ['extension'], request: z.strictObject({ origin }), reply: backlogAnswer },
  /**
   * Begin with the days of a cause. `instead`: the backlog in whose place it is begun; `taken`: there is another one, whose
   * view that is, and nothing was begun.
   */
  backlogBegin: {
    from: ['extension'],
    request: z.strictObject({ origin, cause: z.string().check(z.maxLength(64)), instead: z.nullable(backlogId) }),
    reply: z.object({ view: backlogView, taken: z.boolean() }),
  },
  /** Go on where it was left, in the page that is opened now; null: there is no day left. */
  backlogResume: { from: ['extension'], request: z.strictObject({ origin }), reply: backlogAnswer },
  /** It is given up; its days stay among those that need the merchant. */
  backlogEnd: { from: ['extension'], request: z.strictObject({ origin }), reply: z.strictObject({}) },
} as const;
