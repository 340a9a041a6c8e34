/** What a store shows of the extension in one language, read from `docs/store/en.md` and `fr.md`. */
export interface Listing {
  readonly name: string;
  readonly summary: string;
  /** Plain text; a line that begins with a dot is an item of a list. */
  readonly description: string;
  readonly terms: readonly string[];
  /** What each picture shows, in their order. */
  readonly captions: readonly string[];
}

const PARTS = 5;

/** @throws Error where a part is missing */
export function readListing(page: string): Listing {
  const parts = page
    .split(/^## .+$/m)
    .slice(1)
    .map((part) => part.trim());
  if (parts.length !== PARTS) throw new Error(`A listing has ${PARTS} parts, this one has ${parts.length}.`);
  const [name, summary, description, terms, captions] = parts as [string, string, string, string, string];
  const items = (text: string) => text.split('\n').map((line) => line.replace(/^(?:-|\d+\.) /, ''));
  return { name, summary, description, terms: items(terms), captions: items(captions) };
}
