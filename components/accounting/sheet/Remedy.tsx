import type { RemedyView } from '../../../lib/messages/views.ts';
import { SiteLink } from '../../base/SiteLink.tsx';
import { Words } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model.ts';

/** The way on: a page of the site, another action first, or words. */
export function Remedy({ of }: { of: RemedyView }) {
  const { sheet } = useModel();
  switch (of.kind) {
    case 'page':
      // Settings open beside this page: whoever has mended something comes back to the checklist.
      return (
        <p class="remedy">
          <SiteLink href={of.href} label={of.label} apart={of.page !== 'login' && of.page !== 'report'} />
        </p>
      );
    case 'action':
      return (
        <p class="remedy">
          <button
            type="button"
            class="button"
            onClick={trusted(() => {
              const state = sheet.state.value;
              if (state.step !== 'closed') sheet.open(of.action, state.target);
            })}
          >
            <Words of={of.label} />
          </button>
        </p>
      );
    case 'words':
      return (
        <p class="remedy soft">
          <Words of={of.label} />
        </p>
      );
  }
}
