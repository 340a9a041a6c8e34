import { describe, expect, it } from 'vitest';
import { ServiceError, type ServiceErrorKind } from './errors.ts';

/** Whether a write that ended so may have been carried out: only a plain refusal by the service itself says no. */
const MAY_HAVE_HAPPENED: Readonly<Record<ServiceErrorKind, boolean>> = {
  unreachable: true,
  timeout: true,
  'server-error': true,
  'not-understood': true,
  busy: true,
  refused: false,
  'not-signed-in': false,
  unsupported: false,
};

describe('a write that ended with', () => {
  it.each(Object.entries(MAY_HAVE_HAPPENED) as [ServiceErrorKind, boolean][])('%s: may it have happened? %s', (kind, may) => {
    expect(new ServiceError(kind).leavesOutcomeUnknown).toBe(may);
  });

  it('busy, said by the service itself, did not happen', () => {
    expect(new ServiceError('busy', { problem: 'busy' }).leavesOutcomeUnknown).toBe(false);
  });

  it('is told by its kind, and by the word of the refusal', () => {
    expect(String(new ServiceError('timeout'))).toBe('ServiceError: timeout');
    expect(String(new ServiceError('refused', { problem: 'role' }))).toBe('ServiceError: refused: role');
  });
});
