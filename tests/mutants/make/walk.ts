import { type ESTree, parseSync } from 'vite';

/** A node of the syntax tree; what it holds depends on its type. */
export type Node = ESTree.Node & { readonly start: number; readonly end: number };

/** Expressions that only tell the compiler something; what they wrap is run. */
const WRAPPERS = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'];
/** The parts of a node that are types. */
const TYPES = ['typeAnnotation', 'typeParameters', 'typeArguments', 'returnType', 'superTypeArguments', 'implements'];

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** The nodes directly below, with the name of the part that each is; none that is a type. */
function children(node: Node): [part: string, child: Node][] {
  return Object.entries(node).flatMap(([part, value]: [string, unknown]) => {
    if (TYPES.includes(part)) return [];
    return [value]
      .flat()
      .filter(isNode)
      .map((child): [string, Node] => [part, child]);
  });
}

/** Where a node stands: the nodes above it, the nearest first, each with the part of it that leads down. */
export type Above = readonly { readonly node: Node; readonly part: string }[];

/** Visits every node of `code` that is run, the outer ones first. @throws Error where it can't be read */
export function walk(file: string, code: string, visit: (node: Node, above: Above) => void): void {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file} can’t be read: ${errors[0]!.message}`);

  function go(node: Node, above: Above): void {
    if (node.type.startsWith('TS') && !WRAPPERS.includes(node.type)) return;
    visit(node, above);
    for (const [part, child] of children(node)) go(child, [{ node, part }, ...above]);
  }
  go(program, []);
}
