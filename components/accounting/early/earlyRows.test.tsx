// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { en as catalogue } from '../../../lib/i18n/en/index.ts';
import { createTranslator } from '../../../lib/i18n/translate.ts';
import { en } from '../../base/testing/texts.ts';
import { THREE, placed, shown, sightOf, stageEach } from '../testing/rows.tsx';
import { drawEarlyRows } from './earlyRows.ts';

stageEach();

const ROWS = [
  placed('2026-11-03', 0, { day: { ...THREE[0]!.day!, statuses: ['POSTED', 'FAILED'] } }),
  placed('2026-11-04', 1, { day: { ...THREE[1]!.day!, statuses: ['POSTED'] } }),
  placed('2026-11-05', 2, { day: { ...THREE[2]!.day!, unread: 'words' } }),
  placed(null, 3),
];

let root: ShadowRoot;
const draw = (rows = ROWS) => {
  const watch = { sight: signal(sightOf(rows)), pointed: signal<string | null>(null) };
  return { watch, early: drawEarlyRows(root, watch, createTranslator('en', catalogue, 'en-GB')) };
};
const strips = (of: ParentNode): HTMLElement[] => [...of.querySelectorAll<HTMLElement>('.strip')];
const button = (name: string): HTMLElement => root.querySelector(`button[aria-label="${name}"]`)!;
const refresh = (date: string): string => en('action.refresh.button', { date });

/** Everything that is drawn and said, whatever order it was written in. */
function told(element: Element): unknown {
  const attributes = element.getAttributeNames().map((name) => [
    name,
    element
      .getAttribute(name)!
      .replaceAll(/;? +|;$/g, ' ')
      .trim(),
  ]);
  return [element.localName, Object.fromEntries(attributes), [...element.children].map(told)];
}

beforeEach(() => {
  const host = document.createElement('div');
  document.body.append(host);
  root = host.attachShadow({ mode: 'open' });
});
afterEach(() => vi.restoreAllMocks());

describe('the rows before the worker has answered', () => {
  it('have what the views draw of days of which nothing was heard yet, and nothing else', async () => {
    draw();
    await shown(ROWS.slice(0, 3));
    expect(strips(root).map(told)).toEqual(strips(document).map(told));
  });

  it('claim nothing of a day: neither a mark nor a word', () => {
    draw();
    expect(root.querySelectorAll('.mark')).toHaveLength(0);
    expect(root.textContent).toBe('');
  });

  it('show the controls of a day that the page itself calls in trouble, and keep the others for who points at them', () => {
    draw();
    expect(strips(root).map(({ classList }) => classList.contains('awake'))).toEqual([true, false, true]);
  });

  it('stop the Tab key once, and lead the arrow keys from row to row', () => {
    draw();
    expect([...root.querySelectorAll('button')].filter(({ tabIndex }) => tabIndex === 0)).toEqual([button(refresh('2026-11-03'))]);
    button(refresh('2026-11-03')).focus();
    button(refresh('2026-11-03')).dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, composed: true }));
    expect(root.activeElement).toBe(button(refresh('2026-11-04')));
  });

  it('follow the grid, and keep the keyboard where it is', () => {
    const { watch } = draw();
    button(refresh('2026-11-04')).focus();
    watch.sight.value = sightOf([ROWS[1]!, ROWS[2]!, placed('2026-11-06', 3)]);
    expect(strips(root).map(({ dataset }) => dataset['row'])).toEqual(['2026-11-04 1', '2026-11-05 1', '2026-11-06 1']);
    expect(root.activeElement).toBe(button(refresh('2026-11-04')));
  });

  it('still have the keyboard while the views are drawn, which build then what it has to find', async () => {
    const { early } = draw();
    button(refresh('2026-11-04')).focus();
    let at: unknown = null;
    const given = early.giveWay(() => void (at = root.activeElement));
    await vi.advanceTimersByTimeAsync(100);
    await given;
    expect((at as Element | null)?.getAttribute('aria-label')).toBe(refresh('2026-11-04'));
  });

  /** What the views draw in their place: the first control is another one. */
  const views = (): void => {
    const view = document.createElement('div');
    view.innerHTML = `<div class="strip" data-row="2026-11-04 1"><button data-action="post">P</button><button data-action="refresh">R</button></div>`;
    root.append(view);
  };

  it('give way to the views in one stroke, and leave the keyboard at the same control of the same row', async () => {
    const { early } = draw();
    button(refresh('2026-11-04')).focus();
    const given = early.giveWay(views);
    await vi.advanceTimersByTimeAsync(100);
    await given;
    expect(strips(root)).toHaveLength(1);
    expect(root.activeElement!.textContent).toBe('R');
  });

  it('hand on what was pressed, and are not taken from under a finger', async () => {
    const { early } = draw();
    const post = button(en('action.post.button', { date: '2026-11-04' }));
    post.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    const given = early.giveWay(views);
    await vi.advanceTimersByTimeAsync(500);
    expect(strips(root)).toHaveLength(3);
    window.dispatchEvent(new Event('pointerup'));
    post.click();
    await vi.advanceTimersByTimeAsync(0);
    expect(await given).toEqual({ control: 'post', target: { storeId: '1', date: '2026-11-04' } });
    expect(strips(root)).toHaveLength(1);
  });

  it('owe a sentence to who pressed where no answer comes, and to nobody else', () => {
    expect(draw().early.leave()).toBeNull();
    const { early } = draw();
    button(refresh('2026-11-03')).click();
    expect(button(refresh('2026-11-03')).getAttribute('aria-busy')).toBe('true');
    const words = document.createElement('p');
    early.leave()!(words);
    expect([words.lang, words.textContent]).toEqual(['en', en('page.unanswered')]);
    expect(root.querySelector('.strip')).toBeNull();
  });
});
