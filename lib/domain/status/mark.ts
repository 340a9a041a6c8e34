import type { Family } from './family.ts';

const WELL: readonly Family[] = ['done', 'queued', 'waiting', 'inactive'];

/** A day that needs the merchant never wears the mark of one that is well: posted, but changed in the POS since. */
export function markOf({ family, attention }: { readonly family: Family; readonly attention: boolean }): Family {
  return attention && WELL.includes(family) ? 'blocked' : family;
}
