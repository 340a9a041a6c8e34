/** Services keep an idempotency key for 48 hours; shortly before, "not found" stops being a proof. */
export const KEY_RETENTION_SECONDS = 47 * 3600;
