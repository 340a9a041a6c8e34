import { parseArgs } from 'node:util';
import { isInstant } from '../lib/domain/values/businessDate.ts';
import { DEFAULT_MARKUP, MARKUPS, markupOf } from './live/markups/index.ts';
import { readScenario, scenarioNames } from './scenario/readScenario.ts';
import { DEFAULT_SCENARIO, StartError, type StartOptions } from './startPractice.ts';

/** Faster than a day in a second, nothing can be followed any more. */
const FASTEST = 86_400;

/** What `npm run sandbox -- --help` says. */
export function helpText(): string {
  const names = scenarioNames();
  const width = Math.max(...names.map((name) => name.length));
  const markups = MARKUPS.map(({ name, about }) => `    ${name.padEnd(width)}  ${about}`);
  const scenarios = names.map((name) => `    ${name.padEnd(width)}  ${readScenario(name).about}`);
  return `The practice service: the accounting site, its POS, its ledgers and its API on this computer.

  npm run sandbox -- [options]

  --port N           where it listens on 127.0.0.1 (default 4180; 0: a free one)
  --data DIR         where its database is kept (default .cache/sandbox); a restart goes on with what is there
  --fresh            forget what is kept there, and start the scenario from its beginning
  --scenario NAME    one of those below, or a file (see docs/scenarios.md; default ${DEFAULT_SCENARIO})
  --speed N          how many practice seconds pass in a real one, up to ${FASTEST} (default 1)
  --now MOMENT       where its clock starts, such as 2026-11-24T15:00:00Z (default: now)
  --live             plays the live app instead: no API, by HTTPS, for a browser that takes app.shogo.io for it
  --markup NAME      how its pages are written: one of those below (default ${DEFAULT_MARKUP})
  --help             this text

Scenarios:
${scenarios.join('\n')}

Markups of the live app:
${markups.join('\n')}`;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4180' },
        data: { type: 'string', default: '.cache/sandbox' },
        fresh: { type: 'boolean', default: false },
        scenario: { type: 'string' },
        speed: { type: 'string', default: '1' },
        now: { type: 'string' },
        live: { type: 'boolean', default: false },
        markup: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    // Node's own words, of which only the first sentence is about what was written.
    const [first] = (error as Error).message.split(/\.\s|\n/);
    throw new StartError(`${first!.replace(/\.$/, '')}. Try --help.`);
  }
}

/**
 * The options of the command line, or `help` where that is asked for.
 * @throws StartError with one sentence about the first option that can't be used
 */
export function readOptions(args: readonly string[]): StartOptions | 'help' {
  const { port, data, fresh, scenario, speed, now, live, markup, help } = parse(args);
  if (help) return 'help';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw new StartError(`--port ${port}: not a port, which is a number from 0 to 65535.`);
  if (!/^\d+(\.\d+)?$/.test(speed) || !(Number(speed) > 0) || Number(speed) > FASTEST) {
    throw new StartError(`--speed ${speed}: not a number above 0 and up to ${FASTEST}.`);
  }
  if (now !== undefined && !isInstant(now)) throw new StartError(`--now ${now}: not a moment, such as 2026-11-24T15:00:00Z.`);
  if (markup !== undefined && !live) throw new StartError('--markup is for the live app only: add --live.');
  if (markup !== undefined && !markupOf(markup)) throw new StartError(`--markup ${markup}: there is none of that name. Try --help.`);
  if (data === '') throw new StartError('--data: names no folder.');
  return { port: Number(port), data, fresh, scenario, speed: Number(speed), now, ...(live ? { live: markup ?? DEFAULT_MARKUP } : {}) };
}
