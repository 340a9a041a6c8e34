import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchDefects } from '../../components/base/defects/defects.ts';
import { startAccounting } from '../../components/accounting/start.ts';
import { beginOnce } from '../../components/guard/slot.ts';
import { beginLife } from '../../components/life/life.ts';
import { fetchPartsHere } from '../../lib/messages/partsOnDemand.ts';
import { isAlive } from '../../lib/messages/client.ts';

export default defineContentScript({
  matches:
    import.meta.env.MODE === 'sandbox'
      ? ['https://app.shogo.io/*', 'http://localhost/*', 'http://127.0.0.1/*']
      : ['https://app.shogo.io/*'],
  runAt: 'document_idle',
  main() {
    beginOnce(document, (page) => {
      fetchPartsHere();
      const life = beginLife(window, isAlive);
      watchDefects(window, 'page', life.contact);
      startAccounting(page, life);
    });
  },
});
