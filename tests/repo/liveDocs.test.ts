import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../lib/preflight/checks/index.ts';
import { DAY_SECONDS } from '../../lib/preflight/holds.ts';
import { read } from './files.ts';

const DAYS = { same: 'the same day', later: 'that day and later ones', earlier: 'that day and earlier ones', any: 'any day' } as const;
const written = (seconds: number) => (seconds % DAY_SECONDS === 0 ? `${seconds / DAY_SECONDS} days` : `${seconds / 60} minutes`);

describe('docs/live-app.md', () => {
  it('tells of each check how far and how long the merchant’s word reaches', () => {
    const told = read('docs/live-app.md')
      .split('\n')
      .flatMap((line) => {
        const [, check, , days, time] = line.split('|').map((cell) => cell.trim());
        return CHECKS.some(({ id }) => check === `\`${id}\``) ? [`${check} ${days}, ${time}`] : [];
      });
    const kept = CHECKS.flatMap(({ id, holds }) => (holds ? [`\`${id}\` ${DAYS[holds.days]}, ${written(holds.seconds)}`] : []));
    expect(told.toSorted()).toEqual(kept.toSorted());
  });
});
