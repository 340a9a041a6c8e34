import { join } from 'node:path';
import type { Language } from '../../lib/domain/values/language.ts';
import { mendFailedDay } from '../../tests/support/guides/failedDay.ts';
import { type Shown, createWalker } from '../../tests/support/guides/guideWalk.ts';
import { Merchant } from '../../tests/support/merchant/merchant.ts';
import { openDesk } from '../../tests/support/merchant/desk.ts';
import { en, fr } from '../../tests/support/merchant/texts.ts';
import { startScene } from '../../tests/support/scene/scene.ts';
import { startChromium } from '../../tests/support/browser/startBrowser.ts';
import { openAlbum } from '../pictures/album.ts';
import { atRest, stillAt } from '../pictures/still.ts';
import { PICTURE } from './stores.ts';

/** The moments of the walk that the stores show, in its order, with the number and the name of each picture. */
const TAKEN: readonly (readonly [moment: string, picture: string])[] = [
  ['first-sight', '1-sales-totals'],
  ['guide.map-row', '2-guide'],
  ['guide.run-regenerate', '3-checklist'],
  ['guide.end.posted', '4-posted'],
];
const DESK = '5-desk';

/**
 * The pictures of one language, at the size that every store takes: a failed day from first sight to POSTED on the
 * practice service, and the desk before it.
 * @param folder is emptied of pictures first
 */
export async function takePictures(folder: string, language: Language): Promise<void> {
  const started = await startChromium({ language, viewport: PICTURE });
  try {
    const { take } = openAlbum(join(folder, language), await started.browser.newPage());
    const scene = await startScene(started, { operationSeconds: 0.1 });
    const { merchant } = scene;
    const { page } = merchant;
    await stillAt(page);
    const say = language === 'fr' ? fr : en;
    const left = [...TAKEN];

    async function takeDesk(): Promise<void> {
      const desk = await openDesk(started, 'needs');
      await stillAt(desk);
      await (await Merchant.at(desk, { origin: scene.server.origin })).sees(say.part('headline.no-account'));
      await take(DESK, desk);
      await desk.close();
      await page.bringToFront();
    }

    async function look(what: 'first-sight' | Shown): Promise<void> {
      const name = typeof what === 'string' ? what : what.key;
      // Of several of its kind the first that is lit.
      const isDark = typeof what === 'object' && what.state === 'step' && what.lit === null;
      if (name !== left[0]?.[0] || isDark) return;
      await atRest(merchant);
      await take(left.shift()![1], page);
      if (name === 'first-sight') await takeDesk();
    }
    await mendFailedDay(createWalker(merchant, language, look), look, say);
    await scene.stop();
    if (left.length > 0) throw new Error(`No picture was taken of ${left.map(([moment]) => moment).join(', ')}.`);
  } finally {
    await started.stop();
  }
}
