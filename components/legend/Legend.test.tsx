// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '../../lib/domain/values/language.ts';
import { legend } from '../../lib/diagnosis/legend.ts';
import { CATALOGUES } from '../../lib/i18n/catalogues.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import { LanguageContext } from '../base/language.tsx';
import { en, fr } from '../base/testing/texts.ts';
import { Legend } from './Legend.tsx';
import { searchLegend } from './searchLegend.ts';

const ROWS = legend();
const ALL = ROWS.map(({ status }) => status);
const found = (query: string) => searchLegend(ROWS, query).map(({ status }) => status);

describe('a search', () => {
  it.each([
    ['nothing', '', ALL],
    ['a status', 'oob', ['OOB', 'UPDATEOOB']],
    ['a spelling of one', 'open checks', ['OPENCHECK']],
    ['words in English', 'refused removal', ['DELETEFAILED']],
    ['a word that is nowhere', 'xyzzy', []],
  ])('for %s finds its rows', (_, query, rows) => {
    expect(found(query)).toEqual(rows);
  });

  it('finds by French words whatever language is shown, without their accents and in any case', () => {
    const words = fr('status.OOB').toLowerCase();
    expect(found(words)).toContain('OOB');
    expect(found(words.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase())).toEqual(found(words));
    expect(found(words).length).toBeLessThan(ALL.length);
  });

  it.each(ROWS)('finds $status by itself', ({ status }) => {
    expect(found(status)).toContain(status);
  });
});

let root: HTMLElement;
beforeEach(() => {
  location.hash = '';
  root = document.createElement('div');
  document.body.replaceChildren(root);
});
afterEach(() => render(null, root));

const show = (language: Language = 'en') =>
  act(async () =>
    render(
      <LanguageContext.Provider value={createTranslator(language, CATALOGUES[language])}>
        <Legend rows={ROWS} />
      </LanguageContext.Provider>,
      root,
    ),
  );
const shown = () => [...root.querySelectorAll('.entry')].map(({ id }) => id);
const lit = () => [...root.querySelectorAll('.lit')].map(({ id }) => id);
const goTo = (hash: string) =>
  act(async () => {
    location.hash = hash;
    dispatchEvent(new Event('hashchange'));
  });
async function search(words: string) {
  const input = root.querySelector('input')!;
  await act(async () => {
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('the legend', () => {
  it('says how many were found, and shows no empty table', async () => {
    await show();
    expect(root.querySelector('output')!.textContent).toBe('');
    await search('oob');
    expect([shown(), root.querySelector('output')!.textContent]).toEqual([['OOB', 'UPDATEOOB'], en('legend.found', { count: 2 })]);
    await search('xyzzy');
    expect([root.querySelector('table'), root.querySelector('output')!.textContent]).toEqual([null, en('legend.found', { count: 0 })]);
  });

  it('lights the status that the address names, and shows it though something else was searched for', async () => {
    location.hash = '#FAILED';
    await show();
    expect([lit(), document.activeElement?.id]).toEqual([['FAILED'], 'FAILED']);
    await search('oob');
    expect(lit()).toEqual([]);
    await goTo('#POSTED');
    expect([shown(), lit(), document.activeElement?.id]).toEqual([ALL, ['POSTED'], 'POSTED']);
  });

  it('says of a status that nobody knows that the three actions are off, in French as well', async () => {
    location.hash = `#${encodeURIComponent('NEW WORD <b>')}`;
    await show('fr');
    const told = root.querySelector('[role=alert]')!.textContent;
    expect(told).toContain('NEW WORD <b>');
    expect(told).toContain(fr('status.nameless.next'));
    await goTo('#FAILED');
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  it('leads from each status to itself, so that its address can be copied', async () => {
    await show();
    expect([...root.querySelectorAll('th a')].map((link) => link.getAttribute('href'))).toEqual(ALL.map((status) => `#${status}`));
  });
});
