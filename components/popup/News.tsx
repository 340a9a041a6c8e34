import { useEffect, useState } from 'preact/hooks';
import { phrase } from '../../lib/i18n/phrase.ts';
import { ask } from '../../lib/messages/client.ts';
import { Words, useLanguage } from '../base/language.tsx';

/** What an update brought, in one line; told until the merchant closes it, and never again. */
export function News() {
  const { say } = useLanguage();
  const [version, setVersion] = useState<string | null>(null);
  useEffect(() => void ask('news', {}).then((answer) => answer.ok && setVersion(answer.value.version)), []);
  if (version === null) return null;
  function close(): void {
    setVersion(null);
    void ask('newsTold', {});
  }
  return (
    <div class="news">
      <p>
        <Words of={phrase('news.what', { version })} />
      </p>
      <button type="button" class="button text" onClick={close}>
        {say(phrase('news.close'))}
      </button>
    </div>
  );
}
