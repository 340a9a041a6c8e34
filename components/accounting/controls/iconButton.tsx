import type { Translator } from '../../../lib/i18n/translate.ts';
import { ActionIcon } from '../../base/ActionIcon.tsx';
import { trusted } from '../../base/trusted.ts';
import type { IconControl } from './iconControls.ts';

export interface IconButtonProps {
  readonly key: string;
  readonly tabIndex: number;
  readonly 'data-place': number;
  /** True to draw its icon itself: in a row the styles do it (`Stencils.tsx`). */
  readonly isDrawn: boolean;
  readonly onPress: () => void;
}

/**
 * A control that is its icon alone; its name is read out, and shown to those who point at it. No component of its own: a
 * report has more than a hundred of them, and the page waits for all.
 */
export function iconButton(
  { name, label, title }: IconControl,
  say: Translator['say'],
  { key, isDrawn, onPress, ...place }: IconButtonProps,
) {
  return (
    <button
      key={key}
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
