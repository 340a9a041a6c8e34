import { type ReadonlySignal, signal } from '@preact/signals';
import type { Spot, Subject } from '../../lib/domain/site/spot.ts';
import type { GuideMove, GuideSight, GuideView } from '../../lib/messages/views/guideViews.ts';
import type { ask as askWorker } from '../../lib/messages/client.ts';

/** A page that has changed again while the worker answered is asked about again, but not for ever. */
const MOST_LOOKS = 3;

export interface GuideModelOptions {
  readonly ask: typeof askWorker;
  /** What the page says of itself now; a subject tells which day's row to look for. */
  readonly see: (subject: Subject | null) => GuideSight;
}

export interface GuideModel {
  /** Null: no guide, or nothing heard yet. */
  readonly view: ReadonlySignal<GuideView | null>;
  /** Asks the worker. `front`: this tab came to the front; `fresh`: what it read a moment ago will not do. */
  look(how: { front?: boolean; fresh?: boolean }): Promise<void>;
  /** Asks again where the page does not show what it showed when it was last asked about. */
  glance(): void;
  /** Shows the step before; the one behind it, or the current one. */
  back(): void;
  forward(): void;
  move(move: GuideMove): Promise<void>;
  /** Goes on in another guide about the same day. */
  goOn(guide: string): Promise<void>;
}

/** The place that a view lights up; null: none. */
export const spotOf = (view: GuideView | null): Spot | null => (view?.state === 'step' ? (view.step?.spot ?? null) : null);

/** The guide as one page sees it: it says where it is, and shows what the worker decides (law 1). */
export function createGuideModel({ ask, see }: GuideModelOptions): GuideModel {
  const view = signal<GuideView | null>(null);
  /** The step that the merchant looks back at. */
  let wish: string | null = null;
  let told = '';
  let round = 0;

  async function look({ front = false, fresh = false }: { front?: boolean; fresh?: boolean }): Promise<void> {
    const mine = ++round;
    let subject = view.value?.subject ?? null;
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      const sight = see(subject);
      told = JSON.stringify(sight);
      const answer = await ask('guideLook', { sight, front: front && looks === 0, fresh: fresh && looks === 0, step: wish });
      if (mine !== round) return;
      // What could not be asked stays as it was: the next look may be answered.
      if (!answer.ok) return;
      const next = answer.value.view;
      subject = next?.subject ?? null;
      // Only who knows the day can look for its row: the first look at a page is about no day yet.
      if (next && looks < MOST_LOOKS - 1 && JSON.stringify(see(subject)) !== told) continue;
      if (next?.id !== view.value?.id) wish = null;
      view.value = next;
      return;
    }
  }

  function show(step: string | null): void {
    wish = step;
    void look({});
  }

  return {
    view,
    look,
    glance() {
      const shown = view.value;
      if (shown && JSON.stringify(see(shown.subject)) !== told) void look({});
    },
    back() {
      const step = view.value?.step;
      if (step?.before) show(step.before);
    },
    forward() {
      const step = view.value?.step;
      if (step?.after) show(step.after);
    },
    async move(move) {
      const id = view.value?.id;
      if (id === undefined) return;
      wish = null;
      await ask('guideMove', { id, move });
      await look({ fresh: true });
    },
    async goOn(guide) {
      const subject = view.value?.subject;
      if (!subject) return;
      wish = null;
      await ask('guideStart', { guide, subject });
      await look({ front: true, fresh: true });
    },
  };
}
