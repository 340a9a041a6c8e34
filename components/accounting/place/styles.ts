import tokens from '../../base/tokens.css?inline';
import host from './host.css?inline';
import rows from '../report/rows.css?inline';

/** The styles of what is there from the start, as one text: no file that the page could ask for. */
export const STYLES = [tokens, host, rows].join('\n');
