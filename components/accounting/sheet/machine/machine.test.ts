import { describe, expect, it } from 'vitest';
import type { DayTarget } from '../../../../lib/domain/day/action.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { AWAITS_YES, NOW, checkOf, date, failed, judgementOf, nextOf, ok, operationOf } from '../../testing/views.ts';
import { reduce } from './machine.ts';
import { type SheetEvent, type SheetState, type SheetStep, closedSheet } from './state.ts';

const OTHER: DayTarget = { storeId: '1', date: date('2026-11-04') };
const KNOWN = operationOf({ id: 'known', target: { storeId: '1', date: date('2026-11-05') } });
const CLEAR = judgementOf();
const UNCLEAR = judgementOf({ clearance: null });

/** The number of the question that is awaited; of one that nobody asked where none is. */
const idOf = ({ sheet }: SheetState): number =>
  (sheet.step === 'checklist' ? sheet.question?.id : sheet.step === 'operation' ? sheet.seeking : null) ?? -1;

type Make = (state: SheetState) => SheetEvent;
const judged =
  (answer: Extract<SheetEvent, { type: 'judged' }>['answer']): Make =>
  (state) => ({ type: 'judged', id: idOf(state), answer, now: NOW });
const found =
  (fate: Extract<SheetEvent, { type: 'found' }>['fate']): Make =>
  (state) => ({ type: 'found', id: idOf(state), fate });
const plain =
  (event: SheetEvent): Make =>
  () =>
    event;

const EVENTS = {
  open: plain({ type: 'open', action: 'post', target: OTHER, given: null, byIcon: false, backlog: null }),
  'open where it runs': plain({ type: 'open', action: 'post', target: KNOWN.target, given: null, byIcon: false, backlog: null }),
  showOperation: plain({ type: 'showOperation', id: 'known' }),
  'showOperation, of none': plain({ type: 'showOperation', id: 'gone' }),
  showDay: plain({ type: 'showDay', target: OTHER }),
  close: plain({ type: 'close' }),
  choose: plain({ type: 'choose', given: { reason: 'failed' } }),
  confirm: plain({ type: 'confirm', ids: ['role'], yes: true }),
  lookAgain: plain({ type: 'lookAgain' }),
  cameBack: plain({ type: 'cameBack' }),
  timeUp: plain({ type: 'timeUp' }),
  press: plain({ type: 'press', now: NOW }),
  goOn: plain({ type: 'goOn', now: NOW }),
  goBack: plain({ type: 'goBack' }),
  'judged: clear': judged(ok(CLEAR)),
  'judged: not clear': judged(ok(UNCLEAR)),
  'judged: not at all': judged(failed('problem.no-answer')),
  'judged: late': plain({ type: 'judged', id: 0, answer: ok(CLEAR), now: NOW }),
  'ran: taken': plain({ type: 'ran', answer: ok(operationOf()) }),
  'ran: clicked': plain({ type: 'ran', answer: ok(operationOf({ by: 'worker' })) }),
  'ran: refused': plain({ type: 'ran', answer: failed('problem.clearance') }),
  'ran: lost': plain({ type: 'ran', answer: failed('problem.no-answer') }),
  'found: taken': found({ kind: 'found', operation: operationOf() }),
  'found: never sent': found({ kind: 'never-sent' }),
  'found: unclear': found({ kind: 'unclear', problem: { reason: phrase('operation.lost') } }),
  'found: late': plain({ type: 'found', id: 0, fate: { kind: 'never-sent' } }),
  'journal: the same': (state) => ({ type: 'journal', operations: state.operations }),
  'journal: empty': plain({ type: 'journal', operations: [] }),
} satisfies Record<string, Make>;
type EventName = keyof typeof EVENTS;

/** What a state is called in the table: `?` where an answer is awaited, `+` where a run is on its way from another sheet. */
function nameOf({ sheet, sending }: SheetState): string {
  const waits = (sheet.step === 'checklist' && sheet.question !== null) || (sheet.step === 'operation' && sheet.seeking !== null);
  const name = sheet.step === 'checklist' ? sheet.run.at : sheet.step;
  return `${name}${waits ? '?' : ''}${sending && name !== 'sent' ? '+' : ''}`;
}

const after = (events: readonly EventName[], first: SheetState = { ...closedSheet(true), operations: [KNOWN] }): SheetState =>
  events.reduce((state, name) => reduce(state, EVENTS[name](state)).state, first);
const asking = (...events: readonly EventName[]): SheetState => {
  const opened = after(['open']);
  const { state } = reduce(opened, judged(ok(judgementOf(AWAITS_YES)))(opened));
  return after(events, state);
};

/** Each state, how it is reached from a closed sheet. */
const STATES: Readonly<Record<string, SheetState>> = {
  closed: after([]),
  'closed+': after(['open', 'judged: clear', 'press', 'close']),
  day: after(['showDay']),
  'rest?': after(['open']),
  'rest?+': after(['open', 'judged: clear', 'press', 'open']),
  rest: after(['open', 'judged: clear']),
  'pressed?': after(['open', 'press']),
  'pressed?, again': after(['open', 'press', 'judged: not clear']),
  asking: asking('press'),
  'asking?': asking('press', 'timeUp'),
  sent: after(['open', 'judged: clear', 'press']),
  'sent?': after(['open', 'judged: clear', 'press', 'choose']),
  operation: after(['showOperation']),
  'operation?': after(['open', 'judged: clear', 'press', 'ran: lost']),
};

const told = ({ state, effects }: SheetStep): string => [nameOf(state), ...effects.map(({ type }) => type)].join(' ');
/** Where each state leads to from anywhere. @param mark `+` where a run is on its way from another sheet */
const anywhere = (mark: '' | '+' = ''): Partial<Record<EventName, string>> => ({
  open: `rest?${mark} judge`,
  'open where it runs': `operation${mark} stopWaiting`,
  showOperation: `operation${mark} stopWaiting`,
  showDay: `day${mark} stopWaiting`,
  close: `closed${mark} stopWaiting`,
});

/** What each event leads to, and what is done then; an event that is not named changes nothing, and nothing is done. */
const TABLE: Readonly<Record<string, Partial<Record<EventName, string>>>> = {
  closed: { ...anywhere(), 'journal: empty': 'closed' },
  'closed+': {
    ...anywhere('+'),
    'ran: taken': 'closed keep',
    'ran: clicked': 'closed keep',
    'ran: refused': 'closed readJournal',
    'ran: lost': 'closed readJournal',
    'journal: empty': 'closed+',
  },
  day: { ...anywhere(), cameBack: 'day', 'journal: empty': 'day' },
  'rest?': {
    ...anywhere(),
    choose: 'rest? judge',
    confirm: 'rest? judge',
    lookAgain: 'rest? judge',
    cameBack: 'rest? judge',
    timeUp: 'rest? judge',
    press: 'pressed?',
    'judged: clear': 'rest wait',
    'judged: not clear': 'rest wait',
    'judged: not at all': 'rest',
    'journal: empty': 'rest?',
  },
  'rest?+': {
    ...anywhere('+'),
    choose: 'rest?+ judge',
    confirm: 'rest?+ judge',
    timeUp: 'rest?+ judge',
    'judged: clear': 'rest+ wait',
    'judged: not clear': 'rest+ wait',
    'judged: not at all': 'rest+',
    'ran: taken': 'rest? keep judge',
    'ran: clicked': 'rest? keep judge',
    'ran: refused': 'rest? readJournal judge',
    'ran: lost': 'rest? readJournal judge',
    'journal: empty': 'rest?+',
  },
  rest: {
    ...anywhere(),
    choose: 'rest? judge',
    confirm: 'rest? judge',
    lookAgain: 'rest? judge',
    cameBack: 'rest? judge',
    timeUp: 'rest? judge',
    press: 'sent run',
    'journal: empty': 'rest',
  },
  'pressed?': {
    ...anywhere(),
    choose: 'pressed? judge',
    confirm: 'pressed? judge',
    timeUp: 'pressed? judge',
    'judged: clear': 'sent wait run',
    'judged: not clear': 'pressed? wait judge',
    'judged: not at all': 'pressed? judge',
    'journal: empty': 'pressed?',
  },
  // Judged once more for this press, and still not clear: it comes to nothing.
  'pressed?, again': {
    ...anywhere(),
    choose: 'pressed? judge',
    confirm: 'pressed? judge',
    timeUp: 'pressed? judge',
    'judged: clear': 'sent wait run',
    'judged: not clear': 'rest wait',
    'judged: not at all': 'rest',
    'journal: empty': 'pressed?',
  },
  asking: {
    ...anywhere(),
    choose: 'asking? judge',
    confirm: 'asking? judge',
    lookAgain: 'asking? judge',
    cameBack: 'asking? judge',
    timeUp: 'asking? judge',
    goOn: 'pressed? judge',
    goBack: 'rest',
    'journal: empty': 'asking',
  },
  'asking?': {
    ...anywhere(),
    choose: 'asking? judge',
    confirm: 'asking? judge',
    lookAgain: 'asking? judge',
    cameBack: 'asking? judge',
    timeUp: 'asking? judge',
    goOn: 'pressed?',
    goBack: 'rest?',
    'judged: clear': 'asking wait',
    'judged: not clear': 'rest wait',
    'judged: not at all': 'rest',
    'journal: empty': 'asking?',
  },
  sent: {
    ...anywhere('+'),
    choose: 'sent? judge',
    confirm: 'sent? judge',
    timeUp: 'sent? judge',
    'ran: taken': 'operation keep',
    'ran: clicked': 'closed keep',
    'ran: refused': 'rest? judge',
    'ran: lost': 'operation? seek',
    'journal: empty': 'sent',
  },
  'sent?': {
    ...anywhere('+'),
    choose: 'sent? judge',
    confirm: 'sent? judge',
    timeUp: 'sent? judge',
    'judged: clear': 'sent wait',
    'judged: not clear': 'sent wait',
    'judged: not at all': 'sent',
    'ran: taken': 'operation keep',
    'ran: clicked': 'closed keep',
    'ran: refused': 'rest? judge',
    'ran: lost': 'operation? seek',
    'journal: empty': 'sent?',
  },
  // What vanished before it came to rest is sought.
  operation: { ...anywhere(), 'journal: empty': 'operation? seek' },
  'operation?': {
    ...anywhere(),
    'found: taken': 'operation keep',
    'found: never sent': 'rest? judge',
    'found: unclear': 'operation',
    'journal: empty': 'operation?',
  },
};

const EVENT_NAMES = Object.keys(EVENTS) as EventName[];

describe('the sheet', () => {
  it('has all of its states in the table', () => {
    expect(Object.keys(TABLE)).toEqual(Object.keys(STATES));
    for (const [name, state] of Object.entries(STATES)) expect(nameOf(state)).toBe(name.split(',')[0]);
  });

  describe.each(Object.entries(STATES))('%s', (name, state) => {
    it.each(EVENT_NAMES)('%s', (event) => {
      const step = reduce(state, EVENTS[event](state));
      const expected = TABLE[name]![event];
      if (expected === undefined) {
        expect(step.state).toBe(state);
        expect(step.effects).toEqual([]);
      } else expect(told(step)).toBe(expected);
    });
  });
});

describe('a judgement', () => {
  const opened = STATES['rest?']!;
  const effectsOf = (changes: Parameters<typeof judgementOf>[0], state = opened) =>
    reduce(state, judged(ok(judgementOf(changes)))(state)).effects.map(({ type }) => type);

  it('that advises tells so, and is waited for again; with a change only once that was looked over', () => {
    const advice = { next: nextOf('post'), why: phrase('sheet.why') };
    expect(effectsOf({ checklist: { advice } })).toEqual(['advise', 'wait']);
    expect(effectsOf({ checklist: { advice }, changes: [phrase('changed.day')] })).toEqual(['advise']);
  });

  it('with a reason that the evidence speaks for, or a word that was given before, is asked for with it', () => {
    const suggested = { reason: 'failed' } as const;
    const checks = [checkOf('ask', { id: 'role', told: NOW })];
    expect(effectsOf({ checklist: { suggested } })).toEqual(['judge']);
    expect(effectsOf({ checklist: { checks } })).toEqual(['judge']);
    expect(effectsOf({ checklist: { suggested, standing: 'refused', checks } })).toEqual(['wait']);
  });

  it('of another day than was confirmed takes the word back, and what was pressed with it', () => {
    const confirmed = after(['open', 'judged: clear', 'confirm']);
    const other = judged(ok(judgementOf({ checklist: { fingerprint: 'f2' } })))(confirmed);
    expect(reduce(confirmed, other).state).toMatchObject({ confirmed: [], sheet: { judgement: { clearance: null } } });
    const looking = after(['lookAgain'], confirmed);
    expect(told(reduce(looking, { ...other, id: idOf(looking) } as SheetEvent))).toBe('rest? judge');
  });
});

describe('an operation', () => {
  it('that rested stays though the journal forgets it; one that is sought once is not sought again', () => {
    const rested = operationOf({ id: 'known', target: KNOWN.target, active: false, state: 'settled' });
    const shown = reduce(STATES['operation']!, { type: 'journal', operations: [rested] }).state;
    expect(told(reduce(shown, { type: 'journal', operations: [] }))).toBe('operation');
    const sought = after(['journal: empty', 'found: taken', 'journal: empty', 'found: taken'], STATES['operation']);
    expect(told(reduce(sought, { type: 'journal', operations: [] }))).toBe('operation');
  });
});
