/** The four builds: for the stores, and for the practice service. */
export const BUILDS = [
  { name: 'build for Chrome and Edge', args: ['build'] },
  { name: 'build for Firefox', args: ['build', '-b', 'firefox'] },
  { name: 'practice build, Chromium', args: ['build', '--mode', 'sandbox'] },
  { name: 'practice build, Firefox', args: ['build', '-b', 'firefox', '--mode', 'sandbox'] },
] as const;
