import type { CheckView } from '../../../../lib/messages/views/checklistViews.ts';
import { RemedyWay } from './RemedyWay.tsx';
import { ShowMe } from './ShowMe.tsx';

/**
 * The way on from what stands in the way: another action, where that is the right one; the guide where there is one, with
 * the page behind it as a plain link; else the page, or words.
 * @param look `filled` for the one button of the screen that is filled, `text` where several stand close together
 */
export function WayOn({ of: { guide, remedy }, look }: { of: CheckView; look: 'filled' | 'button' | 'text' }) {
  const guided = guide !== undefined && remedy?.kind !== 'action';
  return (
    <>
      {guided && <ShowMe guide={guide.id} label={guide.label} look={look} />}
      {remedy && <RemedyWay of={remedy} as={guided ? 'link' : look} />}
    </>
  );
}
