// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { en } from '../../base/testing/texts.ts';
import { THREE, focused, onReach, placed, shown, sightOf, stage, stageEach, tabbable } from '../testing/rows.tsx';
import { all, key, press, the } from '../testing/show.tsx';
import { DATE, NOTHING_NEXT, dayOf, operationOf, date } from '../testing/views.ts';

stageEach();

const WELL = dayOf({
  date: date('2026-11-04'),
  family: 'done',
  postings: [],
  headline: phrase('status.POSTED'),
  attention: false,
  next: NOTHING_NEXT,
});
const nameOf = (button: HTMLElement) => button.getAttribute('aria-label') ?? button.textContent;

describe('the keyboard', () => {
  beforeEach(() => stage.has([dayOf(), WELL, dayOf({ date: date('2026-11-05') })]));

  it('stops at the rows once, at the first', async () => {
    await shown(THREE);
    expect(tabbable().map((button) => button.getAttribute('aria-label'))).toEqual([en('action.regenerate.button', { date: '2026-11-03' })]);
  });

  it.each<[string, readonly string[], string]>([
    ['down', ['ArrowDown'], en('action.refresh.button', { date: '2026-11-04' })],
    ['down and up', ['ArrowDown', 'ArrowUp'], en('action.regenerate.button', { date: '2026-11-03' })],
    ['right', ['ArrowRight'], en('action.refresh.button', { date: '2026-11-03' })],
    ['right and down', ['ArrowRight', 'ArrowDown'], en('action.regenerate.button', { date: '2026-11-04' })],
    [
      'further than there is',
      ['ArrowUp', 'ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown'],
      en('panel.open', { date: '2026-11-05' }),
    ],
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
    expect(focused()).toBe(en('action.regenerate.button', { date: '2026-11-05' }));
  });

  it('keeps its place while the grid is redrawn, and starts over where its row is gone', async () => {
    const { sight } = await shown(THREE);
    await act(() => tabbable()[0]!.focus());
    await key(document.activeElement!, 'ArrowDown');
    await act(() => void (sight.value = sightOf(THREE.map((row) => ({ ...row, top: row.top - 10 })))));
    expect(focused()).toBe(en('action.refresh.button', { date: '2026-11-04' }));
    await act(() => void (sight.value = sightOf([THREE[2]!])));
    expect(tabbable().map((button) => button.getAttribute('aria-label'))).toEqual([en('action.regenerate.button', { date: '2026-11-05' })]);
  });

  it('stays reachable where the row it stopped at has fewer controls now', async () => {
    await shown(THREE);
    await act(() => tabbable()[0]!.focus());
    await key(document.activeElement!, 'ArrowRight');
    await act(() => stage.model.operations.add(operationOf()));
    expect(tabbable().map(({ textContent }) => textContent)).toEqual([en('page.show')]);
  });

  it('stops at a row that offers something, wherever the first one is', async () => {
    await shown([placed('2026-11-20', 0), placed(null, 1), placed('2026-11-05', 2)]);
    expect(tabbable().map((button) => button.getAttribute('aria-label'))).toEqual([en('action.regenerate.button', { date: '2026-11-05' })]);
  });

  it('stops first at the first day that needs the merchant, wherever on the page it is', async () => {
    const far = placed('2026-11-05', 300);
    await shown([placed('2026-11-04', 0)], far);
    expect(tabbable().map(nameOf)).toEqual([en('page.skip'), en('action.regenerate.button', { date: '2026-11-05' })]);
    await act(() => tabbable()[1]!.focus());
    expect(onReach).toHaveBeenCalledWith(far.day, true);
    await key(document.activeElement!, 'ArrowUp');
    expect(focused()).toBe(en('action.refresh.button', { date: '2026-11-04' }));
  });

  it('skips to it from the top of the page, and has nowhere to skip to where no day needs the merchant', async () => {
    const { sight } = await shown([THREE[1]!], THREE[0]);
    await press(the('button', en('page.skip')));
    expect(focused()).toBe(en('action.regenerate.button', { date: '2026-11-03' }));
    await act(() => void (sight.value = sightOf(THREE)));
    expect(all('button', en('page.skip'))).toEqual([]);
  });

  it('goes to a row as soon as that is drawn, and from then on stays where the merchant goes', async () => {
    const { sight, goTo } = await shown([THREE[0]!]);
    await act(() => void (goTo.value = THREE[2]!.key));
    expect(focused()).not.toBe(en('action.regenerate.button', { date: '2026-11-05' }));
    await act(() => void (sight.value = sightOf(THREE)));
    expect(focused()).toBe(en('action.regenerate.button', { date: '2026-11-05' }));
    await key(document.activeElement!, 'ArrowUp');
    await act(() => void (sight.value = sightOf(THREE.map((row) => ({ ...row, top: row.top - 10 })))));
    expect(focused()).toBe(en('action.refresh.button', { date: '2026-11-04' }));
  });

  it('leaves other keys to the browser', async () => {
    await shown(THREE);
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    tabbable()[0]!.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });
});

it('stays at its control when something becomes known of the day', async () => {
  stage.model.days.want('1', { from: DATE, to: DATE }, { from: DATE, to: DATE });
  await shown([placed(DATE, 0)]);
  const control = the('button', en('panel.open', { date: DATE }));
  await act(() => control.focus());
  await stage.has([dayOf()]);
  expect(the('button', en('action.regenerate.button', { date: DATE })).className).toContain('advised');
  expect(document.activeElement).toBe(control);
});

it.each([
  ['was moved to a row brings it into sight', true],
  ['came with a press leaves the page where it is', false],
])('a focus that %s', async (_, moved) => {
  await stage.has([dayOf()]);
  await shown([placed(DATE, 0)]);
  const control = the('button', en('panel.open', { date: DATE }));
  vi.spyOn(control, 'matches').mockImplementation((selector) => selector === ':focus-visible' && moved);
  onReach.mockClear();
  await act(() => control.focus());
  expect(onReach).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ date: DATE }), moved);
});
