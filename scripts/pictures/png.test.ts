import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { type Pixels, smallPng } from './png.ts';

/** The colours of a PNG that {@link smallPng} made, read as the format says. */
function read(png: Buffer): { width: number; height: number; colours: number[][] } {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [header, palette, rows] = [chunks.get('IHDR')!, chunks.get('PLTE')!, inflateSync(chunks.get('IDAT')!)];
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const places = Array.from({ length: height }, (_, y) => [...rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1))]).flat();
  return { width, height, colours: places.map((place) => [...palette.subarray(place * 3, place * 3 + 3)]) };
}

function painted(width: number, colours: readonly (readonly number[])[]): Pixels {
  return { width, height: colours.length / width, rgba: Uint8Array.from(colours.flatMap(([r, g, b]) => [r!, g!, b!, 255])) };
}

it('keeps every colour of a picture that has few', () => {
  const colours = [
    [255, 255, 255],
    [0, 0, 0],
    [31, 79, 122],
    [255, 255, 255],
    [165, 39, 27],
    [0, 0, 0],
  ];
  expect(read(smallPng(painted(3, colours)))).toEqual({ width: 3, height: 2, colours });
});

it('gives a rare shade that is one too many to its neighbour', () => {
  const many = Array.from({ length: 256 }, (_, red) => [red, 0, 0]);
  const { colours } = read(smallPng(painted(1, [...many, ...many, [200, 1, 0]])));
  expect(colours.at(-1)).toEqual([200, 0, 0]);
  expect(colours.slice(0, 256)).toEqual(many);
});

it('keeps a rare colour that is like no other', () => {
  const many = Array.from({ length: 256 }, (_, red) => [red, 0, 0]);
  expect(read(smallPng(painted(1, [...many, ...many, [0, 0, 255]]))).colours.at(-1)).toEqual([0, 0, 255]);
});
