import { beforeEach, describe, expect, it } from 'vitest';
import { AT, DATE, type Wire, createWire, json } from './testing/wire.ts';

let wire: Wire;
beforeEach(() => {
  wire = createWire();
});

describe('the stores', () => {
  it('come with every fact that the service publishes', async () => {
    const connection = { state: 'error', detail: 'Token revoked', checkedAt: AT };
    const mapping = { state: 'incomplete', missing: [{ area: 'Sales', name: 'Helmets' }], changedAt: AT };
    const accounting = {
      software: 'xero',
      company: 'Vélo',
      connection: 'connected',
      booksClosedThrough: DATE,
      referenceDataAt: AT,
      postingMethod: 'journal-entry',
      booksCogs: true,
      syncsPurchaseOrders: false,
      tracksSalesTax: false,
    };
    const queue = { postsAutomatically: true, everyMinutes: 30 };
    wire.gives(
      json({
        stores: [
          { id: '1', name: 'Plateau', timeZone: 'America/Toronto', businessDayEnds: '03:00', connection, mapping, accounting, queue },
        ],
      }),
    );
    const byService = <T>(value: T) => ({ known: true, value, source: 'service', at: AT });
    expect(await wire.service().stores()).toEqual([
      {
        id: '1',
        name: 'Plateau',
        timeZone: byService('America/Toronto'),
        businessDayEnds: '03:00',
        connection: byService(connection),
        mapping: byService(mapping),
        accounting: byService(accounting),
        queue: byService(queue),
      },
    ]);
    expect(wire.sent[0]!.url).toBe('https://x.example/api/v1/stores');

    wire.gives(
      json({
        stores: [
          {
            id: '1',
            name: 'Plateau',
            timeZone: 'America/Toronto',
            connection: { ...connection, detail: null },
            mapping,
            accounting,
            queue,
          },
        ],
      }),
    );
    expect((await wire.service().stores())[0]!.connection).toStrictEqual(byService({ state: 'error', checkedAt: AT }));
  });
});
