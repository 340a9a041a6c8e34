import { describe, expect, it } from 'vitest';
import type { Instant } from '../../domain/values/businessDate.ts';
import { known } from '../../domain/values/fact.ts';
import { healthyAccounting, healthyStore } from '../../domain/testing/store.ts';
import { ORIGIN, createWorld } from '../testing/world.ts';
import { noticesOfAll } from './storeNotices.ts';

const AT = '2026-11-24T15:00:00Z' as Instant;
const told = <T>(value: T) => known(value, 'service', AT);
const cut = (name: string) => told(healthyStore(AT, { id: name, name, connection: told({ state: 'disconnected', checkedAt: AT }) }));
const ofCompany = (name: string, company: string) =>
  told(healthyStore(AT, { id: name, name, accounting: told(healthyAccounting({ company, connection: 'disconnected' })) }));
const of = (...stores: Parameters<typeof noticesOfAll>[2]) => noticesOfAll(createWorld().deps, ORIGIN, stores);

describe('the notices of many stores', () => {
  it('are none where all is connected', () => {
    expect(of(told(healthyStore(AT)), told(healthyStore(AT, { id: '2' })))).toEqual([]);
  });

  it('name the store that is not connected', () => {
    expect(of(told(healthyStore(AT)), cut('Laurier')).map(({ words }) => words)).toEqual([
      { key: 'notice.store', values: { store: 'Laurier' } },
    ]);
  });

  it('tell several stores in one sentence, and no more names than can be read', () => {
    const stores = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(cut);
    expect(of(...stores).map(({ words }) => words)).toEqual([
      { key: 'notice.stores', values: { count: 7, stores: { list: ['A', 'B', 'C', 'D', 'E', '…'] } } },
    ]);
  });

  it('tell a company once for all of its stores', () => {
    expect(
      of(ofCompany('A', 'Vélo'), ofCompany('B', 'Vélo'), ofCompany('C', 'Roue')).map(({ words }) => words.values?.['company']),
    ).toEqual(['Vélo', 'Roue']);
  });
});
