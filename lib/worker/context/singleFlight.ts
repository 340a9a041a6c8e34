import type { Service } from '../../service/port.ts';

/** How long those who ask the same wait for a question that is not answered; then it is asked beside it. */
const PATIENCE_MS = 3000;

/** Asks `ask`, or has the answer of somebody else who asks the same. */
export type Join = <T>(question: string, ask: () => Promise<T>) => Promise<T>;

/**
 * Joins equal questions, so that however many tabs ask at once, the service is asked once or twice. Those who ask while
 * a question is under way shares the next one with all others who come meanwhile: no answer is older than its question.
 */
export function createSingleFlight(wait: (ms: number) => Promise<void>): Join {
  const underWay = new Map<string, Promise<unknown>>();
  const next = new Map<string, Promise<unknown>>();

  function begin<T>(question: string, ask: () => Promise<T>): Promise<T> {
    const answer = ask().finally(() => {
      if (underWay.get(question) === answer) underWay.delete(question);
    });
    underWay.set(question, answer);
    return answer;
  }

  return function join<T>(question: string, ask: () => Promise<T>): Promise<T> {
    const former = underWay.get(question);
    if (!former) return begin(question, ask);
    const shared = next.get(question) as Promise<T> | undefined;
    if (shared) return shared;
    const answer = Promise.race([Promise.allSettled([former]), wait(PATIENCE_MS)]).then(() => {
      next.delete(question);
      return begin(question, ask);
    });
    next.set(question, answer);
    return answer;
  };
}

/** The service as many tabs may ask it at once: what pages show all the time is joined, everything else is as it was. */
export function shareReads(service: Service, join: Join): Service {
  const joined = <A extends readonly unknown[], T>(name: 'session' | 'stores' | 'days', read: (...asked: A) => Promise<T>) => {
    return (...asked: A): Promise<T> => join(JSON.stringify([service.origin, name, ...asked]), () => read(...asked));
  };
  return {
    ...service,
    session: joined('session', service.session),
    stores: joined('stores', service.stores),
    days: joined('days', service.days),
  };
}
