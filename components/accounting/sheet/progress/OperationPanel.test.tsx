// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { JOURNAL_STATES, type JournalState } from '../../../../lib/domain/repair/journalState.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { OperationView } from '../../../../lib/messages/views/views.ts';
import { type Stage, NOW_MS, all, createStage, pageText, press, the } from '../../testing/show.tsx';
import { DATE, NOW, TARGET, operationOf } from '../../testing/views.ts';
import { Sheet } from '../Sheet.tsx';
import { en } from '../../../base/testing/texts.ts';

let stage: Stage;
beforeEach(() => {
  vi.useFakeTimers({ now: NOW_MS });
  stage = createStage();
});
afterEach(() => {
  stage.end();
  vi.useRealTimers();
});

async function shown(changes: Partial<OperationView>) {
  await stage.show(<Sheet />);
  await act(() => {
    stage.model.operations.add(operationOf(changes));
    stage.model.sheet.showOperation('c1');
  });
}
/** Each step of the timeline as its mark and its words; the current one in brackets. */
const timeline = () =>
  [...document.querySelectorAll('.timeline > li')].map((step) => {
    const words = `${step.querySelector('.mark')!.classList[1]} ${step.textContent.replaceAll(/\d\d:\d\d/g, '').trim()}`;
    return step.getAttribute('aria-current') ? `[${words}]` : words;
  });
const POSTED = { kind: 'sales', status: 'POST', family: 'queued', message: null } as const;

describe('where an operation stands', () => {
  it.each<[JournalState, Partial<OperationView>, readonly string[]]>([
    [
      'prepared',
      { acceptedAt: null, step: 0, of: 0 },
      [
        `done ${en('timeline.asked')}`,
        `[queued ${en('timeline.accepted')}]`,
        `inactive ${en('timeline.regenerate')}`,
        `inactive ${en('timeline.read-back')}`,
      ],
    ],
    [
      'sent',
      { acceptedAt: null, step: 0, of: 0 },
      [
        `done ${en('timeline.asked')}`,
        `[queued ${en('timeline.accepted')}]`,
        `inactive ${en('timeline.regenerate')}`,
        `inactive ${en('timeline.read-back')}`,
      ],
    ],
    [
      'unknown',
      { acceptedAt: null, step: 0, of: 0 },
      [
        `done ${en('timeline.asked')}`,
        `[queued ${en('timeline.accepted')}]`,
        `inactive ${en('timeline.regenerate')}`,
        `inactive ${en('timeline.read-back')}`,
      ],
    ],
    [
      'accepted',
      { step: 2, of: 3 },
      [
        `done ${en('timeline.asked')}`,
        `done ${en('timeline.accepted')}`,
        `[queued ${en('timeline.regenerate')}2/3]`,
        `inactive ${en('timeline.read-back')}`,
      ],
    ],
    [
      'settling',
      { step: 3, of: 3 },
      [
        `done ${en('timeline.asked')}`,
        `done ${en('timeline.accepted')}`,
        `done ${en('timeline.regenerate')}`,
        `[queued ${en('timeline.read-back')}]`,
      ],
    ],
    [
      'settled',
      { step: 3, of: 3, active: false, finishedAt: NOW, after: [POSTED] },
      [
        `done ${en('timeline.asked')}`,
        `done ${en('timeline.accepted')}`,
        `done ${en('timeline.regenerate')}`,
        `done ${en('timeline.read-back')}`,
      ],
    ],
    [
      'failed',
      { step: 2, of: 3, active: false, finishedAt: NOW },
      [
        `done ${en('timeline.asked')}`,
        `done ${en('timeline.accepted')}`,
        `[failed ${en('timeline.regenerate')}]`,
        `inactive ${en('timeline.read-back')}`,
      ],
    ],
    [
      'refused',
      { acceptedAt: null, step: 0, of: 0, active: false, finishedAt: NOW },
      [
        `done ${en('timeline.asked')}`,
        `[failed ${en('timeline.accepted')}]`,
        `inactive ${en('timeline.regenerate')}`,
        `inactive ${en('timeline.read-back')}`,
      ],
    ],
    [
      'absent',
      { acceptedAt: null, step: 0, of: 0, active: false, finishedAt: NOW },
      [
        `done ${en('timeline.asked')}`,
        `[failed ${en('timeline.accepted')}]`,
        `inactive ${en('timeline.regenerate')}`,
        `inactive ${en('timeline.read-back')}`,
      ],
    ],
  ])('%s', async (state, changes, expected) => {
    await shown({ state, ...changes, outcome: phrase('operation.settling', { date: { date: DATE } }) });
    expect(timeline()).toEqual(expected);
    expect(the('status').textContent).toBe(en('operation.settling', { date: '2026-11-03' }));
    expect(the('button', 'Close')).toBeDefined();
  });

  it('is told for every state of the journal', async () => {
    for (const state of JOURNAL_STATES) {
      await shown({ state });
      expect(timeline()).toHaveLength(4);
    }
  });

  it('moves on as the journal does', async () => {
    await shown({ state: 'accepted' });
    await act(() => stage.model.operations.add(operationOf({ state: 'settling' })));
    expect(timeline().at(-1)).toBe(`[queued ${en('timeline.read-back')}]`);
  });
});

describe('how it ended', () => {
  it('shows before and after, entry by entry, and only once it was read back', async () => {
    await shown({ state: 'settling' });
    expect(all('table')).toEqual([]);
    await act(() =>
      stage.model.operations.add(
        operationOf({
          state: 'settled',
          active: false,
          after: [POSTED, { kind: 'payments', status: '', family: 'inactive', message: null }],
        }),
      ),
    );
    expect([...the('table').querySelectorAll('tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
      ['Sales', 'HOLD', 'POST'],
      ['Payments', '–', 'NONE'],
    ]);
  });

  it('quotes the words of the service as text', async () => {
    await shown({ state: 'failed', active: false, message: '<img src=x onerror=alert(1)> 4010 is inactive' });
    expect(document.querySelector('blockquote')!.textContent).toBe(`${en('timeline.words')}<img src=x onerror=alert(1)> 4010 is inactive`);
    expect(document.querySelector('img')).toBeNull();
  });

  it.each(['refresh', 'regenerate'] as const)('offers to post after a %s, with its reason', async (action) => {
    const label = phrase('action.post.button', { date: { date: DATE } });
    await shown({
      state: 'settled',
      active: false,
      action,
      after: [POSTED],
      next: [
        { kind: 'action', action: 'post', label },
        { kind: 'wait', label: phrase('next.then-post') },
      ],
    });
    expect(pageText()).toContain(en('next.then-post'));
    await press(the('button', en('action.post.button', { date: '2026-11-03' })));
    expect(stage.model.sheet.state.value).toMatchObject({ step: 'checklist', action: 'post', target: TARGET });
    expect(stage.asked('judge')).toMatchObject([{ action: 'post', given: { reason: `after-${action}` } }]);
  });

  it('leads to the day from every end, a refusal as well, and from none before it', async () => {
    for (const state of JOURNAL_STATES) {
      const active = state === 'prepared' || state === 'sent' || state === 'unknown' || state === 'accepted' || state === 'settling';
      await shown({ state, active });
      expect(all('button', en('panel.open', { date: '2026-11-03' })).length, state).toBe(active ? 0 : 1);
    }
    await press(the('button', en('panel.open', { date: '2026-11-03' })));
    expect(stage.model.sheet.state.value).toEqual({ step: 'day', target: TARGET });
  });

  it('presets no reason where the next step is another one', async () => {
    const label = phrase('action.regenerate.button', { date: { date: DATE } });
    await shown({ state: 'settled', active: false, action: 'post', next: [{ kind: 'action', action: 'regenerate', label }] });
    await press(the('button', en('action.regenerate.button', { date: '2026-11-03' })));
    expect(stage.asked('judge')).toMatchObject([{ action: 'regenerate', given: null }]);
  });

  it('says that the page is older, and offers to load it again, where the day changed under the same words', async () => {
    const before = [{ kind: 'sales', status: 'POSTED', family: 'done', message: null }] as const;
    await shown({ state: 'settled', active: false, before: [...before], after: [...before], changed: true, finishedAt: NOW });
    expect(pageText()).toContain(en('operation.page-older'));
    expect(all('button', en('page.reload'))).toHaveLength(1);
    await shown({ state: 'settled', active: false, before: [...before], after: [...before], changed: false, finishedAt: NOW });
    expect(pageText()).not.toContain(en('operation.page-older'));
  });
});
