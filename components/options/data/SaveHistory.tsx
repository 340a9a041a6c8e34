import { phrase } from '../../../lib/i18n/phrase.ts';
import { Words } from '../../base/language.tsx';
import { Part } from '../Part.tsx';
import { SaveRecord } from './SaveRecord.tsx';

/** What was done, as a file for a spreadsheet. */
export const SaveHistory = () => (
  <Part id="save" title="options.save">
    <p>
      <Words of={phrase('options.save.about')} />
    </p>
    <SaveRecord />
  </Part>
);
