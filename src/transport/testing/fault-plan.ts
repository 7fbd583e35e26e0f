/** A slow link, with what it costs each way. */
export interface SlowLink {
  /** There and back, milliseconds. */
  rttMs: number;
  /** How much passes, bytes a second; answers, batches and files wait their turn. */
  bytesPerSecond: number;
  /** Share of requests and of answers that are lost, 0 to 1. */
  loss: number;
}

/** A bad mobile link. */
export const SLOW_3G: SlowLink = { rttMs: 400, bytesPerSecond: 50_000, loss: 0.02 };

/** A server that asks for patience. */
export interface Refusing {
  /** Share of requests that are refused, 0 to 1. */
  chance: number;
  /** How long it asks to wait, milliseconds. */
  retryAfterMs: number;
}

/**
 * What goes wrong. Numbers are probabilities from 0 to 1 and absent means never; times are in milliseconds. A plan may be replaced at any
 * time, also while requests and streams run.
 */
export interface FaultPlan {
  /* The link */

  /** Nothing passes, and everybody notices: requests fail as 'offline' and a stream breaks at its next batch. */
  offline?: boolean;
  /**
   * Nothing passes, and nobody notices: requests get no answer, streams stay open and are silent. A stream that lost a batch this way stays
   * silent for good, as a half-open socket does.
   */
  halfOpen?: boolean;
  /** How long each way takes, between two bounds. */
  delay?: readonly [number, number];
  /** A slow link, on top of `delay`; see {@link SLOW_3G}. */
  slow?: SlowLink;

  /* Requests; also the one that opens a stream */

  /** The request never arrives: 'offline', outcome unknown. */
  loseRequest?: number;
  /** The request is carried out, its answer is lost: 'offline', outcome unknown. */
  loseAnswer?: number;
  /** The request arrives twice, as when something on its way repeats it; the second answer is the one that counts. */
  repeatRequest?: number;
  /** The answer is held up for 1 to 6 seconds, so that newer things overtake it. */
  hold?: number;
  /** A list's answer is what the same question was answered the last time: older than the stream. */
  oldSnapshot?: number;
  /** An upload breaks after some of its bytes: 'offline', outcome unknown. Checkpoints up to there were told. */
  breakUpload?: number;

  /* The server */

  /** 500: 'server', outcome unknown; in one of two cases it was carried out. */
  server?: number;
  /** 503 with Retry-After: 'server', not carried out. */
  unavailable?: Refusing;
  /** 429 with Retry-After: 'rateLimited', not carried out. */
  rateLimited?: Refusing;
  /** 401: a request is refused as 'auth', a stream ends with it at a batch; the next attempt may succeed. */
  auth?: number;
  /** The token has run out: every request is refused as 'auth' and streams end with it at a batch, until this is false again. */
  expired?: boolean;

  /* The stream */

  /** The stream breaks at a batch, which is lost: 'offline'. */
  cut?: number;
  /** The stream ends cleanly after a batch, as when a server restarts its connections. */
  close?: number;
  /** A batch arrives twice. */
  repeat?: number;
  /** A batch overtakes the one before it. Its cursor still comes last, so that a cut in between loses nothing. */
  reorder?: number;
  /** A batch arrives though its stream was cut. */
  late?: number;
  /** A batch is missing from the log: a 'reset' comes in its place. */
  gap?: number;
  /** The cursor turns out to be unusable when a stream opens: 'open' without `resumed`, then 'reset'. */
  forget?: number;
}
