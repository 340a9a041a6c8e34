import { describe, expect, it } from 'vitest';
import { Differs } from './differs.ts';
import { createTeller, same } from './stage.ts';

function telling() {
  const [lines, files]: [string[], string[]] = [[], []];
  let at = 0;
  const teller = createTeller({
    say: (line) => lines.push(line),
    now: () => (at += 1500),
    shoot: async (file) => void files.push(file),
  });
  return { ...teller, lines, files };
}

describe('a step', () => {
  it('is said once it is so, with the time that it took', async () => {
    const { step, steps, lines } = telling();
    await step('It rains', async () => expect(lines).toEqual([]));
    expect(lines).toEqual(['  ✓  1.5 s  It rains']);
    expect(steps()).toBe(1);
  });

  it('that fails ends the story: it is marked, pictured and named, and not counted', async () => {
    const { step, steps, picture, lines, files } = telling();
    await picture('begin');
    const failing = step('It rains', async () => same('the sky', 'blue', 'grey'));
    await expect(failing).rejects.toThrow(new Differs('Not so: It rains.\nthe sky: "blue", and it should be "grey"'));
    expect(lines).toEqual(['  ✗  1.5 s  It rains']);
    expect(files).toEqual(['01-begin.png', '02-differs.png']);
    expect(steps()).toBe(0);
  });
});
