// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { RemedyView } from '../../../../lib/messages/views/views.ts';
import { en } from '../../../base/testing/texts.ts';
import { BLOCK, judged, missing, opened, stage, standing, stageEach } from '../../testing/checklist.tsx';
import { all, enter, pageText, press, the } from '../../testing/show.tsx';
import { AWAITS_YES, type JudgementChanges, NOW, TARGET, checkOf, failed } from '../../testing/views.ts';
import { Sheet } from '../Sheet.tsx';

stageEach();
const run = () => the('button', en('action.regenerate.button', { date: '2026-11-03' }));
const state = () => stage.model.sheet.state.value;
const withChecks = (...checks: Parameters<typeof checkOf>[]): JudgementChanges => ({
  clearance: null,
  checklist: { checks: checks.map((check) => checkOf(...check)) },
});
const ASK = { id: 'books-open', reason: phrase('check.books-open.ask', { software: 'Xero', date: '3 November' }) };
const QUICKBOOKS = { text: 'software.quickbooks-online' } as const;
const pageRemedy = (page: 'mapping' | 'day', href: string): RemedyView => ({ kind: 'page', page, href, label: phrase(`remedy.${page}`) });
const noForm = () =>
  [all('checkbox'), all('radio'), all('textbox'), all('button', en('action.regenerate.button', { date: '2026-11-03' }))].flat();

describe('the checklist', () => {
  it('says what will happen, to whose day, and what comes next', async () => {
    await opened();
    const text = pageText();
    for (const part of [
      'Plateau',
      'QuickBooks Online',
      'Vélo Plateau inc.',
      en('action.regenerate.effect', { date: '2026-11-03' }),
      en('next.then-post'),
    ])
      expect(text).toContain(part);
  });

  it('says each status of the day, which leads to what it means; none where the day is not known', async () => {
    await opened();
    await press(the('button', 'HOLD'));
    expect(stage.asked('openPage')).toEqual([{ page: 'legend', word: 'HOLD' }]);
    await opened({ checklist: { postings: [] } });
    expect(all('button', 'HOLD')).toEqual([]);
  });

  it('folds what was checked: what was seen, where and when', async () => {
    await opened({
      checklist: {
        checks: [
          checkOf('pass', { seen: { source: 'service', at: NOW } }),
          checkOf('note', { id: 'n', reason: phrase('check.something-to-repair.broken') }),
        ],
        judgedAt: NOW,
      },
    });
    const proofs = document.querySelector('details.proofs')!;
    expect(proofs).toHaveProperty('open', false);
    expect(proofs.querySelector('summary')!.textContent).toMatch(en.like('sheet.proofs', { count: 2 }));
    const lines = [...proofs.querySelectorAll('li')];
    expect(lines[0]!.textContent).toContain(en('check.store-connected.pass', { store: 'Plateau' }));
    expect(lines[0]!.querySelector('.seen')!.textContent).toMatch(en.like('sheet.seen', { source: { text: 'source.service' } }));
    // A tick is only on what is as it should be; no words but the sentence are read out.
    expect(lines.map((line) => line.className)).toEqual(['proof pass', 'proof note']);
    expect(proofs.querySelectorAll('[role=img], [aria-label]')).toHaveLength(0);
  });

  it('shows what is to be fixed first, alone, with one filled button', async () => {
    await opened(
      standing(
        'fix',
        [
          'block',
          {
            id: 'mapping-complete',
            ...BLOCK,
            guide: { id: 'mapping', label: phrase('button.mapping') },
            remedy: pageRemedy('mapping', 'https://site.example/settings'),
          },
        ],
        [
          'block',
          {
            id: 'store-connected',
            reason: phrase('check.store-connected.block', { store: 'Plateau' }),
            remedy: pageRemedy('day', 'https://site.example/day'),
          },
        ],
      ),
    );
    expect(noForm()).toEqual([]);
    expect(the('heading', en('sheet.fix-first'))).toBeDefined();
    expect(all('listitem')).toHaveLength(2);
    expect([...document.querySelectorAll('.filled')].map(({ textContent }) => textContent)).toEqual([en('button.mapping')]);
    await press(the('button', en('common.check-again')));
    expect(stage.asked('judge').at(-1)).toMatchObject({ fingerprint: null });
    expect(the('button', en('common.checking')).getAttribute('aria-disabled')).toBe('true');
    await press(the('button', en('common.checking')));
    expect(stage.asked('judge')).toHaveLength(2);
    await judged();
    expect(run()).toBeDefined();
  });

  it('is a sentence and a way on where nothing can be done: no reasons, no ticks, no Run', async () => {
    await opened(
      standing('refused', [
        'block',
        {
          id: 'something-to-repair',
          reason: phrase('check.something-to-repair.healthy', { date: '3 November' }),
          remedy: { kind: 'words', label: phrase('remedy.leave') },
        },
      ]),
    );
    expect(noForm()).toEqual([]);
    expect(all('listitem')).toEqual([]);
    expect(the('status').textContent).toBe(en('check.something-to-repair.healthy', { date: '2026-11-03' }));
    await press(the('button', en('panel.open', { date: '2026-11-03' })));
    expect(state()).toEqual({ step: 'day', target: TARGET });
  });

  it('is one sentence and Try again where nothing could be checked, with the names that are known', async () => {
    await opened();
    await enter(the('radio', en.part('reason.failed')), true);
    const about = { storeName: 'Laurier', software: phrase('software.xero'), company: null };
    await stage.answer('judge', failed('check.signed-in.unreachable', { retry: true, about }));
    expect(noForm()).toEqual([]);
    expect(the('alert').textContent).toBe(en('check.signed-in.unreachable'));
    expect(document.querySelector('.about')!.textContent).toBe('LaurierXero');
    await press(the('button', en('common.try-again')));
    await judged();
    expect(run()).toBeDefined();
    expect(the('radio', en.part('reason.failed'))).toHaveProperty('checked', true);
  });

  it('is one sentence and Sign in where nobody is signed in, without a name', async () => {
    await opened();
    await act(() => stage.model.sheet.lookAgain());
    await stage.answer(
      'judge',
      failed('check.signed-in.block', {
        remedy: { kind: 'page', page: 'login', href: 'https://site.example/login', label: phrase('remedy.login') },
      }),
    );
    expect(noForm()).toEqual([]);
    expect(pageText()).not.toContain('Plateau');
    expect(the('link', en('remedy.login')).className).toBe('button filled');
  });

  it('says whose day it is by what is known, and never by a number', async () => {
    await opened({ checklist: { storeName: null, software: null, company: null } });
    expect(document.querySelector('.about')).toBeNull();
  });

  it('says only which figures differ, in words without a sign, and folds the rest', async () => {
    const rows = [
      { kind: 'sales', left: 112143, right: 116643 },
      { kind: 'tax', left: 1500, right: 1200 },
      { kind: 'payments', left: 5, right: 5 },
    ] as const;
    await opened({ checklist: { figures: { currency: 'CAD', rows: [...rows] } } });
    const lines = [...document.querySelectorAll('.differences > table > tbody > tr')].map(({ textContent }) => textContent);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(en('figures.more.accounting', { amount: { minor: 4500, currency: 'CAD' } }));
    expect(lines[1]).toContain(en('figures.less.accounting', { amount: { minor: 300, currency: 'CAD' } }));
    expect(document.querySelector('.differences summary')!.textContent).toBe(en('sheet.figures-agree', { count: 1 }));
    expect(pageText()).not.toMatch(/[-−+]\$?\d/);
  });

  it('asks what only the merchant can confirm', async () => {
    await opened(withChecks(['ask', ASK], ['warn', { id: 'w' }]));
    expect(missing()).toBe(en('sheet.to-confirm', { count: 2 }));
    await enter(the('checkbox', en.part('check.books-open.ask')), true);
    expect(stage.asked('judge').at(-1)).toMatchObject({ confirmed: ['books-open'] });
    expect(missing()).toBe(en('sheet.to-confirm', { count: 1 }));
    await enter(the('checkbox', en.part('check.books-open.ask')), false);
    expect(stage.asked('judge').at(-1)).toMatchObject({ confirmed: [] });
  });

  it('runs nothing that is not in plain sight: neither at once nor at the second question', async () => {
    await stage.sees('covered');
    await opened(AWAITS_YES);
    await stage.sees('covered');
    expect(missing()).toContain(en('sheet.covered'));
    await press(run());
    expect(state()).toMatchObject({ asking: false, busy: false });
    await stage.sees('clear');
    await press(run());
    await stage.sees('covered');
    expect(pageText()).toContain(en('sheet.covered'));
    await press(the('button', en('sheet.go-on.regenerate', { date: '2026-11-03' })));
    expect(stage.asked('run')).toEqual([]);
    await stage.sees('clear');
    await press(the('button', en('sheet.go-on.regenerate', { date: '2026-11-03' })));
    await judged();
    expect(stage.asked('run')).toHaveLength(1);
  });

  it('says before Run what the second question will be about, and has no box for it', async () => {
    await opened(AWAITS_YES);
    expect(pageText()).toContain(en('check.already-posted.announced', { entries: 'Sales', count: 1, software: QUICKBOOKS }));
    expect(all('checkbox')).toEqual([]);
    expect(missing()).toBe(en('sheet.all-clear'));
  });

  it('shows what changed, and waits until it was looked over', async () => {
    await opened({ clearance: null, changes: [phrase('changed.figures'), phrase('changed.mapping')] });
    expect(the('alert').textContent).toContain(en('changed.figures'));
    expect(missing()).toBe(en('sheet.changed-first'));
    await press(the('button', en('sheet.looked')));
    await judged();
    expect(all('alert')).toEqual([]);
    expect(missing()).toBe(en('sheet.all-clear'));
  });

  it('says why it can’t be judged, and tries again', async () => {
    await stage.show(<Sheet />);
    await act(() => stage.model.sheet.open('regenerate', TARGET));
    await stage.answer('judge', failed('problem.storage', { retry: true }));
    expect(the('alert').textContent).toContain(en('problem.storage'));
    expect(all('status')).toEqual([]);
    await press(the('button', en('common.try-again')));
    await judged();
    expect(all('alert')).toEqual([]);
    expect(missing()).toBe(en('sheet.all-clear'));
  });
});
