import type { Mutant } from './mutant.ts';

/** The function that tells the running program which mutant is on; put on the global object by the test runner. */
export const SWITCH = '__mutant';

type Numbered = readonly [id: number, mutant: Mutant];

/**
 * The source with all of these mutants in it, each behind a switch, so that one build serves them all.
 * @param mutants of this source, each with the number that switches it on
 */
export function instrument(code: string, mutants: readonly Numbered[]): string {
  // A switch inside of another one stands in what is run where the outer one is off.
  const sites = Map.groupBy(mutants, ([, { site }]) => `${site.start} ${site.end} ${site.kind}`);
  const all = [...sites.values()].map((group) => ({ ...group[0]![1].site, group })).toSorted((a, b) => a.start - b.start || b.end - a.end);

  function part(from: number, to: number, inner: typeof all): string {
    let text = '';
    let at = from;
    for (let index = 0; index < inner.length;) {
      const { start, end, kind, group } = inner[index]!;
      let next = index + 1;
      while (next < inner.length && inner[next]!.start < end) next++;
      const off = part(start, end, inner.slice(index + 1, next));
      text += code.slice(at, start);
      text +=
        kind === 'statement'
          ? `if (!(${group.map(([id]) => `${SWITCH}(${id})`).join(' || ')})) { ${off} }`
          : `(${group.map(([id, { site }]) => `${SWITCH}(${id}) ? (${site.text}) : `).join('')}(${off}))`;
      at = end;
      index = next;
    }
    return text + code.slice(at, to);
  }
  return part(0, code.length, all);
}
