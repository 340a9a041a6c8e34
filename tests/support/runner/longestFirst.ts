import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, those of each project in this order. */
const LONG = [
  'inProcess/everyError',
  'inProcess/backlog',
  'load/fastDay',
  'year/Year',
  'e2e/guides-walked',
  'e2e/hostile-kinds',
  'e2e/hostile-firefox',
  'e2e/demo',
  'e2e/live-firefox',
  'e2e/hostile',
  'e2e/backlog',
  'e2e/firefox',
  'e2e/live-guard',
  'e2e/live-faults',
  'e2e/bad-input',
  'faults/others',
  'e2e/live-run',
  'e2e/hostile-world',
  'e2e/every-error',
];

/** Starts the longest files first: one that begins last would keep the whole run waiting, with the other workers idle. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONG.findIndex((name) => moduleId.includes(`/${name}.test.ts`));
      return found === -1 ? LONG.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
