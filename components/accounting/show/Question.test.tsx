// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Action } from '../../../lib/domain/day/action.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { en } from '../../base/testing/texts.ts';
import { createTestGuard, createTestShowing } from '../testing/guard.ts';
import { type Stage, NOW_MS, all, createStage, enter, pageText, press, the } from '../testing/show.tsx';
import { ShowIt } from './ShowIt.tsx';

const SHAPE = { tag: 'a', looks: ['a'], place: 'a' };
const NAME = (action: Action) => en(`action.${action}.name`);

let stage: Stage;
let showing: ReturnType<typeof createTestShowing>;
beforeEach(() => void vi.useFakeTimers({ now: NOW_MS }));
afterEach(() => {
  stage.end();
  vi.useRealTimers();
});

async function asked(actions: readonly Action[] = ['refresh', 'regenerate'], label = ''): Promise<void> {
  showing = createTestShowing();
  stage = createStage(createTestGuard(), showing);
  const element = document.createElement('a');
  document.body.append(element);
  showing.lit.value = element;
  showing.state.value = { step: 'asking', pointed: { element, shape: SHAPE, actions, label }, problem: null, busy: false };
  await stage.show(<ShowIt />);
}
const keep = () => the('button', en('show.keep'));

it('asks which icon it is, and keeps nothing before that is answered', async () => {
  await asked();
  expect(all('radio').length).toBe(2);
  expect(the('dialog', en('show.which')).textContent).toContain(en('show.choose'));
  await press(keep());
  expect(showing.keep).not.toHaveBeenCalled();
  await enter(the('radio', NAME('regenerate')), true);
  await press(keep());
  expect(showing.keep).toHaveBeenCalledExactlyOnceWith('regenerate');
});

it('has chosen already where it can be one alone, and tells what the site calls it', async () => {
  await asked(['post'], 'send it');
  expect(pageText()).toContain('send it');
  await press(keep());
  expect(showing.keep).toHaveBeenCalledExactlyOnceWith('post');
});

it('keeps nothing while it is not in plain sight', async () => {
  await asked(['post']);
  await stage.sees('covered');
  expect(pageText()).toContain(en('show.covered'));
  await press(keep());
  await stage.sees('uncovered');
  expect(pageText()).toContain(en('show.uncovered'));
  await press(keep());
  expect(showing.keep).not.toHaveBeenCalled();
});

it('says why it could not be kept, and can be left', async () => {
  await asked(['post']);
  await act(async () => void (showing.state.value = { ...showing.state.value, problem: phrase('problem.storage') } as never));
  expect(the('status').textContent).toBe(en('problem.storage'));
  await press(the('button', en('show.cancel')));
  expect(showing.stop).toHaveBeenCalledOnce();
});

it('is gone with the extension', async () => {
  await asked();
  await act(async () => void (stage.alive.value = false));
  expect(all('dialog')).toEqual([]);
});
