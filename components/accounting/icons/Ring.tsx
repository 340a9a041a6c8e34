import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { isOurHost } from '../../base/mount/host.ts';
import { followPage } from '../../guide/overlay/follow.ts';
import { type Box, holeOf } from '../../guide/overlay/geometry.ts';

interface RingProps {
  /** What it is around at this moment; null: nothing. */
  readonly find: () => HTMLElement | null;
  /** Another one begins where this is another value. */
  readonly about: unknown;
}

/** A ring around something on the page, wherever the page moves it. It lets the pointer through. */
export function Ring({ find, about }: RingProps) {
  const box = useSignal<Box | null>(null);
  useLayoutEffect(() => {
    const end = new AbortController();
    const onMove = (now: Box | null) => {
      if (JSON.stringify(now) !== JSON.stringify(box.peek())) box.value = now;
    };
    followPage(document, { find, isOurs: isOurHost, onMove, onGlance() {} }, end.signal);
    return () => end.abort();
  }, [about]);
  const around = box.value && holeOf(box.value, { width: innerWidth, height: innerHeight });
  return (
    around && (
      <div
        class="aimed"
        style={{ left: `${around.left}px`, top: `${around.top}px`, width: `${around.width}px`, height: `${around.height}px` }}
      />
    )
  );
}
