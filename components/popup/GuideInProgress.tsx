import { ask } from '../../lib/messages/client.ts';
import { phrase } from '../../lib/i18n/phrase.ts';
import type { GuideLine } from '../../lib/messages/views/popupViews.ts';
import { useLanguage } from '../base/language.tsx';
import { openInTab, showTab } from './openInTab.ts';

/** The guide that the merchant is in: go on with it where it was left, or end it. */
export function GuideInProgress({ origin, guide: { title, tabId, href } }: { origin: string; guide: GuideLine }) {
  const { say } = useLanguage();
  async function resume() {
    await ask('guideResume', { origin, go: 'resume' });
    if (tabId === null || !(await showTab(tabId))) await openInTab(href);
  }
  return (
    <section class="guide" aria-label={say(title)}>
      <h3>{say(title)}</h3>
      <p class="row">
        <button type="button" class="button" onClick={() => void resume()}>
          {say(phrase('help.resume'))}
        </button>
        <button type="button" class="button text" onClick={() => void ask('guideResume', { origin, go: 'end' })}>
          {say(phrase('help.end'))}
        </button>
      </p>
    </section>
  );
}
