/** The same moment can be written in many ways: two instants are compared by the functions of `lib/domain/values/instant.ts` only. */
import { describe, expect, it } from 'vitest';
import { codeOf, sourcesIn } from './files.ts';

const OWNER = 'lib/domain/values/instant.ts';
const SOURCES = sourcesIn('lib', 'components', 'entrypoints', 'sandbox').filter((file) => file !== OWNER);

/** Where a name is given to an instant: `at: Instant`, `at?: Instant | null`, `at: z.nullable(instant)`, `at = clockNow()`. */
const DECLARED =
  /\b(\w+)\??: (?:Instant\b|z\.\w+\(instant\)|instant\b)|\b(\w+) = (?:[\w.]+\.now|clockNow|localNow|addSeconds|toInstant|endOf|written)\(/g;

const declaredIn = (code: string): string[] => [...code.matchAll(DECLARED)].map(([, typed, made]) => (typed ?? made)!);

/** How instants that travel are named: one that is read in another file is known by that. */
const TRAVELS = /At$|^serverTime$/;
const TRAVELLING: readonly string[] = [...new Set(SOURCES.flatMap((file) => declaredIn(codeOf(file))))].filter((name) =>
  TRAVELS.test(name),
);

/** The names that stand for instants in a code: those that travel, and its own. */
const namesIn = (code: string): ReadonlySet<string> => new Set([...TRAVELLING, ...declaredIn(code)]);

/** The same name may stand for seconds in one file, and for an instant in others. */
const isNumberIn = (name: string, code: string): boolean =>
  new RegExp(String.raw`\b${name}\??: number\b|\b${name} = (?:Date|performance)\.now\b`).test(code);

/** What compares texts: `a < b`, `a.localeCompare(b)`. A type's brackets, an arrow and a tag have no spaces around them. */
const OPERAND = String.raw`((?:[\w$]+[!?]?\.)*[\w$]+)!?`;
const COMPARED = new RegExp(String.raw`${OPERAND} (?:<=?|>=?) (?=${OPERAND})|${OPERAND}\??\.localeCompare\((?=${OPERAND})`, 'g');

const lastOf = (operand: string): string => operand.split('.').at(-1)!;

/** The comparisons of instants in a code. */
function comparedIn(code: string): string[] {
  const names = namesIn(code);
  return [...code.matchAll(COMPARED)].flatMap(([whole, a, b, c, d]) => {
    const operands = [a, b, c, d].filter((one) => one !== undefined).map(lastOf);
    return operands.some((name) => names.has(name) && !isNumberIn(name, code)) ? [whole.trim()] : [];
  });
}

describe('instants', () => {
  it('are known by their names', () => {
    expect(TRAVELLING).toEqual(
      expect.arrayContaining(['expiresAt', 'preparedAt', 'endedAt', 'loadedAt', 'serverTime', 'postedAt', 'startedAt', 'posChangedAt']),
    );
  });

  it('are noticed where somebody compares them as texts', () => {
    const code =
      'const row: { at: Instant }; if (row.expiresAt < now) x(); rows.toSorted((a, b) => a.at.localeCompare(b.at)); if (1 >= one.at) y();';
    expect(comparedIn(code)).toHaveLength(3);
    expect(comparedIn('const f = (at: number) => at > 3; const g: Map<At, At> = h;')).toEqual([]);
  });

  it('are compared by their own functions only', () => {
    expect(SOURCES.flatMap((file) => comparedIn(codeOf(file)).map((what) => `${file}: ${what}`))).toEqual([]);
  });
});
