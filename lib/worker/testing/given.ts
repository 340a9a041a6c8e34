/** Where and when the tests of the worker are. */
import type { BusinessDate, Instant } from '../../domain/values/businessDate.ts';
import type { PageSeen } from '../../preflight/verdict.ts';

export const ORIGIN = 'http://site.example';
export const DATE = '2026-11-03' as BusinessDate;
export const TARGET = { storeId: '1', date: DATE };
export const PAGE: PageSeen = { kind: 'day', storeId: '1', date: DATE, statuses: ['HOLD'] };
export const START = '2026-11-24T15:00:00Z' as Instant;
