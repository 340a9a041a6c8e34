/** A worker for tests: it keeps every question, and answers when it is told to. */
import { vi } from 'vitest';
import type { Answer, MessageName, Request } from '../../../lib/messages/protocol.ts';
import type { Ask } from '../days/ask.ts';

interface Question {
  readonly name: MessageName;
  readonly body: unknown;
  readonly reply: (answer: unknown) => void;
}

/** Lets everything happen that waits for no time to pass; needs fake timers. */
export const settle = () => vi.advanceTimersByTimeAsync(0);

export function createWorker() {
  const waiting: Question[] = [];
  const heard: Question[] = [];
  const ask = ((name: MessageName, body: unknown) =>
    new Promise<unknown>((reply) => {
      const question = { name, body, reply };
      waiting.push(question);
      heard.push(question);
    })) as unknown as Ask;

  async function give(place: number, answer: unknown): Promise<void> {
    waiting.splice(place, 1)[0]!.reply(answer);
    await settle();
  }

  return {
    ask,
    /** The questions that wait for an answer, oldest first. */
    waiting: waiting as readonly Question[],
    /** What was asked by this name so far. */
    asked: <N extends MessageName>(name: N) => heard.filter((question) => question.name === name).map(({ body }) => body as Request<N>),
    /** Answers the oldest question of this name that waits. */
    async answer<N extends MessageName>(name: N, answer: Answer<N>): Promise<void> {
      await settle();
      const place = waiting.findIndex((question) => question.name === name);
      if (place < 0)
        throw new Error(`Nobody asked for ${name}; waiting: ${waiting.map((question) => question.name).join(', ') || 'nothing'}.`);
      await give(place, answer);
    },
    /** Answers the newest of them, as if the older one were slow. */
    async answerNewest<N extends MessageName>(name: N, answer: Answer<N>): Promise<void> {
      await settle();
      await give(
        waiting.findLastIndex((question) => question.name === name),
        answer,
      );
    },
    /** Answers the question at this place, whatever it is. */
    give,
  };
}
export type TestWorker = ReturnType<typeof createWorker>;
