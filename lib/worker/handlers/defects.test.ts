import { expect, it } from 'vitest';
import { CacheError } from '../../cache/errors.ts';
import type { Instant } from '../../domain/values/businessDate.ts';
import { defectOf } from '../../domain/defect.ts';
import { ServiceError } from '../../service/errors.ts';
import { createDefects } from './defects.ts';

const setUp = (stored: Record<string, unknown> = {}) => {
  const area = {
    get: async (key: string) => (key in stored ? { [key]: stored[key] } : {}),
    set: async (items: Record<string, unknown>) => void Object.assign(stored, items),
    remove: async (key: string) => void delete stored[key],
  };
  return { area, defects: createDefects({ area, version: '1.2.3', agent: 'Chrome 156', now: () => '2026-11-26T08:00:00Z' as Instant }) };
};
const defect = (step: string) => defectOf(new TypeError('x'), step);

it('an error that no view has told is told once, however often it comes', async () => {
  const { defects } = setUp();
  expect(await defects.untold()).toBeNull();
  for (let times = 0; times < 3; times++) defects.note(defect('follow'), false);
  expect(await defects.untold()).toContain('Step: follow');
  await defects.tell();
  defects.note(defect('follow'), false);
  expect(await defects.untold()).toBeNull();
  defects.note(defect('another'), false);
  expect(await defects.untold()).toContain('Step: another');
});

it('what a view has told by itself isn’t told again', async () => {
  const { defects } = setUp();
  expect(defects.note(defect('judge'), true)).toContain('Step: judge');
  expect(await defects.untold()).toBeNull();
});

it('two at the same moment are both written down, and there is an end to it', async () => {
  const { defects, area } = setUp();
  for (let step = 0; step < 30; step++) defects.note(defect(`step ${step}`), false);
  await defects.untold();
  const { defects: all } = await area.get('defects');
  expect(all).toHaveLength(20);
});

it.each([
  ['no list', 'x'],
  ['a list of something else', [{ a: 1 }]],
])('reads %s as nothing', async (_, value) => {
  const { defects } = setUp({ defects: value });
  expect(await defects.untold()).toBeNull();
  defects.note(defect('judge'), false);
  expect(await defects.untold()).toContain('Step: judge');
});

it('a storage or a service that fails is none of ours', () => {
  const { defects } = setUp();
  const reports = [new CacheError('full'), new ServiceError('unreachable'), new TypeError('x')].map((error) =>
    defects.noteError(error, 'judge', true),
  );
  expect(reports).toEqual([undefined, undefined, expect.stringContaining('Error: TypeError')]);
});
