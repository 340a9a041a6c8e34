/** What a guide's page shows and what a worker answers, in small, for tests. */
import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';
import { en } from '../../../lib/i18n/en/index.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { GuideSight, GuideStepView, GuideView } from '../../../lib/messages/views/guideViews.ts';

export const ok = <T>(value: T) => ({ ok: true, value }) as const;
export const failed = (key: 'problem.no-answer') => ({ ok: false, problem: { reason: phrase(key) } }) as const;

export const SUBJECT = { storeId: '1', date: '2026-11-03' as BusinessDate };

/** @param seen what can be seen on the page: two sights of the same are the same */
export const sightOf = (seen: GuideSight['seen'] = [], page: GuideSight['page'] = 'day'): GuideSight => ({ page, ...SUBJECT, seen });

export const stepOf = (changes: Partial<GuideStepView> = {}): GuideStepView => ({
  id: 'second',
  say: phrase('sheet.why'),
  why: phrase('sheet.why'),
  done: null,
  spot: { name: 'control-regenerate' },
  path: null,
  href: null,
  choices: [],
  before: 'first',
  after: 'third',
  ...changes,
});

export function guideOf(state: GuideView['state'] = 'step', changes: Partial<GuideView> = {}): GuideView {
  return {
    id: 'g1',
    title: phrase('sheet.why'),
    subject: SUBJECT,
    state,
    at: 2,
    of: 3,
    held: [true, false, false],
    step: state === 'step' ? stepOf() : null,
    end: [phrase('sheet.why')],
    followUp: null,
    texts: { language: 'en', locale: 'en-GB', catalogue: en },
    ...changes,
  };
}
