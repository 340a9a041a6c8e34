/** An open checklist over a worker whose answers the test gives, for the tests of what stands in it. */
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { Sheet } from '../sheet/Sheet.tsx';
import { type Stage, NOW_MS, createStage } from './show.tsx';
import { type JudgementChanges, TARGET, checkOf, judgementOf, ok } from './views.ts';

/** The page of the test that runs. */
export let stage: Stage;

/** Makes a page before each test of the file, and takes it away after it. */
export function stageEach(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW_MS });
    stage = createStage();
  });
  afterEach(() => {
    stage.end();
    vi.useRealTimers();
  });
}

export const judged = (changes?: JudgementChanges) => stage.answer('judge', ok(judgementOf(changes)));
export const missing = () => document.getElementById('lacks')!.textContent;

/** Opens a checklist and judges it. */
export async function opened(changes?: JudgementChanges) {
  await stage.show(<Sheet />);
  await act(() => stage.model.sheet.open('regenerate', TARGET));
  await judged(changes);
}
export const BLOCK = { reason: phrase('check.mapping-complete.block-unnamed') };
export const standing = (how: 'fix' | 'refused', ...checks: Parameters<typeof checkOf>[]): JudgementChanges => ({
  clearance: null,
  checklist: { standing: how, checks: checks.map((check) => checkOf(...check)) },
});
