/** `key` stands on every mutation and is the same for the SDK's own retries: forward it as Idempotency-Key. */
export interface CallContext {
  signal: AbortSignal;
  key?: string;
}
