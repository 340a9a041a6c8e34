import { phrase } from '../../lib/i18n/phrase.ts';
import type { DeskAccount } from '../../lib/messages/views/desk/deskViews.ts';
import { useLanguage } from '../base/language.tsx';
import { accountName } from './accountName.ts';

interface WhichAccountProps {
  readonly accounts: readonly DeskAccount[];
  readonly chosen: DeskAccount;
  readonly onChoose: (id: string) => void;
}

/** Where this browser knows several accounts: which of them the desk shows. They are never mixed. */
export function WhichAccount({ accounts, chosen, onChoose }: WhichAccountProps) {
  const { say } = useLanguage();
  if (accounts.length < 2) return null;
  return (
    <label class="which">
      <span class="soft">{say(phrase('desk.account'))}</span>
      <select value={chosen.id} onChange={(event) => onChoose(event.currentTarget.value)}>
        {accounts.map((account) => (
          <option key={account.id} value={account.id}>
            {accountName(account)}
          </option>
        ))}
      </select>
    </label>
  );
}
