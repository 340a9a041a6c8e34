import { ask, onNotice } from '../../../lib/messages/client.ts';
import type { Hello } from '../../../lib/messages/views/views.ts';
import type { Life } from '../../life/life.ts';
import type { AccountingModel } from '../model/model.ts';
import { onHands } from '../../guard/hands.ts';
import { areDaysOld, isWorthAsking, pauseAfterFailures } from './pace.ts';

/**
 * Keeps what a page shows fresh as long as the worker can be asked: by its notices, by the clock while somebody sees the
 * page, rarely where nobody touches it, and whenever somebody comes back to it.
 * @param onGreeted the options have changed, and with them perhaps the language, the guard or the icons
 */
export function keepFresh(
  page: Document,
  { days, operations, guard, sheet, backlog }: Pick<AccountingModel, 'days' | 'operations' | 'guard' | 'sheet' | 'backlog'>,
  { contact, look }: Life,
  onGreeted: (hello: Hello) => void,
): void {
  const isSeen = () => page.visibilityState === 'visible';
  let askedAt = performance.now();
  let touchedAt = askedAt;
  function refresh(): void {
    if (!look()) return;
    askedAt = performance.now();
    days.refresh();
    void operations.refresh();
  }
  async function greetAgain(): Promise<void> {
    const again = await ask('hello', {});
    if (look() && again.ok) onGreeted(again.value);
  }
  onNotice((notice) => {
    if (notice === 'settings' || notice === 'sites') void greetAgain();
    // Those who may not see these days any more must not find them here on coming back.
    else if (notice === 'session') refresh();
    // A page in the background asks when it comes to the front: many of them at once would be a storm.
    else if (notice === 'guide' || !isSeen()) return;
    else if (notice === 'backlog') void backlog.look();
    else if (notice === 'operations') void operations.refresh();
    else days.refresh();
  }, contact);

  let timer: ReturnType<typeof setTimeout>;
  let failures = 0;
  function refreshLater(): void {
    timer = setTimeout(
      () => {
        failures = [...days.stores.value.values()].some(({ problem, view }) => problem ?? view?.problem) ? failures + 1 : 0;
        const now = performance.now();
        if (isSeen() && isWorthAsking(now - touchedAt, now - askedAt)) refresh();
        else look();
        if (!contact.aborted) refreshLater();
      },
      pauseAfterFailures(failures, Math.random()),
    );
  }
  refreshLater();
  contact.addEventListener('abort', () => clearTimeout(timer));

  /** A merchant who comes back to an idle page finds it as fresh as if it had asked all the time. */
  function touched(): void {
    touchedAt = performance.now();
    if (isSeen() && areDaysOld(touchedAt - askedAt)) refresh();
  }
  onHands(page, touched, contact, true);

  page.addEventListener(
    'visibilitychange',
    () => {
      if (!isSeen()) return;
      touchedAt = performance.now();
      guard?.look();
      refresh();
      // A merchant who comes back has perhaps mended in another tab what the checklist asked for.
      sheet.cameBack();
      void backlog.look();
    },
    { signal: contact },
  );
}
