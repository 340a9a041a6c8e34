// @vitest-environment happy-dom
/**
 * Every known error, in this process: the right explanation, and the advice followed to its end. `e2e/every-error` does one
 * of each kind in a browser; the others of a kind run each night.
 */
import 'fake-indexeddb/auto';
import { describe, vi } from 'vitest';
import { STEPS } from '../../lib/diagnosis/remedy/steps.ts';
import { mend } from '../../sandbox/engine/testing/remedies.ts';
import { standsForItsKind } from '../support/scene/errorKinds.ts';
import { type Stage, everyError } from '../support/scene/everyError.ts';
import { type SceneHere, createRuntime, startHere } from './scene.ts';

/** How long it takes to mend something elsewhere, in seconds. */
const MENDING_SECONDS = 10;

const { browser } = vi.hoisted(() => ({ browser: {} as { runtime: unknown } }));
vi.mock('wxt/browser', () => ({ browser }));
// There is no layout to look at: whether the sheet is in plain sight is proven in browsers.
vi.mock('../../components/accounting/model/plainSight.ts', () => ({
  watchSight: (_: unknown, tell: (plainness: string) => void) => {
    tell('clear');
    return { clearNow: () => true, readAgain: () => {}, stop: () => {} };
  },
}));

let scene: SceneHere;

const walk = (meets: Stage['meets']): void =>
  everyError({
    async begin() {
      const runtime = createRuntime();
      browser.runtime = runtime;
      return (scene = startHere(runtime, 'every-error'));
    },
    doSteps: () => async (mending, steps) => {
      for (const step of steps) mend(mending, { step, where: STEPS[step] });
      await scene.pass(MENDING_SECONDS);
      return [];
    },
    meets,
  });

describe('one of each kind', () => walk(standsForItsKind));
describe('the others', { tags: ['night'] }, () => walk((storeId, daysAgo) => !standsForItsKind(storeId, daysAgo)));
