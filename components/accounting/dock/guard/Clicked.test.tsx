// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { OperationView } from '../../../../lib/messages/views/views.ts';
import { en } from '../../../base/testing/texts.ts';
import { createTestGuard } from '../../testing/guard.ts';
import { type Stage, NOW_MS, all, createStage, pageText, press, the } from '../../testing/show.tsx';
import type { SiteSentence } from '../../../learn/watchDay.ts';
import { operationOf } from '../../testing/views.ts';
import { Clicked } from './Clicked.tsx';

let stage: Stage;
beforeEach(() => void vi.useFakeTimers({ now: NOW_MS }));
afterEach(() => {
  stage.end();
  vi.useRealTimers();
});

async function shown(changes: Partial<OperationView>, said: readonly SiteSentence[] = []) {
  const guard = createTestGuard();
  stage = createStage(guard);
  await stage.show(
    <Clicked of={operationOf({ by: 'worker', outcome: phrase('click.unchanged', { date: 'x' }), ...changes })} said={said} />,
  );
  return guard;
}

it('tells what became of a click, and nothing else while it is followed', async () => {
  await shown({ active: true, state: 'accepted', outcome: phrase('click.sent') });
  expect([pageText(), all('button')]).toEqual([en('click.sent'), []]);
});

it('tells what the site says since the click, in its own words, and not what it said before', async () => {
  const at = Temporal.Instant.from(operationOf().preparedAt).epochMilliseconds;
  await shown({ active: true, state: 'accepted' }, [
    { words: 'Welcome back', sinceMs: at - 1 },
    { words: 'Regenerate was asked for.', sinceMs: at },
  ]);
  expect(pageText()).toContain(en('click.site-says', { words: 'Regenerate was asked for.' }));
  expect(pageText()).not.toContain('Welcome back');
});

it('offers the merchant’s own click where ours left the day as it was', async () => {
  const guard = await shown({ active: false, state: 'settled', changed: false });
  await press(the('button', en('guard.let-through')));
  expect(guard.letThrough.mock.calls).toEqual([['regenerate', { given: null, confirmed: [] }]]);
});

it.each<[string, Partial<OperationView>]>([
  ['changed the day', { changed: true }],
  ['was the merchant’s own', { by: 'hand' }],
  ['was not made', { state: 'absent' }],
  ['may have been made', { state: 'failed' }],
])('offers no second click where the first %s', async (_, changes) => {
  await shown({ active: false, state: 'settled', changed: false, ...changes });
  expect(all('button', en('guard.let-through'))).toEqual([]);
  expect(all('button', en('page.show'))).toHaveLength(1);
});
