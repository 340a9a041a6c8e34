import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { Words } from '../../base/language.tsx';
import { Part } from '../Part.tsx';

/** Whatever we may ask the browser for beside its sites, in the order in which it is told. */
export const PERMISSIONS = ['storage', 'scripting', 'activeTab', 'alarms', 'cookies', 'notifications'] as const;

/** What the browser lets us do, and what for; as it says now, so that what was taken back there is not told. */
export function Permissions() {
  const [given, setGiven] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const read = (): void => void browser.permissions.getAll().then(({ permissions }) => setGiven(permissions ?? []));
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);
  return (
    <Part id="permissions" title="options.permissions">
      <ul class="plain">
        {PERMISSIONS.filter((name) => given?.includes(name)).map((name) => (
          <li key={name}>
            <Words of={phrase(`options.permission.${name}`)} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
