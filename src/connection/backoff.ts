/** Full-jitter backoff: a random wait below a ceiling that doubles, so that clients who lost a server together do not return together. */
export interface Backoff {
  /** Milliseconds to wait before the next attempt. A wait asked for by the server is honoured and spread a little. */
  next(retryAfterMs?: number): number;
  reset(): void;
}

const FIRST = 500;
const CEILING = 30_000;

export function createBackoff(random: () => number): Backoff {
  let attempt = 0;
  return {
    next(retryAfterMs) {
      const ceiling = Math.min(CEILING, FIRST * 2 ** attempt++);
      const wait = random() * ceiling;
      return retryAfterMs === undefined ? wait : retryAfterMs + random() * FIRST;
    },
    reset() {
      attempt = 0;
    },
  };
}
