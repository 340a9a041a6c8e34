import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Instant } from '../../lib/domain/values/businessDate.ts';
import { openPractice } from '../engine/openPractice.ts';
import { build } from './build.ts';
import { parseScenario } from './readScenario.ts';
import { scenario } from './schema.ts';

const PAGE = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'scenarios.md'), 'utf8');

interface Schema {
  readonly properties?: Record<string, Schema>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly default?: unknown;
}

/** Every field of `schema` with its default as the page writes it. */
function fieldsOf(schema: Schema, path = ''): [field: string, usual: string][] {
  const variants = [schema, ...(schema.oneOf ?? [])];
  return variants.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).flatMap(([name, field]): [string, string][] => {
      const usual = 'default' in field ? `\`${JSON.stringify(field.default)}\`` : required.includes(name) ? 'required' : 'none';
      const at = `${path}${name}${field.items ? '[]' : ''}`;
      return [[at, usual], ...fieldsOf(field.items ?? field, `${at}.`)];
    }),
  );
}

describe('docs/scenarios.md', () => {
  it('names every field of the format with its default, in the order of the format, and no other', () => {
    const written = [...PAGE.matchAll(/^\| `([^`]+)` \| (required|none|`[^|]*`) \|/gm)].map(([, field, usual]) => `${field} ${usual}`);
    const schema = z.toJSONSchema(scenario, { io: 'input', unrepresentable: 'any' }) as Schema;
    expect(written).toEqual([...new Set(fieldsOf(schema).map((field) => field.join(' ')))]);
  });

  it('has an example that does what the page says', () => {
    const plan = parseScenario(JSON.parse(/```json\n(.*?)```/s.exec(PAGE)![1]!), 'the example');
    const practice = openPractice({ file: ':memory:', fill: (world) => build(plan, world), startsAt: '2026-11-24T15:00:00Z' as Instant });
    const owner = practice.signIn('me@shop.example', 'practice')!;
    const days = practice.daysSince(owner, '1', '0');
    const held = days.filter(({ postings }) => postings.some(({ status }) => status === 'HOLD'));
    practice.close();
    expect(days).toHaveLength(14);
    expect(held.map(({ date }) => date)).toEqual([days.at(-1)!.date]);
  });
});
