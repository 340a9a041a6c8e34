import { phrase } from '../../i18n/phrase.ts';
import { REPAIR_SECONDS } from '../holds.ts';
import type { Check } from '../verdict.ts';
import { advice, ask, cutOff, pass, seenIn, wayBack, whyOf } from '../verdicts.ts';

/**
 * Somebody is signed in (issue 2; every write needs the merchant's own session). A site that does not publish
 * who it is may still be used by hand, so there it is asked.
 */
export const signedIn: Check = {
  id: 'signed-in',
  source: 'issue 2',
  holds: { days: 'any', seconds: REPAIR_SECONDS },
  judge({ session, page: { who } }) {
    if (session.known) {
      const { user, account } = session.value;
      // A page that was opened as somebody else would be repaired in the name of the person who is signed in now.
      if (who && (who.user !== user.name || who.account !== account.name)) {
        return cutOff(
          phrase('check.signed-in.another', { shown: who.user, user: user.name, account: account.name }),
          advice(phrase('remedy.reload-page')),
        );
      }
      return pass(phrase('check.signed-in.pass', { user: user.name, account: account.name }), seenIn(session));
    }
    switch (session.why) {
      case 'not-signed-in':
        return cutOff(phrase('check.signed-in.block'), wayBack(session.why));
      case 'not-published':
        return ask(phrase('check.signed-in.ask'), { why: whyOf(session) });
      case 'unreachable':
        return cutOff(phrase('check.signed-in.unreachable'), wayBack(session.why));
      default:
        return cutOff(phrase('check.signed-in.unseen', { why: whyOf(session) }), wayBack(session.why));
    }
  },
};
