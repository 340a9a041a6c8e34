import { useLayoutEffect, useRef } from 'preact/hooks';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { whyGone } from '../../../lib/messages/client.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { Problem } from '../../base/Problem.tsx';
import { useModel } from '../model/model.ts';
import type { SheetView } from './machine/sheetModel.ts';
import { inside } from './inside/inside.ts';

/** The side sheet: a day, a checklist, or the operation that came of it. Escape and the button in its corner leave it. */
export function Sheet() {
  const { sheet, alive } = useModel();
  const { say } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const state = sheet.state.value;
  const open = state.step !== 'closed' && !(state.step === 'checklist' && state.aside);

  // The browser's own modal dialog keeps the focus inside, gives it back, and lies above whatever the page draws.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) element.showModal();
  }, [open]);

  if (state.step === 'closed' || !open) return null;
  const date = { date: state.target.date, whole: true };
  const title =
    state.step === 'day'
      ? phrase('panel.title', { date: { date: state.target.date } })
      : phrase('sheet.title', { action: { text: `action.${state.action}.verb` }, date });
  return (
    <dialog
      ref={dialog}
      class="sheet"
      data-checklist={state.step === 'checklist' ? state.action : undefined}
      aria-labelledby="sheet-title"
      onClose={() => sheet.close()}
    >
      <div class="head">
        <h2 id="sheet-title" tabIndex={-1} autofocus>
          <Words of={title} />
        </h2>
        <button
          type="button"
          class="button bare"
          aria-label={say(phrase('sheet.close'))}
          title={say(phrase('sheet.close'))}
          onClick={trusted(() => dialog.current?.close())}
        >
          <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="m3.5 3.5 9 9M12.5 3.5l-9 9" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
          </svg>
        </button>
      </div>
      {alive.value ? (
        <Content of={state} />
      ) : (
        // What stood here may have gone on since, and nobody tells this page any more.
        <div class="body">
          <Problem of={{ reason: whyGone() }} />
        </div>
      )}
    </dialog>
  );
}

/** What stands under the title, once it has come. */
function Content({ of: state }: { of: Exclude<SheetView, { step: 'closed' }> }) {
  useLayoutEffect(inside.fetch, []);
  const come = inside.state.value;
  if (come.step === 'there') return <come.it.Inside of={state} />;
  return (
    <div class="body" aria-busy={come.step === 'coming'}>
      {come.step === 'missing' && <Problem of={{ reason: phrase('part.missing'), retry: true }} onRetry={inside.fetch} />}
    </div>
  );
}
