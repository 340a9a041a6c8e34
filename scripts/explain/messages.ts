import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { courseOf, type Reading, readMessage } from '../../lib/diagnosis/read.ts';
import { together } from '../../lib/diagnosis/remedy/course.ts';
import type { First } from '../../lib/diagnosis/remedy/treatment.ts';
import type { FamilyId } from '../../lib/diagnosis/families/index.ts';
import type { Action } from '../../lib/domain/day/action.ts';
import { SOFTWARE, type Software } from '../../lib/domain/store/store.ts';

/** A message that somebody published, and what it means. */
export interface Message {
  readonly text: string;
  /** As it is called where it was published. */
  readonly software: string;
  /** The families that are right; with `none`, saying nothing is right as well. */
  readonly family: readonly (FamilyId | 'none')[];
  /** What has to happen before the next action; null: nothing is recommended. */
  readonly first: First | null;
  readonly after: Action | null;
  readonly set: keyof typeof SETS;
  readonly source: string;
}

export type Verdict = 'right' | 'unread' | 'wrong';
type Count = Readonly<Record<Verdict, number>>;

/** The sets of messages, each with what its first measure found, before anything was made after it. */
export const SETS = {
  field: { what: 'From documentation and code of connectors, given with their remedies', firstRead: null },
  first: { what: 'Held out: help pages and issues of connectors', firstRead: { right: 92, unread: 31, wrong: 9 } },
  second: { what: 'Held out, after the first was learnt from', firstRead: { right: 90, unread: 18, wrong: 4 } },
  third: { what: 'Held out, after the second was learnt from', firstRead: { right: 52, unread: 4, wrong: 1 } },
} as const satisfies Record<string, { readonly what: string; readonly firstRead: Count | null }>;

const FILE = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'messages.jsonl');

export const MESSAGES: readonly Message[] = readFileSync(FILE, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Message);

/** The package as far as the extension tells packages apart. */
export const packageOf = (name: string): Software => SOFTWARE.find((software) => software === name) ?? 'unknown';

/** True where a reading names no cause: nothing was read, or a phrase that begins many messages. */
const saysNothing = ({ family }: Reading): boolean => family === null || family === 'collective';

/** What would be recommended for a message. */
export function recommendedFor(text: string, software: Software): { first: First | null; after: Action | null; remedy: readonly string[] } {
  const courses = readMessage(text, software).flatMap((reading) => courseOf(reading) ?? []);
  return courses.length > 0 ? together(courses) : { first: null, after: null, remedy: [] };
}

/** Whether a message is read as it should be. */
export function verdictOn({ text, software, family }: Message): Verdict {
  const [reading] = readMessage(text, packageOf(software));
  if (saysNothing(reading!)) return family.includes('none') ? 'right' : 'unread';
  return family.includes(reading!.family!) ? 'right' : 'wrong';
}

/** How many of them are read how. */
export function measure(messages: readonly Message[]): Count {
  const verdicts = messages.map(verdictOn);
  const count = (one: Verdict) => verdicts.filter((verdict) => verdict === one).length;
  return { right: count('right'), unread: count('unread'), wrong: count('wrong') };
}
