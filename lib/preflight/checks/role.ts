import { phrase } from '../../i18n/phrase.ts';
import { DAY_SECONDS } from '../holds.ts';
import type { Check } from '../verdict.ts';
import { STRANGE, advice, ask, pass, refuse, seenIn, whyOf } from '../verdicts.ts';

/** The per-day controls belong to Full Access users; Reports Only may look (S2, S10, L8). */
export const role: Check = {
  id: 'role',
  source: 'domain 3, Roles',
  holds: { days: 'any', seconds: 30 * DAY_SECONDS },
  judge({ session }) {
    if (!session.known) {
      return session.why === 'not-published' ? ask(phrase('check.role.ask'), { why: whyOf(session) }) : null;
    }
    const seen = seenIn(session);
    switch (session.value.user.role) {
      case 'full-access':
        return pass(phrase('check.role.full-access'), seen);
      case 'super-user':
        return pass(phrase('check.role.super-user'), seen);
      case 'reports-only':
        return refuse(phrase('check.role.block', { user: session.value.user.name }), advice(phrase('remedy.full-access')), seen);
      case 'unknown':
        return ask(phrase('check.role.ask'), { why: STRANGE, seen });
    }
  },
};
