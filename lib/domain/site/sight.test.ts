import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, addSeconds } from '../values/businessDate.ts';
import {
  MAPPING_SECTIONS,
  type MappingSection,
  type SectionSeen,
  type Sight,
  doubted,
  nothingSeen,
  storeOfPages,
  withSight,
} from './sight.ts';

const NOW = '2026-11-24T15:00:00Z' as Instant;
const ago = (minutes: number): Instant => addSeconds(NOW, -60 * minutes);
const section = (area: MappingSection, missing: readonly string[] = [], rest: Partial<SectionSeen> = {}): SectionSeen => ({
  area,
  missing,
  whole: true,
  print: missing.join(' '),
  ...rest,
});
const mapping = (...sections: SectionSeen[]): Sight => ({ kind: 'mapping', storeId: '1', sections });
const connection = (state: 'connected' | 'disconnected' | 'unclear', storeId = '1'): Sight => ({ kind: 'connection', storeId, state });
const ledger = (state: 'connected' | 'disconnected' | 'unclear'): Sight => ({
  kind: 'ledger',
  storeId: '1',
  state,
  company: 'Vélo inc.',
  software: 'xero',
});
const all = MAPPING_SECTIONS.map((area) => section(area));

/** The store after each of these, so many minutes ago. */
const after = (...seen: readonly (readonly [number, Sight])[]) =>
  storeOfPages(
    seen.reduce((store, [minutes, sight]) => withSight(store, sight, ago(minutes)), nothingSeen('1', 'Plateau')),
    NOW,
  );
const known = <T>(fact: { known: true; value: T } | { known: false }) => (fact.known ? fact.value : null);

describe('the connection of a store', () => {
  it.each<[string, readonly (readonly [number, Sight])[], string | null]>([
    ['nothing was seen', [], null],
    ['it was seen a moment ago', [[1, connection('connected')]], 'connected'],
    ['that is longer ago than what a merchant confirms for one repair', [[30, connection('connected')]], null],
    [
      'the last word is another one',
      [
        [2, connection('connected')],
        [1, connection('disconnected')],
      ],
      'disconnected',
    ],
    [
      'the last word is none that we know',
      [
        [2, connection('connected')],
        [1, connection('unclear')],
      ],
      null,
    ],
    ['it is that of another store', [[1, connection('connected', '2')]], null],
    ['the computer’s clock was set back since', [[-5, connection('connected')]], null],
  ])('where %s', (_, seen, state) => {
    expect(known(after(...seen).connection)?.state ?? null).toBe(state);
  });

  it('says where and when it was seen', () => {
    expect(after([3, connection('connected')]).connection).toMatchObject({ source: 'stores', at: ago(3), value: { checkedAt: ago(3) } });
  });
});

describe('what was seen before something was changed there', () => {
  it.each<[string, Sight]>([
    ['a connection', connection('connected')],
    ['a connection that was lost', connection('disconnected')],
    ['the accounting software', ledger('connected')],
    ['a complete mapping', mapping(...all)],
    ['a row at None', mapping(section('Sales', ['Helmets']))],
  ])('%s is not known any more', (_, sight) => {
    const { connection: link, mapping: rows, ledger: software } = after([2, sight], [1, doubted(sight)]);
    expect([link.known, rows.known, software?.known]).toEqual([false, false, false]);
  });

  it('nor are the sections of the mapping that stand on another page', () => {
    const { mapping: rows, mappedSections } = after(
      [3, mapping(...all.slice(1), section('Sales', ['Helmets']))],
      [2, doubted(mapping(section('Sales', ['Helmets'])))],
    );
    expect([rows.known, mappedSections]).toEqual([false, []]);
  });
});

describe('the mapping of a store', () => {
  it.each<[string, readonly (readonly [number, Sight])[], 'complete' | 'incomplete' | null]>([
    ['nothing was seen', [], null],
    ['every section was seen at once', [[1, mapping(...all)]], 'complete'],
    ['one after the other', all.map((one, place) => [10 - place, mapping(one)] as const), 'complete'],
    ['all but one', [[1, mapping(...all.slice(1))]], null],
    ['one of them in part', [[1, mapping(...all.slice(1), section('Sales', [], { whole: false }))]], null],
    [
      'one of them too long ago',
      [
        [31, mapping(all[0]!)],
        [1, mapping(...all.slice(1))],
      ],
      null,
    ],
    ['a row is at None, however little else was seen', [[1, mapping(section('Sales', ['Helmets'], { whole: false }))]], 'incomplete'],
    [
      'that row was mended, and the others were seen before',
      [
        [5, mapping(...all.slice(1), section('Sales', ['Helmets']))],
        [1, mapping(section('Sales'))],
      ],
      null,
    ],
    [
      'it was seen again as it was',
      [
        [5, mapping(...all)],
        [1, mapping(all[0]!)],
      ],
      'complete',
    ],
  ])('where %s', (_, seen, state) => {
    expect(known(after(...seen).mapping)?.state ?? null).toBe(state);
  });

  it('names the rows that miss, by section', () => {
    expect(known(after([1, mapping(section('Sales', ['Helmets']), section('Payments', ['Cash']))]).mapping)?.missing).toEqual([
      { area: 'Sales', name: 'Helmets' },
      { area: 'Payments', name: 'Cash' },
    ]);
  });

  it('is complete only where each section was seen whole, without a row at None, and not before the last change of another', () => {
    const anySection = fc.record({
      area: fc.constantFrom(...MAPPING_SECTIONS),
      missing: fc.constantFrom<readonly string[]>([], [], ['x']),
      whole: fc.constantFrom(true, true, false),
      print: fc.constantFrom('a', 'a', 'b'),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), anySection), { maxLength: 24 }), (history) => {
        const seen = history.toSorted(([a], [b]) => b - a);
        const claims = known(after(...seen.map(([minutes, one]) => [minutes, mapping(one)] as const)).mapping)?.state === 'complete';
        const lastChange = seen.reduce((last, [, one], place) => {
          const former = seen.slice(0, place).findLast(([, other]) => other.area === one.area);
          return former && former[1].print !== one.print ? place : last;
        }, -1);
        const last = (area: MappingSection) => seen.findLastIndex(([, one]) => one.area === area);
        const truly = MAPPING_SECTIONS.every((area) => {
          const place = last(area);
          const [minutes, one] = seen[place] ?? [99, null];
          return one !== null && minutes < 30 && one.whole && one.missing.length === 0 && place >= lastChange;
        });
        expect(claims && !truly).toBe(false);
      }),
    );
  });
});

it('the connection to the accounting software is known by itself, without the settings of it', () => {
  const store = after([1, ledger('disconnected')]);
  expect(known(store.ledger!)).toEqual({ company: 'Vélo inc.', software: 'xero', connection: 'disconnected' });
  expect(store.accounting).toEqual({ known: false, why: 'not-published' });
  expect(known(after([2, ledger('connected')], [1, ledger('unclear')]).ledger!)).toBeNull();
});
