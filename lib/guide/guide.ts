import type { Action } from '../domain/day/action.ts';
import type { BusinessDate, Instant } from '../domain/values/businessDate.ts';
import type { DayDetail } from '../domain/day/day.ts';
import type { Fact } from '../domain/values/fact.ts';
import type { Operation } from '../domain/repair/operation.ts';
import type { GuidePage, PlaceOnSite } from '../domain/values/sitePage.ts';
import type { Spot, SpotName, Subject } from '../domain/site/spot.ts';
import type { Software, Store } from '../domain/store/store.ts';
import type { RemedyStep } from '../diagnosis/remedy/steps.ts';
import type { TextKey } from '../i18n/en/index.ts';
import type { Phrase } from '../i18n/phrase.ts';

/** The page in front of the merchant, as it says itself: a help to find the way, never a proof (law 1). */
export interface PageInFront {
  readonly page: PlaceOnSite;
  readonly storeId: string | null;
  readonly date: BusinessDate | null;
  /** Which of the watched spots can be seen there. */
  readonly seen: readonly SpotName[];
}

/**
 * A click on one of the site's icons, and what became of it: it runs still; the day became another one; or nobody knows
 * whether it did anything.
 */
export interface ClickOutcome {
  readonly action: Action;
  readonly state: 'running' | 'changed' | 'unclear';
}

/** Everything that steps are judged by, gathered by the worker. */
export interface GuideFacts {
  readonly subject: Subject;
  /** When the guide began, by the service's clock: what was pressed before it does not count. */
  readonly startedAt: Instant;
  readonly now: Instant;
  /** False on a site that can be read but not acted on by us. */
  readonly canAct: boolean;
  readonly store: Fact<Store>;
  readonly day: Fact<DayDetail>;
  readonly running: Fact<Operation | null>;
  /** What was clicked on this day since the guide began, by our own record; of a site that tells none of it by itself. */
  readonly clicked: readonly ClickOutcome[];
  readonly page: PageInFront;
  /** What the merchant answered, by step id. */
  readonly answers: Readonly<Record<string, string>>;
}

/** One answer that a step offers. */
export interface Choice {
  readonly id: string;
  readonly label: Phrase;
}

/** One step: a place, a sentence, why, and the condition that ends it. Nothing in it acts. */
export interface Step {
  readonly id: string;
  /** The page where it is done; null: anywhere, or outside of the site. */
  readonly page: GuidePage | null;
  /** What is lit up there; null: nothing. */
  readonly spot?: (facts: GuideFacts) => Spot | null;
  readonly say: (facts: GuideFacts) => Phrase;
  readonly why: (facts: GuideFacts) => Phrase;
  /** True or false as it is seen; undefined: it cannot be seen, and the merchant says so. */
  readonly done?: (facts: GuideFacts) => boolean | undefined;
  /** True where it only leads to the next step that is not so: it is passed over once one behind it holds. */
  readonly way?: boolean;
  /** False where the step does not concern this store or day; then it is not counted. */
  readonly applies?: (facts: GuideFacts) => boolean;
  /** A question; the step ends with an answer. */
  readonly choices?: readonly Choice[];
}

/** What a button that begins a guide is about. */
export interface ButtonAbout {
  readonly software: Software;
  /** True where only the merchant can tell whether anything has to be mended. */
  readonly unseen: boolean;
}

/** What a guide mends, and so where it is offered; each check, reason and step is named by one guide at most. */
export interface Mends {
  /** Ids of checks, whatever they say. */
  readonly checks?: readonly string[];
  /** What a check says, where its sayings are mended in different ways. */
  readonly reasons?: readonly TextKey[];
  /** Steps of a remedy. */
  readonly steps?: readonly RemedyStep[];
  /** Steps that mean something else together. */
  readonly together?: readonly RemedyStep[];
}

/** A guide: one file of data and pure predicates (law 4). */
export interface Guide {
  readonly id: string;
  /** The rule behind it, such as `B0.8`. */
  readonly source: string;
  readonly title: (facts: Pick<GuideFacts, 'subject'>) => Phrase;
  /** What a button says that begins it as the next step of a day (look.md); absent: it is never that. */
  readonly button?: (about: ButtonAbout) => Phrase;
  /** `day`: it is about one day; `store`: a store is enough. */
  readonly needs: 'day' | 'store';
  /** Absent: another guide leads to it, or it is one of the three actions. */
  readonly mends?: Mends;
  readonly steps: readonly Step[];
  /** What is said at the end: what was repaired, what to wait for. */
  readonly end: (facts: GuideFacts) => readonly Phrase[];
  /** The guide that takes over once it is known which, or the steps of a remedy that tell which; null: none. See `guideAfter`. */
  readonly leads?: (facts: GuideFacts) => string | readonly RemedyStep[] | null;
  /** The guide that is offered at the end; null: none. */
  readonly followUp?: (facts: GuideFacts) => string | null;
}
