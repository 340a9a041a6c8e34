import { describe, expect, it } from 'vitest';
import type { Judged } from './judge.ts';
import { mutantsOf } from './make/operators.ts';
import { lastLine, markdown, tallyOf } from './report.ts';

const [removed, less, more] = mutantsOf('lib/a.ts', 'f(a < b);');
const killed = { fate: 'killed', by: 'lib/a.test.ts', test: 'x' } as const;
const survived = (by = 2) => ({ fate: 'survived', by }) as const;
const accept = ({ mutant: { file, within, from, to } }: Judged) => ({ file, within, from, to, why: 'The same.' });
const judged: readonly Judged[] = [
  { mutant: removed!, fate: killed },
  { mutant: less!, fate: survived() },
  { mutant: more!, fate: survived(0) },
];

describe('the score', () => {
  it('is the share that was killed of all that should be', () => {
    expect(tallyOf(judged, [])).toMatchObject({ all: 3, killed: 1, accepted: [], score: expect.closeTo(100 / 3) });
    expect(tallyOf(judged, [accept(judged[1]!)])).toMatchObject({
      all: 2,
      killed: 1,
      score: 50,
      accepted: [{ mutant: less, why: 'The same.' }],
      survivors: [{ mutant: more }],
    });
    expect(tallyOf([], []).score).toBe(100);
  });

  it('takes an accepted one that is killed all the same for killed, and excuses no other', () => {
    const elsewhere = { ...accept(judged[1]!), within: 'g(a < b);' };
    expect(tallyOf(judged, [accept(judged[0]!), elsewhere])).toMatchObject({ all: 3, killed: 1 });
  });

  it('is cut, so that it never looks better than it is', () => {
    const many = (count: number, fate: Judged['fate']) => Array.from({ length: count }, (): Judged => ({ mutant: less!, fate }));
    expect(lastLine(tallyOf([...many(9499, killed), ...many(501, survived())], []))).toBe(
      'Mutation score 94.9 %: 9499 of 10000 type-valid mutants killed, 501 survived, 0 more accepted',
    );
  });
});

it('the report has the score of each file, and each survivor by its place', () => {
  const text = markdown(judged, []);
  expect(text).toContain('| lib/a.ts | 3 | 1 | 0 | 33.3 % |');
  expect(text).toContain('- `lib/a.ts:1  <  →  <=`\n- `lib/a.ts:1  <  →  >=` (no test runs it)');
  expect(markdown([], [])).toContain('None.');
});
