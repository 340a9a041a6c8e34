/**
 * Builds a content script in parts: what it imports by `import()` lies in files of its own, which the worker runs in the
 * page when they are asked for. A browser has no way to do that for a content script by itself, short of an address that
 * every page could read. The bundler cuts it as modules; here each becomes a script, and what the first one does not need at
 * once goes to the one that all others need.
 */
import { minify_sync as minifyAgain } from 'terser';
import { type Plugin, minifySync, parseAst } from 'vite';
import { type Late, lateIn } from './late.ts';
import { type Node, nodesIn } from './nodes.ts';

/** Where the parts lie in the package, beside those that the manifest names. */
const FOLDER = 'parts/';
/** The part that all others need. */
const LIBRARY = 'library';
/** Under this name a part finds its place in the world of our content scripts; `lib/messages/partsOnDemand.ts` has it as well. */
const PLACE = "globalThis[Symbol.for('parts')]";

/** How it is cut: all that the content script imports at once is one piece, and what views of every kind are made of another. */
export const PARTS_OUTPUT = {
  format: 'es',
  chunkFileNames: `${FOLDER}[name].js`,
  codeSplitting: {
    groups: [
      { name: 'first', tags: ['$initial'], priority: 1 },
      {
        name: LIBRARY,
        test: /[\\/](?:preact|signals|components[\\/]base)[\\/]|(?:follow|geometry|permit|jitter|pairs|statement|rangeFields)\.ts/,
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
    for (const one of missing) if (!made[one]) ${PLACE}[one](require, made[one] = []);
    return made[name];
  });
};`;

interface Chunk {
  readonly type: 'chunk' | 'asset';
  readonly fileName: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  code?: string;
}

const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1, -3);

/** All files that one needs beside the entry, itself last. */
function closureOf(file: string, chunks: ReadonlyMap<string, Chunk>): string[] {
  const chunk = chunks.get(file)!;
  if (chunk.isEntry) return [];
  return [...new Set([LIBRARY, ...(chunk.imports ?? []).flatMap((one) => closureOf(one, chunks)), nameOf(file)])];
}

interface Specifier {
  readonly type: string;
  readonly local: { readonly name: string };
  readonly imported: { readonly name: string };
  readonly exported: { readonly name: string };
}

const specifiersOf = (node: Node): readonly Specifier[] => (node['specifiers'] ?? []) as readonly Specifier[];
const sourceOf = ({ source }: Node): string => nameOf((source as { readonly value: string }).value);

/** A module, before it is a script. */
interface Module {
  readonly name: string;
  readonly code: string;
  /** Its statements that import and export. */
  readonly nodes: readonly Node[];
  /** What is exported under a name, by its name in here. */
  readonly exported: ReadonlyMap<string, string>;
  /** Its exports are taken by their names where it is imported by `import()`, and else by their places. */
  readonly isNamed: boolean;
  /** What it gives, in the order of the places. */
  gives: readonly string[];
}

/** @throws Error where the bundler wrote a statement that is not known here */
function readModule({ fileName, code, isDynamicEntry }: Chunk): Module {
  const nodes = [...nodesIn(parseAst(code!) as unknown as Node)].filter(({ type }) => /^(?:Ex|Im)port(?!\w*Specifier$)/.test(type));
  for (const node of nodes) {
    const known: Readonly<Record<string, boolean>> = {
      ImportExpression: true,
      ImportDeclaration: specifiersOf(node).every(({ type }) => type === 'ImportSpecifier'),
      ExportNamedDeclaration: !node['declaration'] && !node['source'],
    };
    if (!known[node.type]) throw new Error(`A part has a ${node.type} that is not known here.`);
  }
  const exports = nodes.filter(({ type }) => type === 'ExportNamedDeclaration').flatMap(specifiersOf);
  const exported = new Map(exports.map((one) => [one.exported.name, one.local.name]));
  return { name: nameOf(fileName), code: code!, nodes, exported, isNamed: isDynamicEntry === true, gives: [...new Set(exported.values())] };
}

/** The name in the library of what came there from the first script. */
const fromFirst = (name: string): string => `first$${name}`;

/** Takes what a module gives: `wanted` has the names there, with those that they get here. */
function taking({ name, gives, exported, isNamed }: Module, wanted: ReadonlyMap<string, string>): string {
  if (wanted.size === 0) return '';
  const fields = () => [...exported].flatMap(([field, there]) => (wanted.has(there) ? `${field}: ${wanted.get(there)}` : []));
  const places = () => gives.slice(0, gives.findLastIndex((one) => wanted.has(one)) + 1).map((one) => wanted.get(one) ?? '');
  return `const ${isNamed ? `{${fields().join()}}` : `[${places().join()}]`} = require(${JSON.stringify(name)});`;
}

const giving = ({ gives, exported, isNamed }: Module): string =>
  isNamed
    ? `Object.assign(exports, {${[...exported].map(([field, name]) => `${field}: ${name}`).join()}});`
    : `exports.push(${gives.join()});`;

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const changed = (code: string, changes: readonly Change[]): string =>
  changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), code);

/** All modules, and what goes from the first one to the library. */
interface Parts {
  readonly modules: ReadonlyMap<string, Module>;
  readonly first: Module;
  readonly late: Late;
}

function readParts(chunks: readonly Chunk[]): Parts {
  const modules = new Map(chunks.map((chunk) => [nameOf(chunk.fileName), readModule(chunk)]));
  const [first, library] = [modules.get(nameOf(chunks.find(({ isEntry }) => isEntry)!.fileName))!, modules.get(LIBRARY)!];
  const late = lateIn(first.code);
  library.gives = [...library.gives, ...first.gives.filter((name) => late.names.has(name)).map(fromFirst)];
  first.gives = [...new Set([...first.gives.filter((name) => !late.names.has(name)), ...late.needs])];
  return { modules, first, late };
}

/** An `import` in one of the modules; what went to the library is taken from there. */
function taken(node: Node, by: string, { modules, first, late }: Parts): string {
  const from = modules.get(sourceOf(node))!;
  const wanted = specifiersOf(node).map(({ imported, local }) => [from.exported.get(imported.name)!, local.name] as const);
  const isLate = ([name]: readonly [string, string]) => from === first && late.names.has(name);
  const went = wanted.filter(isLate).map(([name, local]) => [fromFirst(name), local] as const);
  const there = taking(from, new Map(wanted.filter((one) => !isLate(one))));
  if (by === LIBRARY) return there + went.map(([name, local]) => `const ${local} = ${name};`).join('');
  return there + taking(modules.get(LIBRARY)!, new Map(went));
}

/** What went to the library, in a scope of its own: two modules may have the same names. */
function lateScript({ modules, first, late }: Parts): string {
  const given = [...late.names].filter((name) => modules.get(LIBRARY)!.gives.includes(fromFirst(name)));
  const needs = taking(first, new Map(late.needs.map((name) => [name, name])));
  const body = late.statements.map(({ start, end }) => first.code.slice(start, end)).join('\n');
  return `const [${given.map(fromFirst).join()}] = (() => {${needs}\n${body}\nreturn [${given.join()}];})();`;
}

/** A module as the body of a function that is given `require` and `exports`. */
function scriptOf(module: Module, parts: Parts): string {
  const text = (node: Node): string => {
    if (node.type === 'ImportDeclaration') return taken(node, module.name, parts);
    return node.type === 'ImportExpression' ? `Promise.resolve().then(() => require(${JSON.stringify(sourceOf(node))}))` : '';
  };
  const changes = module.nodes.map((node): Change => ({ start: node.start, end: node.end, text: text(node) }));
  if (module === parts.first) changes.push(...parts.late.statements.map(({ start, end }) => ({ start, end, text: '' })));
  return `${module.name === LIBRARY ? lateScript(parts) : ''}\n${changed(module.code, changes)}\n${giving(module)}`;
}

/** A script in few bytes. The one that every page of the site loads goes through a second tool, which puts what is used once where it is used. */
function small(file: string, script: string, isFirst: boolean): string {
  const once = minifySync(file, script, { compress: { target: ['chrome144', 'firefox140'] }, mangle: true, codegen: true }).code;
  return isFirst ? minifyAgain(once, { ecma: 2020, compress: { passes: 2 } }).code! : once;
}

export const inParts = (minify: boolean): Plugin => ({
  name: 'content-script-in-parts',
  generateBundle(_, bundle) {
    const chunks = new Map((Object.values(bundle) as Chunk[]).filter(({ type }) => type === 'chunk').map((one) => [one.fileName, one]));
    const needed = Object.fromEntries(
      [...chunks.keys()].map((file) => [nameOf(file), closureOf(file, chunks)] as const).filter(([, all]) => all.length > 0),
    );
    const parts = readParts([...chunks.values()]);
    for (const chunk of chunks.values()) {
      const { fileName } = chunk;
      const code = scriptOf(parts.modules.get(nameOf(fileName))!, parts);
      const script = chunk.isEntry
        ? `(() => { const exports = []; const made = {${nameOf(fileName)}: exports}; const needed = ${JSON.stringify(needed)}; ${REQUIRE}\n${code}\n})();`
        : `(${PLACE} ??= {})[${JSON.stringify(nameOf(fileName))}] = (require, exports) => {${code}\n};`;
      // What a script ends with is its result, which Firefox wants to copy: a function can't be.
      chunk.code = `${minify ? small(fileName, script, chunk.isEntry === true) : script}\nvoid 0;\n`;
    }
  },
});
