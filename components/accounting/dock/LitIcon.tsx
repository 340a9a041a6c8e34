import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Action } from '../../../lib/domain/action.ts';
import type { FindIcons } from '../../../lib/page/icons/icons.ts';
import { isOurHost } from '../../base/host.ts';
import { followPage } from '../../guide/follow.ts';
import type { Box } from '../../guide/geometry.ts';

/** Between the icon and the ring around it, in pixels. */
const AROUND = 5;

/** A ring around the site's icon that the merchant is to click, wherever the page moves it; it is brought into sight once. */
export function LitIcon({ action, find }: { action: Action; find: FindIcons }) {
  const box = useSignal<Box | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const findIcon = (): HTMLElement | null => {
      const found = find();
      return (found.found && found.icons.find((icon) => icon.action === action)?.element) || null;
    };
    findIcon()?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    followPage(
      document,
      {
        find: findIcon,
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
