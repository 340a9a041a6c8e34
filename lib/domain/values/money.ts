/** How many places an amount in `currency` has: two for most, none for yen. */
export function placesOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * `minor` units as an exact decimal text with `digits` places, such as `-12.05`; no floating point in between.
 * @param minor a safe integer
 */
export function decimal(minor: number, digits: number): string {
  const sign = minor < 0 ? '-' : '';
  const figures = String(Math.abs(minor)).padStart(digits + 1, '0');
  return digits === 0 ? `${sign}${figures}` : `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}
