import { phrase } from '../../i18n/phrase.ts';
import { posted } from '../endings.ts';
import type { Guide } from '../guide.ts';
import { dateOf, isBroken, pressedSince } from '../reading.ts';
import { connections } from '../steps/connections.ts';
import { post, rebuild, toTheDay } from '../steps/day.ts';
import { mapEveryRow } from '../steps/mapping.ts';

/** Regenerate a day and post it (B0.11), once what stands in the way is mended (B0.5, B0.6). */
export const regenerate: Guide = {
  id: 'regenerate',
  source: 'B0.11',
  needs: 'day',
  title: (facts) => phrase('guide.regenerate', { date: dateOf(facts) }),
  steps: [...connections, mapEveryRow, ...toTheDay, ...rebuild('regenerate'), ...post],
  end: posted,
  // Whoever has done all this and sees the day fail again is helped by nobody but the support (B0.13).
  leads: (facts) => (pressedSince(facts, 'post') && isBroken(facts) ? 'support' : null),
};
