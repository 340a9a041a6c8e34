import type { Action } from '../../../lib/domain/day/action.ts';
import { IconPath } from '../../base/ActionIcon.tsx';
import { ICONS } from '../../base/icons.ts';
import { SHAPES } from '../../base/StateMark.tsx';

/**
 * The shapes that the styles of the rows draw their marks and icons through (`rows.css`): each is here once, and not in
 * every row. They lie in the same root, because an address of a picture is what a page's policy may forbid.
 */
export function Stencils() {
  return (
    <svg class="stencils" width="0" height="0" aria-hidden="true">
      {Object.entries(SHAPES).map(([family, shape]) => (
        <mask key={family} id={family} mask-type="alpha">
          {shape}
        </mask>
      ))}
      {(Object.keys(ICONS) as (Action | 'details')[]).map((name) => (
        <mask key={name} id={name} mask-type="alpha">
          <IconPath of={name} />
        </mask>
      ))}
    </svg>
  );
}
