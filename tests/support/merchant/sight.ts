/** One thing on the page, as assistive technology is told about it. */
export interface Seen {
  /** An ARIA role such as `button`; `text` for plain words. */
  readonly role: string;
  readonly name: string;
  /** All the words that stand in it. */
  readonly text: string;
  /** How deep it lies; what follows and lies deeper is inside. */
  readonly depth: number;
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly checked?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  /** True where the keyboard is; in Chromium only. */
  readonly focused?: boolean | undefined;
  /** By this the browser finds it again. */
  readonly handle: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The eyes of a browser, and the hand that finds the place of what they saw. */
export interface Sight {
  /** Everything on the page, in reading order, closed shadow roots as well. */
  look(): Promise<Seen[]>;
  /** Scrolls to it; its middle, or undefined where it has no place or something lies over it. */
  reach(thing: Seen): Promise<Point | undefined>;
  /** Puts the keyboard on it. */
  focus(thing: Seen): Promise<void>;
}

/** What is looked for: a part of the words, or a pattern. */
export type Words = string | RegExp;

export interface Where {
  /** Only things of this role; their name must then be exactly the words. */
  readonly role?: string | undefined;
  /** Only inside of this. */
  readonly within?: { readonly role: string; readonly name?: Words | undefined } | undefined;
}

/** Spaces of all kinds, also those that do not break, are one space; none stands before what ends words in italics. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,)])/g, '')
    .trim();

function fits(words: Words, text: string, exact: boolean): boolean {
  if (typeof words !== 'string') return new RegExp(words.source, words.flags.replace(/[gy]/g, '')).test(text);
  return exact ? text === plain(words) : text.includes(plain(words));
}

/** What is inside `things[index]`. */
export function inside(things: readonly Seen[], index: number): Seen[] {
  const { depth } = things[index]!;
  const end = things.findIndex((thing, place) => place > index && thing.depth <= depth);
  return things.slice(index + 1, end === -1 ? undefined : end);
}

/** Everything that fits, in reading order. */
export function findAll(things: readonly Seen[], words: Words, { role, within }: Where = {}): Seen[] {
  if (within) {
    const { role: around, name = /^/ } = within;
    const scopes = things.flatMap((thing, index) => (thing.role === around && fits(name, thing.name || thing.text, false) ? [index] : []));
    return [...new Set(scopes.flatMap((index) => findAll(inside(things, index), words, { role })))];
  }
  if (role) return things.filter((thing) => thing.role === role && fits(words, thing.name || thing.text, true));
  return things.filter(({ name, text }) => fits(words, name, false) || fits(words, text, false));
}

/** How many lines of a long page are shown: its beginning, and more of its end, where our own layer is. */
const SHOWN = { first: 100, last: 250 };

/** The page as lines of text, for people who read a failure. */
export function asText(things: readonly Seen[]): string {
  const line = ({ role, name, value, depth, disabled, checked }: Seen): string =>
    `${'  '.repeat(depth)}${role}${name ? ` "${name}"` : ''}${value ? ` = ${value}` : ''}${checked ? ' (ticked)' : ''}${disabled ? ' (disabled)' : ''}`;
  // The words of a thing that is named by them say nothing new.
  const lines = things.filter(({ role, name }, place) => role !== 'text' || things[place - 1]?.name !== name).map(line);
  const left = lines.length - SHOWN.first - SHOWN.last;
  return (left > 0 ? [...lines.slice(0, SHOWN.first), `… ${left} more …`, ...lines.slice(-SHOWN.last)] : lines).join('\n');
}
