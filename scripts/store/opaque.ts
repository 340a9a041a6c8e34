import { convertIndexedToRgb, decode, encode } from 'fast-png';

/** The same picture with three bytes a pixel and no opacity, as the stores want it. @throws Error where it is no PNG of 8 bits */
export function opaque(png: Uint8Array): Uint8Array {
  const picture = decode(png);
  const { width, height, palette } = picture;
  const data = palette ? convertIndexedToRgb(picture) : picture.data;
  const channels = palette ? palette[0]!.length : picture.channels;
  const rgb = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < rgb.length; from += channels, to += 3) for (let at = 0; at < 3; at++) rgb[to + at] = data[from + at]!;
  return encode({ width, height, data: rgb, channels: 3, depth: 8 }, { zlib: { level: 9 } });
}
