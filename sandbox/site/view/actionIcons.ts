import { html, raw } from 'hono/html';
import type { Action } from '../../../lib/domain/day/action.ts';
import type { DaySummary } from '../../../lib/domain/day/day.ts';
import type { PracticeSession } from '../../engine/practice.ts';
import { form } from './form.ts';
import type { Piece } from './layout.ts';

/** The three actions by the names of the site's own pages; `path` ends the address that takes the press. */
export const ICONS: Readonly<Record<Action, { readonly name: string; readonly path: string }>> = {
  refresh: { name: 'Reload', path: 'reload' },
  regenerate: { name: 'Regenerate', path: 'regenerate' },
  post: { name: 'Post', path: 'post' },
};

// Drawn for this site: two arrows in a circle, a calculator, a bolt (B0.8, B0.11).
const DRAWINGS: Readonly<Record<Action, Piece>> = {
  refresh: raw(
    '<path d="M4 10a8 8 0 0 1 14-3.5L20 9"/><path d="M20 4v5h-5"/><path d="M20 14a8 8 0 0 1-14 3.5L4 15"/><path d="M4 20v-5h5"/>',
  ),
  regenerate: raw(
    '<rect x="5" y="3" width="14" height="18" rx="2"/><path d="M8.5 7.5h7"/><path d="M9 12h.01M12 12h.01M15 12h.01M9 16.5h.01M12 16.5h.01M15 16.5h.01"/>',
  ),
  post: raw('<path d="M13 2 5 14h6l-1 8 9-13h-6z"/>'),
};

/** The three icons of a day, each a form of its own: what is pressed goes to the service as the page showed the day. */
export function actionIcons(who: PracticeSession, day: DaySummary): Piece {
  const icon = (action: Action) => {
    const { name, path } = ICONS[action];
    return form(
      who,
      `/sales/summary/${path}`,
      html`<input type="hidden" name="storeId" value="${day.storeId}" />
        <input type="hidden" name="date" value="${day.date}" />
        <input type="hidden" name="version" value="${day.version}" />
        <button type="submit" class="icon" title="${name}" aria-label="${name}">
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">${DRAWINGS[action]}</svg>
        </button>`,
    );
  };
  return html`<div class="icons" role="group" aria-label="This day">${icon('refresh')}${icon('regenerate')}${icon('post')}</div>`;
}
