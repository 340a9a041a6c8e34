import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Merchant } from '../../tests/support/merchant.ts';
import { type Pixels, smallPng } from './png.ts';

type Page = Merchant['page'];

/** Takes pictures and keeps them in a folder. */
export interface Album {
  /** A picture of what can be seen of `page` without scrolling, or of all of it. */
  take(name: string, page: Page, whole?: boolean): Promise<void>;
}

/** Runs in a page: reads a picture that the browser took of another. */
async function pixelsOf(png: string): Promise<{ width: number; height: number; rgba: string }> {
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const { width, height } = picture;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(picture, 0, 0);
  const bytes = new Uint8Array(context.getImageData(0, 0, width, height).data.buffer) as Uint8Array & { toBase64(): string };
  return { width, height, rgba: bytes.toBase64() };
}

/** @param desk an empty page, on which the pictures are worked upon */
export function openAlbum(folder: string, desk: Page): Album {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return {
    async take(name, page, whole = false) {
      const png = await page.screenshot({ fullPage: whole, encoding: 'base64' });
      const { width, height, rgba } = await desk.evaluate(pixelsOf, png);
      const pixels: Pixels = { width, height, rgba: Buffer.from(rgba, 'base64') };
      const small = smallPng(pixels);
      writeFileSync(join(folder, `${name}.png`), small);
      console.log(`${name}.png  ${width} × ${height}  ${(small.length / 1000).toFixed(1)} kB`);
    },
  };
}
