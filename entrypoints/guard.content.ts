import { defineContentScript } from 'wxt/utils/define-content-script';
import { beginGuard } from '../components/guard/beginGuard.ts';

export default defineContentScript({
  matches:
    import.meta.env.MODE === 'sandbox'
      ? ['https://app.shogo.io/*', 'http://localhost/*', 'http://127.0.0.1/*']
      : ['https://app.shogo.io/*'],
  runAt: 'document_start',
  main: () => beginGuard(document),
});
