import type { Fault, Interceptor } from '../../support/scene/practiceServer.ts';

type Fits = (request: Request) => boolean;

/** What is between a browser and the double: it can hold, cut and lose what goes over it. */
export interface Wire {
  readonly interceptor: Interceptor;
  /** While it is true nothing arrives. */
  lost: boolean;
  /** Holds what fits before the site has seen it. @returns fulfilled once something is held */
  holdRequest(fits: Fits): Promise<void>;
  /** Holds what the site answers to what fits. @returns fulfilled once something is on its way */
  holdAnswer(fits: Fits): Promise<void>;
  /** The answer to what fits breaks off in the middle. @returns fulfilled once one has */
  cutAnswer(fits: Fits): Promise<void>;
  /** From now on all is as usual, and what was held goes on. */
  letGo(): void;
}

export function createWire(): Wire {
  let rule: ((request: Request) => Fault | undefined) | null = null;
  let release = (): void => undefined;

  /** One rule at a time; what another held goes on holding until `letGo`. */
  function hold(fits: Fits, fault: (over: Promise<void>) => Fault): Promise<void> {
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    const { promise: over, resolve } = Promise.withResolvers<void>();
    release = resolve;
    rule = (request) => {
      if (!fits(request)) return undefined;
      reach();
      return fault(over);
    };
    return reached;
  }

  const wire: Wire = {
    lost: false,
    interceptor: (request) => (wire.lost ? 'reset' : rule?.(request)),
    holdRequest: (fits) => hold(fits, (over) => ({ until: over })),
    holdAnswer: (fits) => hold(fits, (over) => ({ answerAfter: over })),
    cutAnswer: (fits) => hold(fits, () => 'cut-answer'),
    letGo() {
      rule = null;
      release();
    },
  };
  return wire;
}
