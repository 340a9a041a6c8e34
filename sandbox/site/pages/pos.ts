import * as z from 'zod/mini';
import { type BusinessDate, MIDNIGHT, addDays, parseBusinessDate, runningDate } from '../../../lib/domain/values/businessDate.ts';
import { businessDate } from '../../../lib/service/http/schemas.ts';
import { type PosChange, type Practice, type PracticeStore, Refusal } from '../../engine/practice.ts';
import { closingOf } from '../../engine/world/records.ts';
import { amount } from '../view/form.ts';
import { posHref, posView } from '../view/pos/posView.ts';
import { PageProblem } from '../web/problem.ts';
import { id, name } from '../web/read.ts';
import type { PracticeSite, Visit } from '../web/site.ts';
import { typed, typedAmount, typedDate } from '../web/typed.ts';

/** Every form of the page says which store and day it was on, and comes back there. */
const place = { storeId: id, date: businessDate };
const ofSale = z.object({ ...place, saleId: id });
const ofLine = z.object({ ...place, saleId: id, lineId: id, category: name });
const moved = z.object({ ...place, saleId: id, to: typed });
const added = z.object({ ...place, category: name, amount: typed });

const back = (_: Visit, { storeId, date }: { storeId: string; date: string }) => posHref(storeId, date);

const todayOf = (practice: Practice, store: PracticeStore): BusinessDate =>
  runningDate(closingOf(store), practice.now()) ?? runningDate({ timeZone: 'UTC', dayEnds: MIDNIGHT }, practice.now())!;

function mustHaveBegun(practice: Practice, store: PracticeStore, date: BusinessDate): void {
  if (date > todayOf(practice, store)) throw new Refusal('bad-request', `${date} has not begun in this store.`);
}

/** The day that the address asks for, or yesterday. @throws PageProblem 400 */
function dateOf({ practice, query }: Visit, store: PracticeStore): BusinessDate {
  const asked = query.get('date');
  const date = asked === null ? addDays(todayOf(practice, store), -1) : parseBusinessDate(asked);
  if (!date) throw new PageProblem(400, 'A date is written like 2026-11-03, and must exist.');
  return date;
}

/** The POS behind the accounting site, where a practice makes its reports differ. */
export function addPos(site: PracticeSite): void {
  site.page('/pos', (visit) => {
    const { practice, who, query } = visit;
    const stores = practice.stores(who);
    const asked = query.get('storeId');
    const store = asked === null ? stores[0] : practice.store(who, asked);
    if (!store) throw new PageProblem(404, 'This account has no store.');
    const day = practice.posDay(who, { storeId: store.id, date: dateOf(visit, store) });
    return posView({ who, stores, store, day, categories: practice.posCategories(who, store.id) });
  });

  const onSale = (path: string, change: (saleId: string) => PosChange, said: string) =>
    site.form(`/pos/${path}`, {
      fields: ofSale,
      back,
      act({ practice, who }, { storeId, saleId }) {
        practice.changePos(who, storeId, change(saleId));
        return said;
      },
    });
  onSale('void', (saleId) => ({ do: 'void', saleId }), 'The sale is voided.');
  onSale('complete', (saleId) => ({ do: 'complete', saleId }), 'The sale is completed.');

  site.form('/pos/category', {
    fields: ofLine,
    back,
    act({ practice, who }, { storeId, saleId, lineId, category }) {
      practice.changePos(who, storeId, { do: 'category', saleId, lineId, category });
      return `The category is ${category} now.`;
    },
  });
  site.form('/pos/back-date', {
    fields: moved,
    back,
    act({ practice, who }, { storeId, saleId, to }) {
      const date = typedDate(to);
      mustHaveBegun(practice, practice.store(who, storeId), date);
      practice.changePos(who, storeId, { do: 'back-date', saleId, date });
      return `The sale belongs to ${date} now.`;
    },
  });
  site.form('/pos/add-sale', {
    fields: added,
    back,
    act({ practice, who }, { storeId, date, category, amount: text }) {
      const minor = typedAmount(text);
      mustHaveBegun(practice, practice.store(who, storeId), date);
      practice.changePos(who, storeId, { do: 'add-sale', date, category, amount: minor });
      return `A sale of ${amount(minor)} before tax was added.`;
    },
  });
}
