import type { TransportErrorKind } from '../transport/transport-error.js';

type Kind = Exclude<TransportErrorKind, 'offline' | 'timeout' | 'aborted'>;

export interface ProblemInfo {
  /** Stable, for programs; the reason in words is the message. */
  code?: string;
  /** The field of the request that is wrong. */
  field?: string;
  retryAfterMs?: number;
  /** With 'conflict': what changed meanwhile; the answer carries it as the caller sees it. */
  entity?: { table: 'dialogs' | 'customers' | 'messages'; id: string };
  /** With 'conflict': that entity as it stands. */
  current?: unknown;
}

const STATUS: Record<Kind, number> = {
  rateLimited: 429,
  server: 500,
  auth: 401,
  forbidden: 403,
  missing: 404,
  invalid: 400,
  conflict: 409,
  tooLarge: 413,
  windowClosed: 403,
  blocked: 403,
  unsupported: 405,
};

/** Why something was refused: what rules throw, and what is answered as problem+json (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: Kind;
  readonly info: ProblemInfo;

  constructor(kind: Kind, message: string, info: ProblemInfo = {}) {
    super(message);
    this.kind = kind;
    this.info = info;
  }

  get status(): number {
    return STATUS[this.kind];
  }
}

/** The answer to a request that failed. What is not a Problem is our own fault and says nothing of its inside. */
export function problemResponse(error: unknown): Response {
  const problem = error instanceof Problem ? error : new Problem('server', 'Something went wrong here. Please try again.');
  const { entity: _entity, ...info } = problem.info;
  const { retryAfterMs } = info;
  const body = { type: 'about:blank', title: problem.message, status: problem.status, kind: problem.kind, ...info };
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (retryAfterMs !== undefined) headers.set('retry-after', String(Math.ceil(retryAfterMs / 1000)));
  return new Response(JSON.stringify(body), { status: problem.status, headers });
}
