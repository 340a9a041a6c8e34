import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOOKS, type Look, openGallery } from '../../tests/gallery/visit.ts';
import { startChromium } from '../../tests/support/browser/startBrowser.ts';

const nameOf = (state: string, { language, scheme, width }: Look): string =>
  `${state.replaceAll('/', '-')}-${language}-${scheme}-${width}.png`;

/**
 * Takes a picture of every state whose name has `words`, in each language, scheme and width.
 * @param folder where the pictures go; it is made
 * @returns their names
 */
export async function takeShots(folder: string, words = ''): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const gallery = await openGallery();
  const { browser, stop } = await startChromium({ extension: null });
  try {
    const page = await browser.newPage();
    const names: string[] = [];
    for (const state of (await gallery.states(page)).filter((one) => one.includes(words))) {
      for (const look of LOOKS) {
        await gallery.visit(page, state, look);
        const name = nameOf(state, look);
        await page.screenshot({ path: join(folder, name) });
        names.push(name);
      }
    }
    return names;
  } finally {
    await stop();
    await gallery.stop();
  }
}
