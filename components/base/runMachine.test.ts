import { describe, expect, it } from 'vitest';
import { type Machine, runMachine } from './runMachine.ts';

/** Counts, and has each sum told; of an even one it is told twice. */
const count = (sum: number, by: number) => ({ state: sum + by, effects: by % 2 === 0 ? [`${sum + by}`, 'even'] : [`${sum + by}`] });

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
