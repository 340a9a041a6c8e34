import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files of browser tests that take a minute or more, the longest first. */
const LONG = [
  'e2e/every-error-online',
  'e2e/guides-walked',
  'e2e/every-error-others',
  'faults/others',
  'e2e/guides-awkward',
  'faults/workerKilled',
];

/** Starts the longest files first: one that begins last would keep the whole run waiting, with the other workers idle. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return found === -1 ? LONG.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
