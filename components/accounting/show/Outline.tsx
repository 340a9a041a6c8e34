import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { isOurHost } from '../../base/host.ts';
import { followPage } from '../../guide/follow.ts';
import { type Box, holeOf } from '../../guide/geometry.ts';
import type { Showing } from './showing.ts';

/** A frame around what is pointed at, wherever the page moves it. It lets the pointer through. */
export function Outline({ of: { lit } }: { of: Showing }) {
  const box = useSignal<Box | null>(null);
  useLayoutEffect(() => {
    const end = new AbortController();
    const onMove = (now: Box | null) => {
      if (JSON.stringify(now) !== JSON.stringify(box.peek())) box.value = now;
    };
    followPage(document, { find: () => lit.peek(), isOurs: isOurHost, onMove, onGlance() {} }, end.signal);
    return () => end.abort();
  }, [lit.value]);
  const around = box.value && lit.value && holeOf(box.value, { width: innerWidth, height: innerHeight });
  return around && <div class="aimed" style={{ left: `${around.left}px`, top: `${around.top}px`, width: `${around.width}px`, height: `${around.height}px` }} />;
}
