import { useEffect, useState } from 'preact/hooks';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import { ask, onNotice } from '../../../lib/messages/client.ts';
import type { KeptOfAccount, KeptView } from '../../../lib/messages/views/keptViews.ts';
import { localDayOf } from '../../base/computer/localDay.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { ownProblem } from '../../base/ownProblem.ts';
import { Part } from '../Part.tsx';

/** What is stored in this browser, counted, for each account that may see it; read again whenever some of it comes or goes. */
export function StoredHere() {
  const [kept, setKept] = useState<KeptView | null>(null);
  const [problem, setProblem] = useState<Phrase | null>(null);

  useEffect(() => {
    const ended = new AbortController();
    async function read() {
      const answer = await ask('kept', {});
      if (ended.signal.aborted) return;
      if (answer.ok) setKept(answer.value);
      setProblem(answer.ok ? null : ownProblem(answer.problem).reason);
    }
    onNotice((notice) => {
      if (notice === 'days' || notice === 'operations' || notice === 'session') void read();
    }, ended.signal);
    void read();
    return () => ended.abort();
  }, []);

  return (
    <Part id="stored" title="options.stored">
      <p>
        <Words of={phrase('options.stored.what')} />
      </p>
      {kept?.accounts.map((account) => (
        <Counts key={account.id} of={account} />
      ))}
      {kept?.accounts.length === 0 ? (
        <p class="soft">
          <Words of={phrase('kept.nobody')} />
        </p>
      ) : null}
      {kept && kept.others > 0 ? (
        <p class="soft">
          <Words of={phrase('kept.others', { count: kept.others })} />
        </p>
      ) : null}
      <output class="soft told">{problem ? <Words of={problem} /> : null}</output>
    </Part>
  );
}

function Counts({ of: { name, kinds } }: { of: KeptOfAccount }) {
  const { say } = useLanguage();
  return (
    <table class="kept">
      <caption>
        <bdi>{name}</bdi>
      </caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{say(phrase('kept.what'))}</th>
          <th scope="col">{say(phrase('kept.count'))}</th>
          <th scope="col">{say(phrase('kept.when'))}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, count, since, from }) => (
          <tr key={kind}>
            <th scope="row">{say(phrase(`kept.kind.${kind}`))}</th>
            <td class="figures">{count}</td>
            <td class="soft">
              {from && <Words of={phrase('kept.from', { date: { date: from } })} />}
              {since && <Words of={phrase('kept.since', { date: { date: localDayOf(since) } })} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
