/** Reads the traces that Chromium writes: whose code kept the main thread of a page busy. */

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** The processor's time, where the browser took it. */
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly beginData?: { readonly url?: string };
    readonly data?: {
      /** What was open when the trace began. */
      readonly frames?: readonly { readonly url: string; readonly processId?: number }[];
      readonly startTime?: number;
      readonly timeDeltas?: readonly number[];
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
    };
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string; readonly functionName: string };
}

/** The extension's part of the one task that it took the most of. */
export interface OwnPart {
  /** In ms of the processor's time, about; the layout that it waited for is the page's. */
  readonly took: number;
  /** Its outermost function. */
  readonly where: string;
}

/** What a trace is to be taken of: tasks alone, or also whose code ran; the second takes much of the time that it measures. */
export const TASKS = ['toplevel', 'devtools.timeline'];
export const CODE = [...TASKS, 'v8', 'disabled-by-default-v8.cpu_profiler'];

const LONG_MS = 50;

interface Sample {
  readonly from: number;
  readonly to: number;
  /** The outermost function of the extension in the stack; undefined: none. */
  readonly ours: string | undefined;
}

function samplesOf(events: readonly TraceEvent[]): Sample[] {
  const parts = events.filter(({ name }) => name === 'Profile' || name === 'ProfileChunk');
  return [...Map.groupBy(parts, ({ id }) => id).values()].flatMap((profile) => {
    const nodes = new Map<number, ProfileNode>();
    const own = (id: number | undefined): string | undefined => {
      const node = id === undefined ? undefined : nodes.get(id);
      if (!node) return undefined;
      const { url, functionName } = node.callFrame;
      return own(node.parent) ?? (url?.startsWith('chrome-extension://') ? functionName || '(anonymous)' : undefined);
    };
    let at = profile.find(({ args }) => args.data?.startTime)?.args.data?.startTime ?? 0;
    const taken: { at: number; ours: string | undefined }[] = [];
    for (const { args } of profile) {
      for (const node of args.data?.cpuProfile?.nodes ?? []) nodes.set(node.id, node);
      for (const [index, id] of (args.data?.cpuProfile?.samples ?? []).entries()) {
        at += args.data?.timeDeltas?.[index] ?? 0;
        taken.push({ at, ours: own(id) });
      }
    }
    return taken.map((sample, index) => ({ from: sample.at, to: taken[index + 1]?.at ?? sample.at, ours: sample.ours }));
  });
}

/** The main thread of the page whose address has `page` in it: it was loaded meanwhile, or was open from the beginning. */
function threadOf(events: readonly TraceEvent[], page: string): Pick<TraceEvent, 'pid' | 'tid'> | undefined {
  const parsed = events.find(({ name, args }) => name === 'ParseHTML' && args.beginData?.url?.includes(page));
  if (parsed) return parsed;
  const frames = events.find(({ name }) => name === 'TracingStartedInBrowser')?.args.data?.frames ?? [];
  const process = frames.find(({ url }) => url.includes(page))?.processId;
  return events.find(({ name, pid, args }) => name === 'thread_name' && args.name === 'CrRendererMain' && pid === process);
}

/** What happened in the process of the page whose address has `page` in it, and on its main thread. */
function eventsOf(trace: Uint8Array, page: string): { process: readonly TraceEvent[]; main: readonly TraceEvent[] } {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: readonly TraceEvent[] };
  const thread = threadOf(traceEvents, page);
  if (!thread) throw new Error(`The trace has no page ${page}.`);
  const process = traceEvents.filter(({ pid }) => pid === thread.pid);
  return { process, main: process.filter(({ tid }) => tid === thread.tid) };
}

const isTask = ({ name }: TraceEvent): boolean => name.endsWith('RunTask');

/** How long the tasks over 50 ms were, in ms of the processor's time: what else the computer does is not counted. */
export function longTasksIn(trace: Uint8Array, page: string): number[] {
  const took = eventsOf(trace, page)
    .main.filter(isTask)
    .map(({ dur = 0, tdur = dur }) => tdur / 1000);
  return took.filter((ms) => ms > LONG_MS);
}

/** The extension's part of the one task that it took the most of. */
export function ownPartIn(trace: Uint8Array, page: string): OwnPart {
  const { process, main } = eventsOf(trace, page);
  const overlap = (from: number, to: number, { ts, dur = 0 }: TraceEvent) => Math.max(0, Math.min(to, ts + dur) - Math.max(from, ts));
  // Beginning to measure takes its own time, which is nobody's.
  const others = main.filter(({ name }) => name === 'Layout' || name === 'UpdateLayoutTree' || name === 'CpuProfiler::StartProfiling');
  const samples = samplesOf(process).filter(({ ours }) => ours !== undefined);
  const parts = main
    .filter((event) => isTask(event) && (event.dur ?? 0) > 1000)
    .map((task): OwnPart => {
      const theirs = others.filter(({ ts }) => ts >= task.ts && ts < task.ts + task.dur!);
      const mine = samples.filter(({ from, to }) => overlap(from, to, task) > 0);
      const own = ({ from, to }: Sample) => overlap(from, to, task) - theirs.reduce((sum, event) => sum + overlap(from, to, event), 0);
      const passed = mine.reduce((sum, sample) => sum + Math.max(0, own(sample)), 0) / 1000;
      return { took: passed * ((task.tdur ?? task.dur!) / task.dur!), where: mine[0]?.ours ?? '' };
    });
  return parts.reduce((most, part) => (part.took > most.took ? part : most), { took: 0, where: '' });
}
