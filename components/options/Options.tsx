import { phrase } from '../../lib/i18n/phrase.ts';
import { Words, useLanguage } from '../base/language.tsx';
import { Alerts } from './alerts/Alerts.tsx';
import { ClearStored } from './ClearStored.tsx';
import { GuardChoice } from './GuardChoice.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { ShownIcons } from './ShownIcons.tsx';
import { Sites } from './Sites.tsx';
import { ToldWords } from './ToldWords.tsx';

/** The options: the language, what is stored here, and what the extension does and does not do. */
export function Options({ version }: { version: string }) {
  const { say } = useLanguage();
  return (
    <main class="ui options">
      <header>
        <div>
          <p class="soft">Sales Totals Guard</p>
          <h1>{say(phrase('options.title'))}</h1>
        </div>
        <nav aria-label="Sales Totals Guard">
          <a href="/desk.html">{say(phrase('desk.title'))}</a>
          <a href="/desk.html#history">{say(phrase('desk.history'))}</a>
        </nav>
      </header>
      <LanguageChoice />
      <Alerts />
      <Sites />
      <GuardChoice />
      <ShownIcons />
      <ToldWords />
      <ClearStored />
      <section aria-labelledby="about">
        <h2 id="about">{say(phrase('options.about'))}</h2>
        <p>
          <Words of={phrase('options.about.does')} />
        </p>
        <p>
          <Words of={phrase('options.about.does-not')} />
        </p>
        <p class="soft figures">{say(phrase('options.version', { version }))}</p>
      </section>
    </main>
  );
}
