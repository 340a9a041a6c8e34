/** What people wish of a page: text at 200 %, colours of their own, nothing that moves; and what doesn't keep to it. */
import type { CDPSession, Page, Viewport } from 'puppeteer';

/** A wide window and a narrow one, both at 200 %: half as many CSS pixels. */
export const LARGE: Readonly<Record<'wide' | 'narrow', Viewport>> = {
  wide: { width: 640, height: 450, deviceScaleFactor: 2 },
  narrow: { width: 200, height: 380, deviceScaleFactor: 2 },
};

/** What is wished ends with its session. */
const sessions = new WeakMap<Page, CDPSession>();

/** Has the browser wish this of the page, in place of what it wished before. */
export async function wish(page: Page, name: 'forced-colors' | 'prefers-reduced-motion' | null): Promise<void> {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  const features = [
    { name: 'forced-colors', value: name === 'forced-colors' ? 'active' : '' },
    { name: 'prefers-reduced-motion', value: name === 'prefers-reduced-motion' ? 'reduce' : '' },
  ];
  await session.send('Emulation.setEmulatedMedia', { features });
}

/** Runs in a page: which words in `parts` are cut, lie beyond the window or over others, and what has to be scrolled sideways. */
export function cramped(parts: readonly ParentNode[]): string[] {
  /** Letters reach beyond their line by so much, CSS pixels. */
  const EPSILON = 1.5;
  const LINES = 5;
  /** What scrolls needs room to be read in. */
  const LEAST_ROOM = 90;
  const modals = parts.flatMap((part) => [...part.querySelectorAll('dialog:modal')]);
  const within: readonly ParentNode[] = modals.length > 0 ? modals : parts;
  const layerOf = (element: Element) => element.closest('.dock, .strip, .card, .skip, dialog, .foot, footer');
  const isHidden = (element: Element) => {
    for (let one: Element | null = element; one; one = one.parentElement) if (getComputedStyle(one).clipPath !== 'none') return true;
    return !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const lines: { text: string; element: Element; box: DOMRect }[] = [];
  const problems: string[] = [];
  const range = document.createRange();

  function look(node: Node): void {
    const element = node.parentElement;
    const text = (node.nodeValue ?? '').trim();
    if (!element || text === '' || element.closest('style, textarea, option') || isHidden(element)) return;
    range.selectNodeContents(node);
    const ink = range.getBoundingClientRect();
    if (ink.width === 0) return;
    let { left, top, right, bottom } = ink;
    let isReachable = false;
    for (let one: Element | null = element; one; one = one.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(one);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const box = one.getBoundingClientRect();
      if (ink.left < box.left - EPSILON || ink.right > box.right + EPSILON) problems.push(`“${text}” is cut at the side`);
      const scrolls = /auto|scroll/.test(overflowY);
      if (!scrolls && (ink.top < box.top - LINES || ink.bottom > box.bottom + LINES)) problems.push(`“${text}” is cut`);
      if (scrolls) {
        isReachable = true;
        [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
      }
      if (position === 'fixed') break;
    }
    if (ink.left < -EPSILON || ink.right > innerWidth + EPSILON) problems.push(`“${text}” lies beyond the window`);
    const isFixed = element.closest('.dock, dialog, .skip') !== null;
    if (isFixed && !isReachable && (ink.top < -EPSILON || ink.bottom > innerHeight + EPSILON))
      problems.push(`“${text}” lies above or below the window`);
    if (bottom - top > LINES && right - left > EPSILON) {
      for (const { left: x, top: y, width, height } of range.getClientRects()) {
        const seen = Math.min(y + height, bottom) - Math.max(y, top);
        if (seen > LINES) lines.push({ text, element, box: new DOMRect(x, Math.max(y, top), width, seen) });
      }
    }
  }

  for (const part of within) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) look(node);
    for (const element of part.querySelectorAll('*')) {
      const { overflowX, overflowY } = getComputedStyle(element);
      if (element.matches('textarea') || !element.checkVisibility()) continue;
      if (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1)
        problems.push(`${element.className} has to be scrolled sideways: ${element.scrollWidth} > ${element.clientWidth}`);
      if (/auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight + 1 && element.clientHeight < LEAST_ROOM)
        problems.push(`${element.className} leaves ${element.clientHeight} px to read in`);
    }
  }
  for (const [place, one] of lines.entries()) {
    for (const other of lines.slice(place + 1)) {
      if (one.element === other.element || layerOf(one.element) !== layerOf(other.element)) continue;
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (width > EPSILON && height > LINES) problems.push(`“${one.text}” lies over “${other.text}”`);
    }
  }
  return [...new Set(problems)];
}

/** Runs in a page: what in `parts` has no edge, no shape or no readable words left in forced colours. */
export function faded(parts: readonly ParentNode[]): string[] {
  if (!matchMedia('(forced-colors: active)').matches) return ['The colours are not forced.'];
  const modals = parts.flatMap((part) => [...part.querySelectorAll('dialog:modal')]);
  const within: readonly ParentNode[] = modals.length > 0 ? modals : parts;
  const all = (selector: string) =>
    within
      .flatMap((part) => [...part.querySelectorAll(selector), ...(part instanceof Element && part.matches(selector) ? [part] : [])])
      .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
  const named = (element: Element) =>
    `${element.localName}.${element.getAttribute('class') ?? ''} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
  const partsOf = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const isClear = (colour: string) => colour === 'transparent' || partsOf(colour)[3] === 0;
  const probe = document.documentElement.appendChild(document.createElement('div'));
  probe.style.cssText = 'background: Canvas';
  const canvas = getComputedStyle(probe).backgroundColor;
  probe.remove();
  function groundOf(element: Element): string {
    for (let one: Element | null = element; one; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one);
      if (!isClear(backgroundColor)) return backgroundColor;
    }
    return canvas;
  }
  function light(colour: string): number {
    const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
  function contrast(one: string, other: string): number {
    const [more, less] = [light(one), light(other)].toSorted((a, b) => b - a);
    return (more! + 0.05) / (less! + 0.05);
  }
  const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
  function sides(element: Element): number {
    const style = getComputedStyle(element);
    if (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0 && !isClear(style.outlineColor)) return 4;
    return SIDES.filter(
      (side) =>
        style[`border${side}Style`] !== 'none' &&
        Number.parseFloat(style[`border${side}Width`]) >= 1 &&
        contrast(style[`border${side}Color`], groundOf(element.parentElement ?? element)) >= 3,
    ).length;
  }
  const problems: string[] = [];

  for (const control of all('button, input:not([type=checkbox], [type=radio]), textarea, select')) {
    const isOnlyThing =
      control.matches('.toggle') && control.parentElement!.closest('.dock') !== null && sides(control.closest('.dock')!) === 4;
    // A button that is text alone looks like a link.
    const isLined = control.matches('.text') && getComputedStyle(control).textDecorationLine === 'underline';
    if (sides(control) < 4 && !isOnlyThing && !isLined) problems.push(`${named(control)} has no edge`);
  }
  for (const link of all('a[href]'))
    if (!getComputedStyle(link).textDecorationLine.includes('underline') && link.querySelector('.mark, .icon') === null && sides(link) < 4)
      problems.push(`${named(link)} is no link to be seen`);
  for (const element of all('*')) {
    const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim() !== '');
    const { color, position, backgroundColor, clipPath } = getComputedStyle(element);
    if (hasWords && contrast(color, groundOf(element)) < 3)
      problems.push(`${named(element)} can’t be read: ${color} on ${groundOf(element)}`);
    const floats =
      ['absolute', 'fixed'].includes(position) && !isClear(backgroundColor) && element.childNodes.length > 0 && clipPath === 'none';
    const { width } = element.getBoundingClientRect();
    if (floats && width > 2 && width < innerWidth - 1 && sides(element) === 0)
      problems.push(`${named(element)} lies on the page without an edge`);
  }
  for (const mark of all('svg.mark, svg.icon')) {
    const shapes = [...mark.children].filter((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return [fill, stroke].some((paint) => paint !== 'none' && contrast(paint, groundOf(mark.parentElement!)) >= 3);
    });
    if (shapes.length < mark.children.length) problems.push(`The shape in ${named(mark.parentElement!)} is not to be seen`);
  }
  for (const state of all('.state'))
    if (state.querySelector('svg:is(.mark, .icon)') === null) problems.push(`${named(state)} has no shape`);
  // That a button can't be pressed is to be seen by more than its colour.
  for (const off of all("button:is(:disabled, [aria-disabled='true'])"))
    if (getComputedStyle(off).borderTopStyle !== 'dashed') problems.push(`${named(off)} looks as if it could be pressed`);
  return [...new Set(problems)];
}

/** Runs in a page: what in `parts` moves, or would. */
export function moving(parts: readonly ParentNode[]): string[] {
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return ['Less motion is not wished.'];
  const lasts = (durations: string) => durations.split(',').some((one) => Number.parseFloat(one) > 0);
  return parts
    .flatMap((part) => [...part.querySelectorAll('*')])
    .filter(
      (one) =>
        one.getAnimations().length > 0 || lasts(getComputedStyle(one).transitionDuration) || lasts(getComputedStyle(one).animationDuration),
    )
    .map((one) => `${one.localName}.${one.getAttribute('class') ?? ''} moves`);
}
