import { phrase } from '../../i18n/phrase.ts';
import { posted, stillFails } from '../endings.ts';
import type { Guide } from '../guide.ts';
import { dateOf } from '../reading.ts';
import { connections } from '../steps/connections.ts';
import { postSteps, rebuild, toTheDay } from '../steps/day.ts';
import { mapEveryRow } from '../steps/mapping.ts';

/** Regenerate a day and post it (B0.11), once what stands in the way is mended (B0.5, B0.6). */
export const regenerate: Guide = {
  id: 'regenerate',
  source: 'B0.11',
  needs: 'day',
  mends: { reasons: ['check.status-eligible.on-hold'] },
  title: (facts) => phrase('guide.regenerate', { date: dateOf(facts) }),
  steps: [...connections, mapEveryRow, ...toTheDay, ...rebuild('regenerate'), ...postSteps],
  end: posted,
  leads: stillFails,
};
