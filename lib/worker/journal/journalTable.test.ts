import { describe, expect, it } from 'vitest';
import { en } from '../../i18n/en/index.ts';
import { createTranslator } from '../../i18n/translate.ts';
import { ORIGIN, PAGE, createWorld, judgeRequest, rest } from '../testing/world.ts';
import { journalTable } from './journalTable.ts';

const words = createTranslator('en', en);

/** A world in which one action was run, with this note. */
async function worldWith(note: string) {
  const world = createWorld();
  const { judge, run } = world.startWorker();
  const { clearance } = await judge(world.context(), judgeRequest({ given: { reason: 'failed', note } }));
  await run(world.context(), { clearance: clearance!.id, page: PAGE });
  await rest(world);
  return world;
}

describe('the record as a table', () => {
  it('tells what was done, why and with which outcome, and runs no formula', async () => {
    const world = await worldWith('=HYPERLINK("http://evil.example")');
    const { csv, count } = await journalTable(world.deps, words);
    const [headings, line, end] = csv.slice(1).split('\r\n');
    expect(count).toBe(1);
    expect(headings!.split(',')).toHaveLength(11);
    for (const told of [
      'Plateau',
      '2026-11-03',
      words.say({ key: 'action.regenerate.name' }),
      words.say({ key: 'reason.failed' }),
      'HOLD',
      'POST',
    ])
      expect(line).toContain(told);
    expect(line).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(end).toBe('');
  });

  it.each([`${ORIGIN}#a2`, null])('is not told to %s', async (account) => {
    const world = await worldWith('mine');
    await world.deps.verified.set(ORIGIN, account);
    expect(await journalTable(world.deps, words)).toMatchObject({ count: 0 });
  });
});
