/** A node of a parsed script, as far as it is read here. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [other: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

/** The nodes right below one, each with the field that holds it. */
export const fieldsOf = (node: Node): [field: string, child: Node][] =>
  Object.entries(node).flatMap(([field, value]) =>
    (Array.isArray(value) ? value : [value]).filter(isNode).map((child): [string, Node] => [field, child]),
  );

/** A node and every one below it. */
export function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const [, child] of fieldsOf(node)) yield* nodesIn(child);
}
