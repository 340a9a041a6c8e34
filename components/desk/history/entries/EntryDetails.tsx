import { type Phrase, phrase } from '../../../../lib/i18n/phrase.ts';
import { Words, useLanguage } from '../../../base/language.tsx';
import { SiteLink } from '../../../base/SiteLink.tsx';
import { BeforeAfter } from './BeforeAfter.tsx';
import { DidItHelp } from './DidItHelp.tsx';
import type { EntryProps } from './entryProps.ts';

/** Everything that is known of one entry: who, why, what was confirmed, before and after, the literal message. */
export function EntryDetails({ account, entry, ofOneDay }: EntryProps) {
  const { target, who, by, reason, note, pair, confirmed, against, message, finishedAt, href, kind, mayAnswer } = entry;
  const whole = new URLSearchParams({ account, store: target.storeId, date: target.date });
  return (
    <div class="details">
      <ul class="facts">
        {who ? <Fact of={phrase('history.who', { who })} /> : null}
        {by ? <Fact of={phrase(`history.by.${by}`)} /> : null}
        {reason ? <Fact of={phrase('history.reason', { reason })} /> : null}
        {pair ? <Fact of={pair} /> : null}
        {note ? <Fact of={phrase('history.note', { note })} /> : null}
        {finishedAt ? <Fact of={phrase('history.finished', { time: { time: finishedAt } })} /> : null}
      </ul>
      <List title={phrase('history.confirmed')} items={confirmed} />
      <List title={phrase(kind === 'operation' ? 'history.against.operation' : 'history.against.judged')} items={against} />
      {message ? (
        <div>
          <h4>
            <Words of={phrase('history.message')} />
          </h4>
          <blockquote class="evidence" dir="auto">
            {message}
          </blockquote>
        </div>
      ) : null}
      <BeforeAfter entry={entry} />
      {mayAnswer ? <DidItHelp account={account} entry={entry} /> : null}
      <p class="ways">
        <SiteLink href={href} label={phrase('history.day.open')} apart />
        {ofOneDay ? null : (
          <a href={`#history?${whole}`}>
            <Words of={phrase('history.day.only')} />
          </a>
        )}
      </p>
    </div>
  );
}

const Fact = ({ of }: { of: Phrase }) => (
  <li>
    <Words of={of} />
  </li>
);

function List({ title, items }: { title: Phrase; items: readonly Phrase[] }) {
  const { say } = useLanguage();
  if (items.length === 0) return null;
  return (
    <div>
      <h4>{say(title)}</h4>
      <ul class="points">
        {items.map((item, index) => (
          <Fact key={index} of={item} />
        ))}
      </ul>
    </div>
  );
}
