import type { RemedyStep } from '../../../lib/diagnosis/remedy/steps.ts';
import { ACTIONS, type Action } from '../../../lib/domain/day/action.ts';
import { type TextKey, en as catalogue } from '../../../lib/i18n/en/index.ts';
import type { Person } from './person.ts';
import { unfoldPanel } from './panel.ts';
import { type Seen, findAll } from './sight.ts';
import { en } from './texts.ts';

export const SHEET = { role: 'dialog' };
type Kind = 'act' | 'first' | 'wait' | 'stop';
/** What kind of step each heading of the advice announces. */
const KIND_OF: ReadonlyMap<string, Kind> = new Map([
  [en('panel.next.refresh'), 'act'],
  [en('panel.next.regenerate'), 'act'],
  [en('panel.next.post'), 'act'],
  [en('panel.next.fix-first'), 'first'],
  [en('panel.next.wait'), 'wait'],
  [en('panel.next.ask-support'), 'stop'],
  [en('panel.next.nothing'), 'stop'],
]);

/** What the sheet of a day advises, as it is read by a person. */
export interface AdviceSeen {
  readonly kind: Kind;
  readonly heading: string;
  readonly why: string;
  readonly steps: readonly RemedyStep[];
  readonly action: Action | null;
}

/** The words of an open sheet. */
export async function sheetOf(merchant: Person): Promise<Seen[]> {
  return findAll(await merchant.look(), /^/, { within: SHEET });
}

/** The texts that stand in the catalogue under keys that begin so, each with the rest of its key. */
function textsOf(prefix: string): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, text]) =>
    key.startsWith(prefix) && typeof text === 'string' ? [[key.slice(prefix.length), text]] : [],
  );
}
const STEP_TEXTS = textsOf('step.') as [RemedyStep, string][];
/** What says that an action has come to its end, each under the last part of its key. */
const OUTCOMES = ['operation.settled.', 'operation.failed', 'problem.refused.', 'operation.absent'].flatMap((prefix) =>
  textsOf(prefix).map(([rest]) => [rest, en.like(`${prefix}${rest}` as TextKey)] as const),
);

/** Without spaces: where a part of a sentence is written in italics, it is told with spaces around it. */
export const bare = (text: string): string => text.replaceAll(/\s/g, '');
const buttonsIn = (seen: readonly Seen[]) => seen.filter(({ role }) => role === 'button');

/** Reads the advice of the open sheet; waits until it is there. */
export function readAdvice(merchant: Person): Promise<AdviceSeen> {
  return merchant.until(
    async () => {
      const seen = await sheetOf(merchant);
      const place = seen.findIndex(({ role, name }) => role === 'heading' && KIND_OF.has(name));
      if (place === -1) return undefined;
      const end = seen.findIndex(({ role, name }, index) => index > place && (role === 'table' || name === en('support.prepare')));
      const advice = seen.slice(place, end === -1 ? undefined : end);
      const heading = advice[0]!.name;
      const items = advice.filter(({ role }) => role === 'listitem');
      const steps = items.map(({ text }) => STEP_TEXTS.find(([, words]) => bare(text).includes(bare(words)))?.[0]);
      if (steps.includes(undefined)) throw new Error(`A step that nobody knows: ${items.map(({ text }) => text).join(' / ')}`);
      const action =
        ACTIONS.find((one) =>
          buttonsIn(advice).some(({ name }) => name === en(`action.${one}.verb`) || en.like(`action.${one}.button`).test(name)),
        ) ?? null;
      return {
        kind: KIND_OF.get(heading)!,
        heading,
        why: advice.find(({ role }) => role === 'paragraph')?.text ?? '',
        steps: steps as RemedyStep[],
        action,
      };
    },
    async () => `There is no advice:\n${await merchant.tree()}`,
  );
}

/** Opens the day in detail from the day's own page, again where it is open already. */
export async function openDetails(merchant: Person): Promise<void> {
  if ((await sheetOf(merchant)).length > 0) await merchant.key('Escape');
  await unfoldPanel(merchant);
  await merchant.press(en.like('panel.open'));
}

/** True of a sheet whose inside has not come yet, and of none. */
const isTitleAlone = (seen: readonly Seen[]): boolean => seen.every(({ role }) => ['heading', 'button', 'text'].includes(role));

/** What the open checklist wants of the merchant next: a thing to mark, or that something is fixed first; `clear`: nothing. */
function wanted(seen: readonly Seen[]): Seen | 'clear' | 'refused' | undefined {
  const all = (role: string) => seen.filter((thing) => thing.role === role);
  const says = (words: RegExp | string) => findAll(seen, words, { role: 'status' }).length > 0;
  // Only what may lead to Run asks for a reason.
  if (all('radio').length === 0) return says(en('common.checking')) || isTitleAlone(seen) ? undefined : 'refused';
  const changed = findAll(seen, /^/, { role: 'checkbox', within: { role: 'group', name: en('sheet.what-changed') } });
  // To have it posted as well is a choice, and nothing that is asked.
  const box = all('checkbox').find((one) => !one.checked && !changed.includes(one) && one.name !== en('pair.choose'));
  if (box) return box;
  const radios = all('radio');
  if (!radios.some(({ checked }) => checked)) return radios.find(({ disabled }) => !disabled);
  if (changed.length > 0 && !changed.some(({ checked }) => checked)) return changed[0];
  return says(en('sheet.all-clear')) ? 'clear' : undefined;
}

/** Fills in the open checklist as a person does: confirms what is asked, gives the first reason that may be given. */
async function fillIn(merchant: Person): Promise<void> {
  for (;;) {
    const next = await merchant.until(
      async () => wanted(await sheetOf(merchant)),
      async () => `The checklist doesn’t become clear:\n${await merchant.tree()}`,
    );
    if (next === 'clear') return;
    if (next === 'refused') throw new Error(`The checklist refuses what was advised:\n${await merchant.tree()}`);
    const { role, name } = next;
    try {
      await (role === 'radio' ? merchant.choose(name, { within: SHEET }) : merchant.tick(name, { within: SHEET }));
    } catch (error) {
      // What was asked a moment ago may be said by the reason by now.
      if (findAll(await sheetOf(merchant), name, { role }).length > 0) throw error;
    }
  }
}

/**
 * Runs the action whose checklist is open, and the Post after it: by one click where that is offered, else by the checklist
 * that its outcome offers.
 */
export async function runAndPost(merchant: Person, action: Exclude<Action, 'post'>): Promise<void> {
  await fillIn(merchant);
  if (findAll(await sheetOf(merchant), en('pair.choose'), { role: 'checkbox' }).length === 0) {
    await run(merchant, action);
    await merchant.press(en.like('action.post.button'), { within: SHEET });
    await run(merchant, 'post');
    return;
  }
  await merchant.tick(en('pair.choose'), { within: SHEET });
  await merchant.press(en.like(`pair.button.${action}`), { within: SHEET });
  const isPosted = ({ role, text }: Seen) => role === 'status' && en.like('operation.settled.posted').test(text);
  await merchant.until(
    async () => {
      const seen = await sheetOf(merchant);
      const second = buttonsIn(seen).find(({ name, disabled }) => en.like(`pair.go-on.${action}`).test(name) && !disabled);
      if (second) await merchant.press(second.name, { within: SHEET });
      return seen.some(isPosted) || undefined;
    },
    async () => `It is not posted:\n${await merchant.tree()}`,
  );
}

/** Runs the action whose checklist is open, to its outcome. @returns the outcome, as the key of its sentence */
export async function run(merchant: Person, action: Action): Promise<string> {
  await fillIn(merchant);
  await merchant.press(en.like(`action.${action}.button`), { within: SHEET });
  const isOutcome = ({ role, text }: Seen) => (role === 'status' ? OUTCOMES.find(([, words]) => words.test(text)) : undefined);
  return merchant.until(
    async () => {
      const seen = await sheetOf(merchant);
      const outcome = seen.map(isOutcome).find(Boolean);
      if (outcome) return outcome[0];
      const second = buttonsIn(seen).find(({ name, disabled }) => en.like(`sheet.go-on.${action}`).test(name) && !disabled);
      if (second) await merchant.press(second.name, { within: SHEET });
      return undefined;
    },
    async () => `There is no outcome:\n${await merchant.tree()}`,
  );
}
