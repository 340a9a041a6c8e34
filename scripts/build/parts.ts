/**
 * Builds a content script in parts: what it imports by `import()` lies in files of its own, which the worker runs in the
 * page when they are asked for. A browser has no way to do that for a content script by itself, short of an address that
 * every page could read. The bundler cuts it as modules; here each becomes a script.
 */
import { type Plugin, minifySync, parseAst } from 'vite';

/** Where the parts lie in the package, beside those that the manifest names. */
const FOLDER = 'parts/';
/** Under this name a part finds its place in the world of our content scripts; `lib/messages/partsOnDemand.ts` has it as well. */
const PLACE = "globalThis[Symbol.for('sales-totals-guard parts')]";

/** How it is cut: all that the content script imports at once is one piece, and what views of every kind are made of another. */
export const PARTS_OUTPUT = {
  format: 'es',
  chunkFileNames: `${FOLDER}[name].js`,
  codeSplitting: {
    groups: [
      { name: 'first', tags: ['$initial'], priority: 1 },
      {
        name: 'library',
        test: /[\\/](?:preact|signals|components[\\/]base)[\\/]|(?:follow|geometry|permit|spread|pairs|statement|rangeFields)\.ts/,
      },
    ],
  },
} as const;

/**
 * Gives what the content script imports: at once what is there, and else a promise of it. `made` holds what there is, `needed`
 * for each part the files that it needs, in order.
 */
const REQUIRE = `
const require = (name) => {
  const missing = (needed[name] ?? []).filter((one) => !made[one]);
  return missing.length === 0 ? made[name] : ${PLACE}.load(missing).then(() => {
    // Asked for twice, each is made once.
    for (const one of missing) if (!made[one]) ${PLACE}[one](require, made[one] = {});
    return made[name];
  });
};`;

interface Chunk {
  readonly type: 'chunk' | 'asset';
  readonly fileName: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  code?: string;
}

const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1, -3);

/** All files that one needs beside the entry, itself last. */
function closureOf(file: string, chunks: ReadonlyMap<string, Chunk>): string[] {
  const chunk = chunks.get(file)!;
  if (chunk.isEntry) return [];
  return [...new Set([...(chunk.imports ?? []).flatMap((one) => closureOf(one, chunks)), nameOf(file)])];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [other: string]: unknown;
}
interface Name {
  readonly name: string;
}
interface Specifier {
  readonly type: string;
  readonly local: Name;
  readonly imported: Name;
  readonly exported: Name;
}

/** Every node below one. */
function* nodesIn(node: unknown): Generator<Node> {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && 'start' in node) yield node as Node;
  for (const child of Object.values(node)) yield* nodesIn(child);
}

const sourceOf = ({ source }: Node): string => JSON.stringify(nameOf((source as { readonly value: string }).value));

/** One statement of a module as one of a script; null: it stays as it is. @throws Error where the bundler wrote one that is not known here */
function asScript(node: Node): string | null {
  const specifiers = (node['specifiers'] ?? []) as readonly Specifier[];
  switch (node.type) {
    case 'ImportDeclaration':
      if (specifiers.some(({ type }) => type !== 'ImportSpecifier')) throw new Error('A part imports what is not named.');
      return `const {${specifiers.map(({ imported, local }) => `${imported.name}: ${local.name}`).join()}} = require(${sourceOf(node)});`;
    case 'ExportNamedDeclaration':
      if (node['declaration'] || node['source']) throw new Error('A part exports in a way that is not known here.');
      return `Object.assign(exports, {${specifiers.map(({ exported, local }) => `${exported.name}: ${local.name}`).join()}});`;
    case 'ImportExpression':
      return `Promise.resolve().then(() => require(${sourceOf(node)}))`;
    default:
      if (/^(?:Export|Import)/.test(node.type)) throw new Error(`A part has a ${node.type}.`);
      return null;
  }
}

/** A module as the body of a function that is given `require` and `exports`. */
function scriptOf(code: string): string {
  const changes = [...nodesIn(parseAst(code))].flatMap((node) => {
    const text = /^(?:Ex|Im)port(?:Declaration|Expression|\w+Declaration)$/.test(node.type) ? asScript(node) : null;
    return text === null ? [] : [{ ...node, text }];
  });
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), code);
}

export const inParts = (minify: boolean): Plugin => ({
  name: 'content-script-in-parts',
  generateBundle(_, bundle) {
    const chunks = new Map((Object.values(bundle) as Chunk[]).filter(({ type }) => type === 'chunk').map((one) => [one.fileName, one]));
    const needed = Object.fromEntries(
      [...chunks.keys()].map((file) => [nameOf(file), closureOf(file, chunks)] as const).filter(([, all]) => all.length > 0),
    );
    for (const chunk of chunks.values()) {
      const { fileName } = chunk;
      const code = scriptOf(chunk.code!);
      const script = chunk.isEntry
        ? `(() => { const exports = {}; const made = {${nameOf(fileName)}: exports}; const needed = ${JSON.stringify(needed)}; ${REQUIRE}\n${code}\n})();`
        : `(${PLACE} ??= {})[${JSON.stringify(nameOf(fileName))}] = (require, exports) => {${code}\n};`;
      const written = minify
        ? minifySync(fileName, script, { compress: { target: ['chrome144', 'firefox140'] }, mangle: true, codegen: true }).code
        : script;
      // What a script ends with is its result, which Firefox wants to copy: a function can't be.
      chunk.code = `${written}\nvoid 0;\n`;
    }
  },
});
