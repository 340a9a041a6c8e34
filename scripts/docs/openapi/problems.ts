import { PROBLEMS, type ProblemType } from '../../../lib/service/http/schemas.ts';
import { type Json, refTo } from './components.ts';

/** When the service refuses with each word. */
export const MEANINGS: Readonly<Record<ProblemType, string>> = {
  'not-signed-in': 'No session, or one that ended.',
  csrf: 'The token is missing or old.',
  role: 'The user may only read reports.',
  'unknown-store': 'The account has no such store.',
  'unknown-day': 'The store has no such day.',
  'unknown-operation': 'The account has no such operation.',
  'operation-in-progress': 'Another one runs in this account; `operation` says which.',
  'day-changed': '`If-Match` is not the day’s version any more; `version` is.',
  'precondition-required': '`If-Match` is missing.',
  'not-historical': 'The day is not over in the store’s time zone.',
  'before-subscription': 'The day does not come after the first day of the subscription.',
  'store-disconnected': 'The store is not connected to the POS.',
  'mapping-incomplete': 'A row of the mapping has no account.',
  'unresolved-errors': 'The ledger would refuse again, for the reason in `detail`.',
  'accounting-disconnected': 'The authorisation of the accounting software ended.',
  'books-closed': 'The books are closed through this day.',
  'status-not-eligible': 'The day is in a status in which the action can’t run.',
  'nothing-to-post': 'Everything of the day is posted.',
  'reason-not-allowed': 'The reason is not one of this action.',
  'idempotency-key-reused': 'The key was used for another request.',
  'bad-request': 'The request is not understood.',
  busy: 'The service has too much to do; `Retry-After` says when to ask again.',
};

/** `busy` may come with either status. */
const statusesOf = (type: ProblemType): number[] => (type === 'busy' ? [429, PROBLEMS.busy] : [PROBLEMS[type]]);

/** The responses of a call that may be refused with these words, by status. */
export function refusals(types: readonly ProblemType[]): Json {
  const statuses = [...new Set(types.flatMap(statusesOf))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const mine = types.filter((type) => statusesOf(type).includes(status));
      const words = { properties: { type: { enum: mine.map((type) => `/problems/${type}`) }, status: { const: status } } };
      const response = {
        description: mine.map((type) => `\`${type}\`: ${MEANINGS[type]}`).join('\n'),
        ...(mine.includes('busy') ? { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } } : {}),
        content: { 'application/problem+json': { schema: { allOf: [refTo('Problem'), words] } } },
      };
      return [String(status), response];
    }),
  );
}
