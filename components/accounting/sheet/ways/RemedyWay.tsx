import type { RemedyView } from '../../../../lib/messages/views/views.ts';
import { SiteLink } from '../../../base/SiteLink.tsx';
import { Words } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { useModel } from '../../model/model.ts';

const LOOKS = { link: '', text: '', button: 'button', filled: 'button filled' } as const;

/** The way on: a page of the site, another action first, or words. */
export function RemedyWay({ of, as = 'link' }: { of: RemedyView; as?: keyof typeof LOOKS }) {
  const { sheet } = useModel();
  switch (of.kind) {
    case 'page':
      // Settings open beside this page: who has fixed something comes back to the checklist.
      return (
        <p class="remedy">
          <SiteLink href={of.href} label={of.label} apart={of.page !== 'login' && of.page !== 'report'} class={LOOKS[as]} />
        </p>
      );
    case 'action':
      return (
        <p class="remedy">
          <button
            type="button"
            class={LOOKS[as] || LOOKS.button}
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
