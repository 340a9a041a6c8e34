import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FILES, codeOf, isSource, read, sourcesIn } from './files.ts';

/** Which layer may know which, downwards only; a layer always knows itself. The higher one stands first. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  scripts: ['sandbox', 'lib/preflight', 'lib/guide', 'lib/diagnosis', 'lib/service', 'lib/settings', 'lib/i18n', 'lib/domain'],
  sandbox: ['lib/service', 'lib/domain'],
  entrypoints: [
    'components',
    'lib/worker',
    'lib/diagnosis',
    'lib/service',
    'lib/cache',
    'lib/settings',
    'lib/messages',
    'lib/page',
    'lib/i18n',
    'lib/clock.ts',
    'lib/domain',
  ],
  components: ['lib/messages', 'lib/page', 'lib/i18n', 'lib/clock.ts', 'lib/domain'],
  'lib/worker': [
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

/** The rooms of the domain, the lowest first; each may know those before it. */
const DOMAIN = ['values', 'morning', 'status', 'store', 'day', 'repair', 'site'];
/** The rooms of the worker, likewise. What puts them together stands beside them, above all. */
const ROOMS = [
  'context',
  'sync',
  'guests',
  'account',
  'journal',
  'history',
  'day',
  'repair/polling',
  'repair/facts',
  'repair',
  'pairs',
  'guide',
  'read',
  'backlog',
  'year',
  'morning',
  'lead',
  'handlers',
  '',
];
const WORKER = 'lib/worker/';
/** A room with more holds others that nobody has named yet. */
const MOST_FILES = 12;
/** Catalogues: one file for each rule, each listed once in the index, however many there are. */
const CATALOGUES = [
  'lib/diagnosis/families',
  'lib/diagnosis/known-errors',
  'lib/guide/guides',
  'lib/i18n/en',
  'lib/i18n/fr',
  'lib/preflight/checks',
  'sandbox/live/markups',
];
/** The packages that a layer may import; a name with a slash at its end stands for all below it. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  scripts: ['node:', 'vite', '@puppeteer/browsers', 'fast-png', 'pixelmatch', 'terser', 'zod/mini'],
  sandbox: ['node:', 'hono', 'hono/', '@hono/node-server', 'selfsigned', 'zod/mini'],
  entrypoints: ['wxt/', 'preact', 'preact/', '@preact/signals'],
  components: ['wxt/browser', 'preact', 'preact/', '@preact/signals', '@preact/signals-core'],
  'lib/domain': ['zod/mini'],
  'lib/cache': ['idb', 'zod/mini'],
  'lib/messages': ['wxt/browser', 'zod/mini'],
  'lib/worker': ['zod/mini'],
  'lib/service': ['zod/mini'],
  'lib/settings': ['zod/mini'],
};

/** What starts and drives the browsers, what shows every state, what kills them, and what writes mistakes; whom it is for is a rule of its own. */
const SUPPORT = ['tests/support/', 'tests/gallery/', 'tests/faults/', 'tests/mutants/'];

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
  const found = codeOf(file).matchAll(
    /^\s*(?:import|export|\})[^;'"]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map(([, from, bare, dynamic]) => {
    const name = (from ?? bare ?? dynamic)!;
    return name.startsWith('.') ? posix.join(posix.dirname(file), name) : name;
  });
}

const isPath = (name: string): boolean =>
  FILES.includes(name) || /^(?:lib|components|entrypoints|sandbox|scripts|tests|node_modules)\//.test(name);
const fits = (name: string, allowed: readonly string[]): boolean =>
  allowed.some((one) => name === one || (/[/:]$/.test(one) && name.startsWith(one)));

/** The room of a file of the worker. */
const roomOf = (file: string): string => ROOMS.find((room) => file.startsWith(posix.join(WORKER, room, '/')))!;

/** A circle of files that know each other, or null. @param known which files a file imports */
function circleIn(known: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const cleared = new Set<string>();
  function walk(file: string, path: readonly string[]): readonly string[] | null {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (cleared.has(file)) return null;
    for (const next of known.get(file) ?? []) {
      const circle = walk(next, [...path, file]);
      if (circle) return circle;
    }
    cleared.add(file);
    return null;
  }
  for (const file of known.keys()) {
    const circle = walk(file, []);
    if (circle) return circle;
  }
  return null;
}

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
    const upwards = IMPORTS.filter(
      ({ from, name }) =>
        isPath(name) &&
        !SUPPORT.some((folder) => name.startsWith(folder)) &&
        layerOf(name) !== from &&
        !MAY_KNOW[from]!.includes(layerOf(name)),
    );
    expect(upwards.map(({ arrow }) => arrow)).toEqual([]);
  });

  it('import only the packages that are theirs', () => {
    const strange = IMPORTS.filter(({ from, name }) => !isPath(name) && !fits(name, PACKAGES[from] ?? []));
    expect(strange.map(({ arrow }) => arrow)).toEqual([]);
  });

  it('never import a test or what is made for tests, but for the scripts that drive a browser as the tests do', () => {
    const madeForTests = IMPORTS.filter(({ name }) => /\.test\.|\/testing\//.test(name) || name.startsWith('tests/'));
    expect(
      madeForTests
        .filter(({ from, name }) => !(from === 'scripts' && SUPPORT.some((folder) => name.startsWith(folder))))
        .map(({ arrow }) => arrow),
    ).toEqual([]);
  });
});

describe('the rooms of the worker', () => {
  const sources = SOURCES.filter((file) => file.startsWith(WORKER));
  const arrows = IMPORTS.filter(({ file, name }) => file.startsWith(WORKER) && name.startsWith(WORKER)).map(({ file, name, arrow }) => ({
    arrow,
    from: roomOf(file),
    to: roomOf(name),
  }));

  it('are those of the table, each with files of its own', () => {
    expect([...new Set(sources.map((file) => posix.dirname(file)))].toSorted()).toEqual(
      ROOMS.map((room) => posix.join(WORKER, room).replace(/\/$/, '')).toSorted(),
    );
  });

  it('know only what lies below', () => {
    const upwards = arrows.filter(({ from, to }) => ROOMS.indexOf(to) > ROOMS.indexOf(from));
    expect(upwards.map(({ arrow }) => arrow)).toEqual([]);
  });

  it('are joined by as many arrows as docs/design.md says', () => {
    const between = new Set(arrows.filter(({ from, to }) => from !== '' && from !== to).map(({ from, to }) => `${from} → ${to}`));
    expect(
      read('docs/design.md')
        .match(/(\d+) arrows between (\d+) rooms/)
        ?.slice(1)
        .map(Number),
    ).toEqual([between.size, ROOMS.length - 1]);
  });
});

describe('the rooms of the domain', () => {
  const roomIn = (name: string): string => name.split('/')[2]!;
  const arrows = IMPORTS.filter(({ file, name }) => layerOf(file) === 'lib/domain' && layerOf(name) === 'lib/domain');

  it('are those of the table, but for what any layer may meet or need: an error of our own, and what is made once', () => {
    const rooms = SOURCES.filter((file) => layerOf(file) === 'lib/domain').map(roomIn);
    expect([...new Set(rooms)].toSorted()).toEqual([...DOMAIN, 'defect.ts', 'once.ts'].toSorted());
  });

  it('know only what lies below', () => {
    expect(arrows.length).toBeGreaterThan(30);
    const upwards = arrows.filter(({ file, name }) => DOMAIN.indexOf(roomIn(name)) > DOMAIN.indexOf(roomIn(file)));
    expect(upwards.map(({ arrow }) => arrow)).toEqual([]);
  });
});

/** Houses of which no room leads back to one from which it is reached. */
const NO_CIRCLE = ['components/accounting', 'components/guard', 'lib/domain', 'lib/service', 'lib/worker'];

describe('the rooms', () => {
  it.each(NO_CIRCLE)('of %s are in no circle', (house) => {
    const known = new Map<string, string[]>();
    for (const { file, name } of IMPORTS) {
      const [from, to] = [posix.dirname(file), posix.dirname(name)];
      if (from !== to && from.startsWith(house) && to.startsWith(house)) known.set(from, [...(known.get(from) ?? []), to]);
    }
    expect(circleIn(known)).toBeNull();
  });
});

describe('a room', () => {
  const rooms = Map.groupBy(
    FILES.filter((file) => isSource(file) && !/\.test\.tsx?$/.test(file)),
    (file) => posix.dirname(file),
  );
  const full = [...rooms].flatMap(([room, files]) => (files.length > MOST_FILES ? room : []));

  it('has at most a dozen files side by side, but for the catalogues', () => {
    expect(full.filter((room) => !CATALOGUES.includes(room))).toEqual([]);
  });

  it('is a catalogue only where it has more', () => {
    expect(CATALOGUES.filter((room) => !full.includes(room))).toEqual([]);
  });

  it.each(CATALOGUES)('%s has an index that leads to each of its files', (room) => {
    const index = `${room}/index.ts`;
    const led = new Set([index, ...importsOf(index), ...importsOf(index).flatMap(importsOf)]);
    expect(rooms.get(room)!.filter((file) => !led.has(file))).toEqual([]);
  });
});

describe('a circle of files', () => {
  it('is nowhere, nor among the tests and what is measured', () => {
    expect(circleIn(new Map(FILES.filter(isSource).map((file) => [file, importsOf(file)])))).toBeNull();
  });

  it.each([
    ['is found', { a: ['b'], b: ['c'], c: ['b'] }, ['b', 'c', 'b']],
    ['of one file is found', { a: ['a'] }, ['a', 'a']],
    ['is none where two ways lead to one file', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, null],
  ])('%s', (_, known, circle) => {
    expect(circleIn(new Map(Object.entries(known)))).toEqual(circle);
  });
});

describe('the pure layers', () => {
  it.each(sourcesIn(...PURE))('%s touches no browser, page, network, database or clock', (file) => {
    const code = codeOf(file);
    expect(code.match(IMPURE)?.[0]).toBeUndefined();
    expect(code).not.toMatch(CLOCK);
  });
});
