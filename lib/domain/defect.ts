/** An error that nobody foresaw, in the extension itself; never one of the service, the storage or the merchant's. */

/** What the browser knows of it. It may hold words of the page or the books: {@link reportOfDefect} leaves them out. */
export interface Defect {
  /** What was being done, in a word: the name of a message, a place. */
  readonly step: string;
  /** Such as `TypeError`. */
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** Longer texts say nothing more. */
export const MOST_OF_STACK = 4000;
const MOST_OF_WORDS = 300;

export function defectOf(error: unknown, step: string): Defect {
  const { name, message, stack } = error instanceof Error ? error : { name: typeof error, message: '', stack: '' };
  return {
    step,
    name: name.slice(0, MOST_OF_WORDS),
    message: message.slice(0, MOST_OF_WORDS),
    stack: (stack ?? '').slice(0, MOST_OF_STACK),
  };
}

/** A line of the stack that lies in our own files, in the forms of both browsers: who was called, in which file, and where. */
const FRAME = /^\s*(?:at (?:async )?([\w$.<>]+) \(|(?:async\*)?([\w$.<>/]*)@)?.*?(?:chrome|moz)-extension:\/\/[^/\s]+\/([\w./-]+:\d+:\d+)/;
const MOST_FRAMES = 8;

/** The calls that led there, as far as they are ours; the address of the page that we stood in is left out. */
export function framesOf({ stack }: Pick<Defect, 'stack'>): string[] {
  return stack
    .split('\n')
    .flatMap((line) => {
      const [, chrome, firefox, place] = FRAME.exec(line) ?? [];
      return place ? [`${chrome ?? firefox ?? ''} ${place}`.trim()] : [];
    })
    .slice(0, MOST_FRAMES);
}

/** Those whose words come from the browser about our code alone, and not about a text that was read. */
const SPEAKS_OF_CODE = /^(?:TypeError|ReferenceError)$/;
/** A name as code has it; anything else in quotes may be a word of the page. */
const IDENTIFIER = /^[a-z]+(?:[A-Z][a-z]*)*$/;

/** The words of the error where they can't hold anything of the books; else null. */
function wordsOf({ name, message }: Defect): string | null {
  if (!SPEAKS_OF_CODE.test(name) || message === '') return null;
  const words = message.replaceAll(
    /(['"“])([^'"”]*)(['"”])/g,
    (_, open: string, quoted: string, close: string) => `${open}${IDENTIFIER.test(quoted) ? quoted : '…'}${close}`,
  );
  return /\d/.test(words) ? null : words;
}

/** By what a defect that comes again is known. */
export const printOf = (defect: Defect): string => [defect.step, defect.name, framesOf(defect)[0] ?? ''].join(' ');

/** Where it happened, as far as that says nothing of the books. */
export interface DefectContext {
  readonly version: string;
  /** The browser's own name for itself. */
  readonly agent: string;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * What those who make the extension should know of it, in English: version, browser, step and place in our code. No
 * figure, no name and no address is in it.
 */
export function reportOfDefect(defect: Defect, { version, agent, at }: DefectContext): string {
  const words = wordsOf(defect);
  return [
    `Sales Totals Guard ${version}: an error of its own`,
    `When: ${at}`,
    `Browser: ${agent}`,
    `Step: ${defect.step}`,
    `Error: ${/^\w{1,64}$/.test(defect.name) ? defect.name : 'unknown'}${words === null ? '' : `: ${words}`}`,
    ...framesOf(defect).map((frame) => `  ${frame}`),
  ].join('\n');
}
