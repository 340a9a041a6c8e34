import type { DiagnosisFacts } from '../../diagnosis/facts.ts';
import { softwareOf } from '../../domain/store/storeFact.ts';
import type { NextStep } from '../../diagnosis/remedy/nextStep.ts';
import { guideForNext } from '../../guide/forStep.ts';
import { guideOf } from '../../guide/guides/index.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { NextView } from '../../messages/views/views.ts';

const DETAILS = { label: phrase('panel.details'), does: { kind: 'details' } } as const;
/** The Web Connector is run in QuickBooks Desktop: there is nothing to be pressed here. */
const OUTSIDE = 'web-connector';

/**
 * The next step of a day as a button names it, the same in its row, its panel, its details and every checklist. A press
 * on it never leads into a refusal: where something comes before the action, it leads there.
 */
export function nextStepView(next: NextStep, { store }: Pick<DiagnosisFacts, 'store'>): NextView {
  const { kind } = next;
  switch (kind) {
    case 'nothing':
      return { kind, label: null, does: null };
    case 'look':
      return next.quiet ? { kind, label: null, does: null } : { kind, ...DETAILS };
    case 'ask-support':
      return { kind, ...DETAILS };
    case 'fix-first':
    case 'wait': {
      const guide = guideOf(guideForNext(next) ?? '');
      const label = guide?.button?.({ software: softwareOf(store), unseen: next.kind === 'fix-first' && next.open === 'unseen' });
      const after = next.kind === 'fix-first' && next.open === 'unseen' && next.after ? { after: next.after } : {};
      if (guide && label) return { kind, label, does: guide.id === OUTSIDE ? null : { kind: 'guide', guide: guide.id }, ...after };
      return kind === 'wait' ? { kind, label: null, does: null } : { kind, ...DETAILS };
    }
    default:
      return { kind, label: phrase(`action.${kind}.verb`), does: { kind: 'checklist', action: kind } };
  }
}
