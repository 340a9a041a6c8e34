import { parseSync } from 'vite';
import { inSelector, inStyles } from './css.ts';
import { EVENTS, type Feature, GLOBALS, MEMBERS, attribute } from './data.ts';

/** A node of the syntax tree, by the few names that are looked at. */
interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}
type Placed = readonly [node: Node, parent: Node | undefined];

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** A node and all below it, each before what is in it; a script has some hundred thousand. */
function nodesOf(root: Node): Placed[] {
  const found: Placed[] = [];
  function add(value: unknown, parent?: Node): void {
    if (Array.isArray(value)) for (const one of value) add(one, parent);
    else if (isNode(value)) {
      found.push([value, parent]);
      for (const key of Object.keys(value)) add(value[key], value);
    }
  }
  add(root);
  return found;
}

/** Every node of `code`. @throws Error where it can't be read */
function parsed(code: string): Placed[] {
  const { program, errors } = parseSync('script.js', code);
  if (errors.length > 0) throw new Error(errors[0]!.message);
  return nodesOf(program as unknown as Node);
}

/** The name behind a dot, before a colon, or in brackets. */
function nameOf(key: unknown, computed: unknown): string {
  if (!isNode(key)) return '';
  if (key.type === 'Literal') return String(key['value']);
  return key.type === 'Identifier' && !computed ? String(key['name']) : '';
}

const KEYED = new Set(['Property', 'MethodDefinition', 'PropertyDefinition']);

/** The names that `code` gives to what it makes itself: a member of such a name is taken for its own. */
export function ownNames(code: string): string[] {
  return parsed(code).flatMap(([node]) => {
    if (KEYED.has(node.type)) return nameOf(node['key'], node['computed']);
    const { object, property, computed } = node;
    return node.type === 'MemberExpression' && isNode(object) && object.type === 'ThisExpression' ? nameOf(property, computed) : [];
  });
}

/** True for `a.b` in `a.b?.c` and `a.b?.()`: where it is missing, nothing happens. */
const isGuarded = ([node, parent]: Placed): boolean =>
  parent?.['optional'] === true && (parent['object'] === node || parent['callee'] === node);

/** The texts in an expression, also as parts of a template. */
function textsIn(tree: Node): string[] {
  return nodesOf(tree).flatMap(([{ type, value }]) => {
    if (type === 'Literal' && typeof value === 'string') return value;
    return type === 'TemplateElement' ? ((value as { cooked: string | null }).cooked ?? []) : [];
  });
}

/** Names that are declared somewhere in the script: in what is minified, no global has such a name. */
function declaredIn(nodes: readonly Placed[]): Set<unknown> {
  const patterns = nodes
    .filter(([{ type }]) => /Declarat|Function|Class|Import|Catch/.test(type))
    .flatMap(([{ id, params, local, param }]) => [id, params, local, param].flat());
  return new Set(patterns.filter(isNode).flatMap((pattern) => nodesOf(pattern).map(([{ name }]) => name)));
}

/** What a call may name by its texts: events, selectors, and the attributes of an element that is drawn. */
function inCall({ callee, arguments: given }: Node): (readonly Feature[])[] {
  const [first, second] = given as Node[];
  const name = nameOf((callee as Node)['property'], (callee as Node)['computed']);
  if (name === 'addEventListener' && first) return textsIn(first).map((event) => EVENTS.get(event) ?? []);
  if (/^(?:querySelector(?:All)?|matches|closest)$/.test(name) && first) return textsIn(first).flatMap(inSelector);
  if (first?.type !== 'Literal' || second?.type !== 'ObjectExpression') return [];
  const keys = (second['properties'] as Node[]).map(({ key, computed }) => nameOf(key, computed));
  return keys.map((key) =>
    /^on[A-Z]/.test(key) ? (EVENTS.get(key.slice(2).toLowerCase()) ?? []) : attribute(String(first['value']), key),
  );
}

const STYLES = /\{[^{}]*[\w-]+\s*:[^{}]*\}/;

/** Each thing of the browser's that `code` uses, with all that the data says about things of that name. */
export function inScript(code: string, own: ReadonlySet<string>): (readonly Feature[])[] {
  const nodes = parsed(code);
  const members = nodes
    .filter((placed) => placed[0].type === 'MemberExpression' && !isGuarded(placed))
    .map(([{ property, computed }]) => nameOf(property, computed));
  const named = new Set(
    nodes.flatMap(([{ type, computed, property, key }]) =>
      computed ? [] : type === 'MemberExpression' ? property : KEYED.has(type) ? key : [],
    ),
  );
  const declared = declaredIn(nodes);
  const globals = nodes.filter(
    (placed) => placed[0].type === 'Identifier' && !named.has(placed[0]) && !declared.has(placed[0]['name']) && !isGuarded(placed),
  );
  return [
    ...members.filter((name) => !own.has(name)).map((name) => MEMBERS.get(name) ?? []),
    ...globals.map(([{ name }]) => GLOBALS.get(String(name)) ?? []),
    ...nodes.filter(([{ type }]) => type === 'CallExpression').flatMap(([call]) => inCall(call)),
    ...nodes
      .filter(([{ type }]) => type === 'Literal' || type === 'TemplateElement')
      .flatMap(([text]) => textsIn(text))
      .filter((text) => STYLES.test(text))
      .flatMap(inStyles),
  ];
}
