/** A whole day of one merchant's browser, in fast motion: what it asks of the service, and what it keeps (docs/scale.md). */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type FastDay, type FastDayOptions, type Weather, startFastDay } from './fastDay.ts';
import { SUPPOSED, simulate } from './manyMerchants.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ENDLESS = 100 * DAY;
/** How much the heap may differ after a day without a leak, MB: the practice service and the tests live in it as well. */
const NOISE_MB = 4;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
function heapMb(): number {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

vi.setConfig({ testTimeout: 60_000 });

/** What takes longest, and stands beside a quicker one of its kind. */
const NIGHT = { tags: ['night'] };

const begun: FastDay[] = [];
function start(options: FastDayOptions = {}): FastDay {
  const day = startFastDay(options);
  begun.push(day);
  return day;
}
afterEach(() => {
  for (const day of begun.splice(0)) {
    day.stop();
    expect(day.errors).toEqual([]);
  }
});

/** How many requests arrive while `work` is done. */
async function asked(day: FastDay, work: () => Promise<void>): Promise<number> {
  const before = day.requests.length;
  await work();
  return day.requests.length - before;
}

describe('a day without anything to follow', () => {
  it('with the page in front asks three things a minute, keeps the same rows and sets no alarm', NIGHT, async () => {
    const day = start();
    await day.open();
    await day.pass(HOUR);
    const [rows, heap] = [await day.rows(), heapMb()];
    const requests = await asked(day, () => day.pass(2 * HOUR));
    expect(requests / (2 * 60)).toBeGreaterThan(2.9);
    expect(requests / (2 * 60)).toBeLessThan(3.1);
    expect(await day.rows()).toEqual(rows);
    expect(heapMb() - heap).toBeLessThan(NOISE_MB);
    expect(day.alarm()).toBeNull();
  });

  it('with the page behind asks nothing at all', async () => {
    const day = start();
    await day.open();
    day.leave();
    expect(await asked(day, () => day.pass(DAY))).toBe(0);
  });

  it('is as the simulation supposes it', async () => {
    const day = start();
    const looks = [SUPPOSED.foreground, ...Array.from({ length: SUPPOSED.moreLooks }, () => SUPPOSED.moreMinutes)];
    for (const minutes of looks) {
      await day.open();
      await day.pass(minutes * MINUTE);
      day.leave();
      await day.pass(HOUR);
    }
    const { perMerchant } = simulate(2000, 1);
    expect(Math.abs(day.requests.length - perMerchant)).toBeLessThan(8);
  });
});

describe('an operation that never ends', () => {
  it('is asked after less and less often, by a worker that the alarm wakes', async () => {
    const day = start({ operationSeconds: ENDLESS });
    await day.open();
    day.leave();
    const first = await asked(day, async () => {
      await day.post();
      await day.pass(HOUR);
    });
    const rest = await asked(day, () => day.pass(23 * HOUR));
    expect(first).toBeLessThan(200);
    expect(rest / 23).toBeLessThan(2 * 7);
    expect(rest / 23).toBeGreaterThan(2 * 4);
    expect(await day.rows()).toMatchObject({ journal: 1, clearances: 1 });
  });

  it('costs a page in front two requests a minute', NIGHT, async () => {
    const day = start({ operationSeconds: ENDLESS });
    await day.open();
    await day.post();
    await day.pass(HOUR);
    const requests = await asked(day, () => day.pass(3 * HOUR));
    expect(requests / 180).toBeLessThan(5.6);
  });
});

const OFFLINE: readonly [string, Weather][] = [['offline', 'offline']];
const BAD: readonly [string, Weather][] = [
  ['busy, 429', () => new Response('', { status: 429, headers: { 'retry-after': '30' } })],
  ['away, 503', () => new Response('', { status: 503 })],
  ['broken, 500', () => new Response('', { status: 500 })],
];

/** A day in which the service can't be had, with an operation under way, and the minutes after it. */
async function badDay(weather: Weather): Promise<void> {
  const other = start({ seed: 2 });
  await other.open();
  other.setWeather(weather);
  await other.pass(4 * HOUR);
  const day = start({ operationSeconds: 20 * HOUR });
  await day.open();
  await day.post();
  day.setWeather(weather);
  const first = await asked(day, () => day.pass(HOUR));
  const rows = await day.rows();
  const rest = await asked(day, () => day.pass(23 * HOUR));
  expect(first).toBeLessThan(150);
  // The page and the operation ask about every ten minutes each, and each question is tried at most twice.
  expect(rest / 23).toBeLessThan(60);
  expect(await day.rows()).toEqual(rows);

  const seconds = (one: FastDay) => new Set(one.requests.map(({ at }) => Math.floor(at / 1000)));
  const shared = seconds(other).intersection(seconds(day));
  expect(shared.size).toBeLessThan(seconds(other).size / 4);

  expect(await day.cache.journal.active()).toHaveLength(1);
  day.setWeather('well');
  await day.pass(12 * MINUTE);
  expect(await day.cache.journal.active()).toEqual([]);
  expect(day.alarm()).toBeNull();
}

const FOUND_OUT = 'is asked rarely and out of step, and as soon as it is back everything is found out';
describe('a service that cannot be had all day, with an operation under way', () => {
  it.each(OFFLINE)(`%s: ${FOUND_OUT}`, (_, weather) => badDay(weather));
  it.each(BAD)(`%s: ${FOUND_OUT}`, NIGHT, (_, weather) => badDay(weather));
});
