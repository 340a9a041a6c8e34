import { FA4, type Layout, SAY, hand, svg, three } from './layout.ts';

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
