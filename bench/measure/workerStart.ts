/** Reads a trace of the category `ServiceWorker`: how long a worker took to start, ms. */
export interface WorkerStart {
  /** From the wish that woke it until it runs. */
  readonly whole: number;
  /** From when its script is there until it has been evaluated. */
  readonly evaluation: number;
}

const PREFIX = 'ServiceWorker';
const [ASKED, SENT, RUNS] = [
  `${PREFIX}Version::StartWorkerRequested`,
  `${PREFIX}InstalledScriptsSender::OnFinished`,
  `${PREFIX}Version::StartWorkerFinished`,
];

/** @throws where no worker was started meanwhile */
export function workerStartIn(trace: Uint8Array): WorkerStart {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    traceEvents: readonly { readonly name: string; readonly ts: number }[];
  };
  const [asked, sent, runs] = [ASKED, SENT, RUNS].map((name) => traceEvents.find((event) => event.name === name)?.ts);
  if (asked === undefined || sent === undefined || runs === undefined) throw new Error('No worker was started.');
  return { whole: (runs - asked) / 1000, evaluation: (runs - sent) / 1000 };
}
