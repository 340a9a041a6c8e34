/** Every state, cause and next step that a row can say, in the real strip: none of it is cut, in either language. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { POSTING_KINDS, type PostingKind } from '../../lib/domain/day/posting.ts';
import { type TextKey, en as catalogue } from '../../lib/i18n/en/index.ts';
import { inOwnRoots } from '../support/browser/ownRoots.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, askWorker, startChromium } from '../support/browser/startBrowser.ts';
import { en, fr } from '../support/merchant/texts.ts';
import type { Slots } from '../../lib/i18n/testing/texts.ts';
import { coreRows } from '../support/runner/core.ts';

/** As long as a row of the mapping is written out. */
const ROW = 'Vélos et accessoire…';
const keys = (pattern: RegExp): TextKey[] => (Object.keys(catalogue) as TextKey[]).filter((key) => pattern.test(key));
const textOf = (kind: PostingKind) => ({ text: `posting.${kind}` }) as const;
/** The first of the entries that a day lacks, and how many more. */
const FIRST = POSTING_KINDS.map((kind) => ({ entry: textOf(kind) }));
const MORE = FIRST.flatMap((first, place) =>
  [1, 2, 3].filter((count) => place + count < FIRST.length).map((count) => ({ ...first, count })),
);
const CAUSES = keys(/^(?:error\..+\.name|fault\..+)$/);
/** What is put into the slots of a text, once for each value. */
const SLOTS: Partial<Record<TextKey, readonly Slots[]>> = {
  'headline.failed': CAUSES.map((text) => ({ cause: { text } })),
  'headline.held': CAUSES.map((text) => ({ cause: { text } })),
  'headline.no-account': [{ row: ROW }],
  'headline.no-account.more': [{ row: ROW, count: 12 }],
  'headline.not-in-books': FIRST,
  'headline.not-in-books.more': MORE,
  'headline.no-entry-for': FIRST,
  'headline.no-entry-for.more': MORE,
  'headline.unseen': [...POSTING_KINDS, 'unknown' as const].map((kind) => ({ entry: textOf(kind) })),
  'headline.unknown-word': [{ word: 'AWAITING_CONFIRMATION' }],
};
const STATES = keys(/^(?:status\.[A-Z_]+|status\.nameless|headline\..+)$/);
/** Rows without controls. */
const ALONE = ['page.unreadable-row', 'page.no-record'] as const satisfies readonly TextKey[];
const LABELS: readonly (readonly [TextKey, Slots?])[] = [
  ...keys(/^action\..+\.verb$/).map((key) => [key] as const),
  ...keys(/^button\.(?!of-day|reconnect$)/).map((key) => [key] as const),
  ['button.reconnect', { software: { text: 'software.short.quickbooks-online' } }],
  ['panel.details'],
];

interface Wanted {
  readonly states: readonly string[];
  readonly labels: readonly string[];
  readonly alone: readonly string[];
}

/** Puts each text into a strip like those that are there; says which is cut, or lies over something. */
function cutIn(roots: ShadowRoot[], { states, labels, alone }: Wanted): string[] {
  const layer = roots.map((root) => root.querySelector<HTMLElement>('.rows')).find(Boolean)!;
  const model = layer.querySelector<HTMLElement>('.strip.awake:has(.filled)')!;
  const strip = layer.appendChild(model.cloneNode(true) as HTMLElement);
  const words = strip.querySelector<HTMLElement>('.words')!;
  const controls = strip.querySelector<HTMLElement>('.controls')!;
  const button = strip.querySelector<HTMLElement>('.filled')!;
  const row = model.getBoundingClientRect();
  /** True where the controls unfold over the page. */
  const unfolds = layer.matches('.tight, .words');
  /** Where the letters are. */
  function inkOf(element: Element): DOMRect {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect();
  }
  const within = (inner: DOMRect, outer: { left: number; right: number; top: number; bottom: number }) =>
    inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
  const apart = (one: DOMRect, other: DOMRect) =>
    one.right <= other.left + 1 || one.left >= other.right - 1 || one.bottom <= other.top + 1 || one.top >= other.bottom - 1;
  const window = { left: 0, right: document.documentElement.clientWidth, top: 0, bottom: innerHeight };
  const cut: string[] = [];

  function measure(state: string, label: string | null): void {
    words.textContent = state;
    if (label === null) controls.remove();
    else button.textContent = label;
    (label === null ? strip : button).focus();
    const ink = inkOf(words);
    const box = strip.getBoundingClientRect();
    const problems = [
      ...(within(ink, { ...window, top: row.top, bottom: row.bottom }) && within(ink, box)
        ? []
        : [
            `the words are ${ink.width.toFixed(0)} × ${ink.height.toFixed(0)} px, the strip ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`,
          ]),
      ...(words.scrollWidth > words.clientWidth + 1 && words.clientWidth > 0 ? ['the words are cut'] : []),
    ];
    if (label !== null) {
      const seen = [button, ...controls.querySelectorAll<HTMLElement>('.bare')].filter(
        (one) => getComputedStyle(one).opacity !== '0' && getComputedStyle(one.closest('.controls')!).opacity !== '0',
      );
      for (const one of seen) {
        const place = one.getBoundingClientRect();
        if (!within(place, unfolds ? window : { ...window, top: row.top, bottom: row.bottom }))
          problems.push(`${one.className} lies at ${[place.left, place.top, place.right, place.bottom].map(Math.round)}`);
        if (!apart(place, ink)) problems.push(`${one.className} lies over the words`);
      }
      if (!within(inkOf(button), button.getBoundingClientRect())) problems.push('the label is cut');
    }
    if (problems.length > 0) cut.push(`${state} | ${label}: ${problems.join(', ')}`);
  }

  strip.tabIndex = -1;
  // Each with those of the others that are the longest, which stand for all.
  const longest = (texts: readonly string[]) => texts.toSorted((one, other) => other.length - one.length).slice(0, 3);
  for (const label of longest(labels)) for (const state of states) measure(state, label);
  for (const state of longest(states)) for (const label of labels) measure(state, label);
  for (const state of alone) measure(state, null);
  strip.remove();
  return cut;
}

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startChromium();
  scene = await startScene(started);
});
afterAll(async () => {
  await scene?.stop();
  await started?.stop();
});

coreRows(
  (
    [
      [1280, 'wide'],
      [400, 'tight'],
      [1480, 'full'],
      [1180, 'words'],
    ] as const
  ).flatMap(([width, mode]) => [[width, 'en', mode, en] as const, [width, 'fr', mode, fr] as const]),
  ([width, language]) => width === 400 && language === 'fr',
  (rows, options) =>
    it.each(rows)('in a window of %i px, in %s', options, async (width, language, mode, say) => {
      const { merchant } = scene;
      const { page } = merchant;
      await askWorker(started, { name: 'setSettings', body: { language } });
      await page.bringToFront();
      await page.setViewport({ width, height: 900 });
      await merchant.open('/salesReport/index');
      await merchant.sees(say.like('page.day-state', { date: '2026-11-19' }), { role: 'group' });
      const wanted: Wanted = {
        states: STATES.flatMap((key) => (SLOTS[key] ?? [{}]).map((slots) => say(key, slots))),
        labels: LABELS.map(([key, slots]) => say(key, slots)),
        alone: ALONE.map((key) => say(key)),
      };
      expect(await inOwnRoots(page, (roots) => roots.map((root) => root.querySelector('.rows')?.className).find(Boolean))).toContain(mode);
      expect(await inOwnRoots(page, cutIn, wanted)).toEqual([]);
      // The measure itself works: what is too long is seen.
      const tooLong = say('page.no-grid');
      expect(await inOwnRoots(page, cutIn, { states: [tooLong.repeat(3)], labels: [say('panel.details')], alone: [] })).not.toEqual([]);
      // Where a label has no column of its own it takes the lines that it needs.
      const isColumn = mode === 'wide' || mode === 'full';
      expect((await inOwnRoots(page, cutIn, { states: [say('status.POSTED')], labels: [tooLong.repeat(3)], alone: [] })).length > 0).toBe(
        isColumn,
      );
    }),
);
