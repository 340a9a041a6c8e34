import { addSeconds, secondsBetween } from '../../domain/values/businessDate.ts';
import { QUEUE_SECONDS } from '../../domain/repair/builds.ts';
import { familyOf } from '../../domain/day/statuses.ts';
import { phrase } from '../../i18n/phrase.ts';
import { storeFact } from '../reading.ts';
import type { Check } from '../verdict.ts';
import { ask, block, note, runFirst, seenIn, whyOf } from '../verdicts.ts';

/**
 * Right after a Refresh or Regenerate the rebuilt entry waits in the queue; building it again then is the
 * double press that merchants come to regret. Posting it is what it waits for, and stays possible.
 */
export const notJustPressed: Check = {
  id: 'not-just-pressed',
  source: 'domain 9.1, Queue',
  judge(facts) {
    const { action, day, lastBuild, now } = facts;
    if (!day.known || !day.value.postings.some((posting) => familyOf(posting) === 'queued')) return null;
    if (!lastBuild.known) {
      return action === 'post' ? null : ask(phrase('check.not-just-pressed.ask-press'), { why: whyOf(lastBuild) });
    }
    const press = lastBuild.value;
    if (press === null || secondsBetween(press.at, now) >= QUEUE_SECONDS) return null;

    const queue = storeFact(facts, 'queue');
    const pressed = { text: `action.${press.action}.verb` } as const;
    if (!queue.known) {
      return action === 'post'
        ? null
        : ask(phrase('check.not-just-pressed.ask-queue', { pressed }), { why: whyOf(queue), seen: seenIn(lastBuild) });
    }
    if (!queue.value.postsAutomatically) return null;
    const time = { time: addSeconds(press.at, queue.value.everyMinutes * 60) };
    return action === 'post'
      ? note(phrase('check.not-just-pressed.post', { time }), seenIn(lastBuild))
      : block(phrase('check.not-just-pressed.block', { pressed, time }), runFirst('post'), seenIn(lastBuild));
  },
};
