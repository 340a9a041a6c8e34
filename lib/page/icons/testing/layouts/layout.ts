/** Pages of a day for tests of the icons: what stands in the Accounting tab, and what is to be found there. */
import type { Icons } from '../../icons.ts';

export interface Layout {
  readonly name: string;
  /**
   * The elements that are to be found carry `data-want` with their action; without one, nothing is to be found. What a
   * press is made on carries `data-press` where it is another one, inside.
   */
  readonly tab: string;
  readonly why?: Extract<Icons, { found: false }>['why'];
  /** The whole body, where the usual one won't do. */
  readonly body?: string;
}

export const svg = '<svg width="16" height="16" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 4h16v16z"/></svg>';
export const hand = 'style="cursor:pointer"';
export type Three = readonly [string, string, string];
export const WANT = ['refresh', 'regenerate', 'post'] as const;
/** Three elements of one kind: ` #` in a tag is `data-want`, `$1` to `$3` are replaced by what differs. */
export const three = (markup: string, ...differs: readonly Three[]): string =>
  WANT.map((want, index) =>
    differs.reduce(
      (text, one, place) => text.replaceAll(`$${place + 1}`, one[index]!),
      markup.replace(/ #(?=[ >])/, ` data-want="${want}"`),
    ),
  ).join('\n');

export const SAY: Three = ['Reload', 'Regenerate', 'Post'];
export const FA4: Three = ['fa-refresh', 'fa-calculator', 'fa-bolt'];

/** The usual page around a tab. */
export const bodyOf = ({ tab, body }: Layout, beside = ''): string =>
  body ??
  `<a href="/sales"><i class="fa fa-bolt"></i></a> <button id="refresh-btn">Refresh</button>
  <ul class="nav-tabs"><li><a href="#tab_accounting">Accounting</a></li><li><a href="#tab_checks">Checks</a></li></ul>
  <div id="tab_accounting">${tab}${beside}</div>
  <div id="tab_checks" style="display:none"><div>${three('<button title="$1">x</button>', SAY)}</div></div>`;

/** What may stand in the same tab and is none of them. */
export const CROWD = `
  <div class="k-toolbar"><button title="Refresh"><i class="fa fa-refresh"></i></button></div>
  <table><tbody><tr><td>Sales</td><td><a href="#" class="postingStatus editable" data-pk="1">POST</a></td><td><a href="#" title="Refresh"><i class="fa fa-refresh"></i></a></td></tr>
  <tr><td>Payments</td><td><a href="#" class="postingStatus editable" data-pk="2">POST</a></td><td><a href="#"><i class="fa fa-refresh"></i></a></td></tr></tbody></table>
  <p><i class="fa fa-bolt"></i> Posted 3 days ago</p>
  <p><a href="/settings/companies"><i class="fa fa-refresh"></i> Refresh Reference Data</a></p>
  <p><a href="/calculator"><i class="fa fa-calculator"></i> Tax calculator</a></p>
  <form class="comment"><textarea></textarea><div><button>Post</button></div></form>`;
