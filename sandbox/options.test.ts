import { describe, expect, it } from 'vitest';
import { helpText, readOptions } from './options.ts';
import { DEFAULT_MARKUP, MARKUPS } from './live/markups/index.ts';
import { scenarioNames } from './scenario/readScenario.ts';

function messageOf(args: readonly string[]): string {
  try {
    readOptions(args);
    return 'nothing was wrong';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('the options', () => {
  it('are all usual where none is given', () => {
    expect(readOptions([])).toEqual({ port: 4180, data: '.cache/sandbox', fresh: false, scenario: undefined, speed: 1, now: undefined });
  });

  it('are taken as they are written', () => {
    const args = ['--port', '0', '--data=d', '--fresh', '--scenario', 'clean-month', '--speed', '2.5', '--now', '2026-11-24T15:00:00Z'];
    expect(readOptions(args)).toEqual({
      port: 0,
      data: 'd',
      fresh: true,
      scenario: 'clean-month',
      speed: 2.5,
      now: '2026-11-24T15:00:00Z',
    });
  });

  it.each([
    [['--port', 'x'], '--port x: not a port, which is a number from 0 to 65535.'],
    [['--port', '65536'], '--port 65536: not a port, which is a number from 0 to 65535.'],
    [['--port', '-1'], 'ambiguous'],
    [['--port'], 'argument missing'],
    [['--speed', '0'], '--speed 0: not a number above 0 and up to 86400.'],
    [['--speed', '1e9'], '--speed 1e9: not a number above 0 and up to 86400.'],
    [['--speed', 'Infinity'], '--speed Infinity: '],
    [['--speed', ''], '--speed : '],
    [['--now', 'noon'], '--now noon: not a moment, such as 2026-11-24T15:00:00Z.'],
    [['--now', '2026-11-24'], '--now 2026-11-24: not a moment'],
    [['--markup', 'kendo'], '--markup is for the live app only: add --live.'],
    [['--live', '--markup', 'x'], '--markup x: there is none of that name. Try --help.'],
    [['--data', ''], '--data: names no folder.'],
    [['--fresh=1'], 'does not take an argument. Try --help.'],
    [['--colour'], "Unknown option '--colour'. Try --help."],
    [['extra'], "Unexpected argument 'extra'. Try --help."],
  ])('%j are refused in one line', (args, message) => {
    const told = messageOf(args);
    expect(told).toContain(message);
    expect(told).toMatch(/^[^\n]+\.$/);
  });
});

describe('the live app', () => {
  it('is played in the usual markup, or in the one that is named', () => {
    expect(readOptions(['--live'])).toMatchObject({ live: DEFAULT_MARKUP });
    expect(readOptions(['--live', '--markup', 'kendo'])).toMatchObject({ live: 'kendo' });
  });
});

describe('the help', () => {
  it('is asked for by --help, whatever else is there', () => {
    expect(readOptions(['--port', 'x', '--help'])).toBe('help');
  });

  it('names every option, every scenario and every markup', () => {
    const text = helpText();
    for (const option of ['port', 'data', 'fresh', 'scenario', 'speed', 'now', 'live', 'markup', 'help'])
      expect(text).toContain(`--${option} `);
    for (const name of [...scenarioNames(), ...MARKUPS.map((one) => one.name)]) expect(text).toContain(`    ${name} `);
  });
});
