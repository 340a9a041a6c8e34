import { ActionIcon } from '../../base/ActionIcon.tsx';
import { useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import type { IconControl } from './iconControls.ts';

export interface IconButtonProps {
  readonly of: IconControl;
  readonly tabIndex: number;
  readonly 'data-place': number;
  /** True to draw its icon itself: in a row the styles do it (`Stencils.tsx`). */
  readonly isDrawn: boolean;
  readonly onPress: () => void;
}

/** A control that is its icon alone; its name is read out, and shown to those who point at it. */
export function IconButton({ of: { name, label, title }, isDrawn, onPress, ...place }: IconButtonProps) {
  const { say } = useLanguage();
  return (
    <button
      type="button"
      class="button bare"
      aria-label={say(label)}
      title={say(title)}
      data-action={name}
      {...place}
      onClick={trusted(onPress)}
    >
      {isDrawn && <ActionIcon action={name} />}
    </button>
  );
}
