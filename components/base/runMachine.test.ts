import { describe, expect, it } from 'vitest';
import { type Machine, andThen, runMachine, stepTo } from './runMachine.ts';

/** Counts, and has each sum told; of an even one it is told twice. */
const count = (sum: number, by: number) => (by % 2 === 0 ? stepTo(sum + by, `${sum + by}`, 'even') : stepTo(sum + by, `${sum + by}`));

describe('a machine', () => {
  it('keeps the state, and has the effects done in their order', () => {
    const done: string[] = [];
    const { state, send } = runMachine(0, count, (effect) => done.push(effect));
    send(2);
    send(1);
    expect([state.value, done]).toEqual([3, ['2', 'even', '3']]);
  });

  it('hears what an effect sends after the effects beside it', () => {
    const done: string[] = [];
    const machine: Machine<number, number> = runMachine(0, count, (effect: string) => {
      done.push(`${effect} of ${machine.state.value}`);
      if (effect === '2') machine.send(1);
    });
    machine.send(2);
    expect(done).toEqual(['2 of 2', 'even of 2', '3 of 3']);
  });

  it('goes on after an effect that failed', () => {
    const { state, send } = runMachine(0, count, () => {
      throw new Error('no page');
    });
    expect(() => send(1)).toThrow('no page');
    expect(() => send(1)).toThrow('no page');
    expect(state.value).toBe(2);
  });
});

it('two steps are one, with the effects of both', () => {
  expect(andThen(count(0, 2), (sum) => count(sum, 1))).toEqual({ state: 3, effects: ['2', 'even', '3'] });
});
