import { expect, it } from 'vitest';
import { type Claim, type Evidence, judge } from './judge.ts';

const PATH = '/sales/regenerateDay';
const ANSWERED = { path: PATH, answered: true };
const UNANSWERED = { path: PATH, answered: false };
const row = (state: Evidence['rows'][number]['state']) => ({ action: 'regenerate' as const, state, acceptedAt: null });
const says = (...claims: Claim[]) => [{ when: 'at rest', claims, statuses: ['POST', 'POST'] }];
const once: Evidence = {
  action: 'regenerate',
  asked: 1,
  before: ['POST', 'POST'],
  path: PATH,
  pressed: [ANSWERED],
  acted: 1,
  rows: [row('settled')],
  journalLost: false,
  said: says('operation.settled.ready'),
};
const never: Evidence = { ...once, pressed: [], acted: 0, rows: [row('absent')], said: says('click.not-clicked.gone') };
const sums = (evidence: Evidence) => {
  const { lost, doubled, untrue } = judge(evidence);
  return [lost.length, doubled.length, untrue.length];
};

it.each<[string, Evidence, number, number]>([
  ['clicked once, and said', once, 1, 0],
  ['nothing was clicked, and said', never, 0, 1],
  ['nobody asked, and nothing is in the journal', { ...never, asked: 0, rows: [], said: says() }, 0, 1],
  [
    'clicked, not answered, nothing claimed but the click',
    { ...once, pressed: [UNANSWERED], acted: 0, said: says('click.unchanged') },
    0,
    0,
  ],
  [
    'the same request once more by the browser itself, which was not answered',
    { ...once, pressed: [UNANSWERED, UNANSWERED], acted: 0, said: says('click.accepted') },
    0,
    0,
  ],
  ['clicked, and the record was lost', { ...once, rows: [], journalLost: true, said: says() }, 1, 0],
])('%s: in order', (_, evidence, done, proven) => {
  expect(judge(evidence)).toEqual({ done, proven, lost: [], doubled: [], untrue: [] });
});

it.each<[string, Evidence, [number, number, number]]>([
  ['two presses for one Run', { ...once, pressed: [ANSWERED, ANSWERED], acted: 2 }, [0, 1, 0]],
  ['two presses of which the site acted on one', { ...once, pressed: [ANSWERED, ANSWERED] }, [0, 1, 0]],
  ['a press that nobody asked for', { ...once, asked: 0, rows: [], journalLost: true }, [0, 1, 0]],
  ['a press of another icon', { ...once, pressed: [ANSWERED, { path: '/sales/postDay', answered: false }] }, [0, 1, 0]],
  ['two rows for one Run', { ...once, rows: [row('settled'), row('settled')] }, [0, 1, 0]],
  ['a press that is not in the journal', { ...once, rows: [] }, [1, 0, 0]],
  ['a press of which the journal says that it was not made', { ...once, rows: [row('absent')] }, [0, 0, 1]],
  ['a row that does not come to rest', { ...once, rows: [row('unknown')] }, [0, 0, 1]],
  ['nothing is said to have been clicked, and it was', { ...once, said: says('click.not-clicked.stopped') }, [0, 0, 1]],
  ['the same where the site did not answer', { ...once, pressed: [UNANSWERED], acted: 0, said: says('sheet.never-sent') }, [0, 0, 1]],
  [
    'ready is said, and the site has HOLD',
    { ...once, said: [{ when: 'back', claims: ['operation.settled.ready'], statuses: ['POST', 'HOLD'] }] },
    [0, 0, 1],
  ],
  ['posted is said, and the site has POST', { ...once, said: says('operation.settled.posted') }, [0, 0, 1]],
  [
    'the same as before is said, and the site has something else',
    { ...once, before: ['HOLD', 'HOLD'], said: says('click.unchanged') },
    [0, 0, 1],
  ],
  ['a click is said that nobody asked for', { ...never, asked: 0, rows: [], said: says('click.accepted') }, [0, 0, 1]],
])('%s: found', (_, evidence, expected) => {
  expect(sums(evidence)).toEqual(expected);
});
