import type { Page, Protocol } from 'puppeteer';

/** What our functions find in the world of a content script. */
declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
};

/** Runs `work` on `page` where our content script runs: the page itself can neither see nor hear it. In Chromium only. */
export async function inContentWorld<A, T>(page: Page, work: (given: A) => T, given: A): Promise<Awaited<T>> {
  const session = await page.createCDPSession();
  const { promise: world, resolve } = Promise.withResolvers<number>();
  session.on('Runtime.executionContextCreated', ({ context }: Protocol.Runtime.ExecutionContextCreatedEvent) => {
    if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
  });
  await session.send('Runtime.enable');
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${work})(${JSON.stringify(given)})`,
    contextId: await world,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Awaited<T>;
}

/** Says all `messages` at once to the worker, as our content script does; gives the answers. */
export function sayAsContentScript(page: Page, messages: readonly object[]): Promise<unknown[]> {
  return inContentWorld(page, (all: readonly object[]) => Promise.all(all.map((message) => chrome.runtime.sendMessage(message))), messages);
}

/** What is in our part of the page: its words, and where the middle of each thing that has a label of its own is, CSS pixels. */
export interface OwnPart {
  readonly text: string;
  readonly labelled: readonly { readonly label: string; readonly x: number; readonly y: number }[];
}

/** Our part of the page, read without the thousands of rows beside it. */
export function ownPart(page: Page): Promise<OwnPart> {
  return inContentWorld(
    page,
    () => {
      const roots = [...document.querySelectorAll(':root > :not(head, body)')].flatMap((host) => chrome.dom.openOrClosedShadowRoot(host) ?? []);
      const labelled = roots.flatMap((root) => [...root.querySelectorAll('[aria-label]')]).map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { label: element.getAttribute('aria-label')!, x: left + width / 2, y: top + height / 2 };
      });
      return { text: roots.map((root) => root.textContent).join(' '), labelled };
    },
    null,
  );
}
