import { useLayoutEffect } from 'preact/hooks';
import type { Action } from '../../../../lib/domain/day/action.ts';
import type { FindIcons } from '../../../../lib/page/icons/icons.ts';
import { Ring } from '../../icons/Ring.tsx';

/** A ring around the site's icon that the merchant is to click; it is brought into sight once. */
export function LitIcon({ action, find }: { action: Action; find: FindIcons }) {
  const findIcon = (): HTMLElement | null => {
    const found = find();
    return (found.found && found.icons.find((icon) => icon.action === action)?.element) || null;
  };
  useLayoutEffect(() => findIcon()?.scrollIntoView({ block: 'nearest', behavior: 'instant' }), [action]);
  return <Ring find={findIcon} about={action} />;
}
