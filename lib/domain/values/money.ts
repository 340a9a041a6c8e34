/** The places of each currency that was asked for: a format takes long to make, and a table asks for each of its amounts. */
const places = new Map<string, number>();

/** How many places an amount in `currency` has: two for most, none for yen. */
export function placesOf(currency: string): number {
  const known =
    places.get(currency) ?? new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  places.set(currency, known);
  return known;
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
