import { describe, expect, it } from 'vitest';
import { mutantsOf } from './operators.ts';

/** What is changed in a piece of code: `from → to`, in its order. */
const changes = (code: string): string[] => mutantsOf('x.ts', code).map(({ from, to }) => `${from} → ${to}`);

describe('the mutants of', () => {
  it.each<[string, string, string[]]>([
    ['a comparison', 'a = b < c;', ['a = b < c; → ', '< → <=', '< → >=']],
    ['an equality', 'a = b === c;', ['a = b === c; → ', '=== → !==']],
    ['a sum', 'a = b + c;', ['a = b + c; → ', '+ → -']],
    ['a condition', 'if (a) { b(); }', ['a → true', 'a → false', 'b(); → ']],
    ['a choice', 'a = b ? c : d;', ['a = b ? c : d; → ', 'b → true', 'b → false']],
    ['both of two', 'a = b && c;', ['a = b && c; → ', 'b && c → b', 'b && c → c', '&& → ||']],
    ['either of two', 'a = b || c;', ['a = b || c; → ', 'b || c → b', 'b || c → c', '|| → &&']],
    ['a default', 'a = b ?? c;', ['a = b ?? c; → ', 'b ?? c → c']],
    ['a denial', 'a = !b;', ['a = !b; → ', '!b → b']],
    ['a step', 'a++;', ['a++; → ', 'a++ → a--']],
    ['a sum that grows', 'a += b;', ['a += b; → ', '+= → -=']],
    ['a yes', 'f(true);', ['f(true); → ', 'true → false']],
    ['a small number', 'f(0, 1);', ['f(0, 1); → ', '0 → 1', '1 → 0', '1 → 2']],
    ['a large number', 'f(25_000);', ['f(25_000); → ', '25_000 → 0', '25_000 → 250000']],
    ['a text', "f('a', '');", ["f('a', ''); → ", "'a' → ''", "'' → 'mutant'"]],
    ['a text with gaps', 'f(`a ${b}`);', ['f(`a ${b}`); → ', '`a ${b}` → ``']],
    ['a pattern', 'f(/^a$/i);', ['f(/^a$/i); → ', '/^a$/i → /a$/i', '/^a$/i → /^a/i', '/^a$/i → /^a$/']],
    ['a pattern that ends with a dollar', String.raw`f(/a\$/);`, [String.raw`f(/a\$/); → `]],
    ['what is waited for', 'async () => { await a(); };', ['async () => { await a(); }; → ', 'await a(); → ', 'await a() → a()']],
    ['what is thrown', 'if (a) throw b;', ['a → true', 'a → false', 'throw b; → ;']],
    ['a loop', 'while (a) b();', ['a → false', 'b(); → ;']],
    ['the cases of a choice', 'switch (a) { case b: f(); break; default: g(); }', ['b → (undefined as never)', 'f(); → ', 'g(); → ']],
    ['a list', 'f([a, b, c]);', ['f([a, b, c]); → ', 'a,  → ', 'b,  → ', ', c → ']],
    ['a list of one', 'f([a]);', ['f([a]); → ', 'a → ']],
    ['the parts of an object', 'f({ a: b, c });', ['f({ a: b, c }); → ', 'a: b,  → ', ', c → ']],
    ['an object of one part', 'f({ a: b });', ['f({ a: b }); → ', ' a: b  → ']],
    ['some of a list', 'a = b.some(c);', ['a = b.some(c); → ', 'b.some(c) → true', 'b.some(c) → false', 'some → every']],
    ['a question that is a condition', 'if (b.has(c)) f();', ['b.has(c) → true', 'b.has(c) → false', 'f(); → ;']],
    ['a choice from a list', 'a = b.filter(c);', ['a = b.filter(c); → ', '.filter(c) → ']],
    ['the first that fits', 'a = b.find(c);', ['a = b.find(c); → ', '.find(c) → [0]']],
    [
      'an order',
      'a = b.toSorted((c, d) => c.localeCompare(d));',
      [
        'a = b.toSorted((c, d) => c.localeCompare(d)); → ',
        '.toSorted((c, d) => c.localeCompare(d)) → ',
        'c.localeCompare(d) → -c.localeCompare(d)',
      ],
    ],
    ['a least', 'a = Math.min(b, c);', ['a = Math.min(b, c); → ', 'min → max']],
    ['what may be missing', 'a = b?.c;', ['a = b?.c; → ', '?. → .']],
  ])('%s', (_, code, expected) => {
    expect(changes(code)).toEqual(expected);
  });

  it.each([
    ['a type', "type A = 'a' | 0; let a: 'b' | true;"],
    ['the name of a module', "import a from 'b'; export { c } from 'd';"],
    ['a key', "class A { 'b': C; }"],
    ['what a mistake of ours is called', "const a = new Error('b');"],
    ['a name that every object has', 'const a = () => b.toString();'],
  ])('%s are none', (_, code) => {
    expect(changes(code)).toEqual([]);
  });

  it('a part of a chain are switched at its whole: it ends where that part is nothing', () => {
    const code = 'const a = (b?.c.filter(d)).length;';
    const [chain] = mutantsOf('x.ts', code).filter(({ from }) => from === '.filter(d)');
    expect(code.slice(chain!.site.start, chain!.site.end)).toBe('b?.c.filter(d)');
  });

  it('are told by their line, and by its text', () => {
    expect(mutantsOf('x.ts', '// é 😀\n\n  const a = () => b(1) as 1;\n').map(({ line, within }) => [line, within])).toEqual([
      [3, 'const a = () => b(1) as 1;'],
      [3, 'const a = () => b(1) as 1;'],
    ]);
  });

  it('what can’t be read is no source', () => {
    expect(() => mutantsOf('x.ts', 'const = ;')).toThrow('x.ts can’t be read');
  });
});
