import { describe, expect, it } from 'vitest';
import type { Action } from '../domain/day/action.ts';
import type { Instant } from '../domain/values/businessDate.ts';
import type { DatedIcon } from '../domain/site/shownIcon.ts';
import { createShownIcons } from './shownIcons.ts';

const SITE = 'https://site.example';
const iconOf = (action: Action, look = 'abc'): DatedIcon => ({
  action,
  shape: { tag: 'a', looks: [look], place: '1z' },
  at: '2026-11-24T15:00:00Z' as Instant,
});

function storage(stored: Record<string, unknown> = {}) {
  const icons = createShownIcons({
    get: async (key) => (key in stored ? { [key]: structuredClone(stored[key]) } : {}),
    set: async (items) => void Object.assign(stored, items),
  });
  return { icons, stored };
}

describe('icons that were shown', () => {
  it('are kept by site, one for each action, the latest', async () => {
    const { icons } = storage();
    await icons.keep(SITE, iconOf('post'));
    await icons.keep('https://other.example', iconOf('refresh'));
    await icons.keep(SITE, iconOf('post', 'new'));
    expect(await icons.at(SITE)).toEqual([iconOf('post', 'new')]);
    expect(await icons.at('https://strange.example')).toEqual([]);
    expect((await icons.all()).map(({ origin }) => origin).toSorted()).toEqual(['https://other.example', SITE]);
  });

  it('lose nothing where two tabs show at the same moment', async () => {
    const { icons } = storage();
    await Promise.all([icons.keep(SITE, iconOf('post')), icons.keep(SITE, iconOf('regenerate')), icons.keep(SITE, iconOf('refresh'))]);
    expect((await icons.at(SITE)).map(({ action }) => action)).toEqual(['refresh', 'regenerate', 'post']);
  });

  it('are forgotten one by one', async () => {
    const { icons, stored } = storage();
    await icons.keep(SITE, iconOf('post'));
    await icons.keep(SITE, iconOf('refresh'));
    await icons.forget(SITE, 'post');
    expect(await icons.at(SITE)).toEqual([iconOf('refresh')]);
    await icons.forget(SITE, 'refresh');
    expect(await icons.all()).toEqual([]);
    expect(JSON.stringify(stored)).not.toContain('looks');
  });

  it('have an end', async () => {
    const { icons } = storage();
    for (let count = 0; count < 25; count++) await icons.keep(`https://site-${count}.example`, iconOf('post'));
    expect(await icons.all()).toHaveLength(20);
    expect(await icons.at('https://site-24.example')).toHaveLength(1);
  });

  const { shape, at } = iconOf('post');
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'icons'],
    ['null', null],
    ['a list', [iconOf('post')]],
    ['a site without a list', { [SITE]: iconOf('post') }],
    ['a site without an address', { here: [iconOf('post')] }],
    ['another action', { [SITE]: [{ ...iconOf('post'), action: 'void' }] }],
    ['no shape', { [SITE]: [{ action: 'post', at }] }],
    ['a shape with more', { [SITE]: [{ action: 'post', at, shape: { ...shape, text: '1,166.43' } }] }],
    ['no look', { [SITE]: [{ action: 'post', at, shape: { ...shape, looks: [] } }] }],
    ['a look that is none', { [SITE]: [{ action: 'post', at, shape: { ...shape, looks: ['<b>'] } }] }],
    ['a tag that is none', { [SITE]: [{ action: 'post', at, shape: { ...shape, tag: '*' } }] }],
    ['no moment', { [SITE]: [{ action: 'post', shape, at: 'yesterday' }] }],
    ['one action twice', { [SITE]: [iconOf('post'), iconOf('post', 'other')] }],
  ])('that are spoilt are not known: %s', async (_, value) => {
    const { icons } = storage({ 'shown-icons': value });
    expect(await icons.all()).toEqual([]);
    await icons.keep(SITE, iconOf('refresh'));
    expect(await icons.at(SITE)).toEqual([iconOf('refresh')]);
  });

  it('are read beside what is spoilt', async () => {
    const { icons } = storage({ 'shown-icons': { [SITE]: [iconOf('refresh'), 'x', { ...iconOf('post'), shape: 1 }] } });
    expect(await icons.at(SITE)).toEqual([iconOf('refresh')]);
  });
});
