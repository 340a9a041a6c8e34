/**
 * What of a script is not needed at once. The bundler cuts by modules: one of which the first script needs a single function
 * lies there with all that only later parts ask for. Here it is found declaration by declaration.
 */
import { parseAst } from 'vite';
import { type Node, fieldsOf, nodesIn } from './nodes.ts';

export interface Late {
  /** The declarations that nothing at once refers to, in their order. */
  readonly statements: readonly Node[];
  /** What they declare. */
  readonly names: ReadonlySet<string>;
  /** What they refer to of all that stays. */
  readonly needs: readonly string[];
}

interface Statement {
  readonly node: Node;
  readonly declared: readonly string[];
  readonly referred: ReadonlySet<string>;
}

/** The names that a pattern gives a value to; a field of something (`a.b = c`) is none. */
function namesOf(pattern: Node | null): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern['name'] as string];
    case 'ObjectPattern':
      return (pattern['properties'] as Node[]).flatMap((one) => namesOf((one['argument'] ?? one['value']) as Node));
    case 'ArrayPattern':
      return (pattern['elements'] as (Node | null)[]).flatMap(namesOf);
    case 'AssignmentPattern':
      return namesOf(pattern['left'] as Node);
    case 'RestElement':
      return namesOf(pattern['argument'] as Node);
    default:
      return [];
  }
}

/** The names that a statement declares; none of what does something by itself. */
function declaredBy(node: Node): string[] {
  if (node.type === 'VariableDeclaration') return (node['declarations'] as Node[]).flatMap(({ id }) => namesOf(id as Node));
  return /^(?:Function|Class)Declaration$/.test(node.type) ? namesOf(node['id'] as Node) : [];
}

/** Every name in a node but those of fields; too many where something inside has the name of something outside, never too few. */
function referredBy(node: Node): Set<string> {
  const found = new Set<string>();
  (function read(one: Node) {
    if (one.type === 'Identifier') found.add(one['name'] as string);
    const ofField = one['computed'] === true ? null : one.type === 'MemberExpression' ? 'property' : 'key';
    for (const [field, child] of fieldsOf(one)) if (field !== ofField) read(child);
  })(node);
  return found;
}

/** The names that are given another value somewhere: who reads one must stand in the same script. */
const changedIn = (program: Node): Set<string> =>
  new Set(
    [...nodesIn(program)].flatMap(({ type, left, argument }) =>
      type === 'AssignmentExpression' || /^For(?:In|Of)Statement$/.test(type)
        ? namesOf(left as Node)
        : type === 'UpdateExpression'
          ? namesOf(argument as Node)
          : [],
    ),
  );

/** Sorts out what `code`, the module that comes first, does not need at once. It counts on modules that do nothing but declare. */
export function lateIn(code: string): Late {
  const program = parseAst(code) as unknown as Node;
  const statements = (program['body'] as Node[])
    .filter(({ type }) => !/^(?:Export|Import)/.test(type))
    .map((node): Statement => ({ node, declared: declaredBy(node), referred: referredBy(node) }));
  const declaring = new Map(statements.flatMap((one) => one.declared.map((name) => [name, one] as const)));
  const changing = changedIn(program);
  const stays = new Set<Statement>();
  function keep(one: Statement) {
    if (stays.has(one)) return;
    stays.add(one);
    for (const name of one.referred) if (declaring.has(name)) keep(declaring.get(name)!);
  }
  for (const one of statements) if (one.declared.length === 0) keep(one);
  const isTied = ({ referred }: Statement) => [...referred].some((name) => changing.has(name) && stays.has(declaring.get(name)!));
  for (let tied; (tied = statements.find((one) => !stays.has(one) && isTied(one)));) keep(tied);

  const late = statements.filter((one) => !stays.has(one));
  const needs = new Set(late.flatMap(({ referred }) => [...referred]).filter((name) => stays.has(declaring.get(name)!)));
  return { statements: late.map(({ node }) => node), names: new Set(late.flatMap(({ declared }) => declared)), needs: [...needs] };
}
