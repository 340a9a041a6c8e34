import type { DayTarget } from '../../../lib/domain/day/action.ts';
import type { Speaker } from '../../../lib/i18n/speaker.ts';
import { ICONS } from '../../base/icons.ts';
import { type IconControl, actionControls, detailsControl } from '../controls/iconControls.ts';

const SVG = 'http://www.w3.org/2000/svg';

function span(page: Document, name: string, ...children: readonly Node[]): HTMLElement {
  const element = page.createElement('span');
  element.className = name;
  element.append(...children);
  return element;
}

function drawn(element: Element, attributes: Readonly<Record<string, string | number>>, ...children: readonly Node[]): Element {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

function button(page: Document, { name }: IconControl): HTMLElement {
  const { d, width } = ICONS[name];
  const line = { d, fill: 'none', stroke: 'currentColor', 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  const path = drawn(page.createElementNS(SVG, 'path'), line);
  const box = { class: 'icon', viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true', focusable: 'false' };
  const icon = drawn(page.createElementNS(SVG, 'svg'), box, path);
  return drawn(
    page.createElement('button'),
    { type: 'button', class: 'button bare', 'data-action': name, tabindex: -1 },
    icon,
  ) as HTMLElement;
}

const controlsOf = (day: Pick<DayTarget, 'date'>): readonly IconControl[] => [...actionControls(day), detailsControl(day)];

/**
 * Makes strips with the controls of a day of which nothing is known yet: the same that the view draws (`Strip.tsx`), as
 * clones of one, without the library that draws the views.
 */
export function stripMaker(page: Document, { say, date }: Speaker): (day: Pick<DayTarget, 'date'>) => HTMLElement {
  let template: HTMLElement | null = null;

  function make(day: Pick<DayTarget, 'date'>): HTMLElement {
    const buttons = controlsOf(day).map((control, place) => drawn(button(page, control), { 'data-place': place }));
    const details = buttons.pop()!;
    const controls = span(page, 'controls', span(page, 'named'), span(page, 'others', ...buttons), details);
    return drawn(page.createElement('div'), { class: 'strip', role: 'group' }, span(page, 'state'), controls) as HTMLElement;
  }

  return (day) => {
    template ??= make(day);
    const strip = template.cloneNode(true) as HTMLElement;
    strip.setAttribute('aria-label', date(day.date));
    for (const { name, label, title } of controlsOf(day))
      drawn(strip.querySelector(`[data-action=${name}]`)!, { 'aria-label': say(label), title: say(title) });
    return strip;
  };
}
