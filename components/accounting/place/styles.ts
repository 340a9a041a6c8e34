import tokens from '../../base/tokens.css?inline';
import dock from '../dock/dock.css?inline';
import host from './host.css?inline';
import rows from '../report/rows.css?inline';
import progress from '../sheet/progress/progress.css?inline';
import sheet from '../sheet/sheet.css?inline';
import show from '../show/show.css?inline';

/** Every style of our part of the page, as one text: no file that the page could ask for. */
export const STYLES = [tokens, host, rows, dock, sheet, progress, show].join('\n');
