import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { DayTarget } from '../../lib/domain/day/action.ts';
import { ask } from '../../lib/messages/client.ts';
import { type ShownStatuses, readStatuses } from '../../lib/page/report/report.ts';
import { readErrorOf, readNotices } from '../../lib/page/siteWords.ts';

/** One sentence of the site, and since when it stands there, by the computer's clock: for what came with the page, since its load. */
export interface SiteSentence {
  readonly words: string;
  readonly sinceMs: number;
}

/** What the page of a day says at this moment. */
export interface DayWords {
  readonly shown: ShownStatuses;
  /** What the site says for a moment, such as after a click. */
  readonly said: readonly SiteSentence[];
}

/** A page that changes all the time is read so often and no more. */
const QUIET_MS = 300;

/**
 * Reads the page of a day until `end`, also what comes late. The site's own message about an entry that failed is told to
 * the worker: for sites that tell it in no other way.
 */
export function watchDay(page: Document, target: DayTarget, end: AbortSignal): ReadonlySignal<DayWords> {
  const since = new Map<string, number>();
  function read(now: number): DayWords {
    const said = readNotices(page).map((text) => ({ words: text, sinceMs: since.get(text) ?? now }));
    for (const one of said) since.set(one.words, one.sinceMs);
    return { shown: readStatuses(page), said };
  }
  const words = signal(read(page.defaultView!.performance.timeOrigin));
  let told: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell(): void {
    const text = readErrorOf(page);
    const message = { ...target, text, statuses: [...words.peek().shown.statuses] };
    if (JSON.stringify(message) === told) return;
    const first = told === undefined;
    told = JSON.stringify(message);
    // A page that never had a message has none to take back.
    if (text !== null || !first) void ask('saw', { message });
  }
  function look(): void {
    timer = undefined;
    const now = read(Date.now());
    if (JSON.stringify(now) !== JSON.stringify(words.peek())) words.value = now;
    tell();
  }
  const observer = new page.defaultView!.MutationObserver(() => void (timer ??= setTimeout(look, QUIET_MS)));
  observer.observe(page.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'title', 'value'],
  });
  tell();
  end.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return words;
}
