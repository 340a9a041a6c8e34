import { ERROR_FAMILIES } from '../../lib/diagnosis/families/index.ts';
import { SOFTWARE, type Software } from '../../lib/domain/store/store.ts';
import { said } from '../docs/diagnosis/table.ts';
import { type Explanation, explain } from './explain.ts';
import { KINDS } from './kinds.ts';

/** Packages that the extension doesn't tell apart: their messages are read as those of a package that is not known. */
const OTHERS = ['netsuite', 'myob', 'exact', 'other', 'unknown'] as const;
/** Other names of the same packages. */
const ALSO: ReadonlyMap<string, Software> = new Map([
  ['qbo', 'quickbooks-online'],
  ['qbd', 'quickbooks-desktop'],
  ['sage-intacct', 'sage'],
  ['intacct', 'sage'],
]);

/** The package behind a name; undefined where no package is called so. */
function softwareCalled(name: string): Software | undefined {
  const lower = name.toLowerCase();
  return SOFTWARE.find((one) => one === lower) ?? ALSO.get(lower) ?? (OTHERS.some((one) => one === lower) ? 'unknown' : undefined);
}
const unknownSoftware = (name: string) => `There is no software “${name}”; there are ${[...SOFTWARE, ...OTHERS].join(', ')}.`;

/** What `--help` says. */
export const HELP = `npm run --silent explain -- [--software NAME] "MESSAGE"
npm run --silent explain -- --jsonl FILE

Prints, as JSON, what the extension makes of a message of the accounting software.
  --software NAME  who wrote it: ${[...SOFTWARE, ...OTHERS].join(', ')}
  --jsonl FILE     reads a file with one {"text", "software"} a line, and prints one line for each, in their order;
                   a line that can’t be read gets {"line", "error"}

  known       the known error whose words these are (docs/errors.md), or null
  family      the kind of cause, from the list below; unread: none was read, and nothing is recommended
  also        further kinds that the same message names
  confidence  sure, likely, unsure
  first       what has to happen: fix, decide, wait, support; null: nothing is recommended
  steps       the steps of the remedy, by their names
  after       the action that follows then: refresh, regenerate, post; null: none
  en, fr      what: what it is, a sentence for each kind; steps: each step; advice: the advice

The families, by the words that published lists use, and what is behind them:
${ERROR_FAMILIES.map(({ id }) => `  ${id.padEnd(19)} ${KINDS[id].padEnd(39)} ${said({ key: `family.${id}.cause` as never })}`).join('\n')}
  ${'unread'.padEnd(19)} ${'–'.padEnd(39)} ${said({ key: 'finding.unread' })}`;

/** What was asked for on the command line. */
export type Asked =
  | { readonly what: 'help' }
  | { readonly what: 'message'; readonly text: string; readonly software: Software; readonly name: string }
  | { readonly what: 'file'; readonly file: string };

/**
 * Reads the command line.
 * @throws Error with one sentence where it can't be read
 */
export function asked(given: readonly string[]): Asked {
  const options = new Map<string, string>();
  const texts: string[] = [];
  for (let place = 0; place < given.length; place++) {
    const word = given[place]!;
    if (word === '--help' || word === '-h') return { what: 'help' };
    if (!word.startsWith('--')) {
      texts.push(word);
      continue;
    }
    const [name, inline] = word.split(/=(.*)/s, 2) as [string, string | undefined];
    if (name !== '--software' && name !== '--jsonl')
      throw new Error(`There is no option ${name}; there are --software, --jsonl and --help.`);
    const value = inline ?? given[++place];
    if (!value) throw new Error(`${name} needs ${name === '--jsonl' ? 'a file' : 'a name'} behind it.`);
    options.set(name, value);
  }
  const file = options.get('--jsonl');
  if (file !== undefined) {
    if (texts.length > 0) throw new Error('Give a message or --jsonl with a file, not both.');
    return { what: 'file', file };
  }
  if (texts.length === 0) throw new Error('Give a message in quotes; --help says how.');
  if (texts.length > 1) throw new Error('Put the message into quotes, so that it is one.');
  const name = options.get('--software') ?? 'unknown';
  const software = softwareCalled(name);
  if (software === undefined) throw new Error(unknownSoftware(name));
  return { what: 'message', text: texts[0]!, software, name };
}

/** One line of a file that can't be explained. */
interface Broken {
  /** Counted from 1. */
  readonly line: number;
  readonly error: string;
}

function explainLine(line: string, place: number): Explanation | Broken {
  const broken = (error: string): Broken => ({ line: place + 1, error });
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return broken('This line is not JSON.');
  }
  const { text, software = 'unknown' } = (given ?? {}) as { text?: unknown; software?: unknown };
  if (typeof text !== 'string') return broken('This line has no “text” that is a text.');
  const known = typeof software === 'string' ? softwareCalled(software) : undefined;
  return known === undefined ? broken(unknownSoftware(String(software))) : explain(text, known, software as string);
}

/** One answer for each line of a file, in their order; an empty end is no line. */
export function explainLines(file: string): readonly (Explanation | Broken)[] {
  return file
    .replace(/^\uFEFF/, '')
    .replace(/\s+$/, '')
    .split(/\r?\n/)
    .map(explainLine);
}
