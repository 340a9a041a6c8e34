import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { speechOf } from '../../lib/domain/values/language.ts';
import { CATALOGUES } from '../../lib/i18n/catalogues.ts';
import { ask, onNotice } from '../../lib/messages/client.ts';
import type { Hello } from '../../lib/messages/views/views.ts';
import { Boundary } from './defects/Boundary.tsx';
import { BrokenPage } from './defects/BrokenPage.tsx';
import { LanguageContext } from './language.tsx';
import { translatorOf } from './translator.ts';

/** What the worker would have said, where it does not answer: our own pages must be able to say so. */
function ownGreeting(): Hello {
  const speech = speechOf('browser', browser.i18n.getUILanguage());
  return { version: browser.runtime.getManifest().version, ...speech, catalogue: CATALOGUES[speech.language] };
}

/**
 * One of our own pages in the reader's language: it greets the worker, and again when the options change, so
 * that another language takes effect at once. Nothing is shown before the first greeting, which takes no time.
 * @param step what the page is called in a report of an error of its own
 */
export function Greeted({ step, children }: { step: string; children: (hello: Hello) => ComponentChildren }) {
  const [hello, setHello] = useState<Hello | null>(null);

  useEffect(() => {
    const ended = new AbortController();
    const greet = async () => {
      const answer = await ask('hello', {});
      if (!ended.signal.aborted) setHello(answer.ok ? answer.value : ownGreeting());
    };
    onNotice((notice) => {
      if (notice === 'settings') void greet();
    }, ended.signal);
    void greet();
    return () => ended.abort();
  }, []);

  useEffect(() => {
    if (hello) document.documentElement.lang = hello.language;
  }, [hello]);

  if (!hello) return null;
  return (
    <LanguageContext.Provider value={translatorOf(hello)}>
      <Boundary fallback={(error) => <BrokenPage error={error} step={step} />}>{children(hello)}</Boundary>
    </LanguageContext.Provider>
  );
}
