import { expect, it } from 'vitest';
import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';
import { dateAfterKey } from './gridKeys.ts';

it.each([
  // 2026-11-03 is a Tuesday.
  ['ArrowLeft', '2026-11-03', '2026-11-02'],
  ['ArrowRight', '2026-11-30', '2026-12-01'],
  ['ArrowUp', '2026-11-03', '2026-10-27'],
  ['ArrowDown', '2026-11-03', '2026-11-10'],
  ['Home', '2026-11-03', '2026-11-02'],
  ['End', '2026-11-03', '2026-11-08'],
  ['PageDown', '2026-01-31', '2026-02-28'],
  ['PageUp', '2026-12-31', '2026-11-30'],
  // The year ends where it ends.
  ['ArrowLeft', '2026-01-01', '2026-01-01'],
  ['ArrowUp', '2026-01-03', '2026-01-01'],
  ['Home', '2026-01-01', '2026-01-01'],
  ['PageDown', '2026-12-03', '2026-12-31'],
  ['End', '2026-12-31', '2026-12-31'],
  ['Enter', '2026-11-03', undefined],
  ['toString', '2026-11-03', undefined],
])('%s on %s leads to %s', (key, from, to) => {
  expect(dateAfterKey(key, from as BusinessDate)).toBe(to);
});
