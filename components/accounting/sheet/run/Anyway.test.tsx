// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { en } from '../../../base/testing/texts.ts';
import { createTestGuard } from '../../testing/guard.ts';
import { type Stage, NOW_MS, all, createStage, pageText, press, the } from '../../testing/show.tsx';
import { type JudgementChanges, TARGET, checkOf, failed, judgementOf, ok } from '../../testing/views.ts';
import { Sheet } from '../Sheet.tsx';

let guard: ReturnType<typeof createTestGuard>;
let stage: Stage;
beforeEach(() => {
  vi.useFakeTimers({ now: NOW_MS });
  guard = createTestGuard();
  stage = createStage(guard);
});
afterEach(() => {
  stage.end();
  vi.useRealTimers();
});

const BLOCKED: JudgementChanges = {
  clearance: null,
  checklist: {
    standing: 'fix',
    checks: [
      checkOf('block', { reason: phrase('check.mapping-complete.block-unnamed') }),
      checkOf('pass', { id: 'role', reason: phrase('check.role.full-access') }),
    ],
  },
};
const anyway = () => all('button', en('guard.anyway'));

async function opened(by: 'openByIcon' | 'open', judgement: JudgementChanges = BLOCKED) {
  await stage.show(<Sheet />);
  await act(() => stage.model.sheet[by]('post', TARGET));
  await stage.answer('judge', ok(judgementOf(judgement)));
}

describe('someone who must press without us', () => {
  it('can’t where the organisation lets no one', async () => {
    guard.anyway.value = false;
    await opened('openByIcon');
    expect(anyway()).toEqual([]);
  });

  it('can where the site’s icon was pressed: what is not clear is named, and the next press goes through', async () => {
    await opened('openByIcon');
    await press(anyway()[0]!);
    expect(pageText()).toContain(en('guard.anyway.question', { icon: { text: 'action.post.icon' } }));
    const named = the('group', en('guard.anyway.question', { icon: { text: 'action.post.icon' } })).textContent;
    expect(named).toContain(en('check.mapping-complete.block-unnamed'));
    expect(named).not.toContain(en('check.role.full-access'));
    expect(guard.letThrough).not.toHaveBeenCalled();
    await press(the('button', en('guard.let-through')));
    expect(guard.letThrough.mock.calls).toEqual([['post', { given: null, confirmed: [] }]]);
    expect(stage.model.sheet.state.value.step).toBe('closed');
  });

  it('is not told that something is unclear where nothing is', async () => {
    await opened('openByIcon', {});
    await press(anyway()[0]!);
    const question = the('group', en('guard.anyway.clear', { icon: { text: 'action.post.icon' } }));
    expect(question.querySelectorAll('li')).toHaveLength(0);
  });

  it('thinks better of it', async () => {
    await opened('openByIcon');
    await press(anyway()[0]!);
    await press(the('button', en('sheet.back')));
    expect(anyway()).toHaveLength(1);
    expect(guard.letThrough).not.toHaveBeenCalled();
  });

  it('can where the worker does not answer', async () => {
    await stage.show(<Sheet />);
    await act(() => stage.model.sheet.openByIcon('post', TARGET));
    await stage.answer('judge', failed('problem.no-answer'));
    await press(anyway()[0]!);
    expect(pageText()).toContain(en('problem.no-answer'));
    await press(the('button', en('guard.let-through')));
    expect(guard.letThrough).toHaveBeenCalledOnce();
  });

  it('is offered nothing where a control of ours was pressed, or where the icons are not known any more', async () => {
    await opened('open');
    expect(anyway()).toEqual([]);
    await opened('openByIcon');
    await act(() => void (guard.state.value = { step: 'unseen' }));
    expect(anyway()).toEqual([]);
  });
});

describe('where we can’t press for the merchant', () => {
  const BY_HAND = checkOf('block', {
    id: 'acting-possible',
    byHand: true,
    reason: phrase('check.acting-possible.block'),
    remedy: { kind: 'words', label: phrase('remedy.press-icon', { icon: { text: 'action.post.icon' } }) },
  });
  const through = () => the('button', en('guard.let-through'));

  it('the next press goes through once nothing else is open', async () => {
    await opened('open', { clearance: null, checklist: { checks: [BY_HAND, checkOf('ask', { id: 'books-open' })] } });
    expect(through().getAttribute('aria-disabled')).toBe('true');
    await press(through());
    expect(guard.letThrough).not.toHaveBeenCalled();
    await act(() => stage.model.sheet.confirm(['books-open'], true));
    await press(through());
    expect(guard.letThrough.mock.calls).toEqual([['post', { given: null, confirmed: ['books-open'] }]]);
  });

  it('nothing is to be let through where the icons are not known', async () => {
    guard.state.value = { step: 'unseen' };
    await opened('open', { clearance: null, checklist: { checks: [BY_HAND] } });
    expect(all('button', en('guard.let-through'))).toEqual([]);
  });
});
