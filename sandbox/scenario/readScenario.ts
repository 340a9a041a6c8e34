import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { findings } from './findings.ts';
import { type Scenario, scenario } from './schema.ts';

const FOLDER = join(import.meta.dirname, '..', 'scenarios');

/** A scenario that can't be used; the message is one sentence that names the field. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
}

/** `accounts[0].stores[1].timeZone` */
function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

/** The scenarios that come with the practice service. */
export const scenarioNames = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -5))
    .toSorted();

/** Checks `json`. @throws ScenarioError with the path of the first wrong field */
export function parseScenario(json: unknown, from: string): Scenario {
  const parsed = z.safeParse(scenario, json, { error: z.locales.en().localeError });
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    // A field that we don't know stands in its parent's issue: the path is to end at the field.
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
    throw new ScenarioError(`${from}: ${pathOf(path) || 'the file'}: ${issue.message}.`);
  }
  const [finding] = findings(parsed.data);
  if (finding) throw new ScenarioError(`${from}: ${finding.path}: ${finding.what}`);
  return parsed.data;
}

/** Reads a scenario by its name or from a file. @throws ScenarioError */
export function readScenario(nameOrFile: string): Scenario {
  const file = scenarioNames().includes(nameOrFile) ? join(FOLDER, `${nameOrFile}.json`) : nameOrFile;
  if (!existsSync(file)) {
    throw new ScenarioError(`There is no scenario “${nameOrFile}”. There are ${scenarioNames().join(', ')}, or name a file.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new ScenarioError(`${nameOrFile} is not a JSON file.`);
  }
  return parseScenario(json, nameOrFile);
}
