import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FAULTS } from '../faults/faults.ts';
import { LIVE_FAULTS } from '../faults/live/liveFaults.ts';

const ALL = [...FAULTS, ...LIVE_FAULTS];

it('docs/faults.md tells how often each fault is run, and how often in the short form', () => {
  const docs = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'faults.md'), 'utf8');
  const told = docs.split('\n').flatMap((line) => {
    const [, , name, , runs, short] = line.split('|').map((cell) => cell.trim());
    return /^`[\w-]+`$/.test(name ?? '') ? [[name!.slice(1, -1), runs, short]] : [];
  });
  expect(told.map(([name, runs]) => [name, Number(runs)])).toEqual(ALL.map(({ name, runs }) => [name, runs]));
  for (const [name, , short] of told) {
    const { length } = ALL.find((fault) => fault.name === name)!.short;
    // A fault that has no short form here names the test that has it.
    if (length === 0) expect(short).toMatch(/\.test\.ts/);
    else expect([name, Number(short)]).toEqual([name, length]);
  }
});
