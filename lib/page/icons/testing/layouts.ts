/** Pages of a day for tests of the icons: what stands in the Accounting tab, and what is to be found there. */
import type { Icons } from '../icons.ts';

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

const svg = '<svg width="16" height="16" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 4h16v16z"/></svg>';
const hand = 'style="cursor:pointer"';
type Three = readonly [string, string, string];
const WANT = ['refresh', 'regenerate', 'post'] as const;
/** Three elements of one kind: ` #` in a tag is `data-want`, `$1` to `$3` are replaced by what differs. */
const three = (markup: string, ...differs: readonly Three[]): string =>
  WANT.map((want, index) =>
    differs.reduce(
      (text, one, place) => text.replaceAll(`$${place + 1}`, one[index]!),
      markup.replace(/ #(?=[ >])/, ` data-want="${want}"`),
    ),
  ).join('\n');

const SAY: Three = ['Reload', 'Regenerate', 'Post'];
const FA4: Three = ['fa-refresh', 'fa-calculator', 'fa-bolt'];

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

/** Layouts in which the icons are known. */
export const KNOWN: readonly Layout[] = [
  {
    name: 'the practice service: forms with buttons, drawings without a name',
    tab: `<div class="icons" role="group">${three(`<form><input type="hidden" name="date" value="x"><button # type="submit" class="icon" title="$1" aria-label="$1">${svg}</button></form>`, SAY)}</div>`,
  },
  { name: 'Font Awesome 4 with titles', tab: `<div>${three('<a # href="#" title="$1"><i class="fa $2"></i></a>', SAY, FA4)}</div>` },
  { name: 'Font Awesome 4 without a word', tab: `<div>${three('<a # href="#"><i class="fa $1 fa-lg"></i></a>', FA4)}</div>` },
  {
    name: 'Font Awesome 4 by its other names',
    tab: `<div>${three('<button # class="btn"><i class="fa $1"></i></button>', ['fa-rotate-right', 'fa-calculator', 'fa-flash'])}</div>`,
  },
  {
    name: 'Font Awesome 5 in buttons',
    tab: `<div class="btn-group">${three('<button # class="btn"><i class="fas $1"></i></button>', ['fa-sync-alt', 'fa-calculator', 'fa-bolt'])}</div>`,
  },
  {
    name: 'Font Awesome 6',
    tab: `<p>${three('<button #><i class="fa-solid $1"></i></button>', ['fa-arrows-rotate', 'fa-calculator', 'fa-bolt-lightning'])}</p>`,
  },
  {
    name: 'Font Awesome as drawings',
    tab: `<div>${three('<a # href="#"><svg class="svg-inline--fa $1" data-prefix="fas" data-icon="$2" width="16" height="16"><path d="M0 0"/></svg></a>', FA4, ['arrows-rotate', 'calculator', 'bolt-lightning'])}</div>`,
  },
  {
    name: 'Font Awesome 5 as drawings that took the title',
    tab: `<div>${three('<a # href="#"><svg aria-labelledby="t" data-icon="$2" width="16" height="16"><title id="t">$1</title><path d="M0 0"/></svg></a>', SAY, ['sync-alt', 'calculator', 'bolt'])}</div>`,
  },
  {
    name: 'Glyphicons: no calculator among them, but its word',
    tab: `<div>${three('<a # href="#" title="$1"><span class="glyphicon $2"></span></a>', SAY, ['glyphicon-refresh', 'glyphicon-list-alt', 'glyphicon-flash'])}</div>`,
  },
  {
    name: 'Glyphicons without a word: two of three',
    tab: '<div><a data-want="refresh" href="#"><span class="glyphicon glyphicon-refresh"></span></a><a href="#"><span class="glyphicon glyphicon-list-alt"></span></a><a data-want="post" href="#"><span class="glyphicon glyphicon-flash"></span></a></div>',
  },
  {
    name: 'Kendo with labels that it made of its glyphs',
    tab: `<div>${three('<button # class="k-button k-icon-button" title="$1" aria-label="$3"><span class="k-icon k-svg-icon k-svg-i-$2"><svg viewBox="0 0 512 512"><path d="M1 1"/></svg></span></button>', SAY, ['arrow-rotate-cw', 'calculator', 'lightning'], ['Arrow rotate cw', 'Calculator', 'Lightning'])}</div>`,
  },
  {
    name: 'Kendo with such labels and no word',
    tab: '<div><button data-want="refresh" class="k-button" aria-label="Arrow rotate cw"><span class="k-icon k-svg-i-arrow-rotate-cw"></span></button><button data-want="regenerate" class="k-button" aria-label="Calculator"><span class="k-icon k-svg-i-calculator"></span></button><button class="k-button"><span></span></button></div>',
  },
  {
    name: 'Kendo as a font',
    tab: `<div>${three('<a # class="k-button" href="#" title="$1"><span class="k-icon $2"></span></a>', SAY, ['k-i-reload', 'k-i-calculator', 'k-i-none'])}</div>`,
  },
  {
    name: 'images with the words of their files',
    tab: `<div>${three('<a # href="#"><img src="/assets/$1" width="16" height="16"></a>', ['icon_refresh_16-9f86d081884c7d659a2feaa0c55ad015.png', 'calculator@2x.png', 'btn-bolt.gif?v=3'])}</div>`,
  },
  {
    name: 'images as buttons',
    tab: `<form>${three('<input # type="image" src="/i/$1.png" alt="$2" width="16" height="16">', ['a', 'b', 'c'], SAY)}</form>`,
  },
  { name: 'words alone', tab: `<div>${three('<button #>$1</button>', SAY)}</div>` },
  {
    name: 'words in capitals, with spaces',
    tab: `<div>${three('<a # href="javascript:void(0)">  $1&nbsp; </a>', ['RELOAD', 'REGENERATE', 'POST'])}</div>`,
  },
  { name: 'words in French', tab: `<div>${three('<button #>$1</button>', ['Actualiser', 'Régénérer', 'Reporter'])}</div>` },
  {
    name: 'the words of the interface',
    tab: `<div>${three(`<button # title="$1">${svg}</button>`, ['Refresh (Reload)', 'Re-generate', 'Post to QuickBooks'])}</div>`,
  },
  {
    name: 'names for screen readers only',
    tab: `<div>${three(`<span # role="button" tabindex="0" aria-label="$1">${svg}</span>`, ['Reload data', 'Regenerate this day', 'Post icon'])}</div>`,
  },
  {
    name: 'titles that Bootstrap 3 took away',
    tab: `<div>${three('<a # href="#" title="" data-original-title="$1"><b class="x"></b></a>', SAY)}</div>`,
  },
  {
    name: 'titles that Bootstrap 5 took away',
    tab: `<div>${three(`<a # href="#" data-bs-original-title="$1" aria-label="$1">${svg}</a>`, SAY)}</div>`,
  },
  { name: 'submit buttons with values', tab: `<form>${three('<input # type="submit" value="$1">', SAY)}</form>` },
  { name: 'a list', tab: `<ul>${three('<li><a # href="#" title="$1"><i class="fa $2"></i></a></li>', SAY, FA4)}</ul>` },
  { name: 'cells', tab: `<table><tbody><tr>${three('<td><a # href="#"><i class="fa $1"></i></a></td>', FA4)}</tr></tbody></table>` },
  { name: 'two wrappers each', tab: `<div>${three('<span><form><button #>$1</button></form></span>', SAY)}</div>` },
  {
    name: 'cells that are pressed, with a link inside',
    tab: `<table><tbody><tr>${three('<td # onclick="go()"><a data-press href="#" title="$1"><i class="fa $2"></i></a></td>', SAY, FA4)}</tr></tbody></table>`,
  },
  { name: 'glyphs that are pressed themselves', tab: `<div>${three(`<i # class="fa $1" ${hand}></i>`, FA4)}</div>` },
  { name: 'glyphs in items with the hand', tab: `<ul>${three(`<li # ${hand}><i data-press class="fa $1" ${hand}></i></li>`, FA4)}</ul>` },
  {
    name: 'words with the hand, pressed by a handler that nobody sees',
    tab: `<div>${three(`<span # class="btn" ${hand}>$1</span>`, SAY)}</div>`,
  },
  {
    name: 'symbols of a sprite',
    tab: `<div>${three('<button #><svg width="16" height="16"><use href="/sprite.svg#$1"></use></svg></button>', ['icon-refresh', 'calculator', 'bolt'])}</div>`,
  },
  {
    name: 'each with a label under it',
    tab: `<div>${three('<div class="action"><a # href="#"><i class="fa $2"></i></a><label>$1</label></div>', SAY, FA4)}</div>`,
  },
  { name: 'labels between them', tab: `<div>${three('<a # href="#"><i class="fa $2"></i></a> $1', SAY, FA4)}</div>` },
  { name: 'links that keep the tab in the address', tab: `<div>${three('<a # href="#tab_accounting" title="$1"></a>', SAY)}</div>` },
  {
    name: 'longer titles',
    tab: `<div>${three('<a # href="#" title="$1"><i class="fa $2"></i></a>', ['Reload data from POS', 'Regenerate journal entries', 'Post to QuickBooks Online'], FA4)}</div>`,
  },
  {
    name: 'Bootstrap’s own icons',
    tab: `<div>${three('<a # href="#"><i class="bi $1"></i></a>', ['bi-arrow-clockwise', 'bi-calculator-fill', 'bi-lightning-charge-fill'])}</div>`,
  },
  { name: 'signs of the common fonts', tab: `<div>${three('<button #>$1</button>', ['↻', '🧮', '⚡'])}</div>` },
  {
    name: 'words that only screen readers meet',
    tab: `<div>${three('<button #><i class="x" aria-hidden="true"></i><span class="sr-only">$1</span></button>', SAY)}</div>`,
  },
  {
    name: 'a tooltip beside the icon that it is about',
    tab: `<div>${three('<a # href="#" title="" data-original-title="$1"><i class="fa $2"></i></a><div class="tooltip fade in">$1 this day from the POS</div>', SAY, FA4)}</div>`,
  },
  {
    name: 'a tooltip in the wrapper',
    tab: `<ul>${three('<li><a # href="#"><i class="fa $2"></i></a><div class="tooltip">$1 this day from the POS<i></i></div></li>', SAY, FA4)}</ul>`,
  },
  {
    name: 'a tooltip in the icon',
    tab: `<div>${three('<a # href="#"><i class="fa $2"></i><span role="tooltip" style="position:absolute">$1 all that there is</span></a>', SAY, FA4)}</div>`,
  },
  { name: 'one of them disabled', tab: `<div>${three('<button # $2 title="$1"></button>', SAY, ['', '', 'disabled'])}</div>` },
  { name: 'lines between them', tab: `<div>${three('<a # href="#">$1</a> | <hr>', SAY)}</div>` },
  {
    name: 'other buttons among them',
    tab: `<div>${three('<button #>$1</button><button>Print</button><span><a href="/x">Export as CSV</a></span>', SAY)}</div>`,
  },
  { name: 'two of them only', tab: `<div><button data-want="refresh">Reload</button><button data-want="post">Post</button></div>` },
  {
    name: 'a hidden copy for small windows',
    tab: `<div>${three('<button #>$1</button>', SAY)}</div><div style="display:none">${three('<button>$1</button>', SAY)}</div>`,
  },
  {
    name: 'links beside a form',
    tab: `<div><a data-want="refresh" href="#" title="Reload"></a><a data-want="regenerate" href="#" title="Regenerate"></a><form><button data-want="post" title="Post"></button></form></div>`,
  },
  { name: 'directly in the tab', tab: three('<a # href="#"><i class="fa $1"></i></a>', FA4) },
  {
    name: 'directly in the tab, under a heading with a label',
    tab: `<h3>Actions</h3><span>This day:</span>${three('<a # href="#"><i class="fa $1"></i></a>', FA4)}`,
  },
  {
    name: 'words beside an icon font’s own characters',
    tab: `<div>${three('<button #>$2 $1</button>', SAY, ['\uF021', '\uF1EC', '\uF0E7'])}</div>`,
  },
  {
    name: 'a word for one, a glyph for the next',
    tab: '<div><button data-want="refresh">Reload</button><button data-want="post"><i class="fa fa-bolt"></i></button></div>',
  },
  {
    name: 'a third one that says nothing',
    tab: `<div><button data-want="refresh">Reload</button><button data-want="regenerate">Regenerate</button><button>${svg}</button></div>`,
  },
  {
    name: 'a status that is edited between them',
    tab: `<div><a data-want="refresh" href="#" title="Reload"></a> <span><a class="editable" data-pk="1">POST</a></span> <a data-want="post" href="#" title="Post"></a></div>`,
  },
  {
    name: 'a tab that only its link names',
    tab: '',
    body: `<ul><li><a href="#accounting" data-toggle="tab"> Accounting </a></li><li><a href="#checks">Checks</a></li></ul><div id="accounting"><p>${three('<button #>$1</button>', SAY)}</p></div><div id="checks"></div>`,
  },
  {
    name: 'Kendo’s tabs',
    tab: '',
    body: `<ul><li role="tab" aria-controls="strip-1"><span>Accounting</span></li></ul><div id="strip-1" role="tabpanel"><p>${three('<button #>$1</button>', SAY)}</p></div>`,
  },
  {
    name: 'Bootstrap 5’s tabs, in French',
    tab: '',
    body: `<button data-bs-target="#pane" role="tab" aria-controls="pane">Comptabilité</button><div id="pane"><p>${three('<button #>$1</button>', SAY)}</p></div>`,
  },
];

/** Layouts in which nothing may be armed. */
export const REFUSED: readonly Layout[] = [
  { name: 'nothing', tab: '', why: 'none' },
  { name: 'look-alikes only', tab: CROWD, why: 'one' },
  { name: 'one icon, by word and glyph', tab: '<div><a href="#" title="Reload"><i class="fa fa-refresh"></i></a></div>', why: 'one' },
  { name: 'the bolt alone', tab: '<div><button><i class="fa fa-bolt"></i></button><button>Print</button></div>', why: 'one' },
  { name: 'the calculator alone', tab: '<div><button title="Regenerate"></button></div>', why: 'one' },
  {
    name: 'two that look alike, with words of other things',
    tab: '<div><a href="#"><i class="fa fa-refresh"></i> Refresh Reference Data</a> <a href="#" title="Posted 3 days ago"><i class="fa fa-bolt"></i></a></div>',
    why: 'none',
  },
  {
    name: 'Refresh above a grid, Post under it',
    tab: '<button>Refresh</button><table><tbody><tr><td>1</td></tr></tbody></table><button>Post</button>',
    why: 'one',
  },
  {
    name: 'the same, each in a toolbar',
    tab: '<div><button>Refresh</button></div><div><table></table></div><div><button>Post</button></div>',
    why: 'one',
  },
  {
    name: 'a comment under a grid’s toolbar',
    tab: '<div><button title="Refresh"></button></div><textarea></textarea><div><button>Post</button></div>',
    why: 'one',
  },
  {
    name: 'a form for comments with both',
    tab: '<form><textarea></textarea><p><button>Refresh</button><button>Post</button></p></form>',
    why: 'none',
  },
  { name: 'a place for comments in the tab itself', tab: '<textarea></textarea><button>Refresh</button><button>Post</button>', why: 'one' },
  {
    name: 'a place for comments above its buttons',
    tab: '<div><p>Say it</p><textarea></textarea></div><div><button>Refresh</button><button>Post</button></div>',
    why: 'one',
  },
  {
    name: 'a place for comments without a form',
    tab: '<div><div contenteditable></div><button>Refresh</button><button>Post</button></div>',
    why: 'one',
  },
  {
    name: 'two groups',
    tab: `<div>${three('<button>$1</button>', SAY)}</div><div>${three('<button>$1</button>', SAY)}</div>`,
    why: 'several-groups',
  },
  {
    name: 'a group for each entry',
    tab: `<table><tbody>${'<tr><td>Sales</td><td><a href="#" title="Reload"></a><a href="#" title="Post"></a></td></tr>'.repeat(2)}</tbody></table>`,
    why: 'several-groups',
  },
  {
    name: 'an icon twice in the group',
    tab: `<div>${three('<button>$1</button>', SAY)}<button><i class="fa fa-refresh"></i></button></div>`,
    why: 'several-groups',
  },
  { name: 'no tab', tab: '', body: `<div>${three('<button>$1</button>', SAY)}</div>`, why: 'no-tab' },
  {
    name: 'the tab twice',
    tab: '',
    body: `<div id="tab_accounting">${three('<button>$1</button>', SAY)}</div><div id="tab_accounting"></div>`,
    why: 'no-tab',
  },
  {
    name: 'a menu called Accounting',
    tab: '',
    body: `<a href="/settings/accounting">Accounting</a><a href="#">Accounting</a><div id="menu">${three('<button>$1</button>', SAY)}</div>`,
    why: 'no-tab',
  },
  {
    name: 'a hidden tab',
    tab: '',
    body: `<div id="tab_accounting" style="display:none"><div>${three('<button>$1</button>', SAY)}</div></div>`,
    why: 'none',
  },
  {
    name: 'icons outside of the tab',
    tab: '',
    body: `<div id="tab_accounting"></div><div>${three('<button>$1</button>', SAY)}</div>`,
    why: 'none',
  },
  {
    name: 'words and glyphs that differ',
    tab: '<div><a href="#" title="Refresh"><i class="fa fa-bolt"></i></a><a href="#" title="Post"><i class="fa fa-refresh"></i></a></div>',
    why: 'none',
  },
  {
    name: 'two words that differ',
    tab: '<div><button title="Reload" aria-label="Post"></button><button title="Post" aria-label="Reload"></button></div>',
    why: 'none',
  },
  {
    name: 'a status that is edited, beside an icon',
    tab: '<div><a href="#" class="editable editable-click" data-pk="3">POST</a><a href="#" title="Refresh"></a></div>',
    why: 'one',
  },
  {
    name: 'a calculator of another kind',
    tab: '<div><a href="#" title="Refresh"></a><a href="#" title="Tax calculator"><i class="fa fa-calculator"></i></a><a href="#" title="Calculator"><i class="fa fa-calculator"></i></a></div>',
    why: 'one',
  },
  {
    name: 'each with a label of another thing',
    tab: `<div>${three('<div class="action"><a href="#"><i class="fa $2"></i></a><label>$1</label></div>', ['Refresh Reference Data', 'Tax calculator', 'Quick entry'], FA4)}</div>`,
    why: 'one',
  },
  {
    name: 'labels of other things between them',
    tab: `<div>${three('<a href="#"><i class="fa $2"></i></a> $1', ['Refresh Reference Data', 'Tax calculator', 'Quick entry'], FA4)}</div>`,
    why: 'one',
  },
  {
    name: 'a dialog',
    tab: `<div class="modal">${three('<button>$1</button>', SAY)}</div><div role="dialog">${three('<button>$1</button>', SAY)}</div>`,
    why: 'none',
  },
  { name: 'a popover', tab: `<div class="popover"><p>${three('<button>$1</button>', SAY)}</p></div>`, why: 'none' },
  {
    name: 'links to other sites',
    tab: '<div><a href="https://social.example/post">Post</a><a href="https://social.example/refresh">Refresh</a></div>',
    why: 'none',
  },
  {
    name: 'a table of contents',
    tab: `<ul>${three('<li><a href="#about-$1">$1</a></li>', SAY)}</ul>${three('<p id="about-$1">x</p>', SAY)}`,
    why: 'none',
  },
  {
    name: 'links in a sentence',
    tab: '<p>First <a href="/help/1">Reload</a> the day, and then <a href="/help/2">Post</a> it.</p>',
    why: 'one',
  },
  {
    name: 'a choice of what is listed',
    tab: `<div role="tablist">${three('<a role="tab" href="#">$1</a>', SAY)}</div><div>${three('<button aria-pressed="false">$1</button>', SAY)}</div>`,
    why: 'none',
  },
  {
    name: 'a legend that can’t be pressed',
    tab: `<p>${three('<span><i class="fa $2"></i> $1</span>', SAY, FA4)}</p><p>${three('<i class="fa $1"></i>', FA4)}</p>`,
    why: 'none',
  },
  { name: 'drawings without a name or a word', tab: `<div>${three(`<button>${svg}</button>`)}</div>`, why: 'none' },
  {
    name: 'a sprite',
    tab: `<div>${three('<a href="#" style="background:url(/sprite.png) $1"><b></b></a>', ['0 0', '-16px 0', '-32px 0'])}</div>`,
    why: 'none',
  },
  {
    name: 'verbs of other things',
    tab: `<div>${three('<button>$1</button>', ['Refresh list', 'Regenerate password', 'Post selected'])}${three('<button>$1</button>', ['Auto-refresh', 'Regenerate all', 'Repost'])}</div>`,
    why: 'none',
  },
  {
    name: 'rows of a history',
    tab: `<table><tbody>${three('<tr><td><a href="#">$1</a></td><td>10:32</td></tr>', SAY)}</tbody></table>`,
    why: 'one',
  },
  { name: 'one of them hidden', tab: '<div><button>Reload</button><button style="display:none">Post</button></div>', why: 'one' },
  {
    name: 'panels with a heading each',
    tab: '<div><h4>Sales</h4><button>Reload</button></div><div><h4>Payments</h4><button>Post</button></div>',
    why: 'one',
  },
  { name: 'letters of another script', tab: '<div><button>Rеload</button><button>Роst</button></div>', why: 'none' },
  {
    name: 'names that a font draws as glyphs',
    tab: `<div>${three('<button><span class="material-icons">$1</span></button>', ['refresh', 'calculate', 'flash_on'])}</div>`,
    why: 'one',
  },
  {
    name: 'glyphs in a card that is pressed',
    tab: '<div onclick="x()"><h4>Sync</h4><i class="fa fa-refresh"></i><i class="fa fa-bolt"></i></div>',
    why: 'none',
  },
];
