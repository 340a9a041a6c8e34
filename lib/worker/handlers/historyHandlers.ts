import type { Cache } from '../../cache/cache.ts';
import { HISTORY_COLUMNS } from '../../domain/repair/historyColumns.ts';
import { phrase } from '../../i18n/phrase.ts';
import { createTranslator } from '../../i18n/translate.ts';
import { ProblemError } from '../../messages/problemError.ts';
import type { HistoryTable } from '../../messages/views/desk/historyViews.ts';
import type { Handlers } from '../../messages/router.ts';
import { deskAccounts } from '../account/deskAccounts.ts';
import type { RecordOwnerDeps } from '../account/recordOwner.ts';
import type { Ports } from '../context/ports.ts';
import { withProblem } from '../context/problems.ts';
import { csv } from '../history/csv.ts';
import { type HistoryDeps, accountOf, historyCount, historyOfDay, historyPage, historyStores, storyOfDay } from '../history/readHistory.ts';
import { historyTable } from '../history/table.ts';
import type { Greet } from './greeting.ts';
import type { RequestContexts } from '../account/requestContexts.ts';

export type HistoryHandlersDeps = HistoryDeps &
  Pick<RecordOwnerDeps, 'verified'> &
  Pick<Ports, 'notify' | 'localNow'> & {
    readonly cache: Pick<Cache, 'journal'>;
    readonly greet: Greet;
    readonly contexts: Pick<RequestContexts, 'siteOf'>;
  };

type Names =
  | 'history'
  | 'historyCount'
  | 'historyStores'
  | 'historyOfDay'
  | 'historyAnswer'
  | 'historyPaper'
  | 'historyCsv'
  | 'story'
  | 'saveRecord';

const asFile = ({ headings, rows }: HistoryTable) => ({ csv: csv([headings, ...rows]), count: rows.length });

/** What was done: for the desk, of the account that it shows; for a page, of its own day. */
export function createHistoryHandlers(deps: HistoryHandlersDeps): Pick<Handlers, Names> {
  async function translator() {
    const { language, locale, catalogue } = await deps.greet();
    return createTranslator(language, catalogue, locale);
  }

  return {
    history: (request) => withProblem(deps, '', () => historyPage(deps, request)),
    historyCount: (request) => withProblem(deps, '', () => historyCount(deps, request)),
    historyStores: (request) => withProblem(deps, '', () => historyStores(deps, request)),
    historyOfDay: (request) => withProblem(deps, '', () => historyOfDay(deps, request)),
    async historyAnswer({ account, id, answer }) {
      await withProblem(deps, '', async () => {
        const { keys } = await accountOf(deps, account);
        const answered = await deps.cache.journal.answer(keys, id, { answer, at: deps.localNow() });
        if (!answered) throw new ProblemError({ reason: phrase('history.gone') });
      });
      deps.notify('operations');
      return {};
    },
    async historyPaper({ account, ...asked }) {
      const words = await translator();
      return withProblem(deps, '', async () => historyTable(deps, [await accountOf(deps, account)], asked, words));
    },
    async historyCsv({ account, ...asked }) {
      const words = await translator();
      const table = withProblem(deps, '', async () =>
        historyTable(deps, [await accountOf(deps, account)], { ...asked, zone: null }, words),
      );
      return asFile(await table);
    },
    story: ({ target }, sender) => withProblem(deps, sender.origin, () => storyOfDay(deps, deps.contexts.siteOf(sender), target)),
    async saveRecord() {
      const words = await translator();
      const asked = { filter: {}, columns: HISTORY_COLUMNS, zone: null } as const;
      return asFile(await withProblem(deps, '', async () => historyTable(deps, await deskAccounts(deps), asked, words)));
    },
  };
}
