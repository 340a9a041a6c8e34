import { decode, encode } from 'fast-png';
import { expect, it } from 'vitest';
import { smallPng } from '../pictures/png.ts';
import { opaque } from './opaque.ts';

const RGBA = Uint8Array.from([255, 0, 0, 255, 0, 128, 0, 255]);
const COLOURS = [255, 0, 0, 0, 128, 0];

it.each([
  ['with opacity', encode({ width: 2, height: 1, data: RGBA, channels: 4, depth: 8 })],
  ['with a palette', smallPng({ width: 2, height: 1, rgba: RGBA })],
  ['that is so already', encode({ width: 2, height: 1, data: Uint8Array.from(COLOURS), channels: 3, depth: 8 })],
])('a picture %s has three bytes a pixel, and its colours', (_, png) => {
  const { width, height, channels, depth, data } = decode(opaque(png));
  expect({ width, height, channels, depth, data: [...data] }).toEqual({ width: 2, height: 1, channels: 3, depth: 8, data: COLOURS });
});
