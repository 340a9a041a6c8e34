import type { Edit, Mutant } from './mutant.ts';
import { type Collector, createCollector } from './collector.ts';
import { type Above, type Node, walk } from './walk.ts';

const COMPARISONS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    '===': ['!=='],
    '!==': ['==='],
    '<': ['<=', '>='],
    '<=': ['<', '>'],
    '>': ['>=', '<='],
    '>=': ['>', '<'],
  }),
);
const ARITHMETIC: ReadonlyMap<string, string> = new Map(Object.entries({ '+': '-', '-': '+', '*': '/', '/': '*', '%': '*', '**': '*' }));
const ASSIGNMENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({ '+=': '-=', '-=': '+=', '*=': '/=', '/=': '*=', '??=': '=', '||=': '=', '&&=': '=' }),
);

/** The method that is called in place of another one. */
const SWAPPED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    some: 'every',
    every: 'some',
    startsWith: 'endsWith',
    endsWith: 'startsWith',
    toUpperCase: 'toLowerCase',
    toLowerCase: 'toUpperCase',
  }),
);
/** Calls that give back what they are called on, or are given, when they do nothing. */
const DROPPED = ['filter', 'toSorted', 'toReversed', 'slice', 'trim', 'trimEnd', 'trimStart'];
const OF_MATH: ReadonlyMap<string, string> = new Map(
  Object.entries({ min: 'max', max: 'min', floor: 'ceil', ceil: 'floor', round: 'floor' }),
);
/** Calls that are asked for a yes or a no. */
const ASKED = ['includes', 'has', 'some', 'every', 'startsWith', 'endsWith', 'test'];

/** The numbers in place of one: another side of what is small, and another order of what is large. */
function otherNumbers(value: number): number[] {
  if (value === 0) return [1];
  if (value === 1) return [0, 2];
  return [0, value * 10];
}

/** What is a yes or a no where it stands, so that its own operator has turned it round already. */
function isCondition([parent]: Above): boolean {
  if (!parent) return false;
  const { node, part } = parent;
  return part === 'test' || node.type === 'LogicalExpression' || (node.type === 'UnaryExpression' && node.operator === '!');
}

/** Texts that nobody runs, or that are for those who mend us: where modules are, what a mistake of ours is called. */
function isNoValue([parent]: Above): boolean {
  if (!parent) return false;
  const { node, part } = parent;
  if (node.type.startsWith('Import') || node.type.startsWith('Export')) return true;
  if ((node.type === 'Property' || node.type === 'PropertyDefinition') && part === 'key') return true;
  if (node.type === 'MemberExpression' && part === 'property') return !node.computed;
  if (node.type === 'NewExpression') return node.callee.type === 'Identifier' && node.callee.name === 'Error';
  return node.type === 'ExpressionStatement' || node.type === 'SwitchCase' || node.type === 'TaggedTemplateExpression';
}

/** A list with one of its parts left out, comma and all. */
function without(code: string, list: Node, parts: readonly (Node | null)[], index: number): Edit | null {
  const part = parts[index];
  if (!part) return null;
  const next = parts.slice(index + 1).find((one) => one !== null);
  const former = parts.slice(0, index).findLast((one) => one !== null);
  if (next) return { start: part.start, end: next.start, text: '' };
  if (former) return { start: former.end, end: part.end, text: '' };
  // Alone, with a comma behind it or not: what is left is the brackets.
  return { start: list.start + 1, end: list.end - 1, text: code.slice(list.start + 1, part.start).trimEnd() };
}

/** What is changed at one kind of node. */
type Mutate<T extends Node['type']> = (tools: Collector, node: Extract<Node, { type: T }>, above: Above) => void;

const binary: Mutate<'BinaryExpression'> = ({ add, operatorAfter }, node) => {
  const { operator } = node;
  const others = COMPARISONS.get(operator) ?? [ARITHMETIC.get(operator) ?? []].flat();
  for (const other of others) add({ ...operatorAfter(node.left, operator), text: other }, node);
};

const logical: Mutate<'LogicalExpression'> = ({ add, parenthesized, operatorAfter, replace }, node, above) => {
  const only = (by: string) => replace(node, above, by);
  const [left, right] = [node.left as Node, node.right as Node];
  if (node.operator !== '??') add({ ...operatorAfter(left, node.operator), text: node.operator === '&&' ? '||' : '&&' }, node);
  if (node.operator !== '??') only(parenthesized(left));
  only(parenthesized(right));
};

const unary: Mutate<'UnaryExpression'> = ({ parenthesized, replace }, node, above) => {
  const only = (by: string) => replace(node, above, by);
  if (node.operator === '!' || (node.operator === '-' && node.argument.type !== 'Literal')) only(parenthesized(node.argument));
};

const update: Mutate<'UpdateExpression'> = ({ text, replace }, node, above) => {
  const only = (by: string) => replace(node, above, by);
  if (node.prefix) only(`${node.operator === '++' ? '--' : '++'}${text(node.argument)}`);
  else only(`${text(node.argument)}${node.operator === '++' ? '--' : '++'}`);
};

const assignment: Mutate<'AssignmentExpression'> = ({ add, operatorAfter }, node) => {
  const other = ASSIGNMENTS.get(node.operator);
  if (other) add({ ...operatorAfter(node.left, node.operator), text: other }, node);
};

const condition: Mutate<'IfStatement' | 'ConditionalExpression'> = ({ replace }, node) => {
  for (const by of ['true', 'false']) replace(node.test, [], by);
};

const loop: Mutate<'WhileStatement' | 'ForStatement'> = ({ replace }, node) => {
  if (node.test) replace(node.test, [], 'false');
};

const awaited: Mutate<'AwaitExpression'> = ({ parenthesized, replace }, node, above) => {
  const only = (by: string) => replace(node, above, by);
  only(parenthesized(node.argument));
};

const statement: Mutate<'ThrowStatement' | 'ExpressionStatement'> = ({ add }, node, above) => {
  // Without a block around it, what follows would take its place.
  const isAlone = !['BlockStatement', 'Program', 'SwitchCase'].includes(above[0]!.node.type);
  if (!('directive' in node && node.directive)) add({ start: node.start, end: node.end, text: isAlone ? ';' : '' }, node, '', 'statement');
};

const label: Mutate<'SwitchCase'> = ({ text, replace }, node) => {
  // A label to which nothing leads, whatever is chosen by.
  if (node.test && text(node.test) !== 'undefined') replace(node.test, [], '(undefined as never)');
};

const list: Mutate<'ArrayExpression'> = ({ code, add }, node) => {
  node.elements.forEach((_, index) => {
    const edit = without(code, node, node.elements, index);
    if (edit) add(edit, node);
  });
};

const object: Mutate<'ObjectExpression'> = ({ code, add }, node) => {
  node.properties.forEach((_, index) => {
    const edit = without(code, node, node.properties, index);
    if (edit) add(edit, node);
  });
};

const member: Mutate<'MemberExpression'> = ({ code, add, siteOf }, node, above) => {
  if (!node.optional) return;
  const start = code.indexOf('?.', (node.object as Node).end);
  add({ start, end: start + 2, text: node.computed ? '' : '.' }, siteOf(node, above));
};

const template: Mutate<'TemplateLiteral'> = ({ replace }, node, above) => {
  const only = (by: string) => replace(node, above, by);
  if (!isNoValue(above)) only('``');
};

const literal: Mutate<'Literal'> = ({ replace }, node, above) => {
  const only = (by: string) => replace(node, above, by);
  if (typeof node.value === 'boolean') only(String(!node.value));
  else if (typeof node.value === 'number') for (const other of otherNumbers(node.value)) only(String(other));
  else if (typeof node.value === 'string' && !isNoValue(above)) only(node.value === '' ? `'mutant'` : `''`);
  else if ('regex' in node && node.regex) {
    const { pattern, flags } = node.regex;
    if (pattern.startsWith('^')) only(`/${pattern.slice(1)}/${flags}`);
    if (/[^\\]\$$/.test(pattern)) only(`/${pattern.slice(0, -1)}/${flags}`);
    if (flags) only(`/${pattern}/`);
  }
};

const call: Mutate<'CallExpression'> = ({ text, add, siteOf }, node, above) => {
  const { callee } = node;
  if (callee.type !== 'MemberExpression' || callee.computed) return;
  const name = callee.property.name;
  const site = siteOf(node, above);
  const [first] = node.arguments as (Node | undefined)[];
  const edit = (start: number, end: number, by: string) => add({ start, end, text: by }, site);
  if (callee.object.type === 'Identifier' && callee.object.name === 'Math') {
    const other = OF_MATH.get(name);
    if (other) edit(callee.property.start, callee.property.end, other);
    return;
  }
  const swapped = SWAPPED.get(name);
  if (swapped) edit(callee.property.start, callee.property.end, swapped);
  if (DROPPED.includes(name)) edit(callee.object.end, node.end, '');
  if (name === 'find' && first) edit(callee.object.end, node.end, callee.optional ? '?.[0]' : '[0]');
  if (['localeCompare', 'compare'].includes(name) && !callee.optional) edit(node.start, node.end, `-${text(node)}`);
  if (ASKED.includes(name) && !isCondition(above) && above[0]?.node.type !== 'ExpressionStatement')
    for (const by of ['true', 'false']) edit(node.start, node.end, by);
};

/** What is changed, by the kind of node. */
const MUTATE: { readonly [T in Node['type']]?: (tools: Collector, node: Extract<Node, { type: T }>, above: Above) => void } = {
  BinaryExpression: binary,
  LogicalExpression: logical,
  UnaryExpression: unary,
  UpdateExpression: update,
  AssignmentExpression: assignment,
  IfStatement: condition,
  ConditionalExpression: condition,
  WhileStatement: loop,
  ForStatement: loop,
  AwaitExpression: awaited,
  ThrowStatement: statement,
  ExpressionStatement: statement,
  SwitchCase: label,
  ArrayExpression: list,
  ObjectExpression: object,
  CallExpression: call,
  MemberExpression: member,
  TemplateLiteral: template,
  Literal: literal,
};

/** Every mutant of a source, by its place; the same change at the same place is there once. */
export function mutantsOf(file: string, code: string): Mutant[] {
  const tools = createCollector(file, code);
  walk(file, code, (node, above) => {
    const mutate = MUTATE[node.type] as Mutate<Node['type']> | undefined;
    mutate?.(tools, node, above);
  });
  return tools.all();
}
