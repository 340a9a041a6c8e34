import { crc32, deflateSync } from 'node:zlib';

/** A picture as it is painted: four bytes a pixel, red, green, blue and opacity, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const colourAt = (rgba: Uint8Array, at: number): number => (rgba[at]! << 16) | (rgba[at + 1]! << 8) | rgba[at + 2]!;
const channels = (colour: number): readonly [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255];

function distance(one: number, other: number): number {
  const [a, b] = [channels(one), channels(other)];
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}

/**
 * The colours of the palette: first the one that there is most of, then always the one that would be missed most, by
 * how much of it there is and how far it lies from those that are there. A small red mark is kept, a shade of grey not.
 */
function paletteOf({ rgba }: Pixels): number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgba.length; at += 4) {
    const colour = colourAt(rgba, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const rest = [...counts].map(([colour, count]) => ({ colour, count, far: Infinity }));
  const palette: number[] = [];
  while (palette.length < Math.min(COLOURS, rest.length)) {
    const missed = ({ count, far }: (typeof rest)[number]) => (palette.length === 0 ? count : count * far);
    const { colour } = rest.reduce((worst, one) => (missed(one) > missed(worst) ? one : worst));
    palette.push(colour);
    for (const one of rest) one.far = Math.min(one.far, distance(one.colour, colour));
  }
  return palette;
}

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

/** An opaque picture as a PNG of at most 256 colours, a fraction of the size that a browser makes it. */
export function smallPng(pixels: Pixels): Buffer {
  const { width, height, rgba } = pixels;
  const palette = paletteOf(pixels);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const placeOf = (colour: number): number => {
    const known = places.get(colour);
    if (known !== undefined) return known;
    const nearest = palette.reduce((best, one, place) => (distance(one, colour) < distance(palette[best]!, colour) ? place : best), 0);
    places.set(colour, nearest);
    return nearest;
  };
  // Each row begins with the number of its filter: none.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = placeOf(colourAt(rgba, (y * width + x) * 4));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, each the place of its colour in the palette.
  header.set([8, 3, 0, 0, 0], 8);
  const parts = [
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...parts]);
}
