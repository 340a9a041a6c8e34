import { describe, expect, it } from 'vitest';
import { createArea } from '../testing/area.ts';
import { createVerifiedAccounts } from './verifiedAccounts.ts';

describe('who was seen to be signed in', () => {
  it('is nobody at first, then the person who was seen last, at that site alone', async () => {
    const verified = createVerifiedAccounts(createArea());
    expect(await verified.get('o')).toBeNull();
    await verified.set('o', 'o#a1');
    await verified.set('o', 'o#a2');
    await verified.set('p', 'p#a1');
    expect(await Promise.all(['o', 'p'].map((origin) => verified.get(origin)))).toEqual(['o#a2', 'p#a1']);
  });

  it('is nobody any more once they signed out, and nothing of them is left', async () => {
    const area = createArea();
    const verified = createVerifiedAccounts(area);
    await verified.set('o', 'o#a1');
    await verified.set('p', 'p#a1');
    await verified.set('o', null);
    expect(await Promise.all(['o', 'p'].map((origin) => verified.get(origin)))).toEqual([null, 'p#a1']);
    expect(Object.values(await area.get(null))).toEqual(['p#a1']);
  });

  it('is remembered beside what others keep there, and outlives the worker', async () => {
    const area = createArea();
    await area.set({ 'visited o': ['1'] });
    await createVerifiedAccounts(area).set('o', 'o#a1');
    expect(await createVerifiedAccounts(area).get('o')).toBe('o#a1');
    expect(await area.get(null)).toMatchObject({ 'visited o': ['1'] });
  });

  it('is nobody where something else stands in its place', async () => {
    const area = createArea();
    const verified = createVerifiedAccounts(area);
    await verified.set('o', 'o#a1');
    const [key] = Object.keys(await area.get(null));
    await area.set({ [key!]: 7 });
    expect(await verified.get('o')).toBeNull();
  });
});
