import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, coversLight, fitsBeside, holeOf, placeCard, roomFor, shadePath } from './geometry.ts';

const WINDOW = { width: 1280, height: 900 };
const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, width, height });

describe('the hole', () => {
  it.each([
    ['lies a little around its target', box(100, 200, 80, 20), box(94, 194, 92, 32)],
    ['ends at the edge of the window', box(-50, 10, 100, 20), box(0, 4, 56, 32)],
    ['holds the part of a tall target that is in sight', box(10, -400, 100, 5000), box(4, 0, 112, 900)],
    ['is none above the window', box(10, -40, 100, 20), null],
    ['is none below it', box(10, 905, 100, 20), null],
    ['is none at its right', box(1290, 10, 100, 20), null],
  ])('%s', (_, target, hole) => {
    expect(holeOf(target, WINDOW)).toEqual(hole);
  });

  it('is cut out of the whole window', () => {
    expect(shadePath(WINDOW, box(100, 200, 50, 40))).toBe(
      'M0 0H1280V900H0ZM106 200h38a6 6 0 0 1 6 6v28a6 6 0 0 1 -6 6h-38a6 6 0 0 1 -6 -6v-28a6 6 0 0 1 6 -6Z',
    );
  });
});

const size = fc.record({ width: fc.integer({ min: 320, max: 2000 }), height: fc.integer({ min: 320, max: 1400 }) });
const overlaps = (a: Box, b: Box) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

describe('the card', () => {
  it.each([
    ['below its target', box(100, 100, 80, 30), { left: 100, top: 142 }],
    ['above one at the lower edge', box(100, 850, 80, 30), { left: 100, top: 638 }],
    ['beside a tall one at the right', box(880, 0, 400, 900), { left: 528, top: 350 }],
    ['at the lower left without one', null, { left: 12, top: 688 }],
  ])('stands %s', (_, hole, at) => {
    expect(placeCard(hole, { width: 340, height: 200 }, WINDOW)).toEqual(at);
  });

  it.each([
    ['beside what else of ours is at the lower right', WINDOW, box(900, 600, 340, 280), { left: 12, top: 688 }],
    [
      'above what else of ours is at the lower edge of a narrow window',
      { width: 400, height: 760 },
      box(8, 540, 384, 212),
      { left: 12, top: 328 },
    ],
    ['at the top where there is no room above it', { width: 400, height: 560 }, box(8, 200, 384, 352), { left: 12, top: 12 }],
  ])('stands %s, where nothing is lit', (_, window, ours, at) => {
    expect(placeCard(null, { width: 340, height: 200 }, window, ours)).toEqual(at);
  });

  it('has room below a sheet that leaves it', () => {
    const [card, window] = [
      { width: 376, height: 130 },
      { width: 400, height: 760 },
    ];
    const sheet = { left: 0, top: 0, width: 400, height: window.height - roomFor(card) };
    const hole = holeOf(sheet, window)!;
    expect(coversLight(placeCard(hole, card, window), card, hole)).toBe(false);
  });

  it('is always in the window, and covers no small target', () => {
    fc.assert(
      fc.property(size, fc.nat(100), fc.nat(100), (window, x, y) => {
        const hole = box(((window.width - 60) * x) / 100, ((window.height - 40) * y) / 100, 60, 40);
        const card = { width: Math.min(340, window.width - 24), height: 120 };
        const at = placeCard(hole, card, window);
        expect(at.left).toBeGreaterThanOrEqual(12);
        expect(at.top).toBeGreaterThanOrEqual(12);
        expect(at.left + card.width).toBeLessThanOrEqual(window.width - 11);
        expect(at.top + card.height).toBeLessThanOrEqual(window.height - 11);
        expect(overlaps({ ...at, ...card }, hole)).toBe(false);
      }),
    );
  });

  it('knows when it covers the light, and when there is no room beside what stands in the middle', () => {
    const [card, low] = [
      { width: 296, height: 200 },
      { width: 320, height: 450 },
    ];
    const row = box(0, 180, 320, 110);
    expect(coversLight(placeCard(row, card, low), card, row)).toBe(true);
    expect(fitsBeside(110, card, low)).toBe(false);
    const above = box(0, 0, 320, 110);
    expect(coversLight(placeCard(above, card, low), card, above)).toBe(false);
    expect(fitsBeside(110, card, { width: 320, height: 760 })).toBe(true);
  });
});
