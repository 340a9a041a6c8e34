import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../../lib/service/http/schemas.ts';
import { openApiDocument, openApiText } from './document.ts';

const COMMITTED = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'openapi.json'), 'utf8');

/** Every object within `value`, itself first. */
function* within(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const part of Object.values(value)) yield* within(part);
}

/** What a local reference points at. */
const at = (ref: string): unknown =>
  ref
    .slice(2)
    .split('/')
    .reduce<unknown>((place, part) => (place as Record<string, unknown> | undefined)?.[part.replaceAll('~1', '/')], openApiDocument());

describe('docs/openapi.json', () => {
  it('is what the schemas yield: npm run docs:openapi writes it', () => {
    expect(COMMITTED).toBe(openApiText());
  });

  it('refers only to what is there, and names nothing that is not used', () => {
    const refs = [...within(openApiDocument())].flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []));
    expect(refs.length).toBeGreaterThan(50);
    expect(refs.filter((ref) => at(ref) === undefined)).toEqual([]);
    const named = ['schemas', 'parameters', 'headers'].flatMap((group) =>
      Object.keys(at(`#/components/${group}`) as object).map((name) => `#/components/${group}/${name}`),
    );
    expect(named.filter((name) => !refs.includes(name))).toEqual([]);
  });

  it('has every problem, with its status', () => {
    const documented = new Set<string>();
    for (const path of Object.values(at('#/paths') as object)) {
      for (const { responses } of within(path)) {
        for (const [status, response] of Object.entries(responses ?? {})) {
          for (const { type } of within(response))
            for (const word of (type as { enum?: string[] })?.enum ?? []) documented.add(`${word} ${status}`);
        }
      }
    }
    const expected = Object.entries(PROBLEMS).map(([type, status]) => `/problems/${type} ${status}`);
    expect([...documented].toSorted()).toEqual([...expected, '/problems/busy 429'].toSorted());
  });
});
