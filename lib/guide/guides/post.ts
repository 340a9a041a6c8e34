import { phrase } from '../../i18n/phrase.ts';
import { posted, stillFails } from '../endings.ts';
import type { Guide } from '../guide.ts';
import { dateOf } from '../reading.ts';
import { accountingConnected } from '../steps/connections.ts';
import { postSteps, toTheDay } from '../steps/day.ts';

/** Post a day that is ready, or whose cause of failing is gone (B0.8, B0.11: then the bolt). */
export const post: Guide = {
  id: 'post',
  source: 'B0.8, B0.11',
  needs: 'day',
  title: (facts) => phrase('guide.post', { date: dateOf(facts) }),
  steps: [accountingConnected, ...toTheDay, ...postSteps],
  end: posted,
  leads: stillFails,
};
