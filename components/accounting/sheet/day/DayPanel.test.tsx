// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { DayPanelView } from '../../../../lib/messages/views/views.ts';
import { all, createStage, press, the } from '../../testing/show.tsx';
import { FIX_FIRST, LOOK_NEXT, NOTHING_NEXT, NOW, TARGET, dayOf, failed, ok } from '../../testing/views.ts';
import { DayPanel } from './DayPanel.tsx';
import { Sheet } from '../Sheet.tsx';
import { en } from '../../../base/testing/texts.ts';

const viewOf = (changes: Partial<DayPanelView> = {}): DayPanelView => ({
  target: TARGET,
  storeName: 'Plateau',
  day: dayOf(),
  findings: [{ id: 'hold', what: phrase('finding.mapping-incomplete'), evidence: [phrase('finding.silent')], confidence: 'likely' }],
  advice: {
    ...FIX_FIRST,
    why: phrase('advice.fix-first'),
    steps: [
      {
        what: phrase('step.map-every-row'),
        remedy: { kind: 'page', page: 'mapping', href: 'https://site.example/mapping', label: phrase('remedy.mapping') },
      },
    ],
    action: 'regenerate',
  },
  figures: {
    currency: 'CAD',
    rows: [
      { kind: 'sales', left: 10_000, right: 9000 },
      { kind: 'tax', left: 1, right: 1 },
    ],
  },
  imbalance: 0,
  checks: [],
  at: NOW,
  ...changes,
});

let stage: ReturnType<typeof createStage>;
beforeEach(() => {
  vi.useFakeTimers();
  stage = createStage();
});
afterEach(() => {
  stage.end();
  vi.useRealTimers();
});

const shown = async (view: Partial<DayPanelView> = {}) => {
  await stage.show(<DayPanel state={{ step: 'day', target: TARGET }} />);
  await stage.answer('day', ok(viewOf(view)));
};
const text = () => document.body.textContent;

describe('the day in detail', () => {
  it('says what is seen, how sure that is, and what comes first', async () => {
    await shown();
    expect(text()).toContain(en('finding.mapping-incomplete'));
    expect(text()).toContain(en('panel.confidence.likely'));
    expect(all('heading').map((heading) => heading.textContent)).toContain(en('panel.next.fix-first'));
    expect(the('link', en('remedy.mapping')).getAttribute('href')).toBe('https://site.example/mapping');
  });

  it('spells out by how much figures differ, and only for those that do', async () => {
    await shown();
    const rows = all('row').map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['', 'POS', 'Accounting'],
      ['sales', '$100.00', `$90.00${en('figures.less.accounting', { amount: { minor: 1000, currency: 'CAD' } })}`],
      ['tax', '$0.01', '$0.01'],
    ]);
  });

  it('names what is left over where the day does not balance, with its checks', async () => {
    await shown({ imbalance: -925, checks: [{ id: '41', state: 'unbalanced', amount: 925 }] });
    expect(text()).toContain(en('figures.imbalance', { amount: '$9.25' }));
    expect(text()).toContain(en('figures.check.unbalanced', { id: '41', amount: '$9.25' }));
  });

  it('opens the checklist of the step that it names', async () => {
    await shown();
    await press(the('button', en('action.regenerate.button', { date: '2026-11-03' })));
    expect(stage.model.sheet.state.value).toMatchObject({ step: 'checklist', action: 'regenerate', target: TARGET });
  });

  it('offers no button where nothing is advised', async () => {
    await shown({ advice: { ...LOOK_NEXT, why: phrase('advice.support.unread'), steps: [], action: null } });
    expect(all('button').map((button) => button.textContent)).toEqual(['HOLD', en('support.prepare'), en('panel.legend')]);
  });

  it('leads from each status to what it means', async () => {
    await shown();
    await press(the('button', 'HOLD'));
    expect(stage.asked('openPage')).toEqual([{ page: 'legend', word: 'HOLD' }]);
  });

  it('is read again when somebody comes back to the page, perhaps from mending what it named', async () => {
    await stage.show(<Sheet />);
    await act(() => stage.model.sheet.showDay(TARGET));
    await stage.answer('day', ok(viewOf()));
    await act(() => stage.model.sheet.cameBack());
    expect(text()).toContain(en('finding.mapping-incomplete'));
    await stage.answer(
      'day',
      ok(viewOf({ findings: [], advice: { ...NOTHING_NEXT, why: phrase('advice.nothing.posted'), steps: [], action: null } })),
    );
    expect(text()).not.toContain(en('finding.mapping-incomplete'));
    expect(all('heading').map((heading) => heading.textContent)).toContain(en('panel.next.nothing'));
  });

  it('that cannot be read says why, and asks again', async () => {
    await stage.show(<DayPanel state={{ step: 'day', target: TARGET }} />);
    await stage.answer('day', failed('problem.unreachable', { retry: true }));
    await press(the('button', en('common.try-again')));
    await stage.answer('day', ok(viewOf()));
    expect(text()).toContain(en('finding.mapping-incomplete'));
    expect(all('alert')).toEqual([]);
  });

  it('prepares a report, with amounts and names only where they are ticked', async () => {
    await shown();
    await press(the('button', en('support.prepare')));
    await stage.answer('supportReport', ok({ text: 'short' }));
    expect((the('textbox', en('support.title')) as HTMLTextAreaElement).value).toBe('short');
    await press(the('checkbox', /amounts and names/));
    expect(stage.asked('supportReport').at(-1)).toEqual({ target: TARGET, whole: true, own: false });
  });
});
