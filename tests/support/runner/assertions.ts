/** A unit test that asserts nothing cannot fail, and says the opposite of what it does: it fails at once. */
import { beforeEach, expect } from 'vitest';

beforeEach(() => expect.hasAssertions());
