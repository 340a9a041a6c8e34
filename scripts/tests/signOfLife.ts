/** As long as nothing is said for, before somebody wonders. */
const EVERY_MS = 4000;

/** Shows by a dot every few seconds that `work`, which says nothing, is still going on. */
export async function withSigns<T>(work: Promise<T>): Promise<T> {
  let dots = 0;
  const timer = setInterval(() => {
    dots++;
    process.stdout.write('.');
  }, EVERY_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    if (dots > 0) process.stdout.write('\n');
  }
}
