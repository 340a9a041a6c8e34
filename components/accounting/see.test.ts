// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showDay } from './report/showDay.ts';
import { seePage } from './see.ts';
import { createGrid, rowOf } from './testing/grid.ts';
import { DATE, TARGET, date } from './testing/views.ts';

const { getBoundingClientRect } = HTMLTableRowElement.prototype;
beforeEach(() => document.body.replaceChildren());
afterEach(() => void (HTMLTableRowElement.prototype.getBoundingClientRect = getBoundingClientRect));

const NOTHING = { kind: 'unrecognised', storeId: null, date: null, statuses: null };
const report = (target = TARGET) => seePage(document, { kind: 'report' }, target);

describe('what the page shows of a day', () => {
  it('on the report is its row, with its words', () => {
    createGrid([rowOf('2026-11-04'), rowOf('2026-11-03', { statuses: ['FAILED'] })]);
    expect(report()).toEqual({ kind: 'report', storeId: '1', date: DATE, statuses: ['FAILED'] });
  });

  it('is nothing where no row or more than one is about it', () => {
    createGrid([rowOf('2026-11-03'), rowOf('2026-11-03')]);
    for (const target of [TARGET, { storeId: '2', date: DATE }, { storeId: '1', date: date('2026-11-09') }]) {
      expect(report(target)).toEqual({ ...NOTHING, kind: 'report' });
    }
  });

  it('is not recognised where there is no grid, or more than one', () => {
    expect(report()).toEqual(NOTHING);
    createGrid([rowOf('2026-11-03')]);
    createGrid([rowOf('2026-11-03')]);
    expect(report()).toEqual(NOTHING);
  });

  it('on the day’s own page is what its address names, whichever day is asked about', () => {
    const where = { kind: 'day', storeId: '1', date: date('2026-11-04') } as const;
    expect(seePage(document, where, TARGET)).toEqual({ kind: 'day', storeId: '1', date: '2026-11-04', statuses: null });
    const status = document.createElement('span');
    status.className = 'postingStatus';
    status.textContent = 'HOLD';
    document.body.append(status);
    expect(seePage(document, where, TARGET)).toMatchObject({ statuses: ['HOLD'] });
  });

  it.each(['login', 'other'] as const)('is not recognised on another page: %s', (kind) => {
    createGrid([rowOf('2026-11-03')]);
    expect(seePage(document, { kind }, TARGET)).toEqual(NOTHING);
  });
});

describe('a day that is to be shown', () => {
  it('is scrolled to, and no other', () => {
    const { body } = createGrid([rowOf('2026-11-03', { store: '2' }), rowOf('2026-11-03'), rowOf('2026-11-02')]);
    const scrolled = vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(() => {});
    showDay(document, TARGET);
    expect(scrolled.mock.contexts).toEqual([body.rows[1]]);
    showDay(document, { storeId: '9', date: DATE });
    document.body.replaceChildren();
    showDay(document, TARGET);
    expect(scrolled).toHaveBeenCalledOnce();
  });
});
