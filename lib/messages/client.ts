import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { phrase } from '../i18n/phrase.ts';
import { type Answer, type MessageName, type Notice, type Request, answerOf, notice } from './protocol.ts';
import type { ProblemView } from './views.ts';

const failed = (problem: ProblemView): Answer<never> => ({ ok: false, problem });

/** False once the extension was updated or removed under this page: then no call reaches it any more. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

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

/** Asks the worker. The promise never rejects: what went wrong is a problem with its sentence. */
export async function ask<N extends MessageName>(name: N, body: Request<N>): Promise<Answer<N>> {
  if (!isAlive()) return failed({ reason: phrase('problem.updated') });
  try {
    const answer = z.safeParse(answerOf(name) as z.ZodMiniType, await send({ name, body }));
    return answer.success ? (answer.data as Answer<N>) : failed({ reason: phrase('problem.answer-not-understood') });
  } catch {
    return failed({ reason: phrase(isAlive() ? 'problem.no-answer' : 'problem.updated'), retry: true });
  }
}

/** Hears the worker's notices until `signal` ends it. */
export function onNotice(hear: (notice: Notice) => void, signal: AbortSignal): void {
  const listener = (raw: unknown): undefined => {
    const message = z.safeParse(notice, raw);
    if (message.success) hear(message.data.notice);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isAlive()) browser.runtime.onMessage.removeListener(listener);
  });
}
