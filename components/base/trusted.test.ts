import { afterEach, describe, expect, it, vi } from 'vitest';
import { trusted } from './trusted.ts';

afterEach(() => void vi.unstubAllEnvs());

describe('a handler of what a person did', () => {
  it.each([
    ['production', true, 1],
    ['production', false, 0],
    ['sandbox', false, 0],
    ['test', false, 1],
  ])('in a build for %s, with a trusted event: %s, is called %i times', (mode, isTrusted, calls) => {
    vi.stubEnv('MODE', mode);
    const handle = vi.fn();
    trusted(handle)({ isTrusted } as Event);
    expect(handle).toHaveBeenCalledTimes(calls);
  });
});
