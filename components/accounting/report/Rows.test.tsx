// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { type Stage, NOW_MS, all, createStage, key, press, pageText, the } from '../testing/show.tsx';
import { DATE, date, dayOf, failed, operationOf } from '../testing/views.ts';
import { Rows } from './Rows.tsx';
import type { PlacedRow, Sight } from './sight.ts';

let stage: Stage;
beforeEach(() => {
  vi.useFakeTimers({ now: NOW_MS });
  stage = createStage();
});
afterEach(() => {
  stage.end();
  vi.useRealTimers();
});

const FRAME = { left: 0, top: 0, width: 1200, height: 600, edge: 800 };
const placed = (day: string | null, index: number, changes: Partial<PlacedRow> = {}): PlacedRow => ({
  key: day === null ? `row ${index}` : `${day} 1`,
  day: day === null ? null : { storeId: '1', date: date(day), statuses: [], unread: null },
  top: index * 30,
  height: 30,
  ...changes,
});
const sightOf = (rows: readonly PlacedRow[]): Sight => ({ grid: 'found', frame: FRAME, rows, ranges: new Map() });

async function shown(rows: readonly PlacedRow[]) {
  const sight = signal(sightOf(rows));
  const pointed = signal<string | null>(null);
  await stage.show(<Rows watch={{ sight, pointed }} />);
  return { sight, pointed };
}

const WELL = dayOf({ date: date('2026-11-04'), family: 'done', postings: [], headline: phrase('status.POSTED'), attention: false, advised: null });
const THREE = [placed('2026-11-03', 0), placed('2026-11-04', 1), placed('2026-11-05', 2)];
const strip = (name: RegExp) => the('group', name);
const tabbable = () => all('button').filter(({ tabIndex }) => tabIndex === 0);
const focused = () => document.activeElement?.getAttribute('aria-label');

describe('the row of a day', () => {
  it('says its state and offers the three controls, the advised one first and by name', async () => {
    await stage.has([dayOf()]);
    await shown([placed('2026-11-03', 0)]);
    expect(strip(/^3 November: On hold: a mapping is missing$/).className).toContain('awake');
    expect(all('button').map((button) => button.getAttribute('aria-label'))).toEqual(['Regenerate 3 November', 'Refresh 3 November', 'Post 3 November', 'Details of 3 November']);
    expect(the('button', 'Regenerate 3 November').textContent).toBe('Regenerate');
  });

  it('that is well says its word, and keeps its controls quiet', async () => {
    await stage.has([WELL]);
    const { pointed } = await shown([placed('2026-11-04', 0)]);
    expect(strip(/Posted/).className).not.toMatch(/awake|pointed/);
    expect(all('button')).toHaveLength(4);
    await act(() => void (pointed.value = '2026-11-04 1'));
    expect(strip(/Posted/).className).toContain('pointed');
  });

  it('where the service publishes only some entries, believes the worse word of the page', async () => {
    await stage.has([WELL], { partial: true });
    await shown([placed('2026-11-04', 0, { day: { storeId: '1', date: date('2026-11-04'), statuses: ['FAILED'], unread: null } })]);
    expect(strip(/The page also shows FAILED/).className).toContain('awake');
  });

  it.each(['refresh', 'regenerate', 'post'] as const)('opens the checklist of %s and does nothing else', async (action) => {
    await stage.has([dayOf()]);
    await shown([placed('2026-11-03', 0)]);
    await press(the('button', new RegExp(action, 'i')));
    expect(stage.model.sheet.state.value).toMatchObject({ step: 'checklist', action, target: { storeId: '1', date: DATE } });
    expect(stage.waiting.map(({ name }) => name)).toEqual(['judge']);
  });

  it('on which something runs says what, and shows it', async () => {
    await stage.has([dayOf()]);
    await shown([placed('2026-11-03', 0)]);
    await act(() => stage.model.operations.add(operationOf({ step: 2, of: 3 })));
    expect(strip(/Regenerate is running: 2 of 3/).className).toContain('awake');
    expect(all('button').map(({ textContent }) => textContent)).toEqual(['Show']);
    await press(the('button', 'Show'));
    expect(stage.model.sheet.state.value).toMatchObject({ step: 'operation', id: 'c1' });
  });

  it('says nothing until something is known, and then that there is no record of it', async () => {
    await shown([placed('2026-11-03', 0)]);
    expect(pageText()).toBe('');
    await stage.has([]);
    expect(pageText()).toBe('The site has no record of this day');
    expect(all('button')).toEqual([]);
  });

  it('keeps what it said while the service is asked again, and when it can’t be asked', async () => {
    await stage.has([dayOf()]);
    await shown([placed('2026-11-03', 0), placed('2026-11-04', 1)]);
    const before = pageText();
    await act(() => stage.model.days.refresh());
    expect(pageText()).toBe(before);
    await stage.answer('freshDays', failed('problem.no-answer'));
    expect(pageText()).toBe(before);
  });

  it('that can’t be read is told so, and offers nothing', async () => {
    await stage.has([dayOf()]);
    await shown([placed(null, 0)]);
    expect(pageText()).toBe('We can’t tell which day this row is, so nothing is offered for it.');
    expect(all('button')).toEqual([]);
  });

  it('that stands there twice has its day at both places', async () => {
    await stage.has([dayOf()]);
    await shown([placed('2026-11-03', 0), placed('2026-11-03', 1, { key: '2026-11-03 1+' })]);
    expect(all('group', /mapping is missing/)).toHaveLength(2);
  });

  it('keeps its words and loses its controls once the extension was updated', async () => {
    await stage.has([dayOf()]);
    await shown([placed('2026-11-03', 0)]);
    await act(() => void (stage.alive.value = false));
    expect(pageText()).toBe('On hold: a mapping is missing');
    expect(all('button')).toEqual([]);
  });
});

describe('the keyboard', () => {
  beforeEach(() => stage.has([dayOf(), WELL, dayOf({ date: date('2026-11-05') })]));

  it('stops at the rows once, at the first', async () => {
    await shown(THREE);
    expect(tabbable().map((button) => button.getAttribute('aria-label'))).toEqual(['Regenerate 3 November']);
  });

  it.each<[string, readonly string[], string]>([
    ['down', ['ArrowDown'], 'Refresh 4 November'],
    ['down and up', ['ArrowDown', 'ArrowUp'], 'Regenerate 3 November'],
    ['right', ['ArrowRight'], 'Refresh 3 November'],
    ['right and down', ['ArrowRight', 'ArrowDown'], 'Regenerate 4 November'],
    ['further than there is', ['ArrowUp', 'ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown'], 'Details of 5 November'],
  ])('goes %s', async (_, keys, expected) => {
    await shown(THREE);
    await act(() => tabbable()[0]!.focus());
    for (const name of keys) await key(document.activeElement!, name);
    expect(focused()).toBe(expected);
    expect(tabbable().map((button) => button.getAttribute('aria-label'))).toEqual([expected]);
  });

  it('skips rows that offer nothing', async () => {
    await shown([placed('2026-11-03', 0), placed(null, 1), placed('2026-11-20', 2), placed('2026-11-05', 3)]);
    await act(() => tabbable()[0]!.focus());
    await key(document.activeElement!, 'ArrowDown');
    expect(focused()).toBe('Regenerate 5 November');
  });

  it('keeps its place while the grid is redrawn, and begins anew where its row is gone', async () => {
    const { sight } = await shown(THREE);
    await act(() => tabbable()[0]!.focus());
    await key(document.activeElement!, 'ArrowDown');
    await act(() => void (sight.value = sightOf(THREE.map((row) => ({ ...row, top: row.top - 10 })))));
    expect(focused()).toBe('Refresh 4 November');
    await act(() => void (sight.value = sightOf([THREE[2]!])));
    expect(tabbable().map((button) => button.getAttribute('aria-label'))).toEqual(['Regenerate 5 November']);
  });

  it('stays reachable where the row it stopped at has fewer controls now', async () => {
    await shown(THREE);
    await act(() => tabbable()[0]!.focus());
    await key(document.activeElement!, 'ArrowRight');
    await act(() => stage.model.operations.add(operationOf()));
    expect(tabbable().map(({ textContent }) => textContent)).toEqual(['Show']);
  });

  it('stops at a row that offers something, wherever the first one is', async () => {
    await shown([placed('2026-11-20', 0), placed(null, 1), placed('2026-11-05', 2)]);
    expect(tabbable().map((button) => button.getAttribute('aria-label'))).toEqual(['Regenerate 5 November']);
  });

  it('leaves other keys to the browser', async () => {
    await shown(THREE);
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    tabbable()[0]!.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });
});
