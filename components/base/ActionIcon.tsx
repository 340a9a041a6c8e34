import { ICONS } from './icons.ts';

/** The icon of one of the three actions, or of the details; its name always stands beside it or in its label. */
export function ActionIcon({ action }: { action: keyof typeof ICONS }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <IconPath of={action} />
    </svg>
  );
}

/** The line of an icon, in a box of 16 units. */
export function IconPath({ of }: { of: keyof typeof ICONS }) {
  const { d, width } = ICONS[of];
  return <path d={d} fill="none" stroke="currentColor" stroke-width={width} stroke-linecap="round" stroke-linejoin="round" />;
}
