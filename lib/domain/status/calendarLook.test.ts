import { expect, it } from 'vitest';
import { calendarLookOf } from './calendarLook.ts';
import { FAMILIES, type Family } from './family.ts';

const WELL: readonly Family[] = ['done', 'queued', 'waiting', 'inactive'];
const posted = { family: 'unknown', attention: false, unseen: true, postings: [{ family: 'done' }, { family: 'done' }] } as const;

it('is what the site tells where every word of it says posted, and it can’t be seen whether that is all', () => {
  expect(calendarLookOf(posted)).toBe('told');
});

it.each<[string, Partial<Parameters<typeof calendarLookOf>[0]>]>([
  ['with a word that says that nothing is posted', { postings: [{ family: 'done' }, { family: 'inactive' }] }],
  ['with a word that means nothing to us', { postings: [{ family: 'done' }, { family: 'unknown' }] }],
  ['that needs the merchant', { attention: true }],
  ['of which no word is told', { postings: [] }],
  // Handed to the Web Connector, or of entries that should be there and are not.
  ['that is not known for another reason', { unseen: false }],
])('stays not known of a day %s', (_, changes) => {
  expect(calendarLookOf({ ...posted, ...changes })).toBe('unknown');
});

it.each(FAMILIES)('is the state of a day that is %s, and never well where it needs the merchant', (family) => {
  const day = { family, unseen: false, postings: [{ family: 'done' }] } as const;
  expect(calendarLookOf({ ...day, attention: false })).toBe(family);
  expect(calendarLookOf({ ...day, attention: true })).toBe(WELL.includes(family) ? 'blocked' : family);
});
