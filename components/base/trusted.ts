/** Events that we made ourselves of what a person did. */
const vouched = new WeakSet<Event>();

/**
 * `handle` for events that a person caused; a page that makes events of its own gets nowhere (practice 5.4).
 * Unit tests have no person: there, and only in their build, every event counts.
 */
export function trusted<E extends Event>(handle: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted || vouched.has(event) || import.meta.env.MODE === 'test') handle(event);
  };
}

/** Gives `control` the click of a person that the browser gave to nobody. It does not leave the root of our views. */
export function clickFor(control: Element): void {
  const click = new MouseEvent('click', { bubbles: true });
  vouched.add(click);
  control.dispatchEvent(click);
}

/**
 * Tells the views of `root` of what a person did there and the guard kept from the page: by an event that does not
 * leave the root, and on which no browser acts by itself. What a view prevents is prevented.
 */
export function tellInside(root: ShadowRoot, event: Event): void {
  const { type, cancelable } = event;
  const copy = Object.assign(new Event(type, { bubbles: true, cancelable }), { key: (event as Partial<KeyboardEvent>).key });
  vouched.add(copy);
  if (event.defaultPrevented) copy.preventDefault();
  root.activeElement?.dispatchEvent(copy);
  if (copy.defaultPrevented) event.preventDefault();
}
