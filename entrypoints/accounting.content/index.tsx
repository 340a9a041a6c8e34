import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchDefects } from '../../components/base/defects/defects.ts';
import { startAccounting } from '../../components/accounting/start.ts';
import { beginOnce, lifeIn } from '../../components/guard/slot.ts';

export default defineContentScript({
  matches:
    import.meta.env.MODE === 'sandbox'
      ? ['https://app.shogo.io/*', 'http://localhost/*', 'http://127.0.0.1/*']
      : ['https://app.shogo.io/*'],
  runAt: 'document_idle',
  main() {
    const life = lifeIn(document);
    watchDefects(window, 'page', life.contact);
    beginOnce(document, (page) => startAccounting(page, life));
  },
});
