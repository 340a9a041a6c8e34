/** Every known error of QuickBooks Online, met in a real browser: the right explanation, and the advice followed to its end. */
import { everyErrorOf } from '../support/everyError.ts';

everyErrorOf(['1', '2', '3', '4', '10']);
