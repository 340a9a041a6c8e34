import { mindTouches } from './touched.ts';

/** How often a page is looked at for what nobody tells. */
const SECOND_MS = 1000;
/** A page that nobody touched for so long is looked at so often: every look wakes a computer that has nothing to do. */
const IDLE = [
  { after: 60_000, every: 10_000 },
  { after: 15_000, every: 3000 },
];
/** One that nobody sees is looked at again when it comes to the front; where it keeps that from us, so often. */
const BEHIND_MS = 60_000;

/** @param touched true where something of the page may have changed since the last look */
type Look = (touched: boolean) => void;
interface Clock {
  readonly all: Set<Look>;
  stop(): void;
}

/** One clock for each page, as long as anybody goes by it. */
const clocks = new WeakMap<Document, Clock>();

function startClock(page: Document): Clock {
  const window = page.defaultView!;
  const all = new Set<Look>();
  let timer = window.setInterval(tick, SECOND_MS);
  let every = SECOND_MS;
  let lastTouch = performance.now();
  const touches = mindTouches(page, () => page.visibilityState === 'visible' && pace(SECOND_MS));

  function pace(ms: number): void {
    if (ms === every) return;
    every = ms;
    window.clearInterval(timer);
    timer = window.setInterval(tick, ms);
  }
  function tick(): void {
    const [touched, now] = [touches.taken(), performance.now()];
    if (touched) lastTouch = now;
    if (page.visibilityState !== 'visible') pace(BEHIND_MS);
    else pace(IDLE.find(({ after }) => now - lastTouch >= after)?.every ?? SECOND_MS);
    for (const look of all) look(touched);
  }
  return {
    all,
    stop() {
      window.clearInterval(timer);
      touches.end();
    },
  };
}

/** Calls `look` every second until `end`, less often on a page that nobody touches; all that look go by one clock. */
export function everySecond(page: Document, look: Look, end: AbortSignal): void {
  if (end.aborted) return;
  const clock = clocks.get(page) ?? startClock(page);
  clocks.set(page, clock);
  clock.all.add(look);
  end.addEventListener('abort', () => {
    clock.all.delete(look);
    if (clock.all.size > 0 || clocks.get(page) !== clock) return;
    clock.stop();
    clocks.delete(page);
  });
}
