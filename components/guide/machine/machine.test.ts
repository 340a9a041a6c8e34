import { describe, expect, it } from 'vitest';
import { SUBJECT, guideOf, sightOf, stepOf } from '../testing/views.ts';
import { reduce } from './machine.ts';
import { type GuideEvent, type GuideState, type GuideStep, SILENT } from './state.ts';

const SIGHT = sightOf();
const OTHER = sightOf(['control-post']);
const LOGIN = sightOf([], 'login');

type Make = (state: GuideState) => GuideEvent;
const plain =
  (event: GuideEvent): Make =>
  () =>
    event;
const answered =
  (view: ReturnType<typeof guideOf> | null, sight = SIGHT): Make =>
  ({ question }) => ({
    type: 'answered',
    id: question?.id ?? -1,
    answer: { ok: true, value: { view } },
    sight,
  });

const EVENTS = {
  'notice, in front': plain({ type: 'notice', inFront: true, sight: SIGHT }),
  'notice, behind': plain({ type: 'notice', inFront: false, sight: SIGHT }),
  loaded: plain({ type: 'turned', inFront: true, anyhow: true, sight: SIGHT }),
  'loaded, behind': plain({ type: 'turned', inFront: false, anyhow: true, sight: SIGHT }),
  'loaded, sign-in': plain({ type: 'turned', inFront: true, anyhow: true, sight: LOGIN }),
  turned: plain({ type: 'turned', inFront: true, anyhow: false, sight: SIGHT }),
  'turned away': plain({ type: 'turned', inFront: false, anyhow: false, sight: SIGHT }),
  'glance: the same': plain({ type: 'glance', sight: SIGHT }),
  'glance: changed': plain({ type: 'glance', sight: OTHER }),
  'timeUp, in front': plain({ type: 'timeUp', inFront: true, sight: SIGHT }),
  'timeUp, behind': plain({ type: 'timeUp', inFront: false, sight: SIGHT }),
  back: plain({ type: 'back', sight: SIGHT }),
  forward: plain({ type: 'forward', sight: SIGHT }),
  move: plain({ type: 'move', move: { go: 'leave' } }),
  goOn: plain({ type: 'goOn', guide: 'mapping' }),
  moved: plain({ type: 'moved', sight: SIGHT }),
  started: plain({ type: 'started', sight: SIGHT }),
  'answered: none': answered(null),
  'answered: step': answered(guideOf()),
  'answered: next step': answered(guideOf('step', { step: stepOf({ id: 'third' }) })),
  'answered: end': answered(guideOf('end')),
  'answered: left': answered(guideOf('left')),
  'answered: elsewhere': answered(guideOf('elsewhere')),
  'answered: changed meanwhile': answered(guideOf(), OTHER),
  'answered: not at all': ({ question }) => ({
    type: 'answered',
    id: question?.id ?? -1,
    answer: { ok: false, problem: { reason: { key: 'problem.no-answer' } } },
    sight: SIGHT,
  }),
  'answered: late': plain({ type: 'answered', id: 0, answer: { ok: true, value: { view: null } }, sight: SIGHT }),
} satisfies Record<string, Make>;
type EventName = keyof typeof EVENTS;
const EVENT_NAMES = Object.keys(EVENTS) as EventName[];

/** What a state is called in the table: `?` where an answer is awaited, `!` where something was told while nobody looked. */
const nameOf = ({ at, question, missed }: GuideState): string => `${at}${question ? '?' : ''}${missed ? '!' : ''}`;
const after = (...events: readonly EventName[]): GuideState =>
  events.reduce((state, name) => reduce(state, EVENTS[name](state)).state, SILENT);

/** Each state, how it is reached. */
const STATES: Readonly<Record<string, GuideState>> = {
  silent: SILENT,
  'silent!': after('notice, behind'),
  'silent?': after('loaded'),
  step: after('loaded', 'answered: step'),
  'step?': after('loaded', 'answered: step', 'moved'),
  end: after('loaded', 'answered: end'),
  'end?': after('loaded', 'answered: end', 'moved'),
  left: after('loaded', 'answered: left'),
  elsewhere: after('loaded', 'answered: elsewhere'),
};

const told = ({ state, effects }: GuideStep): string =>
  [nameOf(state), ...effects.map((effect) => (effect.type === 'wait' ? `wait${effect.rounds}` : effect.type))].join(' ');

/** What is silent, and nothing waits there. */
const silent = { loaded: 'silent? stopWaiting look', 'notice, in front': 'silent? look', moved: 'silent? look', started: 'silent? look' };
/** What has no clock, and is looked at by every event of the page. */
const resting = (at: string): Partial<Record<EventName, string>> => ({
  'notice, in front': `${at}? look`,
  'notice, behind': `${at}? look`,
  loaded: `${at}? stopWaiting look`,
  'loaded, behind': `${at} stopWaiting`,
  'loaded, sign-in': `${at} stopWaiting`,
  turned: `${at}? stopWaiting look`,
  'turned away': `${at} stopWaiting`,
  'glance: changed': `${at}? look`,
  move: `${at} move`,
  goOn: `${at} start`,
  moved: `${at}? look`,
  started: `${at}? look`,
});

/** What each event leads to, and what is done then; an event that is not named changes nothing, and nothing is done. */
const TABLE: Readonly<Record<string, Partial<Record<EventName, string>>>> = {
  silent: {
    ...silent,
    'notice, behind': 'silent!',
    'loaded, behind': 'silent stopWaiting',
    'loaded, sign-in': 'silent stopWaiting',
  },
  'silent!': {
    ...silent,
    'notice, in front': 'silent?! look',
    'notice, behind': 'silent!',
    'loaded, behind': 'silent! stopWaiting',
    'loaded, sign-in': 'silent stopWaiting',
    turned: 'silent? stopWaiting look',
    'turned away': 'silent! stopWaiting',
    moved: 'silent?! look',
    started: 'silent?! look',
  },
  'silent?': {
    ...silent,
    'notice, behind': 'silent?!',
    'loaded, behind': 'silent? stopWaiting',
    'loaded, sign-in': 'silent? stopWaiting',
    'answered: none': 'silent',
    'answered: step': 'step wait0',
    'answered: next step': 'step wait0',
    'answered: end': 'end',
    'answered: left': 'left',
    'answered: elsewhere': 'elsewhere',
    'answered: changed meanwhile': 'silent? look',
    'answered: not at all': 'silent',
  },
  step: {
    'notice, in front': 'step? look',
    'notice, behind': 'step? look',
    loaded: 'step? wait0 look',
    'loaded, behind': 'step wait0',
    'loaded, sign-in': 'step wait0',
    turned: 'step? wait0 look',
    'turned away': 'step wait0',
    'glance: changed': 'step? look',
    'timeUp, in front': 'step? look wait1',
    'timeUp, behind': 'step wait1',
    back: 'step? look',
    forward: 'step? look',
    move: 'step move',
    goOn: 'step start',
    moved: 'step? look',
    started: 'step? look',
  },
  'step?': {
    'notice, in front': 'step? look',
    'notice, behind': 'step? look',
    loaded: 'step? wait0 look',
    'loaded, behind': 'step? wait0',
    'loaded, sign-in': 'step? wait0',
    turned: 'step? wait0 look',
    'turned away': 'step? wait0',
    'glance: changed': 'step? look',
    'timeUp, in front': 'step? look wait1',
    'timeUp, behind': 'step? wait1',
    back: 'step? look',
    forward: 'step? look',
    move: 'step? move',
    goOn: 'step? start',
    moved: 'step? look',
    started: 'step? look',
    'answered: none': 'silent stopWaiting',
    // The same step goes on, and its clock with it.
    'answered: step': 'step',
    'answered: next step': 'step wait0',
    'answered: end': 'end stopWaiting',
    'answered: left': 'left stopWaiting',
    'answered: elsewhere': 'elsewhere stopWaiting',
    'answered: changed meanwhile': 'step? look',
    'answered: not at all': 'step',
  },
  end: resting('end'),
  'end?': {
    ...resting('end?'),
    'notice, in front': 'end? look',
    'notice, behind': 'end? look',
    loaded: 'end? stopWaiting look',
    turned: 'end? stopWaiting look',
    'glance: changed': 'end? look',
    moved: 'end? look',
    started: 'end? look',
    'answered: none': 'silent',
    'answered: step': 'step wait0',
    'answered: next step': 'step wait0',
    'answered: end': 'end',
    'answered: left': 'left',
    'answered: elsewhere': 'elsewhere',
    'answered: changed meanwhile': 'end? look',
    'answered: not at all': 'end',
  },
  left: resting('left'),
  elsewhere: resting('elsewhere'),
};

describe('the guide', () => {
  it('has all of its states in the table', () => {
    expect(Object.keys(TABLE)).toEqual(Object.keys(STATES));
    for (const [name, state] of Object.entries(STATES)) expect(nameOf(state)).toBe(name);
  });

  describe.each(Object.entries(STATES))('%s', (name, state) => {
    it.each(EVENT_NAMES)('%s', (event) => {
      const step = reduce(state, EVENTS[event](state));
      const expected = TABLE[name]![event];
      if (expected === undefined) {
        expect(step.effects).toEqual([]);
        expect(step.state).toBe(state);
      } else expect(told(step)).toBe(expected);
    });
  });
});

describe('a question', () => {
  const asked = (state: GuideState, event: EventName) => reduce(state, EVENTS[event](state)).effects.find(({ type }) => type === 'look');
  const { step } = STATES as { step: GuideState };

  it.each<[EventName, object]>([
    ['turned', { front: true, fresh: true, step: null }],
    ['notice, in front', { front: false, fresh: true, step: null }],
    ['notice, behind', { front: false, fresh: false, step: null }],
    ['timeUp, in front', { front: false, fresh: true, step: null }],
    ['glance: changed', { front: false, fresh: false, step: null, sight: OTHER }],
    ['back', { front: false, fresh: false, step: 'first' }],
    ['forward', { front: false, fresh: false, step: 'third' }],
    ['moved', { front: false, fresh: true, step: null }],
    ['started', { front: true, fresh: true, step: null }],
  ])('after %s is %j', (event, question) => {
    expect(asked(step, event)).toMatchObject({ sight: SIGHT, ...question });
  });

  it('about a page that goes on changing is asked three times, and the third answer is shown; only the first is fresh', () => {
    const first = after('loaded');
    const changed = answered(guideOf(), OTHER);
    const second = reduce(first, changed(first));
    expect(second.effects).toEqual([{ type: 'look', id: 2, sight: OTHER, front: false, fresh: false, step: null }]);
    const third = reduce(second.state, answered(guideOf(), SIGHT)(second.state));
    expect(told(third)).toBe('silent? look');
    expect(told(reduce(third.state, answered(guideOf(), OTHER)(third.state)))).toBe('step wait0');
  });

  it('looks back at a step until something is done, or another guide is there', () => {
    const back = reduce(step, EVENTS.back(step)).state;
    const still = reduce(back, answered(guideOf())(back)).state;
    expect(asked(still, 'timeUp, in front')).toMatchObject({ step: 'first' });
    expect(asked(reduce(still, EVENTS.move(still)).state, 'moved')).toMatchObject({ step: null });
    const other = reduce(back, answered(guideOf('step', { id: 'g2' }))(back)).state;
    expect(asked(other, 'timeUp, in front')).toMatchObject({ step: null });
  });

  it('at the first or the last step has nothing before or behind it', () => {
    const only = reduce(after('loaded'), answered(guideOf('step', { step: stepOf({ before: null, after: null }) }))(after('loaded'))).state;
    for (const event of ['back', 'forward'] as const) expect(reduce(only, EVENTS[event](only))).toEqual({ state: only, effects: [] });
  });
});

describe('what is told', () => {
  it('is about the guide that is shown, and about its day', () => {
    const { step } = STATES as { step: GuideState };
    expect(reduce(step, EVENTS.move(step)).effects).toEqual([{ type: 'move', id: 'g1', move: { go: 'leave' } }]);
    expect(reduce(step, EVENTS.goOn(step)).effects).toEqual([{ type: 'start', guide: 'mapping', subject: SUBJECT }]);
  });
});
