/** Every known error of QuickBooks Desktop, Xero and Sage, met in a real browser: the right explanation, and the advice followed to its end. */
import { everyErrorOf } from '../support/everyError.ts';

everyErrorOf(['5', '6', '7', '8', '9']);
