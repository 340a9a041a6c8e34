import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import type { Translator } from '../../../lib/i18n/translate.ts';
import type { NextView } from '../../../lib/messages/views/views.ts';

/** The next step of a day as a line of the popup or of the desk says it; where there is none by name, to look at the day. */
export const stepOf = ({ label, does }: NextView, say: Translator['say']): Phrase =>
  label && does?.kind !== 'details' ? phrase('popup.step', { action: say(label) }) : phrase('popup.step.look');
