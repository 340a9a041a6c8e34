import type { CheckView } from '../../../lib/messages/checklistViews.ts';
import { Remedy } from './Remedy.tsx';
import { ShowMe } from './ShowMe.tsx';

/**
 * The way on from what stands in the way: another action, where that is the right one; the guide where there is one, with
 * the page behind it as a plain link; else the page, or words.
 * @param filled true for the one button of the screen that is filled
 */
export function WayOn({ of: { guide, remedy }, filled }: { of: CheckView; filled: boolean }) {
  const guided = guide !== undefined && remedy?.kind !== 'action';
  return (
    <>
      {guided && <ShowMe guide={guide.id} label={guide.label} filled={filled} />}
      {remedy && <Remedy of={remedy} as={guided ? 'link' : filled ? 'filled' : 'button'} />}
    </>
  );
}
