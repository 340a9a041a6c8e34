/** Runs what is shared one after the other, and only where the merchant chose it. */
export function createSharing(isOn: () => Promise<boolean>) {
  let refused = false;
  let line: Promise<void> = Promise.resolve();

  async function share(work: () => Promise<void>): Promise<void> {
    try {
      if (!(await isOn())) return;
      await work();
      refused = false;
    } catch {
      // What is told and shown here is kept whatever the sync says.
      refused = true;
    }
  }
  return {
    /** Never throws. */
    share(work: () => Promise<void>): Promise<void> {
      const shared = line.then(() => share(work));
      line = shared;
      return shared;
    },
    /** Fulfilled once nothing is under way. */
    quiet: (): Promise<void> => line,
    /** True where the browser refused what was last to be shared. */
    refused: (): boolean => refused,
  };
}
