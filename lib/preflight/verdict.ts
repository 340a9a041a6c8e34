import type { Action, DayTarget, GivenReason } from '../domain/day/action.ts';
import type { Instant } from '../domain/values/businessDate.ts';
import type { DayDetail } from '../domain/day/day.ts';
import type { VerdictKind } from '../domain/repair/checklist.ts';
import type { Fact, FactSource } from '../domain/values/fact.ts';
import type { Operation } from '../domain/repair/operation.ts';
import type { PageSeen } from '../domain/site/pageSeen.ts';
import type { RecentBuild } from '../domain/repair/builds.ts';
import type { Session } from '../domain/store/session.ts';
import type { SitePage } from '../domain/values/sitePage.ts';
import type { SettledByHand } from '../domain/day/settledByHand.ts';
import type { ClosedDays } from '../domain/store/closedDays.ts';
import type { Store } from '../domain/store/store.ts';
import type { Phrase, PhraseValue } from '../i18n/phrase.ts';

export type { VerdictKind } from '../domain/repair/checklist.ts';
export type { PageSeen } from '../domain/site/pageSeen.ts';
export type { RecentBuild } from '../domain/repair/builds.ts';

/** Everything that is judged, gathered fresh by the worker for one action on one day. */
export interface PreflightFacts {
  readonly action: Action;
  readonly target: DayTarget;
  /** The service's clock where it is known, else the computer's. */
  readonly now: Instant;
  /** False where this site takes no requests, and its own icon was not found on the page in front. */
  readonly canAct: boolean;
  /** False where this site tells only some entries of a day: the page may then show more than the data. */
  readonly knowsEveryEntry: boolean;
  readonly page: PageSeen;
  readonly session: Fact<Session>;
  readonly store: Fact<Store>;
  readonly day: Fact<DayDetail>;
  /** The operation that runs in this account now, on whatever computer; null: none. */
  readonly running: Fact<Operation | null>;
  /** The latest refresh or regenerate of this day; null: none known. */
  readonly lastBuild: Fact<RecentBuild | null>;
  /** When the day was last refreshed to the end; null: never, as far as is known. */
  readonly lastRefresh: Fact<Instant | null>;
  /** The statuses that the day had before each of our own operations: a page that was not loaded since still shows them. */
  readonly formerStatuses?: readonly (readonly string[])[] | undefined;
  /** When the store is closed, as its merchant says. */
  readonly closed?: ClosedDays | undefined;
  /** How its merchant settled the day by hand; null: not. */
  readonly settled?: SettledByHand | null | undefined;
  /** The reason that the merchant chose so far; null: none yet. */
  readonly given: GivenReason | null;
}

/**
 * What lifts a block:
 * - `again`: reading once more, or signing in. Until then nothing else that was read is worth a word.
 * - `page`: another page in front, or the same one reloaded: what it shows is not what is judged
 * - `never`: nothing that the merchant could do for this action on this day; it is a refusal.
 * - `fix`: something is fixed elsewhere first, then it is checked again
 * - `instead`: another of the three actions is the right one
 * - `here`: a choice in the checklist itself
 * - `hand`: the merchant presses the site's own icon
 */
export type Lift = 'again' | 'page' | 'never' | 'fix' | 'instead' | 'here' | 'hand';

/** Where the merchant goes to mend it: a page of the accounting site, another action first, or words only. */
export type Remedy =
  | { readonly kind: 'page'; readonly page: SitePage; readonly label: Phrase }
  | { readonly kind: 'action'; readonly action: Action; readonly label: Phrase }
  | { readonly kind: 'words'; readonly label: Phrase };

/** Where and when something was seen. */
export interface Seen {
  readonly source: FactSource;
  readonly at: Instant;
}

/** A question after Run, whose yes says what a tick would say. */
export interface SecondQuestion {
  /** What the checklist says of it, before Run. */
  readonly announced: Phrase;
  /** The question, naming the consequence. */
  readonly words: Phrase;
}

export interface Verdict {
  readonly kind: VerdictKind;
  /** Of a block: what lifts it. */
  readonly lifts?: Lift | undefined;
  /** What was seen, and why it matters, in one sentence. */
  readonly reason: Phrase;
  /** Of what is asked: why it is not known. */
  readonly why?: PhraseValue | undefined;
  readonly remedy?: Remedy | undefined;
  /** Where and when it was seen; absent where nothing was. */
  readonly seen?: Seen | undefined;
  /** Of what is confirmed not by a tick, but by the yes to a question after Run. */
  readonly secondQuestion?: SecondQuestion | undefined;
  /** True where it is about the reason that the merchant gives, and is told beside it. */
  readonly ofReason?: boolean | undefined;
  /** Tells the verdicts of one check apart where it gives several, each to be confirmed by itself. */
  readonly about?: string | undefined;
}

/** For how long, and for which other days of the store, the merchant's word on a check spares asking again. */
export interface Holds {
  readonly days: 'same' | 'later' | 'earlier' | 'any';
  readonly seconds: number;
  /** True where it is about the store, and holds on for its next days that are regenerated in the same series. */
  readonly series?: true;
}

/** One rule: a small file of its own in `checks/` (law 4). */
export interface Check {
  readonly id: string;
  /** The rule's source, such as `B0.4`. */
  readonly source: string;
  /** How far the merchant's word reaches where the rule can only ask; absent: it is asked each time. */
  readonly holds?: Holds;
  /** The verdict or verdicts, or null where the rule says nothing about this action on this day. */
  readonly judge: (facts: PreflightFacts) => Verdict | readonly Verdict[] | null;
}

export interface CheckResult extends Verdict {
  /** The id of the check; with `:about` behind it where the check gave several verdicts. */
  readonly id: string;
}
