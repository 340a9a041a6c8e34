import type { ErrorFamily } from '../family.ts';
import { ENTRY, OTHERS, said } from './words.ts';

/** Somebody changed the entry in the books since the site last saw it. */
export const entryEdited = {
  id: 'entry-edited',
  fault: 'conflict',
  texts: [
    /stale (?:object|data|entry|version|record)|edit ?sequence|sync ?token/,
    said`(?:edited|modified|changed|updated) by (?:${OTHERS})`,
    said`${ENTRY}(?: [^\s;|]{1,40}){0,3}? (?:has|have|was|were) (?:since )?(?:been )?(?:edited|modified|changed|updated)`,
    /(?:edited|modified|changed|updated) since|since (?:been )?(?:edited|modified|changed|updated)/,
    /working on (?:this|it) at the same time/,
    /rcrd has been changed/,
  ],
  unless: [/list has been modified by/],
  first: 'decide',
  remedy: ['compare-entry'],
  after: 'refresh',
  sure: 'B',
  examples: ['Record has been changed', 'The transaction has been modified by another user since you opened it.'],
} as const satisfies ErrorFamily;
