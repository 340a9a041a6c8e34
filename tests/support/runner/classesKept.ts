/**
 * Remembers what the classes of `scope` give to their objects.
 * @param scope the global object of a page
 * @returns makes them again as they were: what came is gone, what was replaced or taken away is back
 */
export function keepClasses(scope: object): () => void {
  const prototypes = new Set<object>();
  for (const name of Object.getOwnPropertyNames(scope).filter((one) => /^[A-Z]/.test(one))) {
    const found: unknown = Reflect.get(scope, name);
    let prototype: unknown = typeof found === 'function' ? found.prototype : null;
    // What stands in a page is often derived from a class that has no name there.
    for (; prototype !== null && typeof prototype === 'object'; prototype = Object.getPrototypeOf(prototype)) prototypes.add(prototype);
  }
  const kept = [...prototypes].map((prototype) => [prototype, Object.getOwnPropertyDescriptors(prototype)] as const);
  return () => {
    for (const [prototype, before] of kept) {
      const was: Readonly<Record<PropertyKey, PropertyDescriptor>> = before;
      for (const key of Reflect.ownKeys(prototype)) if (!(key in was)) Reflect.deleteProperty(prototype, key);
      for (const key of Reflect.ownKeys(was)) {
        const [now, then] = [Reflect.getOwnPropertyDescriptor(prototype, key), was[key]!];
        if (now?.value !== then.value || now?.get !== then.get || now?.set !== then.set) Reflect.defineProperty(prototype, key, then);
      }
    }
  };
}
