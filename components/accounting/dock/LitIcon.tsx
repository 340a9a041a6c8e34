import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Action } from '../../../lib/domain/action.ts';
import { findIcons } from '../../../lib/page/icons/icons.ts';
import { isOurHost } from '../../base/host.ts';
import { followPage } from '../../guide/follow.ts';
import type { Box } from '../../guide/geometry.ts';

/** Between the icon and the ring around it, in pixels. */
const AROUND = 5;

const findIcon = (action: Action): HTMLElement | null => {
  const found = findIcons(document);
  return (found.found && found.icons.find((icon) => icon.action === action)?.element) || null;
};

/** A ring around the site's icon that the merchant is to click, wherever the page moves it; it is brought into sight once. */
export function LitIcon({ action }: { action: Action }) {
  const box = useSignal<Box | null>(null);
  useEffect(() => {
    const end = new AbortController();
    findIcon(action)?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    followPage(
      document,
      {
        find: () => findIcon(action),
        isOurs: isOurHost,
        onGlance() {},
        onMove(now) {
          if (JSON.stringify(now) !== JSON.stringify(box.peek())) box.value = now;
        },
      },
      end.signal,
    );
    return () => end.abort();
  }, [action]);
  if (!box.value) return null;
  const { left, top, width, height } = box.value;
  return <div class="lit" style={{ left: `${left - AROUND}px`, top: `${top - AROUND}px`, width: `${width + 2 * AROUND}px`, height: `${height + 2 * AROUND}px` }} />;
}
