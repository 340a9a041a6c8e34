import { ACTIONS, type Action, type DayTarget } from '../../../lib/domain/day/action.ts';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';

/** A control of a day that is its icon alone. */
export interface IconControl {
  readonly name: Action | 'details';
  /** What is read out: of many days, each has its own. */
  readonly label: Phrase;
  /** What is shown to those who point at it. */
  readonly title: Phrase;
}

/** The three actions of a day, in the order in which they are shown. */
export const actionControls = ({ date }: Pick<DayTarget, 'date'>): readonly IconControl[] =>
  ACTIONS.map((name) => ({ name, label: phrase(`action.${name}.button`, { date: { date } }), title: phrase(`action.${name}.name`) }));

/** What opens the details of a day. */
export const detailsControl = ({ date }: Pick<DayTarget, 'date'>): IconControl => ({
  name: 'details',
  label: phrase('panel.open', { date: { date } }),
  title: phrase('panel.details'),
});
