import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/domain/values/language.ts';
import { STATUSES } from '../../lib/domain/day/statusTable.ts';
import { parseScenario } from '../../sandbox/scenario/readScenario.ts';
import { UNSAID } from './names.ts';
import { beginStatus } from './status.ts';

const read = (file: string): string => readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8');
const SCENARIO = 'sandbox/scenarios/every-status.json';

describe('a new status', () => {
  const changes = beginStatus({ name: 'IN_REVIEW', read });
  const of = (file: string) => changes.get(file)!;

  it('is a row of the table for which no action is, before the words without a meaning, and one of its test', () => {
    expect(of('lib/domain/day/statusTable.ts')).toMatch(
      /\n {2}IN_REVIEW: \{\n {4}family: 'blocked',\n {4}eligible: NONE,[^}]*\},?[^}]*\},\n {2}PARENT:/,
    );
    expect(of('lib/domain/status/statusWords.ts')).toContain("  'IN_REVIEW',\n  'PARENT',\n");
    expect(of('lib/domain/day/statuses.test.ts')).toContain("  ['IN_REVIEW', 'blocked', 0, '', 'unknown', null],\n  ['PARENT'");
  });

  it.each(LANGUAGES)('has its texts to be written in %s, and takes none away', (language) => {
    const file = `lib/i18n/${language}/status.ts`;
    const lines = ['', '.meaning', '.next'].map((part) => `  'status.IN_REVIEW${part}': '${UNSAID}',\n`).join('');
    expect(of(file).replace(lines, '')).toBe(read(file));
    expect(of(file)).toContain(`${lines}  'status.nameless'`);
  });

  it('has a day of the practice of its own', () => {
    const days = (text: string) => parseScenario(JSON.parse(text), SCENARIO).accounts[0]!.stores[0]!.exceptions;
    const before = days(read(SCENARIO));
    const after = days(of(SCENARIO));
    expect(after.slice(0, -1)).toEqual(before);
    expect(after.at(-1)!.force).toEqual([{ kind: 'sales', status: 'IN_REVIEW', message: null }]);
    expect(new Set(after.map(({ date }) => date)).size).toBe(after.length);
  });

  it.each(['', 'Review', 'in_review', 'IN REVIEW', '_X', 'POSTED'])('can’t be called “%s”', (name) => {
    expect(() => beginStatus({ name, read })).toThrow(/no status|already/);
  });
});

it('every status is finished: none has a source that nobody has said yet', () => {
  expect([...STATUSES].filter(([, { source }]) => source === UNSAID).map(([word]) => word)).toEqual([]);
});
