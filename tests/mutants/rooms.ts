/**
 * The rooms of safety: where a line that nobody holds could double an entry, take another day or account for ours, or tell
 * the merchant what is not so.
 */
export const ROOMS = {
  worker: [
    'lib/worker/context/singleFlight.ts',
    'lib/worker/account/{identity,verifiedAccounts,dropPlans}.ts',
    'lib/worker/journal/{advance,states,turn,recentOperations,settlement}.ts',
    'lib/worker/repair/{runner,delivery,judge}.ts',
    'lib/worker/repair/facts/{shownFacts,gatherFacts}.ts',
    'lib/worker/repair/polling/{poller,pursue}.ts',
    'lib/worker/pairs/*.ts',
  ],
  cache: ['lib/cache/*.ts', 'lib/cache/*/*.ts'],
  service: ['lib/service/http/*.ts', 'lib/service/{errors,answer}.ts'],
  preflight: ['lib/preflight/*.ts', 'lib/preflight/*/*.ts'],
  messages: ['lib/messages/{sender,router,rateLimit}.ts'],
  domain: ['lib/domain/day/{statuses,statusTable,eligibility}.ts', 'lib/domain/repair/builds.ts', 'lib/domain/values/businessDate.ts'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Room = keyof typeof ROOMS;
