import { expect, it, vi } from 'vitest';
import { onDemand } from './onDemand.ts';

it('what comes on demand is asked for once, and again only where it did not come', async () => {
  const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('gone')).mockResolvedValue('it');
  const { state, fetch } = onDemand(load);
  expect([state.value.step, load.mock.calls.length]).toEqual(['coming', 0]);
  fetch();
  fetch();
  await vi.waitFor(() => expect([state.value.step, load.mock.calls.length]).toEqual(['missing', 1]));
  fetch();
  expect(state.value.step).toBe('coming');
  await vi.waitFor(() => expect(state.value).toEqual({ step: 'there', it: 'it' }));
  fetch();
  expect(load.mock.calls).toHaveLength(2);
});
