import { type ReadonlySignal, signal } from '@preact/signals';

/** What a reducer answers to an event: the next state, and what is to be done in the world. */
export interface Step<S, F> {
  readonly state: S;
  readonly effects: readonly F[];
}

/** `state` as it is, or another one, with what is to be done. */
export const stepTo = <S, F>(state: S, ...effects: readonly F[]): Step<S, F> => ({ state, effects });

/** What `next` makes of the state that a step came to; the effects of both, in their order. */
export function andThen<S, F>({ state, effects }: Step<S, F>, next: (state: S) => Step<S, F>): Step<S, F> {
  const after = next(state);
  return { state: after.state, effects: [...effects, ...after.effects] };
}

export interface Machine<S, E> {
  readonly state: ReadonlySignal<S>;
  /** One event after the other: what an effect sends at once waits until the effects before it are done. */
  send(event: E): void;
}

/**
 * Runs a pure reducer: it keeps the state, and hands out the effects in their order.
 * @param perform does one effect; what comes of it is sent as an event
 */
export function runMachine<S, E, F>(first: S, reduce: (state: S, event: E) => Step<S, F>, perform: (effect: F) => void): Machine<S, E> {
  const state = signal(first);
  const waiting: E[] = [];
  let busy = false;
  return {
    state,
    send(event) {
      waiting.push(event);
      if (busy) return;
      busy = true;
      try {
        while (waiting.length > 0) {
          const step = reduce(state.peek(), waiting.shift()!);
          state.value = step.state;
          step.effects.forEach(perform);
        }
      } finally {
        busy = false;
      }
    },
  };
}
