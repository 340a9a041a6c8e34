import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Merchant } from '../../tests/support/merchant/merchant.ts';
import { type Pixels, smallPng } from './png.ts';

type Page = Merchant['page'];

/** A part of what can be seen of a page, in CSS pixels. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Takes pictures and keeps them in a folder. */
export interface Album {
  /** A picture of what can be seen of `page` without scrolling, of a part of that, or of all of it. */
  take(name: string, page: Page, what?: Part | 'whole'): Promise<void>;
}

/** Runs in a page: reads a picture that the browser took of another, or a part of it. */
async function pixelsOf(png: string, part: Part | null): Promise<{ width: number; height: number; rgba: string }> {
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const { x, y, width, height } = part ?? { x: 0, y: 0, width: picture.width, height: picture.height };
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(picture, -x, -y);
  const bytes = new Uint8Array(context.getImageData(0, 0, width, height).data.buffer) as Uint8Array & { toBase64(): string };
  return { width, height, rgba: bytes.toBase64() };
}

/**
 * An empty album.
 * @param desk an empty page, on which the pictures are worked upon
 */
export function openAlbum(folder: string, desk: Page): Album {
  mkdirSync(folder, { recursive: true });
  for (const former of readdirSync(folder)) if (former.endsWith('.png')) rmSync(join(folder, former));
  return {
    async take(name, page, what) {
      const png = await page.screenshot({ fullPage: what === 'whole', encoding: 'base64' });
      const { width, height, rgba } = await desk.evaluate(pixelsOf, png, typeof what === 'object' ? what : null);
      const pixels: Pixels = { width, height, rgba: Buffer.from(rgba, 'base64') };
      const small = smallPng(pixels);
      writeFileSync(join(folder, `${name}.png`), small);
      console.log(`${name}.png  ${width} × ${height}  ${(small.length / 1000).toFixed(1)} kB`);
    },
  };
}
