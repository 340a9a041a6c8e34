import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, it } from 'vitest';
import { instrument } from './instrument.ts';
import { mutated } from './mutant.ts';
import { mutantsOf } from './operators.ts';

/** Programs that give back a value; together they have every kind of mutant. */
const PROGRAMS: readonly (readonly [string, string])[] = [
  ['conditions within conditions', 'if (a > 1 && !(b === 2)) { if (a < 5) return "x"; } return a ? b : "y";'],
  ['arithmetic', 'let sum = 0; for (let i = 0; i < a; i++) sum += i * b - 1; return sum;'],
  ['lists', 'return [3, 1, 2].filter((x) => x !== a).toSorted((x, y) => x - y).map((x) => `${x}!`).slice(1).join("+");'],
  ['objects', 'const o = { a, b: { c: b }, ...(a > b ? { d: true } : {}) }; return JSON.stringify(o);'],
  [
    'chains',
    'const o = a > 1 ? { p: { q: [a, b] } } : null; return [o?.p.q.some((x) => x > 2), o?.p?.q.filter(Boolean).length ?? "none"];',
  ],
  ['choices', 'switch (a) { case 1: return "one"; case 2: case 3: return "few"; default: return "many"; }'],
  [
    'statements',
    'const log = []; log.push(a); if (b > 1) log.push("b"); try { if (a === 3) throw new Error("no"); log.push(`t${a}`); } catch (e) { log.push("caught"); } finally { log.push("end"); } return log;',
  ],
  [
    'questions',
    'return ["ab", "ba"].every((x) => x.includes("a")) || /^a/i.test("Ab") || Math.max(a, b) > 2 ? [1].find((x) => x === a) : -a;',
  ],
];

const run = (code: string, a: number, b: number, isOn: (id: number) => boolean): unknown => {
  try {
    let steps = 0;
    const step = (id: number) => {
      if (++steps > 10_000) throw new Error('endless');
      return isOn(id);
    };
    // oxlint-disable-next-line typescript/no-implied-eval -- what is written is code
    return JSON.stringify(new Function('__mutant', 'a', 'b', code)(step, a, b)) ?? 'undefined';
  } catch (error) {
    return String(error).split('(')[0];
  }
};
const INPUTS = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].map((b): [number, number] => [a, b]));

describe.each(PROGRAMS)('a program of %s with its switches', (_, body) => {
  const code = `function program() { ${body} }`;
  const mutants = mutantsOf('x.ts', code);
  const runnable = (text: string) => `${stripTypeScriptTypes(text)} return program();`;
  const switched = runnable(instrument(code, [...mutants.entries()]));

  it('does what it did, with none of them on', () => {
    expect(mutants.length).toBeGreaterThan(8);
    for (const [a, b] of INPUTS) expect(run(switched, a, b, () => false)).toBe(run(runnable(code), a, b, () => false));
  });

  it.each(mutants.map((mutant, id): [string, number] => [`${mutant.from} → ${mutant.to}`, id]))(
    'does with one on what is written there: %s',
    (_, on) => {
      const plain = runnable(mutated(code, mutants[on]!));
      for (const [a, b] of INPUTS) {
        const outcome = run(switched, a, b, (id) => id === on);
        // The plain text has no steps that could be counted: it would not come to its end.
        expect(outcome).toBe(outcome === 'Error: endless' ? outcome : run(plain, a, b, () => false));
      }
    },
  );
});
