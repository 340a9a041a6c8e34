import { CROWD, FA4, type Layout, SAY, svg, three } from './layout.ts';

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
