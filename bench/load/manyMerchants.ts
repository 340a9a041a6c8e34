/** A simulation of many merchants over what one really asks (`merchantDay.ts`) and the pace that pages really keep (`pace.ts`). It sends nothing. */
import { pauseAfterFailures } from '../../components/accounting/fresh/pace.ts';
import { REQUESTS } from './merchantDay.ts';
import { createRandom } from './random.ts';

/** What we suppose of a merchant's day; each is a guess that nobody has measured, chosen on the high side. */
export const SUPPOSED = {
  /** Hours from the first time zone to the last, over which merchants are spread. */
  zones: 6,
  /** When Sales Totals is opened in the morning, hours after midnight in the shop. */
  opensAt: 9,
  spreadHours: 1,
  /** How long the page is in the foreground, minutes. */
  foreground: 20,
  /** The share of merchants who repair a day: two actions with a checklist each. */
  repairs: 0.05,
  /** Further looks during the day, and how long each is, minutes. */
  moreLooks: 2,
  moreMinutes: 2,
} as const;

const DAY = 86_400;

/** Numbers of requests. */
export interface Simulated {
  readonly perMerchant: number;
  readonly total: number;
  /** In a second, on average. */
  readonly mean: number;
  /** In the busiest second. */
  readonly peak: number;
  /** In the busiest second after the site was away for an hour and one in ten has a page in front. */
  readonly afterAway: number;
  /** The same, if all asked at once. */
  readonly atOnce: number;
}

/** A day of so many merchants, second by second; the same for the same seed. */
export function simulate(merchants: number, seed: number): Simulated {
  const random = createRandom(seed);
  /** A bell around `mean`. */
  const around = (mean: number, spread: number): number =>
    mean + spread * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const perSecond = new Float64Array(DAY);
  const add = (second: number, requests: number): void => {
    perSecond[((Math.floor(second) % DAY) + DAY) % DAY]! += requests;
  };

  /** One page in the foreground: opened, then asked again at its own pace. */
  function look(from: number, minutes: number): void {
    add(from, REQUESTS.open);
    for (let at = from + pauseAfterFailures(0, random()) / 1000; at < from + minutes * 60; at += pauseAfterFailures(0, random()) / 1000)
      add(at, REQUESTS.askAgain);
  }

  function merchantDay(): void {
    const zone = Math.floor(random() * SUPPOSED.zones) * 3600;
    const morning = zone + around(SUPPOSED.opensAt, SUPPOSED.spreadHours) * 3600;
    look(morning, SUPPOSED.foreground);
    for (let more = 0; more < SUPPOSED.moreLooks; more++) look(morning + random() * 8 * 3600, SUPPOSED.moreMinutes);
    if (random() < SUPPOSED.repairs)
      for (let action = 0; action < 2; action++) add(morning + 300 + action * 60, REQUESTS.checklist + REQUESTS.run);
  }

  /** How many ask in the busiest second after the site was away for an hour, `share` of all with a page in front. */
  function afterAnHourAway(share: number, jitter: boolean): number {
    const seconds = new Float64Array(3600);
    for (let page = 0; page < merchants * share; page++) {
      let at = -3600 - random() * 60;
      for (let failures = 0; at < 0; failures++) at += pauseAfterFailures(failures, jitter ? random() : 0.5) / 1000;
      if (!jitter) at = 0;
      seconds[Math.min(3599, Math.floor(at))]! += REQUESTS.askAgain;
    }
    return seconds.reduce((most, one) => Math.max(most, one));
  }

  for (let merchant = 0; merchant < merchants; merchant++) merchantDay();
  const total = perSecond.reduce((sum, one) => sum + one);
  return {
    perMerchant: total / merchants,
    total,
    mean: total / DAY,
    peak: perSecond.reduce((most, one) => Math.max(most, one)),
    afterAway: afterAnHourAway(0.1, true),
    atOnce: afterAnHourAway(0.1, false),
  };
}
