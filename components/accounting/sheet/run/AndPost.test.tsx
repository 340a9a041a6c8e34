// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { en } from '../../../base/testing/texts.ts';
import { judged, opened, stage, stageEach } from '../../testing/checklist.tsx';
import { all, enter, pageText, press, the } from '../../testing/show.tsx';
import { DATE, NOW, operationOf } from '../../testing/views.ts';

stageEach();
const FIGURES = {
  currency: 'CAD',
  rows: [
    { kind: 'sales' as const, left: 116_643, right: 116_643 },
    { kind: 'payments' as const, left: null, right: null },
  ],
};
const PAIR = { checklist: { pair: true, figures: FIGURES } };
const DAY = { date: DATE };

it('is offered with what it means and the figures that it is for, and changes what the button and the foot say', async () => {
  await opened(PAIR);
  const box = the('checkbox', en('pair.choose')) as HTMLInputElement;
  expect([box.checked, pageText().includes(en('pair.condition'))]).toEqual([false, true]);
  expect(document.querySelector('.and-post table')!.textContent).toContain('1,166.43');
  expect(all('button', en('pair.button.regenerate', DAY))).toEqual([]);
  await enter(box, true);
  await judged(PAIR);
  expect(pageText()).toContain(en('pair.next', DAY));
  expect(the('button', en('pair.button.regenerate', DAY))).toBeTruthy();
});

it('is not spoken of where it can’t be', async () => {
  await opened({ checklist: { figures: FIGURES } });
  expect(all('checkbox')).toEqual([]);
});

it('that stopped says why, beside what became of the first, with the way on', async () => {
  await opened(PAIR);
  const stopped = phrase('pair.dropped.changed', { change: phrase('changed.figures') });
  await act(() => {
    stage.model.operations.add(
      operationOf({
        state: 'settled',
        active: false,
        finishedAt: NOW,
        outcome: phrase('operation.settled.ready', { date: { date: DATE } }),
        next: [{ kind: 'action', action: 'post', label: phrase('action.post.button', { date: { date: DATE } }) }],
        andPost: { state: 'dropped', step: 0, of: 0, acceptedAt: null, finishedAt: NOW, stopped },
      }),
    );
    stage.model.sheet.showOperation('c1');
  });
  expect(pageText()).toContain(en('operation.settled.ready', DAY));
  expect(pageText()).toContain(en('changed.figures'));
  const steps = [...document.querySelectorAll('.timeline > li')];
  expect(steps).toHaveLength(6);
  expect(steps.findIndex((step) => step.getAttribute('aria-current'))).toBe(4);
  await press(the('button', en('action.post.button', DAY)));
  expect(stage.model.sheet.state.value).toMatchObject({ step: 'checklist', action: 'post' });
});
