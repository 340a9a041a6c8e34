import { encode } from 'fast-png';

/** A picture as it is painted: four bytes a pixel, red, green, blue and opacity, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const COLOURS = 256;

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
  const data = Uint8Array.from({ length: width * height }, (_, at) => placeOf(colourAt(rgba, at * 4)));
  const indexed = { width, height, data, depth: 8, channels: 1, palette: palette.map((colour) => [...channels(colour)]) } as const;
  return Buffer.from(encode(indexed, { zlib: { level: 9 } }));
}
