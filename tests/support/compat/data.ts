/** What a browser of one version has, by MDN's compatibility data. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CompatData, CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';

/** The oldest version of a browser that has to do, such as `140`. */
export interface Oldest {
  readonly browser: 'chrome' | 'firefox';
  readonly version: number;
}

const DATA = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8')) as CompatData;

/** `≤37` counts as 37, `preview` and none as never. */
const versionOf = (given: string | false | undefined): number => (given ? Number.parseFloat(given.replace('≤', '')) || Infinity : Infinity);

function holds(statement: SimpleSupportStatement, version: number): boolean {
  const { version_added, version_removed, flags, prefix, alternative_name } = statement;
  return !flags && !prefix && !alternative_name && versionOf(version_added) <= version && versionOf(version_removed) > version;
}

/** True where the oldest browser has what `compat` is about. */
export function has({ support }: CompatStatement, { browser, version }: Oldest): boolean {
  const statements: SimpleSupportStatement[] = [support[browser] ?? []].flat();
  return statements.some((statement) => holds(statement, version));
}

/** A feature of the data: its path, such as `api.Document.startViewTransition`, and what is said of it. */
export interface Feature {
  readonly path: string;
  readonly compat: CompatStatement;
}

function* featuresIn(tree: Identifier, path: string): Generator<Feature> {
  if (tree.__compat) yield { path, compat: tree.__compat };
  for (const [name, inner] of Object.entries(tree)) if (name !== '__compat') yield* featuresIn(inner as Identifier, `${path}.${name}`);
}

const grouped = (features: Iterable<Feature>, nameOf: (path: string) => string | undefined): ReadonlyMap<string, readonly Feature[]> => {
  const groups = new Map<string, Feature[]>();
  for (const feature of features) {
    const name = nameOf(feature.path);
    if (name) groups.set(name, [...(groups.get(name) ?? []), feature]);
  }
  return groups;
};

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).replace(/_static$/, '');
const EVENT = /_event$/;

const { api, html, javascript, webextensions, css } = DATA;
const inScripts = [
  ...featuresIn(api, 'api'),
  ...featuresIn(javascript['builtins']!, 'javascript.builtins'),
  ...featuresIn(webextensions['api']!, 'webextensions.api'),
];
const GLOBAL = /^(?:api|(?:api\.(?:Window|WorkerGlobalScope))|javascript\.builtins)\.\w+$/;

/** The members that a script can name, by the name alone: of whom it is a member, a bundle does not say. */
export const MEMBERS = grouped(inScripts, (path) => (EVENT.test(path) ? undefined : lastOf(path)));
export const GLOBALS = grouped(inScripts, (path) => (GLOBAL.test(path) ? lastOf(path) : undefined));
export const EVENTS = grouped(inScripts, (path) => (EVENT.test(path) ? lastOf(path).replace(EVENT, '') : undefined));
/** Functions in values of CSS, such as `light-dark`. */
export const CSS_FUNCTIONS = grouped(featuresIn(css['types']!, 'css.types'), lastOf);

/** What there is at one place of a part of the data, such as `properties`, `width`, `stretch` of CSS. */
function at(part: 'css' | 'html', path: readonly string[]): Feature[] {
  const found = path.reduce<Identifier | undefined>(
    (tree, name) => (tree && Object.hasOwn(tree, name) ? tree[name] : undefined),
    part === 'css' ? css : html,
  );
  return found?.__compat ? [{ path: [part, ...path].join('.'), compat: found.__compat }] : [];
}

export const cssFeature = (...path: readonly string[]): Feature[] => at('css', path);

/** An attribute of an HTML element, or one that all have. */
export const attribute = (element: string, name: string): Feature[] => [
  ...at('html', ['elements', element, name]),
  ...at('html', ['global_attributes', name]),
];
