/** The files that a lint or a test can read. */
const isSource = (file: string): boolean => /\.(?:tsx?|mjs|cjs)$/.test(file);
/** They read the sources as texts, so that no import tells what they are about. */
const READS_ALL = /^tests\/repo\/.*\.test\.ts$/;

/** What to look at after a change. */
export interface Touched {
  /** The files to lint: the sources that were touched, and are still there. */
  readonly lint: readonly string[];
  /** The files whose unit tests are run: the same, and the tests that read everything. */
  readonly test: readonly string[];
}

/** What to look at where `changed` differs; `all` are the files that there are. */
export function touchedBy(changed: readonly string[], all: readonly string[]): Touched {
  const lint = changed.filter((file) => isSource(file) && all.includes(file));
  return { lint, test: [...new Set([...lint, ...all.filter((file) => READS_ALL.test(file))])] };
}
