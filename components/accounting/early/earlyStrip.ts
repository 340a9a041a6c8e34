import type { DayTarget } from '../../../lib/domain/day/action.ts';
import type { Speaker } from '../../../lib/i18n/speaker.ts';
import { ICONS } from '../../base/icons.ts';
import { type IconControl, actionControls, detailsControl } from '../controls/iconControls.ts';

const SVG = 'http://www.w3.org/2000/svg';

function drawn(element: Element, attributes: Readonly<Record<string, string | number>>, ...children: readonly Node[]): Element {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** The shapes of the icons that the styles draw the controls through, as the view has them (`Stencils.tsx`). */
export function makeStencils(page: Document): Element {
  const masks = Object.entries(ICONS).map(([id, { d, width }]) => {
    const line = { d, fill: 'none', stroke: 'currentColor', 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
    return drawn(page.createElementNS(SVG, 'mask'), { id, 'mask-type': 'alpha' }, drawn(page.createElementNS(SVG, 'path'), line));
  });
  return drawn(page.createElementNS(SVG, 'svg'), { class: 'stencils', width: 0, height: 0, 'aria-hidden': 'true' }, ...masks);
}

const controlsOf = (day: Pick<DayTarget, 'date'>): readonly IconControl[] => [...actionControls(day), detailsControl(day)];

/**
 * Makes strips with the controls of a day of which nothing is known yet: the same that the view draws (`Strip.tsx`), as
 * clones of one, without the library that draws the views. They have no names yet.
 */
export function stripMaker(page: Document): (day: Pick<DayTarget, 'date'>) => HTMLElement {
  let template: HTMLElement | null = null;

  function make(day: Pick<DayTarget, 'date'>): HTMLElement {
    const buttons = controlsOf(day).map(({ name }, place) =>
      drawn(page.createElement('button'), {
        type: 'button',
        class: 'button bare',
        'data-action': name,
        tabindex: -1,
        'data-place': place,
      }),
    );
    const controls = drawn(page.createElement('span'), { class: 'controls' }, ...buttons);
    return drawn(page.createElement('div'), { class: 'strip', role: 'group' }, controls) as HTMLElement;
  }

  return (day) => {
    template ??= make(day);
    return template.cloneNode(true) as HTMLElement;
  };
}

/** Names a strip and its controls. */
export function nameStrip(strip: HTMLElement, day: Pick<DayTarget, 'date'>, { say, date }: Speaker): void {
  strip.setAttribute('aria-label', date(day.date));
  for (const { name, label, title } of controlsOf(day))
    drawn(strip.querySelector(`[data-action=${name}]`)!, { 'aria-label': say(label), title: say(title) });
}
