import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FILES, codeOf, sourcesIn } from './files.ts';

/** Which layer may know which, downwards only; a layer always knows itself. The higher one stands first. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  scripts: ['sandbox', 'lib/preflight', 'lib/guide', 'lib/diagnosis', 'lib/service', 'lib/i18n', 'lib/domain'],
  sandbox: ['lib/service', 'lib/domain'],
  entrypoints: ['components', 'lib/operations', 'lib/diagnosis', 'lib/service', 'lib/cache', 'lib/settings', 'lib/messages', 'lib/page', 'lib/i18n', 'lib/clock.ts', 'lib/domain'],
  components: ['lib/messages', 'lib/page', 'lib/i18n', 'lib/clock.ts', 'lib/domain'],
  'lib/operations': [
    'lib/preflight',
    'lib/diagnosis',
    'lib/guide',
    'lib/service',
    'lib/cache',
    'lib/settings',
    'lib/messages',
    'lib/page',
    'lib/i18n',
    'lib/domain',
  ],
  'lib/preflight': ['lib/diagnosis', 'lib/i18n', 'lib/domain'],
  'lib/guide': ['lib/diagnosis', 'lib/i18n', 'lib/domain'],
  'lib/diagnosis': ['lib/i18n', 'lib/domain'],
  'lib/messages': ['lib/i18n', 'lib/domain'],
  'lib/cache': ['lib/i18n', 'lib/domain'],
  'lib/settings': ['lib/i18n', 'lib/domain'],
  'lib/service': ['lib/domain'],
  'lib/page': ['lib/domain'],
  'lib/i18n': ['lib/domain'],
  // The one place that asks the computer's clock for the others: for the edges, which hand on what it says.
  'lib/clock.ts': ['lib/domain'],
  'lib/domain': [],
};

/** The packages that a layer may import; a name with a slash at its end stands for all below it. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  scripts: ['node:', '@puppeteer/browsers', 'zod/mini'],
  sandbox: ['node:', 'hono', 'hono/', '@hono/node-server', 'selfsigned', 'zod/mini'],
  entrypoints: ['wxt/', 'preact', 'preact/', '@preact/signals'],
  components: ['wxt/browser', 'preact', 'preact/', '@preact/signals'],
  'lib/domain': ['zod/mini'],
  'lib/cache': ['idb', 'zod/mini'],
  'lib/messages': ['wxt/browser', 'zod/mini'],
  'lib/operations': ['zod/mini'],
  'lib/service': ['zod/mini'],
  'lib/settings': ['zod/mini'],
};

/** What starts and drives the browsers, what kills them, and what writes mistakes; whom it is for is a rule of its own. */
const SUPPORT = ['tests/support/', 'tests/faults/', 'tests/mutants/'];

/** Layers of values and functions only: no browser, page, network, database or clock. */
const PURE = ['lib/domain', 'lib/preflight', 'lib/diagnosis', 'lib/guide'];
const GLOBALS = [
  'document|window|globalThis|self|navigator|location|localStorage|sessionStorage|indexedDB',
  'fetch|XMLHttpRequest|WebSocket|chrome|browser|process|crypto|performance',
  'setTimeout|setInterval|queueMicrotask',
].join('|');
const IMPURE = new RegExp(`(?<![.\\w'"-])(?:${GLOBALS})(?=\\s*[.([])|\\bnew Date\\b|\\bDate\\.|\\bMath\\.random\\b`);
const CLOCK = /Temporal\.Now\b|\bclockNow\b/;

function layerOf(file: string): string {
  const [first, second] = file.split('/');
  return first === 'lib' ? `lib/${second}` : first!;
}

/** What a file imports or re-exports, its types as well; files as paths from the root. */
function importsOf(file: string): string[] {
  const found = codeOf(file).matchAll(/^\s*(?:import|export|\})[^;'"]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm);
  return [...found].map(([, from, bare, dynamic]) => {
    const name = (from ?? bare ?? dynamic)!;
    return name.startsWith('.') ? posix.join(posix.dirname(file), name) : name;
  });
}

const isPath = (name: string): boolean => FILES.includes(name) || /^(?:lib|components|entrypoints|sandbox|scripts|tests|node_modules)\//.test(name);
const fits = (name: string, allowed: readonly string[]): boolean =>
  allowed.some((one) => name === one || (/[/:]$/.test(one) && name.startsWith(one)));

const SOURCES = sourcesIn('lib', 'components', 'entrypoints', 'sandbox', 'scripts');
const IMPORTS = SOURCES.flatMap((file) => importsOf(file).map((name) => ({ file, from: layerOf(file), name, arrow: `${file} → ${name}` })));

describe('the layers', () => {
  it('are all in the table, which points downwards only', () => {
    const order = Object.keys(MAY_KNOW);
    expect([...new Set(SOURCES.map(layerOf))].filter((layer) => !order.includes(layer))).toEqual([]);
    for (const [layer, below] of Object.entries(MAY_KNOW)) {
      for (const one of below) expect(order.indexOf(one), `${layer} → ${one}`).toBeGreaterThan(order.indexOf(layer));
    }
  });

  it('import only from below', () => {
    expect(IMPORTS.length).toBeGreaterThan(100);
    const upwards = IMPORTS.filter(({ from, name }) => isPath(name) && !SUPPORT.some((folder) => name.startsWith(folder)) && layerOf(name) !== from && !MAY_KNOW[from]!.includes(layerOf(name)));
    expect(upwards.map(({ arrow }) => arrow)).toEqual([]);
  });

  it('import only the packages that are theirs', () => {
    const strange = IMPORTS.filter(({ from, name }) => !isPath(name) && !fits(name, PACKAGES[from] ?? []));
    expect(strange.map(({ arrow }) => arrow)).toEqual([]);
  });

  it('never import a test or what is made for tests, but for the scripts that drive a browser as the tests do', () => {
    const madeForTests = IMPORTS.filter(({ name }) => /\.test\.|\/testing\//.test(name) || name.startsWith('tests/'));
    expect(madeForTests.filter(({ from, name }) => !(from === 'scripts' && SUPPORT.some((folder) => name.startsWith(folder)))).map(({ arrow }) => arrow)).toEqual([]);
  });
});

describe('the pure layers', () => {
  it.each(sourcesIn(...PURE))('%s touches no browser, page, network, database or clock', (file) => {
    const code = codeOf(file);
    expect(code.match(IMPURE)?.[0]).toBeUndefined();
    expect(code).not.toMatch(CLOCK);
  });
});
