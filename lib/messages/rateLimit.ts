const MINUTE_MS = 60_000;

/**
 * Counts what each tab asks for, so that a page that has been broken into can't drown the service or the worker
 * (practice 5.20). What is counted is lost with the worker, harmlessly: it ends only where nothing was asked for a while.
 * @param now milliseconds of a clock that never goes back
 * @returns true where this one is more than `perMinute` in the last minute
 */
export function createRateLimit(now: () => number) {
  const asked = new Map<string, number[]>();

  /** A tab that asked nothing for a minute is as if it had never asked. */
  function forgetOld(at: number): void {
    for (const [key, times] of asked) if (times.every((one) => at - one >= MINUTE_MS)) asked.delete(key);
  }

  return function tooMany(tabId: number, name: string, perMinute: number): boolean {
    const key = `${tabId} ${name}`;
    const at = now();
    forgetOld(at);
    const recent = (asked.get(key) ?? []).filter((one) => at - one < MINUTE_MS);
    const over = recent.length >= perMinute;
    asked.set(key, over ? recent : [...recent, at]);
    return over;
  };
}
