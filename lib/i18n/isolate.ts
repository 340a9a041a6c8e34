/** Where what is around them could be turned: letters that run from right to left, the invisible controls of direction, and the ends of a paragraph. */
const TURNS =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2028\u2029\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]|[\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/** Controls that begin or end a run of their own direction. One that is left open would reach into what follows. */
const RUNS = /[\u202A-\u202E\u2066-\u2069]/g;
/** What would end an isolate before its time. */
const ENDS = /[\u2028\u2029]/g;

/**
 * A text from outside, such as the name of a store, made so that it changes nothing around it: in an isolate of its own
 * (FSI … PDI), without controls that could end that. An ordinary text stays as it is.
 */
export const isolated = (text: string): string => (TURNS.test(text) ? `\u2068${text.replace(RUNS, '').replace(ENDS, ' ')}\u2069` : text);
