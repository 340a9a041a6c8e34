import { browser } from 'wxt/browser';

/** Where Chrome and Edge let shortcuts be changed. */
const CHROME = 'chrome://extensions/shortcuts';

/** Only Firefox opens its page by a call of its own. */
type Commands = typeof browser.commands & { readonly openShortcutSettings?: () => Promise<void> };

/** Opens the browser's own page where shortcuts are changed. @returns false where it doesn't let us */
export async function openShortcuts(): Promise<boolean> {
  const commands: Commands = browser.commands;
  try {
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: CHROME });
    return true;
  } catch {
    return false;
  }
}
