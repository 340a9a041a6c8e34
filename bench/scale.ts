/**
 * `npm run bench:scale`: what many merchants would ask of the service in a day, by the second: a simulation over the
 * numbers that a test counts (`merchantDay.ts`) and the pace that the pages really keep (`pace.ts`). It sends nothing.
 */
import { parseArgs } from 'node:util';
import { pauseAfter } from '../components/accounting/pace.ts';
import { REQUESTS } from './merchantDay.ts';

const { merchants, seed } = parseArgs({ options: { merchants: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } }).values;
const MERCHANTS = Number(merchants);
if (!(MERCHANTS > 0 && MERCHANTS <= 2_000_000)) {
  console.error(`--merchants ${merchants}: not a number between 1 and 2,000,000.`);
  process.exit(2);
}

/** A small generator of our own, so that a run can be had again (mulberry32). */
function createRandom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = createRandom(Number(seed));
/** A bell around `mean`. */
const around = (mean: number, spread: number): number => mean + spread * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** What we suppose of a merchant's day; each is a guess that nobody has measured, chosen on the high side. */
const SUPPOSED = {
  /** Hours from the first time zone to the last, over which merchants are spread. */
  zones: 6,
  /** When Sales Totals is opened in the morning, hours after midnight in the shop. */
  opensAt: 9,
  spreadHours: 1,
  /** How long the page is in the foreground, minutes. */
  foreground: 20,
  /** The share of merchants who repair a day: two actions with a checklist each. */
  repairs: 0.05,
  /** Further looks during the day. */
  moreLooks: 2,
} as const;

const DAY = 86_400;
const perSecond = new Float64Array(DAY);
const add = (second: number, requests: number): void => {
  perSecond[((Math.floor(second) % DAY) + DAY) % DAY]! += requests;
};

/** One page in the foreground: opened, then asked again at its own pace. */
function look(from: number, minutes: number): void {
  add(from, REQUESTS.open);
  for (let at = from + pauseAfter(0, random()) / 1000; at < from + minutes * 60; at += pauseAfter(0, random()) / 1000) add(at, REQUESTS.askAgain);
}

function merchantDay(): void {
  const zone = Math.floor(random() * SUPPOSED.zones) * 3600;
  const morning = zone + around(SUPPOSED.opensAt, SUPPOSED.spreadHours) * 3600;
  look(morning, SUPPOSED.foreground);
  for (let more = 0; more < SUPPOSED.moreLooks; more++) look(morning + random() * 8 * 3600, 2);
  if (random() < SUPPOSED.repairs) for (let action = 0; action < 2; action++) add(morning + 300 + action * 60, REQUESTS.checklist + REQUESTS.run);
}

for (let merchant = 0; merchant < MERCHANTS; merchant++) merchantDay();

/** How many ask in the busiest second after the site was away for an hour, `share` of all with a page in front. */
function afterAnHourAway(share: number, jitter: boolean): number {
  const seconds = new Float64Array(3600);
  for (let page = 0; page < MERCHANTS * share; page++) {
    let at = -3600 - random() * 60;
    for (let failures = 0; at < 0; failures++) at += pauseAfter(failures, jitter ? random() : 0.5) / 1000;
    if (!jitter) at = 0;
    seconds[Math.min(3599, Math.floor(at))]! += REQUESTS.askAgain;
  }
  return seconds.reduce((most, one) => Math.max(most, one));
}

const total = perSecond.reduce((sum, one) => sum + one);
const peak = perSecond.reduce((most, one) => Math.max(most, one));
const number = (value: number): string => Math.round(value).toLocaleString('en');
console.log(`${number(MERCHANTS)} merchants, seed ${seed}`);
console.log(`requests of one merchant in a day   ${(total / MERCHANTS).toFixed(1)}`);
console.log(`requests in a day                   ${number(total)}`);
console.log(`requests in a second, mean          ${number(total / DAY)}`);
console.log(`requests in the busiest second      ${number(peak)}`);
console.log(`after an hour away, one in ten with a page in front:`);
console.log(`  in the busiest second             ${number(afterAnHourAway(0.1, true))}`);
console.log(`  if all asked at once              ${number(afterAnHourAway(0.1, false))}`);
