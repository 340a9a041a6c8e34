/** What the stores take, as their own pages for developers say (seen in November 2026), in characters and pixels. */
export interface Store {
  readonly name: string;
  /** The folder in which what it gets is laid out. */
  readonly folder: string;
  readonly most: { readonly name: number; readonly summary: number; readonly description: number };
  readonly least: { readonly description: number };
  readonly terms: { readonly most: number; readonly characters: number; readonly words: number } | null;
  readonly pictures: number;
  readonly tiles: readonly Tile[];
}

/** A picture of the name and what it does, drawn by us. */
export interface Tile {
  readonly width: number;
  readonly height: number;
}

const SMALL: Tile = { width: 440, height: 280 };
const WIDE: Tile = { width: 1400, height: 560 };
const LOGO: Tile = { width: 300, height: 300 };

/** The size of a picture of the extension at work; each store takes it. */
export const PICTURE = { width: 1280, height: 800 } as const;

export const STORES: readonly Store[] = [
  {
    name: 'Chrome Web Store',
    folder: 'chrome',
    most: { name: 75, summary: 132, description: 16_000 },
    least: { description: 1 },
    terms: null,
    pictures: 5,
    tiles: [SMALL, WIDE],
  },
  {
    name: 'Microsoft Edge Add-ons',
    folder: 'edge',
    most: { name: 45, summary: 132, description: 10_000 },
    least: { description: 250 },
    terms: { most: 7, characters: 30, words: 21 },
    pictures: 6,
    tiles: [LOGO, SMALL, WIDE],
  },
  {
    name: 'Firefox Add-ons',
    folder: 'firefox',
    most: { name: 50, summary: 250, description: 15_000 },
    least: { description: 1 },
    terms: null,
    pictures: 10,
    tiles: [],
  },
];

/** The longest answer that the forms take for why a permission is needed. */
export const LONGEST_ANSWER = 1000;

/** Every tile that some store asks for, each once. */
export const TILES: readonly Tile[] = [LOGO, SMALL, WIDE];
