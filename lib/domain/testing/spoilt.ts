/** Values of a form, spoilt field by field: what crosses a boundary is read whole or not at all (law 5). */

/** The path of every field within `value`, such as `postings.0.kind`. */
export function* pathsOf(value: unknown, path = ''): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (!Array.isArray(value)) yield here;
    yield* pathsOf(part, here);
  }
}

/** What stands at `path`. */
export const at = (value: object, path: string): unknown =>
  path.split('.').reduce<unknown>((place, name) => (place as Record<string, unknown>)[name], value);

/** A copy of `whole` with the field at `path` changed; without a value, it is left out. */
export function spoilt(whole: object, path: string, ...value: [] | [unknown]): object {
  const copy = structuredClone(whole);
  const names = path.split('.');
  const owner = names.slice(0, -1).reduce<unknown>((place, name) => (place as Record<string, unknown>)[name], copy) as Record<
    string,
    unknown
  >;
  if (value.length === 0) delete owner[names.at(-1)!];
  else owner[names.at(-1)!] = value[0];
  return copy;
}
