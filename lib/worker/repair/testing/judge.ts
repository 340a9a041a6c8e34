import { vi } from 'vitest';
import type { Request } from '../../../messages/protocol.ts';
import type { Judgement } from '../../../messages/views/checklistViews.ts';
import { createWorld, judgeRequest } from '../../testing/world.ts';
import { createJudge } from '../judge.ts';

export function setUp() {
  const world = createWorld();
  const { judge, outdate } = createJudge(world.deps);
  const reads = vi.spyOn(world.service, 'day');
  let last: Judgement | null = null;
  return {
    world,
    outdate,
    reads,
    /** Judges as the page does: with the fingerprint of what it shows. */
    async judged(changes: Partial<Request<'judge'>> = {}, tabId = 1): Promise<Judgement> {
      last = await judge(world.context(tabId), judgeRequest({ fingerprint: last?.checklist.fingerprint ?? null, ...changes }));
      return last;
    },
  };
}

export const kindOf = ({ checklist }: Judgement, id: string) => checklist.checks.find((check) => check.id === id)?.kind;
