import { phrase } from '../../i18n/phrase.ts';
import { posted, stillFails } from '../endings.ts';
import type { Guide } from '../guide.ts';
import { dateOf } from '../reading.ts';
import { connections } from '../steps/connections.ts';
import { postSteps, rebuild, toTheDay } from '../steps/day.ts';
import { mapEveryRow } from '../steps/mapping.ts';

/** Refresh a day and post it (B0.8), once the store is connected and every mapping complete (B0.6). */
export const refresh: Guide = {
  id: 'refresh',
  source: 'B0.8',
  needs: 'day',
  mends: { steps: ['correct-in-pos', 'compare-with-pos'] },
  title: (facts) => phrase('guide.refresh', { date: dateOf(facts) }),
  steps: [...connections, mapEveryRow, ...toTheDay, ...rebuild('refresh'), ...postSteps],
  end: posted,
  leads: stillFails,
};
