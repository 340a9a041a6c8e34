import { useRef, useState } from 'preact/hooks';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { LookView } from '../../../lib/messages/views/lookViews.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { Lines } from './Lines.tsx';

/** All that we recognise of the page below, in marks and words, and the same as a report for those who make the extension. */
export function Recognised({
  view: { origin, title, lines, report },
  onBack,
}: {
  view: Extract<LookView, { state: 'ours' | 'offered' }>;
  onBack: () => void;
}) {
  const { say } = useLanguage();
  return (
    <>
      <header class="head">
        <h1>{say(phrase('look.what'))}</h1>
        <bdi class="soft">{new URL(origin).host}</bdi>
      </header>
      {title ? (
        <p>
          <Words of={title} />
        </p>
      ) : null}
      <Lines lines={lines} />
      {report ? <Report text={report} /> : null}
      <footer>
        <button type="button" class="button" onClick={onBack}>
          {say(phrase('look.back'))}
        </button>
      </footer>
    </>
  );
}

/** The report as it will be copied: it is shown before it goes anywhere. */
function Report({ text }: { text: string }) {
  const { say } = useLanguage();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  function copy() {
    // Where the clipboard is not ours to write, the text is marked to be copied by hand.
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => field.current?.select(),
    );
  }

  return (
    <section class="report">
      <h2>{say(phrase('look.report.title'))}</h2>
      <p class="soft">{say(phrase('look.report.about'))}</p>
      <textarea ref={field} readOnly rows={4} aria-label={say(phrase('look.report.title'))} value={text} />
      <p class="row">
        <button type="button" class="button" onClick={copy}>
          {say(phrase('look.report.copy'))}
        </button>
        <output class="soft">{copied ? say(phrase('support.copied')) : null}</output>
      </p>
    </section>
  );
}
