import { isFinished } from '../../domain/repair/operation.ts';
import { phrase } from '../../i18n/phrase.ts';
import { REPAIR_SECONDS } from '../holds.ts';
import type { Check } from '../verdict.ts';
import { advice, ask, block, pass, seenIn, whyOf } from '../verdicts.ts';

/** One day at a time (B0.3): while an action runs anywhere in this account, no other starts. */
export const noOtherOperation: Check = {
  id: 'no-other-operation',
  source: 'B0.3',
  holds: { days: 'same', seconds: REPAIR_SECONDS },
  judge({ running }) {
    if (!running.known) return ask(phrase('check.no-other-operation.ask'), { why: whyOf(running) });
    const operation = running.value;
    if (operation === null || isFinished(operation)) {
      return pass(phrase('check.no-other-operation.pass'), seenIn(running));
    }
    const what = { action: { text: `action.${operation.action}.verb` }, date: { date: operation.date } } as const;
    const who = operation.requestedBy;
    return block(
      who === '' ? phrase('check.no-other-operation.block-here', what) : phrase('check.no-other-operation.block', { ...what, who }),
      advice(phrase('remedy.until-finished')),
      seenIn(running),
    );
  },
};
