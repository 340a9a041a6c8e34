import { describe, expect, it, vi } from 'vitest';
import type { Instant } from './businessDate.ts';
import { known, mapFact, unknown } from './fact.ts';

const AT = '2026-11-24T15:00:00Z' as Instant;

describe('a fact', () => {
  it('has a value, a source and a time', () => {
    expect(known(1, 'page', AT)).toEqual({ known: true, value: 1, source: 'page', at: AT });
  });

  it('that is not known has a reason', () => {
    expect(unknown('unreachable')).toEqual({ known: false, why: 'unreachable' });
  });

  it('keeps its source and time when it is changed', () => {
    expect(mapFact(known(2, 'journal', AT), (value) => `${value * 2}`)).toEqual(known('4', 'journal', AT));
  });

  it('of null or false is known all the same', () => {
    expect(mapFact(known<null | boolean>(null, 'service', AT), (value) => value === null)).toMatchObject({ known: true, value: true });
  });

  it('that is not known stays so, and nothing is made of it', () => {
    const change = vi.fn();
    expect(mapFact(unknown('not-found'), change)).toEqual(unknown('not-found'));
    expect(change).not.toHaveBeenCalled();
  });
});
