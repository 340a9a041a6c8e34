import { describe, expect, it } from 'vitest';
import { STEPS } from '../diagnosis/remedy/steps.ts';
import { ACTIONS } from '../domain/day/action.ts';
import { en } from '../i18n/en/index.ts';
import { SAID_ALONE, guideForSteps } from './forStep.ts';
import type { Mends } from './guide.ts';
import { GUIDES } from './guides/index.ts';

const all = (part: keyof Mends): string[] => GUIDES.flatMap(({ mends }) => mends?.[part] ?? []);
const twice = (names: readonly string[]) => names.filter((name, place) => names.indexOf(name) !== place);

describe('what the guides mend', () => {
  it.each(['checks', 'reasons', 'steps'] as const)('%s: each is mended by one guide at most', (part) => {
    expect(twice(all(part))).toEqual([]);
  });

  it('is said of each step of a remedy: by a guide, or that its sentence is enough', () => {
    expect([...all('steps'), ...SAID_ALONE].toSorted()).toEqual(Object.keys(STEPS).toSorted());
  });

  it('names checks and reasons that there are', () => {
    const keys = Object.keys(en);
    expect(all('reasons').filter((reason) => !keys.includes(reason))).toEqual([]);
    expect(all('checks').filter((check) => !keys.some((key) => key.startsWith(`check.${check}.`)))).toEqual([]);
  });

  it('leads to every guide but those of the three actions, to which a day’s next step leads', () => {
    const idle = GUIDES.filter(({ mends = {} }) => Object.values(mends).every((part) => part.length === 0)).map(({ id }) => id);
    expect(idle.filter((id) => !ACTIONS.some((action) => action === id))).toEqual([]);
  });

  it('is something else where steps stand together', () => {
    expect([guideForSteps(['reconnect']), guideForSteps(['reconnect', 'tell-support'])]).toEqual([
      'accounting-connection',
      'nothing-arrived',
    ]);
  });
});
