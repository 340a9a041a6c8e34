import { parseArgs } from 'node:util';
import { isInstant } from '../lib/domain/businessDate.ts';
import { ScenarioError, scenarioNames } from './scenario/readScenario.ts';
import { startPractice } from './startPractice.ts';

const HELP = `The practice service: the accounting site, its POS, its ledgers and its API on this computer.

  --port N           where it listens on 127.0.0.1 (default 4180; 0: a free one)
  --data DIR         where its database is kept (default .cache/sandbox)
  --fresh            forget what is kept there, and start the scenario anew
  --scenario NAME    ${scenarioNames().join(', ')}, or a file (see docs/scenarios.md)
  --speed N          how many practice seconds pass in a real one (default 1)
  --now MOMENT       where its clock starts, such as 2026-11-24T15:00:00Z (default: now)
  --help             this text`;

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '4180' },
        data: { type: 'string', default: '.cache/sandbox' },
        fresh: { type: 'boolean', default: false },
        scenario: { type: 'string', default: 'three-broken-days' },
        speed: { type: 'string', default: '1' },
        now: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return fail(`${(error as Error).message.split('\n')[0]} Try --help.`);
  }
}

const { port, data, fresh, scenario, speed, now, help } = options();
if (help) {
  console.log(HELP);
  process.exit(0);
}
if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) fail(`--port ${port}: not a port.`);
if (!(Number(speed) > 0)) fail(`--speed ${speed}: not a number above 0.`);
if (now !== undefined && !isInstant(now)) fail(`--now ${now}: not a moment, such as 2026-11-24T15:00:00Z.`);

try {
  const running = await startPractice({ port: Number(port), data, fresh, scenario, speed: Number(speed), now });
  const [first] = running.practice.people();
  console.log(`Practice service: ${running.origin}  (${scenario}; sign in as ${first!.email} / ${first!.password})`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.stop().then(() => process.exit(0)));
} catch (error) {
  if (error instanceof ScenarioError) fail(error.message);
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') fail(`Port ${port} is in use. Choose another with --port, or 0 for a free one.`);
  throw error;
}
