// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { carryPresses } from './carryPresses.ts';

const AREA = { left: 10, right: 30, top: 10, bottom: 30 } as DOMRect;
const INSIDE = { clientX: 20, clientY: 20 };

let root: ShadowRoot;
let end: AbortController;
/** The controls that were clicked, as row, name. */
let clicked: string[];

/** A control in a row. */
function draw(row: string, name: string): HTMLElement {
  const strip = document.createElement('div');
  strip.className = 'strip';
  strip.dataset['row'] = row;
  const control = document.createElement('button');
  control.setAttribute('aria-label', name);
  control.dataset['action'] = 'refresh';
  control.getBoundingClientRect = () => AREA;
  control.append(document.createElement('i'));
  control.addEventListener('click', () => clicked.push(`${row}, ${name}`));
  const controls = document.createElement('span');
  controls.className = 'controls';
  controls.append(control);
  strip.append(controls);
  root.append(strip);
  return control;
}
const at = (target: EventTarget, type: string, where = INSIDE) =>
  target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, ...where }));

function letGo(over: EventTarget, where = INSIDE): void {
  at(over, 'mouseup', where);
  vi.runAllTimers();
}

beforeEach(() => {
  const host = document.createElement('div');
  document.body.append(host);
  root = host.attachShadow({ mode: 'open' });
  end = new AbortController();
  clicked = [];
  vi.useFakeTimers();
  carryPresses(root, end.signal);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe('a control that is drawn again while it is held down', () => {
  it.each<[string, readonly [row: string, name: string][], typeof INSIDE, readonly string[]]>([
    ['is pressed where it stands now', [['1', 'Refresh']], INSIDE, ['1, Refresh']],
    ['is pressed, and none beside it', [['1', 'Post'], ['2', 'Refresh'], ['1', 'Refresh']], INSIDE, ['1, Refresh']], // prettier-ignore
    ['is not pressed where the pointer left it', [['1', 'Refresh']], { clientX: 31, clientY: 20 }, []],
    ['is not pressed where it is gone', [['1', 'Post']], INSIDE, []],
    ['is not pressed in another row', [['2', 'Refresh']], INSIDE, []],
    ['is not pressed where two are called the same', [['1', 'Refresh'], ['1', 'Refresh']], INSIDE, []], // prettier-ignore
  ])('%s', (_, drawn, where, expected) => {
    const control = draw('1', 'Refresh');
    at(control.firstChild!, 'mousedown');
    control.closest('.strip')!.remove();
    const [over] = drawn.map((one) => draw(...one));
    letGo(over!, where);
    expect(clicked).toEqual(expected);
  });

  it('is pressed as well where only the control itself was drawn again', () => {
    const control = draw('1', 'Refresh');
    at(control, 'mousedown');
    control.remove();
    letGo(draw('1', 'Refresh'));
    expect(clicked).toEqual(['1, Refresh']);
  });
});

it('a control that went elsewhere while it was held down is pressed there', () => {
  const control = draw('1', 'Refresh');
  at(control, 'mousedown');
  letGo(draw('1', 'Post'));
  expect(clicked).toEqual(['1, Refresh']);
});

describe('a press that the browser itself sees', () => {
  it('is given once', () => {
    const control = draw('1', 'Refresh');
    at(control, 'mousedown');
    at(control, 'mouseup');
    control.click();
    vi.runAllTimers();
    expect(clicked).toEqual(['1, Refresh']);
  });

  it('is not given to what another press began on', () => {
    const control = draw('1', 'Refresh');
    at(control, 'mousedown');
    at(root, 'mousedown');
    control.remove();
    letGo(draw('1', 'Refresh'));
    expect(clicked).toEqual([]);
  });

  it('is not one where another button of the mouse was down', () => {
    const control = draw('1', 'Refresh');
    control.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 2, ...INSIDE }));
    control.remove();
    letGo(draw('1', 'Refresh'));
    expect(clicked).toEqual([]);
  });

  it('is left alone after the page has ended', () => {
    const control = draw('1', 'Refresh');
    at(control, 'mousedown');
    end.abort();
    control.remove();
    letGo(draw('1', 'Refresh'));
    expect(clicked).toEqual([]);
  });
});
