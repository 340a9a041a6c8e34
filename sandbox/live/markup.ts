/**
 * What a markup of the live app is made of. Nobody of us has seen the live pages (domain 10): each markup is one way
 * in which they may be written, by the conventions of the libraries that such pages use.
 */
import type { Action } from '../../lib/domain/day/action.ts';
import type { Piece } from '../site/view/layout.ts';
import type { WrittenForm } from './parts/dates.ts';
import type { Library } from './libraries.ts';

/** The kinds of table in which the report may stand; each is drawn by `parts/grids.ts`. */
export type GridKind =
  | 'plain'
  | 'locked'
  | 'hierarchy'
  | 'grouped'
  | 'checkbox'
  | 'paging'
  | 'virtual'
  | 'reordered'
  | 'unscrollable'
  | 'datatable';

/** One of the three icons, without what happens on a press. */
export interface Icon {
  /** What is drawn in it. */
  readonly glyph: Piece;
  readonly title?: string | undefined;
  /** Its `aria-label`. */
  readonly label?: string | undefined;
  /** Where it is an image that is pressed itself (`input type="image"`). */
  readonly src?: string | undefined;
}

/** How a press comes to the page's ears. */
export type Press = 'onclick' | 'delegated' | 'listener' | 'javascript' | 'form' | 'image' | 'mousedown' | 'pointerdown' | 'trusted';

/** How a status word stands in a cell of the report. */
export type RowStatus = 'text' | 'badge' | 'mixed-case' | 'with-time' | 'title' | 'control';

/** How a status word stands on the day page. */
export type DayStatus = 'editable' | 'select' | 'input' | 'text' | 'badge';

export interface Markup {
  readonly name: string;
  /** One line for `--help`. */
  readonly about: string;
  readonly libraries: readonly Library[];
  readonly grid: GridKind;
  readonly dates: WrittenForm;
  readonly rowStatus: RowStatus;
  readonly dayStatus: DayStatus;
  /** The statuses come by a request of the page's own, after the page. */
  readonly late?: boolean;
  readonly icons: Readonly<Record<Action, Icon>>;
  /** The class that the three pressed elements have in common. */
  readonly iconClass: string;
  readonly press: Press;
  /** Tooltips of that library, which empty `title`. */
  readonly tooltips?: 'bootstrap3' | 'bootstrap5';
  /** The page asks `confirm()` before it sends anything. */
  readonly confirms?: boolean;
  /** What the page does once its own request was answered. A `form` goes to the day page, which says it. */
  readonly after: 'alert' | 'toast' | 'inline' | 'reload' | 'redraw' | 'nothing';
  /** Look-alikes of the icons, beside and around them. */
  readonly lookAlikes?: boolean;
  /** How the report's data writes ids and dates. */
  readonly data?: 'texts' | 'moments';
}

/** How the icons of `markup` are found by those who know it; the pages don't say. */
export function iconSelector({ press }: Markup, action: Action): string {
  const place = `#tab_accounting .day-tools > :nth-child(${{ refresh: 1, regenerate: 2, post: 3 }[action]})`;
  if (press === 'form') return `${place} button`;
  return press === 'image' ? `${place} input[type="image"]` : place;
}
