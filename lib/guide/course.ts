import type { Guide, GuideFacts, Step } from './guide.ts';

/** A step as it stands. */
export interface StepState {
  readonly step: Step;
  /** True: it holds, or the merchant said so. Undefined: it cannot be seen from here. */
  readonly done: boolean | undefined;
}

/** Where a guide stands. */
export interface Course {
  /** The steps that concern this store and day, in order. */
  readonly steps: readonly StepState[];
  /** The place of the step to show; the number of steps where nothing is left. */
  readonly at: number;
}

function stateOf(step: Step, facts: GuideFacts, passed: readonly string[]): StepState {
  if (passed.includes(step.id) || (step.choices && step.id in facts.answers)) return { step, done: true };
  return { step, done: step.done?.(facts) };
}

/**
 * Where a guide stands on these facts. A step that leads the way counts only until the next one that does not: of the
 * way to it, the step behind the last that holds is shown, and none of it once that one holds itself.
 * @param passed the steps of which the merchant said that they are done
 */
export function guideCourseOf(guide: Guide, facts: GuideFacts, passed: readonly string[]): Course {
  const steps = guide.steps.filter(({ applies }) => applies?.(facts) ?? true).map((step) => stateOf(step, facts, passed));
  for (let first = 0; first < steps.length;) {
    let goal = first;
    while (goal < steps.length - 1 && steps[goal]!.step.way) goal++;
    if (steps[goal]!.done !== true) {
      const last = steps.slice(first, goal).findLastIndex(({ done }) => done === true);
      return { steps, at: first + last + 1 };
    }
    first = goal + 1;
  }
  return { steps, at: steps.length };
}
