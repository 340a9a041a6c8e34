// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Action } from '../../../domain/day/action.ts';
import { type ShownIcon, iconShape } from '../../../domain/site/shownIcon.ts';
import { findIcons } from '../icons.ts';
import { type Pointed, pointAt, shapeToKeep } from './pointAt.ts';

/** Without a layout: everything has a size, and what its own or an outer style hides is hidden. */
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const size = Number(this.getAttribute('data-size') ?? 20);
    return new DOMRect(10, 10, size, size);
  });
  Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('[style*="display:none"]') === null;
  };
});
afterEach(() => document.body.replaceChildren());

const draw = (path: string) => `<svg viewBox="0 0 24 24"><path d="${path}"/></svg>`;
const icon = (path: string, more = '') => `<a href="#" class="tool" onclick="dayOp(7, '2026-11-03')" ${more}>${draw(path)}</a>`;
const [ARROWS, CALCULATOR, BOLT] = ['M4 10a8 8 0 0 1 14-3.5', 'M5 3h14v18H5z', 'M13 2 5 14h6l-1 8'];
const it_ = 'id="it"';
const OTHERS = icon(ARROWS) + icon(BOLT);
const ICONS = icon(ARROWS) + icon(CALCULATOR, it_) + icon(BOLT);

function show(icons: string, around = 'class="day-tools"'): void {
  document.body.innerHTML = `<a href="#tab_accounting">Accounting</a><div id="tab_accounting"><div ${around}>${icons}</div></div><button id="elsewhere">x</button>`;
}
/** The path of a press in the middle of an element. */
function pathOf(element: Element): EventTarget[] {
  const path: EventTarget[] = [];
  for (
    let node: Element | null = element.id === 'tab_accounting' ? element : (element.querySelector('path,i') ?? element);
    node;
    node = node.parentElement
  )
    path.push(node);
  return [...path, document, window];
}
const the = (selector = '#it') => document.querySelector<HTMLElement>(selector)!;
const point = (selector?: string, shown: readonly ShownIcon[] = []) => pointAt(document, pathOf(the(selector)), shown);

/** The shape of what carries `id="it"` on the page, as it is kept. */
function shapeOf(action: Action = 'regenerate') {
  const pointed = point() as Pointed;
  const shape = shapeToKeep(document, pointed, action);
  return { action, shape: shape! };
}
const foundWith = (...shown: ShownIcon[]) => {
  const icons = findIcons(document, shown);
  return icons.found ? icons.icons.map(({ action, element }) => `${action} ${element.id}`) : [];
};
const changed = (from: string, to: string) => ICONS.replaceAll(from, to);

describe('an icon that was shown', () => {
  it.each<[string, string]>([
    ['the page is loaded again', ICONS],
    ['it is another day and another store', changed('2026-11-03', '2026-12-24').replaceAll('dayOp(7', 'dayOp(12')],
    ['another icon came before it', icon('M1 1') + ICONS],
    ['the one before it is missing', icon(CALCULATOR, it_) + icon(BOLT)],
    ['the icons have changed places', icon(CALCULATOR, it_) + icon(BOLT) + icon(ARROWS)],
    ['it has the class of something that lasts a while', changed('class="tool"', 'class="tool k-hover active"')],
    ['it has a name of its own', ICONS.replace(it_, `${it_} data-row="4711" aria-describedby="tip-3" name="r4711"`)],
    ['a hidden copy stands beside it', `${ICONS}<div style="display:none">${ICONS.replace(it_, '')}</div>`],
    ['something else of the same looks stands elsewhere in the tab', `${ICONS}</div><p class="other">${icon(CALCULATOR)}</p><div>`],
    ['a tooltip lies in it', ICONS.replace(`${it_}>`, `${it_}><span class="tooltip">Do it again</span>`)],
  ])('is found where %s', (_, later) => {
    show(ICONS);
    const shown = shapeOf();
    expect(iconShape.safeParse(shown.shape).success).toBe(true);
    show(later);
    expect(foundWith(shown)).toEqual(['regenerate it']);
  });

  it.each<[string, string, string?]>([
    ['it is gone', icon(ARROWS) + icon(BOLT)],
    ['two fit', ICONS + icon(CALCULATOR)],
    ['it is hidden', ICONS.replace(it_, `${it_} style="display:none"`)],
    ['its drawing is another one', ICONS.replace(CALCULATOR, 'M5 3h14')],
    [
      'it has another class',
      ICONS.replace(`class="tool" onclick="dayOp(7, '2026-11-03')" ${it_}`, `class="tool danger" onclick="dayOp(7, '2026-11-03')" ${it_}`),
    ],
    ['it does something else', ICONS.replace(`onclick="dayOp(7, '2026-11-03')" ${it_}`, `onclick="voidDay(7)" ${it_}`)],
    ['it has a word now', ICONS.replace(it_, `${it_} title="Regenerate"`)],
    ['it has the word of something else now', ICONS.replace(it_, `${it_} title="Void"`)],
    ['it stands in something else', ICONS, 'class="modal-tools"'],
    ['it lies in a dialog', ICONS, 'class="day-tools" role="dialog"'],
    ['it leads to another site', changed('href="#"', 'href="https://elsewhere.example/"')],
  ])('is not known where %s', (_, later, around) => {
    show(ICONS);
    const shown = shapeOf();
    show(later, around);
    expect(foundWith(shown)).toEqual([]);
  });

  it.each<[string, Partial<ShownIcon['shape']>]>([
    ['another look', { looks: ['abc'] }],
    ['another tag', { tag: 'button' }],
    ['another place', { place: 'abc' }],
  ])('is nothing by %s', (_, changes) => {
    show(ICONS);
    const { action, shape } = shapeOf();
    expect(foundWith({ action, shape: { ...shape, ...changes } })).toEqual([]);
  });

  it('keeps nothing of what the page says: the day, the store, ids, figures, words', () => {
    show(ICONS.replace(it_, `${it_} title="Do 4711 for Vélo Plateau"`));
    const { shape } = shapeOf();
    expect(JSON.stringify(shape)).toMatch(/^\{"tag":"a","looks":\["[\da-z]{1,13}"\],"place":"[\da-z]{1,13}"\}$/);
  });

  it('is never taken for another: whatever stands there, in whatever order, on whatever day', () => {
    const paths = ['M1 1h2', 'M2 2h3', 'M3 3h4', 'M4 4h5', 'M5 5h6'];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(paths, { minLength: 1 }),
        fc.shuffledSubarray(paths),
        fc.nat(),
        fc.boolean(),
        (before, after, figure, twice) => {
          const [first] = before as [string];
          show(before.map((path) => icon(path, path === first ? it_ : '')).join(''));
          const shown = shapeOf();
          const row = after.map((path) => icon(path, path === first ? it_ : '').replace('dayOp(7', `dayOp(${figure}`)).join('');
          show(row + (twice ? icon(first) : ''));
          const times = (after.includes(first) ? 1 : 0) + (twice ? 1 : 0);
          expect(foundWith(shown)).toEqual(times === 1 ? [after.includes(first) ? 'regenerate it' : 'regenerate '] : []);
        },
      ),
    );
  });

  it('is found under the pointer as well, where it looks different there', () => {
    const hovered = ICONS.replace(CALCULATOR, 'M9 9h9');
    show(hovered);
    const pointed = point() as Pointed;
    the().querySelector('path')!.setAttribute('d', CALCULATOR);
    const shape = shapeToKeep(document, pointed, 'regenerate')!;
    expect(shape.looks).toHaveLength(2);
    for (const now of [hovered, ICONS]) {
      show(now);
      expect(foundWith({ action: 'regenerate', shape })).toEqual(['regenerate it']);
    }
  });

  it('is not kept where it went, or became something else, before it was named', () => {
    for (const change of [() => the().remove(), () => the().setAttribute('title', 'Post'), () => the().after(the().cloneNode(true))]) {
      show(ICONS);
      const pointed = point() as Pointed;
      change();
      expect(shapeToKeep(document, pointed, 'regenerate')).toBeNull();
    }
  });
});

describe('beside those that are recognised', () => {
  const KNOWN = '<a href="#" title="Reload" id="reload"></a><a href="#" title="Post" id="post"></a>';

  it('the shown one joins them, and needs no group', () => {
    show(KNOWN + icon(CALCULATOR, it_));
    expect(foundWith(shapeOf())).toEqual(['refresh reload', 'post post', 'regenerate it']);
    show(icon(CALCULATOR, it_));
    expect(foundWith(shapeOf())).toEqual(['regenerate it']);
  });

  it('what is recognised stands for its action, and is nothing else', () => {
    show(icon(CALCULATOR, it_));
    const { shape } = shapeOf();
    show(KNOWN + icon(CALCULATOR, it_));
    expect(foundWith({ action: 'post', shape })).toEqual(['refresh reload', 'post post']);
    // A shape from before the site had words: the words are believed.
    show('<a href="#" class="x" id="it"><i class="icon"></i></a>');
    const former = shapeOf().shape;
    vi.spyOn(window, 'getComputedStyle').mockReturnValue({
      content: '"\uF0E7"',
      fontFamily: 'FontAwesome',
      backgroundImage: '',
    } as CSSStyleDeclaration);
    expect(foundWith({ action: 'regenerate', shape: former })).toEqual([]);
    vi.mocked(window.getComputedStyle).mockRestore();
  });

  it('one element that was shown as two actions is neither', () => {
    show(ICONS);
    const { shape } = shapeOf();
    expect(foundWith({ action: 'regenerate', shape }, { action: 'post', shape })).toEqual([]);
  });

  it('a single one that its word names is known once it was shown, as that and nothing else', () => {
    show('<button title="Post" id="it"></button>');
    expect(foundWith()).toEqual([]);
    expect((point() as Pointed).actions).toEqual(['post']);
    expect(foundWith(shapeOf('post'))).toEqual(['post it']);
    expect(shapeToKeep(document, point() as Pointed, 'refresh')).toBeNull();
  });
});

describe('pointing', () => {
  it.each<[string, string, string, string]>([
    ['outside of the tab', ICONS, '#elsewhere', 'outside'],
    ['at the tab itself', ICONS, '#tab_accounting', 'nothing'],
    ['at an empty place', `${OTHERS}<p ${it_}></p>`, '#it', 'nothing'],
    ['at something huge', ICONS.replace(it_, `${it_} data-size="300"`), '#it', 'large'],
    ['at what says something else', ICONS.replace(`${it_}>`, `${it_}>Export `), '#it', 'words'],
    ['at what contradicts itself', ICONS.replace(it_, `${it_} title="Post" aria-label="Refresh"`), '#it', 'words'],
    ['at what is recognised', `<a href="#" title="Reload" ${it_}></a><a href="#" title="Post"></a>`, '#it', 'known'],
    [
      'at what has the word of what is recognised',
      `<a href="#" title="Reload"></a><a href="#" title="Post"></a><hr><table></table><button title="Refresh" ${it_}></button>`,
      '#it',
      'known',
    ],
    ['at one of two that look the same', ICONS + icon(CALCULATOR), '#it', 'alike'],
    ['at a status that is edited', `${OTHERS}<a href="#" class="postingStatus" ${it_}>POST</a>`, '#it', 'nothing'],
    ['at a link to another site', `${OTHERS}<a href="https://elsewhere.example/" ${it_}>${draw('M1 1')}</a>`, '#it', 'nothing'],
    ['at a link to a part of the page', `${OTHERS}<a href="#elsewhere" ${it_}>${draw('M1 1')}</a>`, '#it', 'nothing'],
    [
      'at a button that sends what was written',
      `<form><textarea></textarea><button ${it_}>${draw('M1 1')}</button></form>`,
      '#it',
      'nothing',
    ],
  ])('%s shows nothing', (_, icons, selector, why) => {
    show(icons);
    expect(point(selector)).toMatchObject({ why });
  });

  it('tells what the page calls it, where we don’t know the word', () => {
    show(ICONS.replace(it_, `${it_} title="Recalculate"`));
    expect(point()).toMatchObject({ label: 'recalculate', actions: ['refresh', 'regenerate', 'post'] });
  });

  it('at what was shown already is pointing at what is known', () => {
    show(ICONS);
    const shown = shapeOf();
    expect(point('#it', [shown])).toEqual({ why: 'known', action: 'regenerate' });
    expect((pointAt(document, pathOf(document.querySelectorAll('.tool')[2]!), [shown]) as Pointed).actions).toEqual(['refresh', 'post']);
  });
});
