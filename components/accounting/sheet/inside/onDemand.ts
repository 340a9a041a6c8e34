import { type ReadonlySignal, signal } from '@preact/signals-core';

/** Something that comes when it is first needed. */
export interface OnDemand<T> {
  /** `coming` before it was asked for as well. */
  readonly state: ReadonlySignal<{ readonly step: 'coming' } | { readonly step: 'there'; readonly it: T } | { readonly step: 'missing' }>;
  /** Asks for it, where it is not there and nobody has asked; once more where it did not come. */
  readonly fetch: () => void;
}

/** @param load brings it, or rejects */
export function onDemand<T>(load: () => Promise<T>): OnDemand<T> {
  const state = signal<OnDemand<T>['state']['value']>({ step: 'coming' });
  let asked = false;
  return {
    state,
    fetch() {
      if (asked) return;
      asked = true;
      if (state.peek().step === 'missing') state.value = { step: 'coming' };
      load().then(
        (it) => void (state.value = { step: 'there', it }),
        () => {
          asked = false;
          state.value = { step: 'missing' };
        },
      );
    },
  };
}
