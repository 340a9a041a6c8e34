import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import type { Answer, MessageName } from '../../../lib/messages/protocol.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { ownProblem } from '../../base/ownProblem.ts';
import { Part } from '../Part.tsx';

interface KeptListProps<T> {
  readonly of: 'told' | 'shown';
  readonly read: () => Promise<{ readonly ok: true; readonly value: readonly T[] } | Extract<Answer<MessageName>, { ok: false }>>;
  readonly forget: (one: T) => Promise<Answer<MessageName>>;
  readonly keyOf: (one: T) => string;
  readonly line: (one: T) => ComponentChildren;
  /** What the button says that forgets one. */
  readonly button: Phrase;
}

/** A part of the options about what is kept because a merchant told it, each with the way to have it forgotten. */
export function KeptList<T>({ of, read, forget, keyOf, line, button }: KeptListProps<T>) {
  const { say } = useLanguage();
  const [all, setAll] = useState<readonly T[] | null>(null);
  const [problem, setProblem] = useState<Phrase | null>(null);

  async function readAll() {
    const answer = await read();
    if (answer.ok) setAll(answer.value);
    else setProblem(ownProblem(answer.problem).reason);
  }
  useEffect(() => void readAll(), []);

  async function forgetOne(one: T) {
    const answer = await forget(one);
    setProblem(answer.ok ? null : ownProblem(answer.problem).reason);
    await readAll();
  }

  return (
    <Part id={`kept-${of}`} title={`options.${of}`}>
      <p>{say(phrase(`options.${of}.why`))}</p>
      {all?.length === 0 && <p class="soft">{say(phrase(`options.${of}.none`))}</p>}
      {all && all.length > 0 && (
        <ul class="words">
          {all.map((one) => (
            <li key={keyOf(one)}>
              <span>{line(one)}</span>
              <button type="button" class="button text" onClick={() => void forgetOne(one)}>
                {say(button)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <output class="soft told">{problem ? <Words of={problem} /> : null}</output>
    </Part>
  );
}
