import type { Judgement } from '../../../../lib/messages/views/checklistViews.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { askJudge, change, saidYes, withoutClearance, withoutRight, withoutYes } from './judging.ts';
import { sendIfClear } from './pressed.ts';
import type { InChecklist, RunStep, SheetEffects, SheetEventOf } from './state.ts';

/** True where something was confirmed, and of a day that is not this one any more. */
function isAnother({ sheet, confirmed, andPost }: InChecklist, { checklist }: Judgement): boolean {
  if (!sheet.judgement || sheet.judgement.checklist.fingerprint === checklist.fingerprint) return false;
  return confirmed.length > 0 || andPost || sheet.run.at === 'asking' || saidYes(sheet);
}

/** What was said before, and is asked again: it lasted no longer, or something happened that may have changed it. */
const lapsedIn = ({ saidBefore }: InChecklist, { checklist }: Judgement): readonly string[] =>
  saidBefore.filter((said) => checklist.checks.some(({ id, kind, told }) => id === said && kind === 'ask' && told === undefined));

/** How far Run is by a judgement: without what it needs, the yes is taken back. */
const runBy = (run: RunStep, judgement: Judgement | null): RunStep =>
  judgement?.clearance || judgement?.awaitsYes ? run : withoutYes(run);

/** What of the merchant's words a judgement takes away. */
interface Lost {
  /** It is another day than was confirmed: nothing said of the former one counts. */
  readonly isOther: boolean;
  /** The Post after it can't be confirmed with it any more: what was pressed for both is never run for the one alone. */
  readonly fellAway: boolean;
  /** The checks whose word from before holds on no more. */
  readonly lapsed: readonly string[];
}

function lostBy(state: InChecklist, value: Judgement | null): Lost {
  if (!value) return { isOther: false, fellAway: false, lapsed: [] };
  const isOther = isAnother(state, value);
  return { isOther, fellAway: state.andPost && (isOther || !value.checklist.pair), lapsed: lapsedIn(state, value) };
}

/** What the merchant chose, without what is lost. */
function keptOf(state: InChecklist, { isOther, fellAway, lapsed }: Lost): InChecklist {
  const left = (ids: readonly string[]) => ids.filter((id) => !lapsed.includes(id));
  return {
    ...state,
    confirmed: isOther ? [] : left(state.confirmed),
    saidBefore: left(state.saidBefore),
    andPost: state.andPost && !fellAway,
  };
}

/** The worker has judged; or could not, then what was shown stays, and can't be run. Late answers change nothing. */
export function judged(state: InChecklist, { id, answer, now }: SheetEventOf<'judged'>, effects: SheetEffects): InChecklist {
  const { sheet } = state;
  if (sheet.question?.id !== id) return state;
  const { question, run, judgement: before } = sheet;
  const value = answer.ok ? answer.value : null;
  const lost = lostBy(state, value);
  const { isOther, fellAway } = lost;
  const hasLapsed = lost.lapsed.length > 0;
  const judgement = value && (isOther || hasLapsed) ? withoutRight(value) : (value ?? withoutClearance(sheet));
  const heard = change(keptOf(state, lost), {
    question: null,
    looking: false,
    unjudged: answer.ok ? null : answer.problem,
    judgement,
    problem: fellAway && !isOther ? { reason: phrase('pair.not-any-more') } : sheet.problem,
    run: fellAway && run.at !== 'sent' ? { at: 'rest' } : runBy(run, judgement),
  });
  if (isOther ? question.afresh : fellAway || hasLapsed) return askJudge(heard, effects);
  return sendIfClear(value ? takeOver(heard, before, value, effects) : heard, now, effects);
}

/** What is chosen beforehand, from the evidence or from what was said before, counts as if the merchant had chosen it now. */
function takeOver(state: InChecklist, before: Judgement | null, { checklist, changes }: Judgement, effects: SheetEffects): InChecklist {
  const { sheet } = state;
  const { suggested, standing, advice, checks, pair } = checklist;
  if (advice) effects.push({ type: 'advise', target: sheet.target, next: advice.next });
  const given = sheet.unasked && standing === 'open' ? suggested : null;
  const told = before || standing !== 'open' ? [] : checks.filter((check) => check.told).map(({ id }) => id);
  const andPost = before === null && pair && sheet.offersPost;
  if (given || told.length > 0 || andPost) {
    const said = {
      ...(given ? { given } : {}),
      ...(told.length > 0 ? { confirmed: told, saidBefore: told } : {}),
      ...(andPost ? { andPost } : {}),
    };
    return askJudge({ ...change(state, given ? { unasked: false } : {}), ...said }, effects);
  }
  // What changed stays on the screen until the merchant has looked at it.
  if (changes.length === 0) effects.push({ type: 'wait' });
  return state;
}
