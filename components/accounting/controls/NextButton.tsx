import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import type { NextView } from '../../../lib/messages/views/views.ts';
import { ActionIcon } from '../../base/ActionIcon.tsx';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model/model.ts';

export interface NextButtonProps {
  readonly next: NextView;
  readonly target: DayTarget;
  /** True to write out what it is called with its day, where there is room. */
  readonly dated?: boolean;
  /** False where another button on the screen comes first: only one is filled. */
  readonly main?: boolean;
  readonly tabIndex?: number;
  readonly 'data-place'?: number;
}

/** The one next step of a day; only its words where there is nothing to be pressed. */
export function NextButton({ next: { label, does }, target, dated, main = true, ...place }: NextButtonProps) {
  const { sheet, help } = useModel();
  const { say } = useLanguage();
  if (!label) return null;
  if (!does) {
    return (
      <span class="soft">
        <Words of={label} />
      </span>
    );
  }
  const press = (): void => {
    if (does.kind === 'guide') help(does.guide, target);
    else if (does.kind === 'checklist') sheet.open(does.action, target);
    else sheet.showDay(target);
  };
  return (
    <button
      type="button"
      class={main ? 'button advised filled' : 'button advised'}
      aria-label={say(nameOf(does, say(label), target))}
      data-action={does.kind === 'checklist' ? does.action : does.kind}
      {...place}
      onClick={trusted(press)}
    >
      {does.kind === 'checklist' && <ActionIcon action={does.action} />}
      <Words of={dated && does.kind === 'checklist' ? phrase(`action.${does.action}.button`, { date: { date: target.date } }) : label} />
    </button>
  );
}

/** What the button is called where its day is not beside it: of many days, each has its own. */
function nameOf(does: NonNullable<NextView['does']>, label: string, { date }: DayTarget): Phrase {
  switch (does.kind) {
    case 'checklist':
      return phrase(`action.${does.action}.button`, { date: { date } });
    case 'guide':
      return phrase('button.of-day', { step: label, date: { date } });
    case 'details':
      return phrase('panel.open', { date: { date } });
  }
}
