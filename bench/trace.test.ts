import { expect, it } from 'vitest';
import { longTasksIn, ownPartIn } from './trace.ts';

const PAGE = { pid: 1, tid: 1 };
const OURS = 'chrome-extension://abc/content.js';
const task = (ts: number, ms: number, at: object = PAGE) => ({ ...at, name: 'ThreadControllerImpl::RunTask', ts, dur: ms * 1000, args: {} });

const parsed = { ...PAGE, name: 'ParseHTML', ts: 0, dur: 1, args: { beginData: { url: 'http://127.0.0.1/salesReport/index' } } };
const profile = { ...PAGE, name: 'Profile', id: 'p', ts: 0, args: { data: { startTime: 100_000 } } };
const nodes = [
  { id: 1, callFrame: { functionName: '(root)' } },
  { id: 2, parent: 1, callFrame: { functionName: 'look', url: OURS } },
  { id: 3, parent: 2, callFrame: { functionName: 'getBoundingClientRect' } },
  { id: 4, parent: 1, callFrame: { functionName: 'draw', url: 'http://127.0.0.1/assets/report.js' } },
];
/** Samples at 100, 120, 160, 165 ms; the last has no end. */
const chunk = { ...PAGE, name: 'ProfileChunk', id: 'p', ts: 0, args: { data: { cpuProfile: { nodes, samples: [4, 2, 3, 1] }, timeDeltas: [0, 20_000, 40_000, 5000] } } };

const traced = (...events: object[]) => new TextEncoder().encode(JSON.stringify({ traceEvents: [parsed, profile, chunk, ...events] }));
const read = (...events: object[]) => ownPartIn(traced(...events), '/salesReport/');

it('is what our code took of a task of the page, and of no other thread', () => {
  expect(read(task(100_000, 66), task(100_000, 900, { pid: 1, tid: 2 }), task(100_000, 900, { pid: 2, tid: 1 }))).toEqual({ took: 45, where: 'look' });
  expect(read({ ...task(100_000, 66), tdur: 22_000 })).toEqual({ took: 15, where: 'look' });
  expect(read(task(300_000, 900))).toEqual({ took: 0, where: '' });
});

it('leaves to the page the layout that our code waited for, and to nobody the beginning of the measurement', () => {
  const layout = { ...PAGE, name: 'Layout', ts: 161_000, dur: 3000, args: {} };
  const measuring = { ...PAGE, name: 'CpuProfiler::StartProfiling', ts: 120_000, dur: 30_000, args: {} };
  expect(read(task(100_000, 66), layout, measuring)).toEqual({ took: 12, where: 'look' });
});

it('has long tasks, by the time of the processor where it is known', () => {
  const busy = { ...task(200_000, 90), tdur: 40_000 };
  expect(longTasksIn(traced(task(100_000, 66), busy, task(300_000, 50), task(300_000, 900, { pid: 1, tid: 2 })), '/salesReport/')).toEqual([66]);
});

it('knows the page that was open before the trace began', () => {
  const opened = { pid: 9, tid: 9, name: 'TracingStartedInBrowser', ts: 0, args: { data: { frames: [{ url: 'http://127.0.0.1/salesReport/index', processId: 1 }] } } };
  const thread = { ...PAGE, name: 'thread_name', ts: 0, args: { name: 'CrRendererMain' } };
  const trace = new TextEncoder().encode(JSON.stringify({ traceEvents: [opened, thread, profile, chunk, task(100_000, 66)] }));
  expect(ownPartIn(trace, '/salesReport/')).toEqual({ took: 45, where: 'look' });
});

it('refuses a trace of another page', () => {
  expect(() => ownPartIn(new TextEncoder().encode('{"traceEvents":[]}'), '/salesReport/')).toThrow('The trace has no page /salesReport/.');
});
