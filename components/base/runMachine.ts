import { type ReadonlySignal, signal } from '@preact/signals-core';

/** What a reducer answers to an event: the next state, and what is to be done in the world. */
export interface Transition<S, F> {
  readonly state: S;
  readonly effects: readonly F[];
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
export function runMachine<S, E, F>(
  first: S,
  reduce: (state: S, event: E) => Transition<S, F>,
  perform: (effect: F) => unknown,
): Machine<S, E> {
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
          const next = reduce(state.peek(), waiting.shift()!);
          state.value = next.state;
          next.effects.forEach((effect) => void perform(effect));
        }
      } finally {
        busy = false;
      }
    },
  };
}
