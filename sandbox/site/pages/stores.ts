import * as z from 'zod/mini';
import { storeHref, storeView, storesView } from '../view/storesView.ts';
import type { PracticeSite, Visit } from '../web/site.ts';

const noFields = z.object({});
const back = ({ param }: Visit) => storeHref(param('id'));

/** Settings › Stores, and View Details of each. */
export function addStores(site: PracticeSite): void {
  site.page('/settings/stores', ({ practice, who }) => storesView(practice.stores(who)));
  site.page('/settings/stores/:id', ({ practice, who, param }) => storeView(who, practice.store(who, param('id'))));

  site.form('/settings/stores/:id/reconnect', {
    fields: noFields,
    back,
    act({ practice, who, param }) {
      practice.reconnectStore(who, param('id'));
      return 'The store is connected.';
    },
  });
  site.form('/settings/stores/:id/disconnect', {
    fields: noFields,
    back,
    act({ practice, who, param }) {
      practice.disconnectStore(who, param('id'));
      return 'The store is disconnected.';
    },
  });
}
