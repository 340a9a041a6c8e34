import { browser } from 'wxt/browser';
import type { Phrase } from '../../lib/i18n/phrase.ts';
import { useLanguage } from '../base/language.tsx';

/** Opens the desk in a tab, at one of its sections or where it opens by itself, and closes the popup. */
export function DeskLink({ at, label }: { at?: string; label: Phrase }) {
  const { say } = useLanguage();
  async function open() {
    await browser.tabs.create({ url: browser.runtime.getURL('/desk.html') + (at === undefined ? '' : `#${at}`) });
    window.close();
  }
  return (
    <button type="button" class="button text" onClick={() => void open()}>
      {say(label)}
    </button>
  );
}
