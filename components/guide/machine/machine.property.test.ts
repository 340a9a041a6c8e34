import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { GuideView } from '../../../lib/messages/views/guideViews.ts';
import { failed, guideOf, ok, sightOf, stepOf } from '../testing/views.ts';
import { reduce } from './machine.ts';
import { type GuideEffect, type GuideEvent, type GuideState, type GuideStep, SILENT } from './state.ts';

const SIGHTS = [sightOf(), sightOf(['control-post']), sightOf([], 'login')] as const;
const VIEWS: readonly (GuideView | null)[] = [
  null,
  guideOf(),
  guideOf('step', { step: stepOf({ id: 'third', before: 'second', after: null }) }),
  guideOf('step', { id: 'g2' }),
  guideOf('end'),
  guideOf('left'),
  guideOf('elsewhere'),
];

const sight = fc.constantFrom(...SIGHTS);
const inFront = fc.boolean();
/** What happens on the page; an answer to the newest question, or to one before it. */
const move = fc.oneof(
  fc.record({ type: fc.constant('notice' as const), inFront, sight }),
  fc.record({ type: fc.constant('turned' as const), inFront, anyhow: fc.boolean(), sight }),
  fc.record({ type: fc.constantFrom('glance' as const, 'back' as const, 'forward' as const), sight }),
  fc.record({ type: fc.constant('timeUp' as const), inFront, sight }),
  fc.record({ type: fc.constant('move' as const), move: fc.constant({ go: 'leave' as const }) }),
  fc.record({ type: fc.constant('goOn' as const), guide: fc.constant('mapping') }),
  fc.record({ type: fc.constantFrom('moved' as const, 'started' as const), sight }),
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('answered' as const),
      late: fc.constantFrom(0, 0, 0, 1, 2),
      view: fc.constantFrom(...VIEWS),
      well: fc.constantFrom(true, true, true, false),
      sight,
    }),
  },
);

type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

function eventOf(one: Move, { asked }: GuideState): GuideEvent {
  if (one.type !== 'answered') return one;
  const { type, late, view, well, sight: now } = one;
  const answer = well ? ok({ view }) : failed('problem.no-answer');
  return { type, id: asked - late, answer, sight: now };
}

function holdsOfAnswer(before: GuideState, { id, answer }: Extract<GuideEvent, { type: 'answered' }>, { state, effects }: GuideStep): void {
  if (id !== before.question?.id) {
    expect(state, 'a late answer changes nothing').toBe(before);
    expect(effects).toEqual([]);
  } else if (state.view !== before.view) {
    expect(answer.ok && answer.value.view, 'what is shown was answered').toBe(state.view);
  }
}

it('any sequence of events: one question at a time is listened to, the clock runs in a step only, and nobody is asked without end', () => {
  let shown = 0;
  fc.assert(
    fc.property(fc.array(move, { minLength: 20, maxLength: 100 }), (moves) => {
      let state: GuideState = SILENT;
      let waiting = false;
      /** Questions in a row that only the page's changing led to. */
      let inARow = 0;
      for (const one of moves) {
        const before = state;
        const event = eventOf(one, state);
        // A clock that does not run does not strike.
        if (event.type === 'timeUp' && !waiting) continue;
        if (event.type === 'timeUp') waiting = false;
        const step = reduce(state, event);
        ({ state } = step);
        const looks = step.effects.filter(({ type }) => type === 'look') as Extract<GuideEffect, { type: 'look' }>[];
        for (const { type } of step.effects) if (type === 'wait' || type === 'stopWaiting') waiting = type === 'wait';

        expect(looks.length).toBeLessThanOrEqual(1);
        expect(waiting, 'the clock runs in a step, and nowhere else').toBe(state.at === 'step');
        expect(state.at).toBe(state.view?.state ?? 'silent');
        if (looks[0]) expect(state.question).toMatchObject({ id: looks[0].id });
        if (state.question) expect(state.question.id, 'only the newest is listened to').toBe(state.asked);
        inARow = event.type === 'answered' && looks.length > 0 ? inARow + 1 : 0;
        expect(inARow, 'a page that goes on changing').toBeLessThan(3);
        if (event.type === 'answered') holdsOfAnswer(before, event, step);
        else expect(state.view, 'only an answer changes what is shown').toBe(before.view);
        if (state.view !== before.view) shown++;
        if (before.at === 'silent' && ['glance', 'back', 'forward', 'move', 'goOn'].includes(event.type)) expect(step.effects).toEqual([]);
        if (looks[0]?.front) expect(event.type === 'started' || (event.type === 'turned' && event.inFront), 'to the front').toBe(true);
      }
    }),
    { numRuns: 500 },
  );
  expect(shown).toBeGreaterThan(100);
});
