import { clickFor, trusted } from '../../base/trusted.ts';

/** What is held down, and where it was then. */
interface Held {
  readonly name: string;
  readonly area: DOMRect;
}

const controlOf = (target: EventTarget | null) => (target as Partial<Element>).closest?.('.controls [data-action]');

/** What tells a control from all others, also from those of the same day in another store. */
const nameOf = (control: Element): string =>
  `${control.closest<HTMLElement>('.strip')?.dataset['row']} ${control.getAttribute('aria-label')}`;

/**
 * What is held down can be drawn again or change its place: the views take over from the first controls, and a day gets
 * its next step. A browser gives such a press to nobody. Here it goes to the control that is called the same now, as long
 * as there is one and the pointer stayed where the press began. The controls of a day only open something (L1), so it is
 * enough that they are called the same.
 */
export function carryPresses(root: ShadowRoot, signal: AbortSignal): void {
  let held: Held | null = null;

  function hold({ target, button }: MouseEvent): void {
    const control = controlOf(target);
    held = control && button === 0 ? { name: nameOf(control), area: control.getBoundingClientRect() } : null;
  }
  function letGo({ clientX: x, clientY: y }: MouseEvent): void {
    const pressed = held;
    held = null;
    if (!pressed) return;
    const { name, area } = pressed;
    if (x < area.left || x > area.right || y < area.top || y > area.bottom) return;
    // Where the browser gives the click to a control, it has done so before the next task.
    const given = new AbortController();
    root.addEventListener('click', ({ target }) => controlOf(target) && given.abort(), { capture: true, signal: given.signal });
    setTimeout(() => {
      if (given.signal.aborted || signal.aborted) return;
      given.abort();
      const now = [...root.querySelectorAll('.controls [data-action]')].filter((control) => nameOf(control) === name);
      if (now.length === 1) clickFor(now[0]!);
    });
  }
  root.addEventListener('mousedown', trusted(hold as (event: Event) => void), { signal });
  root.addEventListener('mouseup', trusted(letGo as (event: Event) => void), { signal });
}
