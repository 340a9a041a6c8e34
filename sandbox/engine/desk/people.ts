import { randomUUID } from 'node:crypto';
import type { Practice, PracticeSession } from '../practice.ts';
import type { AccountRecord, UserRecord } from '../world/records.ts';
import type { Desk } from './desk.ts';

/** Who may sign in, and who is. */
export function peopleDesk({ db, world }: Desk): Pick<Practice, 'signIn' | 'session' | 'signOut' | 'people'> {
  function asSignedIn(row: Record<string, unknown> | undefined): PracticeSession | undefined {
    if (!row) return undefined;
    const account = world.account(String(row['account']));
    const user = account?.users.find(({ id }) => id === row['user']);
    if (!account || !user) return undefined;
    const { users: _, ...rest } = account;
    const { password: __, ...known } = user;
    return { sessionId: String(row['id']), csrfToken: String(row['csrf']), user: known, account: rest };
  }

  return {
    signIn(email, password) {
      const match = (account: AccountRecord): [AccountRecord, UserRecord][] =>
        account.users.filter((user) => user.email === email && user.password === password).map((user) => [account, user]);
      const [found] = world.accounts().flatMap(match);
      if (!found) return undefined;
      const [account, user] = found;
      const id = randomUUID();
      db.run('INSERT INTO sessions VALUES (?, ?, ?, ?)', id, user.id, account.id, randomUUID());
      return this.session(id);
    },
    session: (id) => asSignedIn(db.one('SELECT * FROM sessions WHERE id = ?', id)),
    signOut: (id) => db.run('DELETE FROM sessions WHERE id = ?', id),
    people: () =>
      world
        .accounts()
        .flatMap(({ name: account, users }) => users.map(({ email, password, name, role }) => ({ email, password, name, role, account }))),
  };
}
