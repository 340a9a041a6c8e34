/** What is drawn in the three icons, by library (domain, N13). */
import { html, raw } from 'hono/html';
import type { Action } from '../../../lib/domain/day/action.ts';
import type { Piece } from '../../site/view/layout.ts';
import type { Icon } from '../markup.ts';

type Each<T> = Readonly<Record<Action, T>>;
export type Glyphs = Each<Piece>;

const element = (className: string) => html`<i class="${className}" aria-hidden="true"></i>`;
const each = <T, R>(of: Each<T>, make: (one: T) => R): Each<R> => ({
  refresh: make(of.refresh),
  regenerate: make(of.regenerate),
  post: make(of.post),
});

export const FONT_AWESOME_4 = each({ refresh: 'fa fa-refresh', regenerate: 'fa fa-calculator', post: 'fa fa-bolt' }, element);
export const FONT_AWESOME_5 = each({ refresh: 'fas fa-sync-alt', regenerate: 'fas fa-calculator', post: 'fas fa-bolt' }, element);
export const FONT_AWESOME_6 = each(
  { refresh: 'fa-solid fa-arrows-rotate', regenerate: 'fa-solid fa-calculator', post: 'fa-solid fa-bolt-lightning' },
  element,
);
/** They have no calculator. */
export const GLYPHICONS = each(
  { refresh: 'glyphicon glyphicon-refresh', regenerate: 'glyphicon glyphicon-list-alt', post: 'glyphicon glyphicon-flash' },
  element,
);
/** They have no bolt; the nearest is their play. */
export const KENDO = each(
  {
    refresh: 'k-icon k-font-icon k-i-arrow-rotate-cw',
    regenerate: 'k-icon k-font-icon k-i-calculator',
    post: 'k-icon k-font-icon k-i-play',
  },
  (name) => html`<span class="${name}"></span>`,
);

const PATHS: Each<string> = {
  refresh: '<path d="M4 10a8 8 0 0 1 14-3.5L20 9M20 4v5h-5M20 14a8 8 0 0 1-14 3.5L4 15M4 20v-5h5"/>',
  regenerate: '<path d="M5 3h14v18H5zM8.5 7.5h7M9 12h.01M12 12h.01M15 12h.01M9 16.5h.01M12 16.5h.01M15 16.5h.01"/>',
  post: '<path d="M13 2 5 14h6l-1 8 9-13h-6z"/>',
};
/** Drawn by somebody, without a name. */
export const NAMELESS = each(
  PATHS,
  (path) => html`<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2">${raw(path)}</svg>`,
);

/** As Kendo's later buttons have them: the classes name the drawing. Kendo has no lightning; a site would bring its own. */
export const KENDO_SVG = each(
  { refresh: ['arrow-rotate-cw', PATHS.refresh], regenerate: ['calculator', PATHS.regenerate], post: ['lightning', PATHS.post] } as const,
  ([name, path]) =>
    html`<span class="k-icon k-svg-icon k-svg-i-${name} k-button-icon"><svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" aria-hidden="true" focusable="false">${raw(path)}</svg></span>`,
);

/** Files of images, whose names say what they are. */
export const IMAGES: Each<string> = {
  refresh: '/lib/fontawesome5/svgs/solid/sync-alt.svg',
  regenerate: '/lib/fontawesome5/svgs/solid/calculator.svg',
  post: '/lib/fontawesome5/svgs/solid/bolt.svg',
};

export const WORDS: Each<string> = { refresh: 'Reload', regenerate: 'Regenerate', post: 'Post' };

/** The three icons: each its glyph, with its word where `words` says. */
export function icons(glyphs: Glyphs, words: 'title' | 'label' | 'none'): Each<Icon> {
  const one = (action: Action): Icon => ({
    glyph: glyphs[action],
    ...(words === 'title' ? { title: WORDS[action] } : {}),
    ...(words === 'label' ? { label: WORDS[action] } : {}),
  });
  return { refresh: one('refresh'), regenerate: one('regenerate'), post: one('post') };
}
