import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchDefects } from '../../components/base/defects/defects.ts';
import { startAccounting } from '../../components/accounting/start.ts';
import { beginOnce, isGuarded } from '../../components/guard/slot.ts';
import { beginLife } from '../../components/life/life.ts';
import { isAlive } from '../../lib/messages/client.ts';
import { fetchPartsHere, runParts } from '../../lib/messages/partsOnDemand.ts';

/** Begins our part of a page. Its guard is there from the very start; where it is not, it comes first. */
async function begin(page: Document): Promise<void> {
  const life = beginLife(window, isAlive);
  watchDefects(window, 'page', life.contact);
  fetchPartsHere();
  if (!isGuarded(page)) await runParts(['guard']);
  startAccounting(page, life);
}

export default defineContentScript({
  matches:
    import.meta.env.MODE === 'sandbox'
      ? ['https://app.shogo.io/*', 'http://localhost/*', 'http://127.0.0.1/*']
      : ['https://app.shogo.io/*'],
  runAt: 'document_idle',
  main: () => beginOnce(document, (page) => void begin(page)),
});
