import { useState } from 'preact/hooks';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { useLanguage } from '../../base/language.tsx';
import { Part } from '../Part.tsx';
import { openShortcuts } from './openShortcuts.ts';
import { useShortcuts } from './useShortcuts.ts';
import './keyboard.css';

/** The merchant's keys: which there are, what each leads to, and the way to change them, which is the browser's. */
export function Keyboard() {
  const { say } = useLanguage();
  const shortcuts = useShortcuts();
  const [refused, setRefused] = useState(false);
  return (
    <Part id="shortcuts" title="keyboard.title">
      <p>{say(phrase('keyboard.about'))}</p>
      {shortcuts === undefined ? <p>{say(phrase('keyboard.unknown'))}</p> : null}
      {shortcuts ? (
        <dl class="shortcuts">
          {shortcuts.map(({ name, keys }) => (
            <div key={name}>
              <dt>{say(phrase(`keyboard.${name}`))}</dt>
              <dd>{keys ? <kbd>{keys}</kbd> : <span class="soft">{say(phrase('keyboard.none'))}</span>}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {shortcuts?.some(({ keys }) => keys === '') ? <p class="soft">{say(phrase('keyboard.why-none'))}</p> : null}
      <p class="row">
        <button type="button" class="button" onClick={() => void openShortcuts().then((opened) => setRefused(!opened))}>
          {say(phrase('keyboard.change'))}
        </button>
        <output class="soft">{refused ? say(phrase('keyboard.where')) : null}</output>
      </p>
    </Part>
  );
}
