import { html } from 'hono/html';
import type { PageProblem } from '../web/problem.ts';
import type { View } from './layout.ts';

/** What is the matter, and the way on. */
export function problemView({ title, message }: PageProblem): View {
  return {
    title,
    body: html`<h1>${title}</h1>
      <p>${message}</p>
      <p><a href="/salesReport/index">Go to Sales Totals</a></p>`,
  };
}
