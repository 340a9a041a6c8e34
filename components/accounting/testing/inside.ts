import { inside } from '../sheet/inside/inside.ts';

// What stands inside the sheet is there from the start: a test of the views has no worker that brings it.
await new Promise<void>((resolve) => {
  inside.state.subscribe(({ step }) => step === 'there' && resolve());
  inside.fetch();
});
