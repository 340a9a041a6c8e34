import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, those of each project in this order. */
const LONG = [
  'inProcess/everyError',
  'load/fastDay',
  'inProcess/backlog',
  'scripts/setup',
  'mutants/command',
  'e2e/guides-walked',
  'e2e/hostile-kinds',
  'e2e/hostile-firefox',
  'e2e/live-faults',
  'e2e/bad-input',
  'faults/others',
  'e2e/live-guard',
  'e2e/live-run',
  'e2e/checks',
  'e2e/every-error',
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
