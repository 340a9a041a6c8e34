import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { until } from '../../until.ts';

/** The page that is shown after installing. A tab that is being drawn by another process is none yet: it is looked for again. */
export function welcomePage(browser: Browser): Promise<Page> {
  return until(
    async () => {
      const page = (await browser.pages()).find((one) => one.url().endsWith('/welcome.html'));
      const isDrawn = await page?.evaluate(() => document.querySelector('h1') !== null).catch(() => false);
      return isDrawn ? page : undefined;
    },
    () => 'No one is greeted.',
  );
}

/** It would come in between, and is closed, before it costs anything to draw it. Other extensions have none. */
export async function closeWelcome(browser: Browser, extension: string): Promise<void> {
  if (!existsSync(join(extension, 'welcome.html'))) return;
  const welcome = await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { url, targetId } of targetInfos) if (url === welcome.url()) await session.send('Target.closeTarget', { targetId });
  await session.detach();
  await until(
    async () => (browser.targets().includes(welcome) ? undefined : true),
    () => 'The greeting stays.',
  );
}
