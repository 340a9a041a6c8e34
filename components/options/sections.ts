import { Alerts } from './alerts/Alerts.tsx';
import { StoredHere } from './data/StoredHere.tsx';
import { ClearStored } from './data/ClearStored.tsx';
import { SaveHistory } from './data/SaveHistory.tsx';
import { GuardChoice } from './guard/GuardChoice.tsx';
import { About } from './help/About.tsx';
import { Help } from './help/Help.tsx';
import { Keyboard } from './keyboard/Keyboard.tsx';
import { LanguageChoice } from './language/LanguageChoice.tsx';
import type { OptionSection } from './section.ts';
import { Permissions } from './sites/Permissions.tsx';
import { Sites } from './sites/Sites.tsx';
import { ShownIcons } from './told/ShownIcons.tsx';
import { SyncChoice } from './told/SyncChoice.tsx';
import { ToldWords } from './told/ToldWords.tsx';

/** All sections of the options, in their order; none without a card. */
export const OPTION_SECTIONS: readonly [OptionSection, ...OptionSection[]] = [
  { id: 'language', title: 'options.language', parts: [LanguageChoice] },
  { id: 'alerts', title: 'options.section.alerts', parts: [Alerts] },
  { id: 'sites', title: 'options.sites', parts: [Sites, Permissions] },
  { id: 'told', title: 'options.section.told', parts: [ToldWords, ShownIcons, SyncChoice] },
  { id: 'guard', title: 'options.section.guard', parts: [GuardChoice] },
  { id: 'keyboard', title: 'options.section.keyboard', parts: [Keyboard] },
  { id: 'data', title: 'options.section.data', parts: [StoredHere, SaveHistory, ClearStored] },
  { id: 'help', title: 'options.section.help', parts: [Help, About] },
];
