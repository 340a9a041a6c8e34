// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { findAccountingTab } from './accountingTab.ts';

afterEach(() => document.body.replaceChildren());

it.each([
  ['by its own name, whatever leads there', '<div id="tab_accounting" class="it"></div>', true],
  [
    'by its own name, though a tab called so leads elsewhere',
    '<a href="#b">Accounting</a><div id="b"></div><div id="tab_accounting" class="it"></div>',
    true,
  ],
  [
    'by the tab that has the name',
    '<ul><li id="tab_accounting"><a href="#pane">Accounting</a></li></ul><div id="pane" class="it"></div>',
    true,
  ],
  ['by its link', '<a href="#a"> ACCOUNTING\n</a><a href="#b">Checks</a><div id="a" class="it"></div><div id="b"></div>', true],
  ['by a link and a label that agree', '<a href="#a" role="tab" aria-controls="a">Accounting</a><div id="a" class="it"></div>', true],
  ['by Bootstrap’s targets', '<button data-target="#a">Comptabilite</button><div id="a" class="it"></div>', true],
  ['never by a name that is longer', '<a href="#a">Accounting settings</a><div id="a" class="it"></div>', false],
  ['never by a link to another page', '<a href="/settings#a">Accounting</a><div id="a" class="it"></div>', false],
  ['never where it is there twice', '<div id="tab_accounting" class="it"></div><div id="tab_accounting"></div>', false],
  [
    'never where two tabs have the name',
    '<a href="#a">Accounting</a><a href="#b">Accounting</a><div id="a" class="it"></div><div id="b"></div>',
    false,
  ],
  [
    'never where a link and a label differ',
    '<a href="#a" role="tab" aria-controls="b">Accounting</a><div id="a" class="it"></div><div id="b"></div>',
    false,
  ],
  ['never where nothing is there', '<a href="#">Accounting</a><a href="#gone">Accounting</a><p class="it"></p>', false],
])('the Accounting tab is found %s', (_, html, found) => {
  document.body.innerHTML = html;
  expect(findAccountingTab(document)).toBe(found ? document.querySelector('.it') : null);
});
