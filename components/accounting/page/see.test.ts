// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bringIntoSight } from '../report/bringIntoSight.ts';
import { findIcons } from '../../../lib/page/icons/icons.ts';
import { seePage } from './see.ts';
import { createGrid, rowOf } from '../testing/grid.ts';
import { DATE, TARGET, date } from '../testing/views.ts';

const { getBoundingClientRect } = HTMLTableRowElement.prototype;
beforeEach(() => document.body.replaceChildren());
afterEach(() => void (HTMLTableRowElement.prototype.getBoundingClientRect = getBoundingClientRect));

const NOTHING = { kind: 'unrecognised', storeId: null, date: null, statuses: null };
const DAY_PAGE = '/sales/summary?storeId=1&startDate=2026-11-04&endDate=2026-11-04';

/** What the page shows at `path`, whatever it was when our part began. */
function seeAt(path: string, target = TARGET): ReturnType<typeof seePage> {
  vi.spyOn(document, 'location', 'get').mockReturnValue({ href: `https://app.shogo.io${path}` } as Location);
  return seePage(document, target, () => findIcons(document));
}
const report = (target = TARGET) => seeAt('/salesReport/index', target);

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
    expect(seeAt(DAY_PAGE)).toEqual({ kind: 'day', storeId: '1', date: '2026-11-04', statuses: null });
    const status = document.createElement('span');
    status.className = 'postingStatus';
    status.textContent = 'HOLD';
    document.body.append(status);
    expect(seeAt(DAY_PAGE)).toMatchObject({ statuses: ['HOLD'] });
  });

  it.each(['/login', '/settings/stores'])('is not recognised on another page: %s', (path) => {
    createGrid([rowOf('2026-11-03')]);
    expect(seeAt(path)).toEqual(NOTHING);
  });

  it('is another day where the report became the page of one, and its rows are still there', () => {
    createGrid([rowOf('2026-11-03')]);
    expect(report()).toMatchObject({ date: DATE });
    expect(seeAt(DAY_PAGE)).toMatchObject({ kind: 'day', date: '2026-11-04' });
  });
});

describe('a day that is to be shown', () => {
  it('is scrolled to, and no other', () => {
    const { body } = createGrid([rowOf('2026-11-03', { store: '2' }), rowOf('2026-11-03'), rowOf('2026-11-02')]);
    const scrolled = vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(() => {});
    bringIntoSight(document, TARGET);
    expect(scrolled.mock.contexts).toEqual([body.rows[1]]);
    bringIntoSight(document, { storeId: '9', date: DATE });
    document.body.replaceChildren();
    bringIntoSight(document, TARGET);
    expect(scrolled).toHaveBeenCalledOnce();
  });

  it.each([
    ['in sight already: not at all', 0, 0, 0],
    ['above what the grid shows', 30, 0, 1],
    ['below what the grid shows', 0, 9, 1],
    ['where our panel may lie', 0, 4, 1],
  ])('%s', (where, scrollTop, rowsBefore, times) => {
    vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(300);
    const before = Array.from({ length: rowsBefore }, (_, index) => rowOf(`2026-10-0${index + 1}`));
    const { scroller } = createGrid([...before, rowOf('2026-11-03')], {
      top: 100,
      height: where === 'where our panel may lie' ? 600 : 200,
    });
    scroller.scrollTop = scrollTop;
    const scrolled = vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(() => {});
    bringIntoSight(document, TARGET);
    expect(scrolled).toHaveBeenCalledTimes(times);
  });
});
