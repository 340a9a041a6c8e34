import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useModel } from '../model/model.ts';
import type { Plainness, PlainSight } from '../model/plainSight.ts';

/** Whether the button that acts is in plain sight, from when it is there on; and whether it may be pressed right now. */
export function usePlainSight(button: RefObject<HTMLElement | null>): {
  readonly plainness: Plainness;
  readonly clearNow: () => boolean;
  readonly readAgain: () => void;
} {
  const { watchSight } = useModel();
  const plainness = useSignal<Plainness>('settling');
  const sight = useRef<PlainSight>(null);
  useLayoutEffect(() => {
    const watched = (sight.current = watchSight(button.current!, (now) => (plainness.value = now)));
    return () => watched.stop();
  }, []);
  return { plainness: plainness.value, clearNow: () => sight.current?.clearNow() ?? false, readAgain: () => sight.current?.readAgain() };
}
