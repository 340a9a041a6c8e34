import type { Action, DayTarget } from '../../../lib/domain/day/action.ts';
import type { Software } from '../../../lib/domain/store/store.ts';
import type { RemedyStep } from '../../../lib/diagnosis/remedy/steps.ts';
import type { Mending } from '../../../sandbox/engine/testing/remedies.ts';
import { type AdviceSeen, openDetails, readAdvice, run, sheetOf } from '../merchant/advice.ts';
import type { Person, Played } from '../merchant/person.ts';
import { findAll } from '../merchant/sight.ts';
import { en } from '../merchant/texts.ts';

const DAY_SECONDS = 86_400;
/** More turns than any advice needs. */
const TURNS = 10;

/** What was done on the way, and the advice at its end. */
export interface Followed {
  /** In order; a step by hand on the site's pages has a star. */
  readonly taken: readonly string[];
  readonly last: AdviceSeen;
}

/** The way of one day, from what is wrong with it to its end. */
export interface Journey {
  readonly error: string;
  readonly software: Software;
  /** The words that explained it. */
  readonly explanation: string;
  readonly taken: readonly string[];
  /** How the entries stand, and what the advice says then. */
  readonly end: string;
}

/** How the entries of a day stand, each different word once. */
export function standing({ server, owner }: Played, at: DayTarget): string {
  const words = server.practice.day(owner, at).postings.map(({ status, sync }) => `${status}${sync ? ` ${sync}` : ''}`);
  return [...new Set(words)].join(', ');
}

export const dayPage = ({ storeId, date }: DayTarget): string =>
  `/sales/summary?storeId=${storeId}&startDate=${date}&endDate=${date}#tab_accounting`;

/** Runs an action, and the Post that its outcome offers; says what was done. */
async function act(merchant: Person, action: Action): Promise<string[]> {
  await merchant.press(en.like(`action.${action}.button`), { within: { role: 'dialog' } });
  const outcome = await run(merchant, action);
  const done = [`${action}: ${outcome}`];
  const offered = findAll(await sheetOf(merchant), en.like('action.post.button'), { role: 'button' }).length > 0;
  return offered ? [...done, ...(await act(merchant, 'post'))] : done;
}

/** Where an advice leads nobody any further: it says so, others decide, or what could be mended is mended. */
function rests({ kind, why, action }: AdviceSeen, mended: boolean): boolean {
  return kind === 'stop' || why === en('advice.decide') || (kind === 'first' && mended && action === null);
}

/** Does the steps that the open sheet lists. @returns those that were done by hand on the site's pages */
export type DoSteps = (mending: Mending, steps: readonly RemedyStep[]) => Promise<readonly RemedyStep[]>;

/** Follows the advice of the open sheet until the day rests, or until nothing is offered any more. */
export async function followAdvice(scene: Played, at: DayTarget, doSteps: DoSteps): Promise<Followed> {
  const { merchant, server, owner } = scene;
  const mending = { practice: server.practice, who: owner, at };
  const taken: string[] = [];
  let mended = false;
  for (let turn = 0; turn < TURNS; turn++) {
    const last = await readAdvice(merchant);
    const { kind, steps, action } = last;
    if (rests(last, mended)) return { taken, last };
    if (steps.length > 0 && !(kind === 'first' && mended)) {
      const byHand = await doSteps(mending, steps);
      taken.push(...steps.map((step) => (byHand.includes(step) ? `${step}*` : step)));
      mended = true;
    } else if (kind === 'wait') {
      scene.skip(DAY_SECONDS);
      taken.push('a day passes');
      await merchant.open(dayPage(at));
    } else {
      taken.push(...(await act(merchant, action!)));
      mended = false;
    }
    await openDetails(merchant);
  }
  throw new Error(`No end: ${taken.join(', ')}`);
}

/** What the lines of the table hold. */
export const TABLE_HEAD = 'error | software | explanation | steps (* by hand on the site) | end';

/** A journey as a line of the table. */
export function lineOf({ error, software, explanation, taken, end }: Journey): string {
  return [error, software, explanation, taken.join(', ') || '–', end].join(' | ');
}
