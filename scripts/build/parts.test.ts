import { createContext, runInContext } from 'node:vm';
import { expect, it, vi } from 'vitest';
import { inParts } from './parts.ts';

const FIRST = `const NAME = 'first'; const greet = (who) => 'hello ' + who; const rest = () => greet(NAME) + ', later'; let count = 0;
const next = () => ++count; greet(''); next();
globalThis.open = async () => (await import('../parts/view.js')).view();
globalThis.read = () => import('../parts/side.js').then((n) => n.side);
export { greet as a, rest as b, NAME as c, next as d };`;
const LIBRARY = `import { b as rest, d as next } from '../content-scripts/first.js'; const NAME = 'library'; const all = () => [NAME, rest(), next()]; export { all as a, NAME as b };`;
const VIEW = `import { c as name, b as told } from '../content-scripts/first.js'; import { a as all } from './library.js'; const view = () => [...all(), name, told()]; export { view };`;
const SIDE = `import { b as rest } from '../content-scripts/first.js'; export { rest as side };`;

const chunk = (fileName: string, code: string, more: object = {}) => ({
  type: 'chunk' as const,
  fileName,
  code,
  imports: [] as string[],
  ...more,
});
const bundle = () => ({
  first: chunk('content-scripts/first.js', FIRST, { isEntry: true }),
  library: chunk('parts/library.js', LIBRARY, { imports: ['content-scripts/first.js'] }),
  view: chunk('parts/view.js', VIEW, { isDynamicEntry: true, imports: ['content-scripts/first.js', 'parts/library.js'] }),
  side: chunk('parts/side.js', SIDE, { isDynamicEntry: true, imports: ['content-scripts/first.js'] }),
});
type Bundle = ReturnType<typeof bundle>;
interface World {
  open(): Promise<unknown>;
  read(): Promise<() => unknown>;
}

const cut = (made: object, minify: boolean) =>
  (inParts(minify).generateBundle as unknown as (options: unknown, made: object) => void)(undefined, made);

/** Cuts, and runs the first script in a world of its own, which asks `load` for the others. */
function run(minify: boolean) {
  const made = bundle();
  cut(made, minify);
  const world = createContext({}) as unknown as World;
  const start = ({ code }: { code: string }) => void runInContext(code, world);
  const load = vi.fn(async (names: readonly (keyof Bundle)[]) => names.forEach((name) => start(made[name])));
  Object.assign(world, { [Symbol.for('parts')]: { load } });
  start(made.first);
  return { made, world, load };
}

it.each([true, false])(
  'parts have what they import, whether it lies in the first script or went to the library (minified: %s)',
  async (minify) => {
    const { world, load } = run(minify);
    expect(await world.open()).toEqual(['library', 'hello first, later', 2, 'first', 'hello first, later']);
    expect(load.mock.calls).toEqual([[['library', 'view']]]);
    // It imports nothing of the library by itself: what it needs went there.
    expect((await world.read())()).toBe('hello first, later');
    expect(load.mock.calls[1]).toEqual([['side']]);
  },
);

it('the first script has only what it needs at once', () => {
  const { made } = run(true);
  expect(made.first.code).not.toContain(', later');
  expect(made.library.code).toContain(', later');
});

it('a statement that it does not know is an error, not a part that is broken', () => {
  const made = { ...bundle(), side: chunk('parts/side.js', `export * from './library.js';`, { isDynamicEntry: true }) };
  expect(() => cut(made, true)).toThrow('ExportAllDeclaration');
});
