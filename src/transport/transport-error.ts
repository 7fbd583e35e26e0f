/* Errors: the only kind of failure a transport reports. */
export type TransportErrorKind =
  | 'offline'
  | 'timeout'
  | 'rateLimited'
  | 'server' // may succeed later, unchanged
  | 'auth'
  | 'forbidden'
  | 'missing'
  | 'invalid'
  | 'conflict'
  | 'tooLarge'
  | 'windowClosed'
  | 'blocked'
  | 'unsupported'
  | 'aborted';
export interface TransportErrorInfo {
  retryAfterMs?: number;
  code?: string;
  field?: string;
  cause?: unknown;
  /** 'unknown': it may have happened all the same. */
  outcome?: 'notApplied' | 'unknown';
  /** With 'conflict': the entity as it stands, so that the person sees who was faster and what is there now. */
  current?: unknown;
}

/** Kinds that may succeed later, unchanged. */
const RETRYABLE: ReadonlySet<TransportErrorKind> = new Set(['offline', 'timeout', 'rateLimited', 'server']);

/** The only error a transport throws. `kind` decides whether a retry makes sense, `outcome` whether it may have happened already. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly kind: TransportErrorKind;
  readonly retryAfterMs?: number;
  readonly code?: string;
  readonly field?: string;
  readonly outcome: 'notApplied' | 'unknown';
  readonly current?: unknown;

  constructor(kind: TransportErrorKind, message: string, info: TransportErrorInfo = {}) {
    super(message, { cause: info.cause });
    this.kind = kind;
    // A request that got no answer may have been applied all the same; a refusal was not.
    this.outcome = info.outcome ?? (kind === 'offline' || kind === 'timeout' || kind === 'server' ? 'unknown' : 'notApplied');
    if (info.retryAfterMs !== undefined) this.retryAfterMs = info.retryAfterMs;
    if (info.code !== undefined) this.code = info.code;
    if (info.field !== undefined) this.field = info.field;
    if (info.current !== undefined) this.current = info.current;
  }

  /** Whether the same call may succeed later. */
  get retryable(): boolean {
    return RETRYABLE.has(this.kind);
  }

  /** Wraps whatever was thrown, so that callers meet one kind of error. */
  static from(error: unknown): TransportError {
    if (error instanceof TransportError) return error;
    if (error instanceof DOMException && error.name === 'AbortError') return new TransportError('aborted', 'Aborted', { cause: error });
    return new TransportError('server', error instanceof Error ? error.message : String(error), { cause: error });
  }
}
