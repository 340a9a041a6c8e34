import { html } from 'hono/html';
import type { Role } from '../../../lib/domain/store/session.ts';
import type { Practice } from '../../engine/practice.ts';
import type { Piece, View } from './layout.ts';

/** What the sign-in page is shown with. */
export interface SignInState {
  readonly people: ReturnType<Practice['people']>;
  /** Where to go afterwards; checked. */
  readonly next?: string | undefined;
  readonly email?: string | undefined;
  /** What was wrong with the last attempt. */
  readonly problem?: string | undefined;
}

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  'reports-only': 'Reports Only',
  'full-access': 'Full Access',
  'super-user': 'Super User',
  unknown: 'Unknown',
};

const hidden = (name: string, value: string | undefined) =>
  value === undefined ? '' : html`<input type="hidden" name="${name}" value="${value}" />`;

function personItem({ name, email, password, role, account }: SignInState['people'][number], next: string | undefined): Piece {
  return html`<li>
    <form method="post" action="/login">
      ${hidden('email', email)}${hidden('password', password)}${hidden('next', next)}
      <button type="submit" aria-label="Sign in as ${name}, ${ROLE_NAMES[role]}, ${account}">${name}</button>
    </form>
    <div>${ROLE_NAMES[role]}, ${account}<br /><span class="quiet-text">${email}</span> <code>${password}</code></div>
  </li>`;
}

/** The sign-in form, and the people of the practice ready to sign in with one click. */
export function signInView({ people, next, email = '', problem }: SignInState): View {
  return {
    title: 'Sign in',
    body: html`<h1>Sign in</h1>
      ${problem ? html`<p class="notice refused" role="alert">${problem}</p>` : ''}
      <form method="post" action="/login" class="card">
        ${hidden('next', next)}
        <label for="email">Email</label>
        <input id="email" name="email" type="text" inputmode="email" autocomplete="username" value="${email}" required />
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <button type="submit" class="primary">Sign in</button>
      </form>
      <h2>Or sign in as</h2>
      <ul class="people">
        ${people.map((person) => personItem(person, next))}
      </ul>`,
  };
}
