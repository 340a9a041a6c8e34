// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { en } from '../../../base/testing/texts.ts';
import { type Stage, NOW_MS, all, createStage, pageText } from '../../testing/show.tsx';
import { TARGET, checkOf, judgementOf, ok } from '../../testing/views.ts';
import { Sheet } from '../Sheet.tsx';

let stage: Stage;
beforeEach(() => {
  vi.useFakeTimers({ now: NOW_MS });
  stage = createStage();
});
afterEach(() => {
  stage.end();
  vi.useRealTimers();
});

const UNTOLD = phrase('sheet.cannot-check', { why: { text: 'unknown.not-published' } });
const WORDS = en('sheet.cannot-check', { why: { text: 'unknown.not-published' } });
const ask = (id: string, why = UNTOLD) => checkOf('ask', { id, reason: phrase('check.role.ask'), why });

async function asked(...checks: ReturnType<typeof checkOf>[]): Promise<void> {
  await stage.show(<Sheet />);
  await act(() => stage.model.sheet.open('regenerate', TARGET));
  await stage.answer('judge', ok(judgementOf({ clearance: null, checklist: { checks } })));
}
const timesSaid = () => pageText().split(WORDS).length - 1;
const boxes = () => all('checkbox');

it('what is about one thing is one tick, and why all of it is asked is said once, to each box', async () => {
  await asked(ask('signed-in'), ask('role'), ask('historical'), ask('books-open'), ask('store-connected'), ask('mapping-complete'));
  expect(boxes()).toHaveLength(2);
  expect(timesSaid()).toBe(1);
  for (const box of boxes()) expect(document.getElementById(box.getAttribute('aria-describedby')!)?.textContent).toBe(WORDS);
});

it('another reason for one of them is said beside each', async () => {
  await asked(
    ask('signed-in'),
    ask('role'),
    ask('historical'),
    ask('books-open', phrase('sheet.cannot-check', { why: { text: 'unknown.not-asked' } })),
  );
  expect(boxes()).toHaveLength(2);
  expect(timesSaid()).toBe(2);
  for (const box of boxes()) expect(box.hasAttribute('aria-describedby')).toBe(false);
});

it('what is asked by itself says why it is', async () => {
  await asked(ask('role'));
  expect(boxes()).toHaveLength(1);
  expect(timesSaid()).toBe(1);
});
