/** The card of a guide as assistive technology is told about it, compared with its picture. In Chromium only. */
import { isDeepStrictEqual } from 'node:util';
import { axeFindingsInGuide, guideElement } from '../axe.ts';
import { ownWorld } from '../browser/contentWorld.ts';
import type { Rectangle } from './guideLight.ts';
import type { Merchant } from '../merchant/merchant.ts';
import { type Seen, inside } from '../merchant/sight.ts';
import { until } from '../until.ts';

/** A part of the card: what it is and says, and where its words begin and end. */
interface Part {
  readonly told: string;
  readonly first: Rectangle;
  readonly last: Rectangle;
}

interface Drawing {
  readonly card: Rectangle;
  readonly window: { readonly width: number; readonly height: number };
  readonly parts: readonly Part[];
  /** Words that are too pale for their ground (WCAG AA), with their contrast. */
  readonly pale: readonly string[];
  /** True where the whole of the card is in sight. */
  readonly whole: boolean;
  /** True where it says only what is to be done, below our sheet in a narrow window. */
  readonly slim: boolean;
}

/** Runs in the world of our content script: the card as it is drawn. */
function drawn(guide: HTMLElement | null): Drawing | null {
  const card = guide?.shadowRoot?.querySelector('[role=dialog]');
  if (!card) return null;
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const partOf = (told: string, one: Element | Range): Part => {
    const boxes = [...one.getClientRects()].map((box) => box.toJSON() as Rectangle);
    return { told: plain(told), first: boxes[0]!, last: boxes.at(-1)! };
  };
  const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = (colour: string) => {
    // A mixed colour is written in parts of one, every other in parts of 255.
    const most = colour.startsWith('color(') ? 1 : 255;
    const [r, g, b] = colour.match(/[\d.]+/g)!.map((part) => channel(Number(part) / most));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const ground = (element: Element): string => {
    const { backgroundColor } = getComputedStyle(element);
    return !backgroundColor.startsWith('rgba(') || !element.parentElement ? backgroundColor : ground(element.parentElement);
  };
  const contrast = (element: Element) => {
    const [dark, light] = [luminance(getComputedStyle(element).color), luminance(ground(element))].toSorted((a, b) => a - b);
    return (light! + 0.05) / (dark! + 0.05);
  };

  const parts: Part[] = [];
  const pale: string[] = [];
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Element ? node : node.parentElement!).checkVisibility()) continue;
    if (node instanceof HTMLElement) {
      const role = { A: 'link', BUTTON: 'button', H2: 'heading' }[node.tagName] ?? (node.role === 'img' ? 'img' : null);
      if (role) parts.push(partOf(`${role} ${node.ariaLabel ?? node.textContent}`, node));
    } else if (node instanceof Text && plain(node.data)) {
      const parent = node.parentElement!;
      if (contrast(parent) < 4.5) pale.push(`${node.data}: ${contrast(parent).toFixed(1)}`);
      const range = document.createRange();
      range.selectNodeContents(node);
      if (!parent.closest('a, button, h2')) parts.push(partOf(`text ${node.data}`, range));
    }
  }
  return {
    card: card.getBoundingClientRect().toJSON() as Rectangle,
    window: { width: document.documentElement.clientWidth, height: innerHeight },
    parts,
    pale,
    whole: card.scrollHeight <= card.clientHeight && card.scrollWidth <= card.clientWidth,
    slim: card.matches('.slim'),
  };
}

const WHOLE = new Set(['heading', 'button', 'link', 'img', 'text']);

/** What is read out of `things`, one after the other; what stands in a button is its name. */
function readOut(things: readonly Seen[]): string[] {
  const list: string[] = [];
  for (let place = 0; place < things.length;) {
    const { role, name, text } = things[place]!;
    const isWhole = WHOLE.has(role);
    if (isWhole && (name || text)) list.push(`${role} ${name || text}`);
    place += isWhole ? 1 + inside(things, place).length : 1;
  }
  return list;
}

/** True where the eye comes from the end of one part to the beginning of the next: on in its line, or further down. */
function isNext({ last: from }: Part, { first: to }: Part): boolean {
  const below = to.y >= from.y + from.height - 1;
  const besides = to.y < from.y + from.height && to.y + to.height > from.y && to.x >= from.x + from.width - 1;
  return below || besides;
}

const holds = (outer: Rectangle, { x, y, width, height }: Rectangle): boolean =>
  x >= outer.x - 1 && y >= outer.y - 1 && x + width <= outer.x + outer.width + 1 && y + height <= outer.y + outer.height + 1;

/** What a card begins with, before it says its sentence. */
export interface Opening {
  /** The sentence of the step or of the end, by which the card is named. */
  readonly sentence: RegExp;
  /** Progress, title and the way out, in the order of the picture. */
  readonly before: readonly RegExp[];
  /** True where the focus has to be in the card: it was there, or nowhere. */
  readonly focused: boolean;
}

/** What is wrong with the card that `things` tell of; empty: it reads like its picture. */
function faults(things: readonly Seen[], picture: Drawing | null, { sentence, before, focused }: Opening): string[] {
  const place = things.findIndex(({ role, name }) => role === 'dialog' && sentence.test(name));
  if (place < 0 || !picture) return ['no dialog is named by the sentence'];
  const { card, window, parts, pale, whole, slim } = picture;
  const read = readOut(inside(things, place));
  const seen = parts.map(({ told }) => told);
  const heading = new RegExp(`^heading ${sentence.source.slice(1)}`);
  const wanted = slim ? [...before.filter((words) => !words.source.startsWith('^img')), heading] : [...before, heading, /^text ./];
  const focus = things.findLast((thing) => thing.focused);
  const inCard = things.slice(place).includes(focus!);
  return [
    ...(isDeepStrictEqual(read, seen) ? [] : [`it reads ${JSON.stringify(read)}, and looks ${JSON.stringify(seen)}`]),
    ...wanted.flatMap((words, index) => (words.test(read[index] ?? '') ? [] : [`part ${index} is not ${words}: ${read[index]}`])),
    ...parts.flatMap((part, index) =>
      index === 0 || isNext(parts[index - 1]!, part) ? [] : [`it does not look as if ${part.told} came behind ${parts[index - 1]!.told}`],
    ),
    ...parts.flatMap(({ told, first, last }) => (holds(card, first) && holds(card, last) ? [] : [`${told} lies outside of the card`])),
    ...(whole && holds({ x: 0, y: 0, ...window }, card) ? [] : ['not the whole of the card is in sight']),
    ...pale.map((words) => `too pale: ${words}`),
    ...(things.some(({ role, text }) => role === 'status' && sentence.test(text)) ? [] : ['the sentence is not announced']),
    ...(!focused || inCard ? [] : [`the focus is on ${focus?.role} ${focus?.name}`]),
  ];
}

/**
 * Waits until the card reads like its picture: the same parts in the same order, each in its place and dark enough, its
 * sentence announced, the focus in it; and finds out that axe has nothing to say.
 */
export async function readsLikeItsPicture(merchant: Merchant, opening: Opening): Promise<void> {
  const { page } = merchant;
  let found: string[] = [];
  await until(
    async () => {
      found = faults(await merchant.look(), await ownWorld(page).evaluate(drawn, await guideElement(page)), opening);
      return found.length === 0 ? true : undefined;
    },
    () => `The card of ${opening.sentence}:\n${found.join('\n')}`,
  );
  const bad = await axeFindingsInGuide(page);
  if (bad.length > 0) throw new Error(`axe finds in the card of ${opening.sentence}:\n${bad.join('\n')}`);
}
