// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { OWN_SPOTS, SPOTS, type Spot } from '../../lib/domain/site/spot.ts';
import { beginLook } from '../../lib/page/targets.ts';
import { findSpot } from './spots.ts';

const look = () => beginLook(document, { storeId: '1', date: '2026-11-03' as BusinessDate }, () => ({ found: false, why: 'none' }));
const find = (spot: Spot, own: ParentNode | null = null) => findSpot(look(), own, spot);

beforeEach(() => void (document.body.innerHTML = ''));

describe('a spot', () => {
  it.each(SPOTS)('%s is nothing on an empty page', (name) => {
    expect(find({ name, area: 'Sales', row: 'Workshop', company: 'Vélo' })).toBeNull();
    expect(find({ name }, document.body)).toBeNull();
  });

  it('of ours is looked for in our own part only', () => {
    document.body.innerHTML = '<div class="dock"><button data-action="post"></button></div>';
    expect(find({ name: 'control-post' })).toBeNull();
    expect(find({ name: 'control-post' }, document.body)).toBe(document.querySelector('button'));
  });

  it('of ours is none where it is there twice', () => {
    document.body.innerHTML = '<dialog open></dialog><dialog open></dialog>';
    expect(find({ name: 'sheet' }, document.body)).toBeNull();
  });

  it('of ours is each in a place of its own', () => {
    const action = (names: readonly string[]) => names.map((name) => `<button data-action="${name}"></button>`).join('');
    const three = ['refresh', 'regenerate', 'post'];
    document.body.innerHTML = `<div class="dock">${action([...three, 'details'])}</div>${three.map((name) => `<section><dialog open data-checklist="${name}"><p class="foot"></p></dialog></section>`).join('')}`;
    const places = OWN_SPOTS.filter((name) => name !== 'sheet').map((name) => find({ name }, document.body));
    expect(new Set(places).size).toBe(OWN_SPOTS.length - 1);
    expect(places).not.toContain(null);
    expect(find({ name: 'sheet' }, document.querySelector('section'))).toBe(document.querySelector('dialog'));
  });

  it('of the site is looked for on its page', () => {
    document.body.innerHTML = '<a href="#tab_checks">Checks</a>';
    expect(find({ name: 'tab-checks' })).toBe(document.querySelector('a'));
  });
});
