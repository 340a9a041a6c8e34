/**
 * `handle` for events that a person caused; a page that makes events of its own gets nowhere (practice 5.4).
 * Unit tests have no person: there, and only in their build, every event counts.
 */
export function trusted<E extends Event>(handle: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted || import.meta.env.MODE === 'test') handle(event);
  };
}
