import type { ESTree } from 'vite';
import type { Edit, Mutant } from './mutant.ts';
import type { Above, Node } from './walk.ts';

/** Gathers the mutants of one source, by their place; the same change at the same place is there once. */
export function createCollector(file: string, code: string) {
  const found = new Map<string, Mutant>();

  function add(
    edit: Edit,
    site: Pick<Edit, 'start' | 'end'>,
    switched = code.slice(site.start, edit.start) + edit.text + code.slice(edit.end, site.end),
    kind: Mutant['site']['kind'] = 'expression',
  ) {
    const start = code.lastIndexOf('\n', edit.start - 1) + 1;
    const end = code.indexOf('\n', edit.start);
    const from = code.slice(edit.start, edit.end);
    if (from === edit.text) return;
    found.set(JSON.stringify(edit), {
      file,
      line: code.slice(0, edit.start).split('\n').length,
      within: code.slice(start, end === -1 ? undefined : end).trim(),
      from,
      to: edit.text,
      edit,
      site: { start: site.start, end: site.end, text: switched, kind },
    });
  }

  const text = ({ start, end }: Node) => code.slice(start, end);
  const parenthesized = (node: Node) =>
    /^(?:Logical|Conditional|Binary|Assignment|Sequence|Arrow|Await|TSAs|TSSatisfies)/.test(node.type) ? `(${text(node)})` : text(node);
  /** The operator behind its left side. */
  const operatorAfter = (left: ESTree.Node, operator: string) => {
    const start = code.indexOf(operator, left.end);
    return { start, end: start + operator.length };
  };
  /** The parts of `a?.b.c(…)` can't be switched one by one: the chain ends where its first part is nothing. */
  const siteOf = (node: Node, above: Above): Node => {
    for (const { node: parent, part } of above) {
      if (parent.type === 'ChainExpression') return parent;
      if (
        !['MemberExpression', 'CallExpression', 'TSNonNullExpression'].includes(parent.type) ||
        !['object', 'callee', 'expression'].includes(part)
      )
        return node;
    }
    return node;
  };
  const replace = (node: Node, above: Above, by: string) => add({ start: node.start, end: node.end, text: by }, siteOf(node, above));

  return {
    code,
    add,
    text,
    parenthesized,
    operatorAfter,
    siteOf,
    replace,
    all: () => [...found.values()].toSorted((a, b) => a.edit.start - b.edit.start || b.edit.end - a.edit.end),
  };
}
export type Collector = ReturnType<typeof createCollector>;
