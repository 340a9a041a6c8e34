/** A section as it lies in the window: where it begins, px from its top. */
interface Place {
  readonly id: string;
  readonly top: number;
}

/** How far down a section may begin to count as the one that is read, as a part of the window's height. */
const READ_FROM = 1 / 3;

/**
 * Which section is in sight: the last that begins in the upper part of the window. At the end of the page the last ones
 * can't be brought there: then it is the one that the address names, or the last.
 * @param places in their order
 * @param asked the hash of the address, without `#`
 */
export function sectionInSight(
  places: readonly Place[],
  { height, atEnd, asked }: { readonly height: number; readonly atEnd: boolean; readonly asked: string },
): string | undefined {
  const seen = places.filter(({ top }) => top >= 0 && top < height);
  if (atEnd && seen.length > 0) return (seen.find(({ id }) => id === asked) ?? seen.at(-1)!).id;
  return (places.findLast(({ top }) => top <= height * READ_FROM) ?? places[0])?.id;
}
