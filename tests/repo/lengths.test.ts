/** How long a text may be, by what it is: long texts are cut off in a row, or not read in a hurry. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../lib/domain/values/language.ts';
import { GUIDES } from '../../lib/guide/guides/index.ts';
import { factsOf } from '../../lib/guide/testing/facts.ts';
import { type Text, type TextKey, en } from '../../lib/i18n/en/index.ts';
import { CATALOGUES } from '../../lib/i18n/catalogues.ts';
import { sampleOf } from '../../lib/i18n/testing/samples.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import { STYLES } from './languages/index.ts';
import type { Kind } from './languages/style.ts';

const KEYS = Object.keys(en) as TextKey[];

const TITLES: ReadonlySet<string> = new Set([
  ...GUIDES.map((guide) => guide.title(factsOf()).key),
  'panel.title',
  'panel.found',
  'panel.legend',
  'popup.running',
  'support.title',
  'options.title',
  'options.language',
  'options.stored',
  'options.clear.title',
  'options.about',
  'sheet.fix-first',
  'sheet.please-confirm',
  'sheet.checked',
  'sheet.why',
  'sheet.what-changed',
  'figures.title',
  'notice.title',
  'show.which',
  'options.shown',
  'backlog.title',
]);

/** The first that fits says what a text is. */
const KINDS: readonly (readonly [Kind, (key: string) => boolean])[] = [
  ['heading', (key) => TITLES.has(key) || key.startsWith('panel.next.')],
  ['status', (key) => /^status\.(?:[A-Z_]+|nameless)$/.test(key) || /^page\.(?:no-record|unreadable-row)$/.test(key)],
  [
    'status with a cause',
    (key) => /^headline\.(?:failed|held|no-account.*|not-in-books.*|no-entry-for.*|unseen)$|^page\.(?:shows-also|running)/.test(key),
  ],
  ['status', (key) => /^(?:headline|gap)\./.test(key)],
  ['button with a date or a name', (key) => /^action\.\w+\.button$|^sheet\.go-on\.|^panel\.open$|^button\.(?:of-day|reconnect)$/.test(key)],
  ['button', (key) => /^(?:unloaded\.how|notice\.guide)$/.test(key)],
  [
    'button',
    (key) =>
      /^common\.|^help\.|^button\.|^options\.clear(?:\.confirm|\.keep)?$|^support\.(?:prepare|copy)$|^(?:problem\.sign-in|remedy\.login)$/.test(
        key,
      ),
  ],
  ['button', (key) => /^backlog\.(?:start|start-fixed|continue|skip|leave|end|instead|understood|stay)$/.test(key)],
  ['button', (key) => /^guide\.(?:ui\.(?:leave|back|next|done|show|resume|end|yes|no)|yes|no)$/.test(key)],
  ['button', (key) => /^remedy\.(?:login|stores|mapping|companies|report|day|refresh-first|regenerate-first|post-first)$/.test(key)],
  [
    'button',
    (key) =>
      /^page\.(?:show|fold|reload)$|^sheet\.(?:close|back|looked)$|^popup\.(?:open-report|settings)$|^panel\.details$|^show\.(?:start|again|forget|cancel|keep)$/.test(
        key,
      ),
  ],
  ['passed line', (key) => /^check\..*\.(?:pass|pass-after)$/.test(key)],
  // The question before the last press stands alone.
  ['error or advice', (key) => key === 'check.already-posted.second'],
  ['line to fix or to confirm', (key) => key.startsWith('check.')],
  ['reason of a step', (key) => /^guide\..*\.why\b/.test(key)],
  [
    'error or advice',
    (key) =>
      /^guide\.end\.|^(?:error|family)\..*\.cause$|^(?:advice|finding|next|operation|problem|remedy|step)\.|^backlog\.(?!day$|position$|at$|next|last$)|^status\.why-not\./.test(
        key,
      ),
  ],
  ['step of a guide', (key) => key.startsWith('guide.')],
  ['other', () => true],
];
const kindOf = (key: string): Kind => KINDS.find(([, fits]) => fits(key))![0];

/** Texts that may be longer than their kind, each for a reason. */
const LONGER: Readonly<Partial<Record<TextKey, string>>> = {
  'remedy.stores': 'a place of the site, by its whole path',
  'remedy.mapping': 'a place of the site, by its whole path',
  'remedy.companies': 'a place of the site, by its whole path',
  'button.mapping': 'the French help calls it « mise en correspondance », and nothing shorter',
  'button.mapping-look': 'the French help calls it « mise en correspondance », and nothing shorter',
  'support.prepare': 'stands alone in its line; “support” alone would not be found by who looks for Lightspeed’s',
};

const slotsOf = (text: Text) =>
  (typeof text === 'string' ? [text] : [text.one, text.other]).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!));

/** Every text in `language` as it is shown, with usual words in its slots. */
function shown(language: Language): { key: TextKey; text: string }[] {
  const { say } = createTranslator(language, CATALOGUES[language], STYLES[language].locale);
  return KEYS.map((key) => ({ key, text: say(sampleOf(key, slotsOf(CATALOGUES[language][key]))) }));
}

/** A path on the pages of the site or in the accounting software, such as `Settings > Companies`. */
const PATH = /\w > \w/;

function limitOf(key: TextKey, text: string, language: Language): number {
  const limit = STYLES[language].limits[kindOf(key)];
  if (typeof limit === 'number') return limit;
  return PATH.test(text) ? limit.path : limit.plain;
}

describe.each(LANGUAGES)('a text in %s', (language) => {
  it('is no longer than one of its kind may be', () => {
    const long = shown(language).filter(({ key, text }) => text.length > limitOf(key, text, language) && !(key in LONGER));
    expect(long.map(({ key, text }) => `${key}: ${text.length} > ${limitOf(key, text, language)} (${kindOf(key)}): ${text}`)).toEqual([]);
  });

  it('fits in a row, with the cause of a failure or of a hold', () => {
    const { say } = createTranslator(language, CATALOGUES[language]);
    const causes = KEYS.filter((key) => /^error\..*\.name$|^fault\./.test(key));
    const rows = causes.map((cause) => say({ key: 'headline.failed', values: { cause: { text: cause } } }));
    expect(causes.length).toBeGreaterThan(20);
    expect(rows.filter((row) => row.length > limitOf('headline.failed', row, language))).toEqual([]);
  });
});

it('a longer one has a reason only where it needs it', () => {
  const needed = LANGUAGES.flatMap((language) =>
    shown(language)
      .filter(({ key, text }) => text.length > limitOf(key, text, language))
      .map(({ key }) => key),
  );
  expect(Object.keys(LONGER).filter((key) => !needed.includes(key as TextKey))).toEqual([]);
});

it('every kind has its texts', () => {
  const met = new Set(KEYS.map(kindOf));
  expect(Object.keys(STYLES.en.limits).filter((kind) => !met.has(kind as Kind))).toEqual([]);
});
