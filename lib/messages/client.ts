/**
 * How the page and the popup ask the worker. They carry no schemas: what a page says is parsed when it arrives
 * at the worker, and what the worker answers is parsed before it leaves there (`router.ts`), so that the content
 * script stays small. Nobody but our own worker can answer.
 */
import { browser } from 'wxt/browser';
import { type Phrase, phrase } from '../i18n/phrase.ts';
import { type Lead, type Notice, leadOf, noticeOf } from './notices.ts';
import type { Answer, MessageName, Request } from './protocol.ts';
import type { ProblemView } from './views/views.ts';

const failed = (problem: ProblemView): Answer<never> => ({ ok: false, problem });

/** Where all of our scripts on a page find that they let go of it: in their own world, into which no page can look. */
const LET_GO = Symbol.for('sales-totals-guard let go');
const world = globalThis as { [LET_GO]?: true };

/**
 * False once the extension was updated or removed under this page, so that no call reaches it any more, or once the worker
 * has said that this page is none of ours any more.
 */
export function isAlive(): boolean {
  try {
    return !world[LET_GO] && Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

/** Why {@link isAlive} is false, and what to do. */
export const whyGone = (): Phrase => phrase(world[LET_GO] ? 'problem.not-allowed' : 'problem.updated');

/** A worker that was not there yet may be asked once more; anything else may have been heard. */
const NOT_THERE_YET = /receiving end does not exist|could not establish connection/i;

async function send(message: unknown): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch (error) {
    if (!(error instanceof Error) || !NOT_THERE_YET.test(error.message)) throw error;
    return browser.runtime.sendMessage(message);
  }
}

const isAnswer = (raw: unknown): raw is Answer<MessageName> =>
  typeof raw === 'object' && raw !== null && 'ok' in raw && (raw.ok === true ? 'value' in raw : 'problem' in raw);

/** Asks the worker. The promise never rejects: what went wrong is a problem with its sentence. */
export async function ask<N extends MessageName>(name: N, body: Request<N>): Promise<Answer<N>> {
  if (!isAlive()) return failed({ reason: whyGone() });
  try {
    const answer = await send({ name, body });
    if (isAnswer(answer)) {
      if ('letGo' in answer) world[LET_GO] = true;
      return answer as Answer<N>;
    }
  } catch {
    // The worker died before it answered: what it had done by then is not known.
  }
  return failed({ reason: isAlive() ? phrase('problem.no-answer') : whyGone(), retry: true });
}

/** Hears the worker's notices until `signal` ends it. */
export const onNotice = (hear: (notice: Notice) => void, signal: AbortSignal): void => listen(noticeOf, hear, signal);

/** Hears where the merchant's keys lead on this page, until `signal` ends it. */
export const onLead = (hear: (lead: Lead) => void, signal: AbortSignal): void => listen(leadOf, hear, signal);

function listen<T>(read: (message: unknown) => T | undefined, hear: (told: T) => void, signal: AbortSignal): void {
  const listener = (message: unknown): undefined => {
    const told = read(message);
    if (told) hear(told);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      browser.runtime.onMessage.removeListener(listener);
    } catch {
      // Once the extension is gone from under the page, nobody tells it anything.
    }
  });
}
